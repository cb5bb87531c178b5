"""What officers may write, told to people and to editors: words, JSON Schema and examples.

Everything is made of the records that read the files, so that nothing is told that isn't read.
"""
