"""The officers' desk: what is owed, how a status came about, sign-offs, and the next year.

It works on whole sites through the pipeline, and proposes edits; `intake/writing.py` writes them.
"""
