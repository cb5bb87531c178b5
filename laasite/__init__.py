"""laasite: a static site generator for public accountability reports."""

__version__ = "0.1.0"
