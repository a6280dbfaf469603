"""What to upload to ECFMG: one PDF for each document, the original followed by its translation."""

from flows.packet.make import Packet, make_packet
from flows.packet.plan import wanted

__all__ = ["Packet", "make_packet", "wanted"]
