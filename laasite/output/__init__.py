"""The only writer: artefacts to a folder that is swapped in whole."""
