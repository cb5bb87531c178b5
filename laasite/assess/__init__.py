"""Judging: statuses with their reasons, lateness and counts, from a report and nothing else."""
