"""Pages from a judged report: views, templates and harmless Markdown."""
