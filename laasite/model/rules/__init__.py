"""Every kind of finding, in files by what it is about.

| codes | file | about |
|---|---|---|
| LAA1xx | `sources.py` | folders, files, encodings, YAML, the shape of CSV |
| LAA2xx | `values.py` | keys, words, dates, periods, numbers |
| LAA3xx | `references.py` | ids and what refers to them |
| LAA4xx | `meaning.py` | targets, levels, figures and statuses that can't be as written |
| LAA450 to LAA489 | `agreements.py` | agreements, rewards, indicators and money |
| LAA701 to LAA739 | `papers.py` | meetings, papers, and the care with which they are published |
| LAA711 to LAA759 | `consultations.py` | consultations, and what is asked of partnerships |
| LAA5xx | `text.py` | Markdown, links, what residents read |
| LAA6xx | `site.py` | `site.yaml`, accessibility, publishing |
| LAA800 to LAA829 | `gate.py` | what was published before; renames and tombstones |
"""
