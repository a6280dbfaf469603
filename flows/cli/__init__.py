"""The command line, `credready`. One module per command; words on screen, JSON on request."""
