"""Free ports on the loopback interface."""

import socket

LOOPBACK = "127.0.0.1"


def port_is_free(port: int) -> bool:
    """True when nothing listens on this port of the loopback interface."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def free_ports(count: int) -> list[int]:
    """That many different free ports, chosen by the system."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind((LOOPBACK, 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def preferred_port(port: int) -> int:
    """This port if it is free, else another one."""
    return port if port_is_free(port) else free_ports(1)[0]
