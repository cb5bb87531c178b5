"""Addresses and navigation: which pages there are, and how they link."""
