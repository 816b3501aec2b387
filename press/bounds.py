"""What a process of the press may take: it bounds itself before it reads anything."""

from __future__ import annotations

import resource

MEGABYTE = 1 << 20


def limit(memory: int, seconds: int, file: int) -> None:
    """Bounds address space, processor time and the size of a file (bytes, seconds); no core is dumped."""
    bounds = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, file),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in bounds:
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, bound))
