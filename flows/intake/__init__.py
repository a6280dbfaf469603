"""The inbox: what lies there, what is ready, and starting runs for it."""
