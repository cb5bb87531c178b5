"""What one template may see, a frozen dataclass for each kind of page."""
