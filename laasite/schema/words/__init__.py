"""What every key means, in plain English; one module for each field of officers' work."""
