"""What to upload to ECFMG: one PDF for each document, the original followed by its translation."""

from flows.packet.make import INDEX, Packet, make_packet
from flows.packet.plan import wanted

__all__ = ["INDEX", "Packet", "make_packet", "wanted"]
