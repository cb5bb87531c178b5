"""What the rest of the program speaks of: frozen values; no library, no disk, no clock."""
