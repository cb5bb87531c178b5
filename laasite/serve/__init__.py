"""The preview: the site while it is being written, made anew at each change of its sources.

| module | holds |
|---|---|
| `preview.py` | one round: sources to what came of them, whatever is wrong with them |
| `answers.py` | what an address gets: a file of the site, or what is wrong in place of it |
| `watcher.py` | when something in the sources has changed |
| `server.py` | the loop, and the web server that gives away nothing but the preview |
"""
