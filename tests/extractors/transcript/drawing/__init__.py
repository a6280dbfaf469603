"""Transcripts of many layouts drawn as words with boxes, damaged as OCR damages them, with their truth."""
