"""Files of others, taken in: spreadsheets and Word papers become sources of the site.

The way is a straight line: bytes, cells, tables, what they say, proposed files, a report. Only
`writing.py` touches the disk, and only once everything is known to be right.
"""
