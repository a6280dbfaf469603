"""Labelled specimen papers: invented people's documents, drawn, degraded, and the truth about them."""
