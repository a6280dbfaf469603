"""Reads a page's picture: upright, straight, clean, in the right languages, words with confidence."""
