"""What reading costs: the figures of docs/measurements.md."""
