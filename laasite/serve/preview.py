"""One round of the preview: the sources to what came of them, whatever is wrong with them.

The site is held in memory. So a preview with drafts is in no folder that could be published by
mistake, and there is no path on the disk that a browser could ask for.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from threading import Event

from laasite.memo import InMemory
from laasite.model.findings import Finding
from laasite.pipeline import Built, Order, Watch, check_site, show_site
from laasite.render.theme import assets, own_theme

Builder = Callable[[Order], Built]
Files = Mapping[str, bytes]


class Kind(Enum):
    """What came of a round; the value is what it is called in a sentence."""

    SITE = "the site"
    REFUSED = "errors in the sources"
    MACHINE = "a fault of the computer"
    FAULT = "a fault of laasite"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a round: the files of the site by path, what was found, what went wrong.

    Where there is no site, `files` are those of the last one, or the theme's: their style sheet is
    at hand. `pages` gives the address of the page that is made from a file, by what a text calls
    it; `later` is what a check adds to the findings. `panels` says whether pages tell their
    findings: in a public preview they don't, so that they are what residents get.
    """

    kind: Kind
    files: Files = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    error: Exception | None = None
    pages: Mapping[str, str] = field(default_factory=dict)
    later: tuple[Finding, ...] = ()
    panels: bool = False


class _InterruptedError(Exception):
    """A round that nobody waits for makes way for one that somebody waits for."""


def _unwatched(_: str) -> None:
    """Nobody is told how far a round is."""


@dataclass(slots=True)
class Preview:
    """The site of a folder as it stands now; `rebuild` makes it anew.

    `everything` shows drafts and what is under embargo. `now` gives the time, with its zone.
    `build` and `check` can be replaced by quicker ones.
    """

    source: Path
    now: Callable[[], datetime]
    everything: bool = True
    build: Builder = show_site
    check: Builder = check_site
    outcome: Outcome = field(default=Outcome(Kind.REFUSED), init=False)
    wanted: Event = field(default_factory=Event, init=False)
    memo: InMemory = field(default_factory=InMemory, init=False)

    def rebuild(self) -> Outcome:
        """Make the site anew. Raises nothing: whatever goes wrong is an outcome, too.

        Somebody waits for it, so the computer's memory is tidied up by `ahead`.
        """
        self.wanted.clear()
        self.memo.begin_round()
        with _untidied():
            made = self._round(self.build, everything=self.everything)
        files = made.files if made.kind is Kind.SITE else self.outcome.files or _theme_files()
        later = self.outcome.later
        self.outcome = replace(made, files=files, later=later, panels=self.everything)
        return self.outcome

    def interrupt(self) -> None:
        """Somebody waits for `rebuild`: `ahead` is to stop where it is."""
        self.wanted.set()

    def ahead(self) -> Outcome | None:
        """What is wrong in drafts and on the days to come, and wasn't told by the last round.

        None if it was interrupted.
        """
        try:
            found = self._round(self.check, everything=False, watch=self._stop_if_wanted)
        except _InterruptedError:
            return None
        gc.collect()
        told = set(self.outcome.findings)
        found = replace(found, findings=tuple(one for one in found.findings if one not in told))
        if self.outcome.kind is Kind.SITE and found.error is None:
            self.outcome = replace(self.outcome, later=found.findings)
        return found

    def _stop_if_wanted(self, _: str) -> None:
        if self.wanted.is_set():
            raise _InterruptedError

    def _round(self, builder: Builder, *, everything: bool, watch: Watch = _unwatched) -> Outcome:
        try:
            now = self.now()
            order = Order(self.source, now, everything=everything, memo=self.memo, watch=watch)
            built = builder(order)
        except _InterruptedError:
            raise
        except OSError as error:
            return Outcome(Kind.MACHINE, error=error)
        except Exception as error:  # noqa: BLE001 - the preview goes on, and tells what happened
            return Outcome(Kind.FAULT, error=error)
        files = _files(built)
        if files is None:
            return Outcome(Kind.REFUSED, findings=built.findings)
        return Outcome(Kind.SITE, files, built.findings, pages=built.pages)


@contextmanager
def _untidied() -> Iterator[None]:
    """Until the end of the block nothing stops the work to look for memory that is free again."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _files(built: Built) -> Files | None:
    """The files of what was built, or None if it was refused."""
    if built.artifacts is None:
        return built.shown
    return {artifact.path: artifact.data for artifact in built.artifacts}


def _theme_files() -> Files:
    """The style sheet for what is told before there is a site; nothing if the theme isn't whole."""
    try:
        return {artifact.path: artifact.data for artifact in assets(own_theme())}
    except OSError:
        return {}
