"""How long each stage of a command takes."""

from __future__ import annotations

import time

import click


class Stages:
    """A watch that is told the name of each stage as it begins."""

    def __init__(self) -> None:
        """Begin with no stage; what was done before it counts as starting."""
        self._done: list[tuple[str, float, float]] = []
        self._name = "start"
        # The processor's time counts from the start of the process.
        self._since = (time.perf_counter(), 0.0)

    def begin(self, name: str) -> None:
        """A stage ends, and the one called `name` begins."""
        now = time.perf_counter(), time.process_time()
        was = self._since
        self._done.append((self._name, now[0] - was[0], now[1] - was[1]))
        self._name, self._since = name, now

    def tell(self, *, wanted: bool) -> None:
        """Print each stage with its seconds, those of the processor first, if that is wanted."""
        self.begin("")
        if not wanted:
            return
        whole = ("altogether", sum(one[1] for one in self._done), sum(one[2] for one in self._done))
        told: dict[str, tuple[float, float]] = {}
        for name, wall, processor in (*self._done, whole):
            before = told.get(name, (0.0, 0.0))
            told[name] = (before[0] + wall, before[1] + processor)
        for name, (wall, processor) in told.items():
            click.echo(f"{name:24} {processor:8.3f} s of the processor, {wall:8.3f} s by the clock")
