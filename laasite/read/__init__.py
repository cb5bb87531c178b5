"""Files to typed records with line numbers: the only part that reads the disk."""
