"""The index of the search: made over the finished pages by a tool that may not be installed."""
