"""Views, Jinja and Markdown: the pages as text."""
