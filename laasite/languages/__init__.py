"""The words of the interface in other languages than British English, which is in the code."""
