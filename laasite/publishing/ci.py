"""The files by which a code host checks and publishes a site: the workflow, and what it installs.

A written file begins with a mark that holds the fingerprint of its own rest. So a file that
somebody has changed since can be told from one that may be written anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from laasite.model.artifacts import Artifact

REQUIREMENTS = ".ci/requirements.txt"
PYTHON = "3.13"
"""What the written workflow runs on."""

LATER = 7
"""Minutes after the time of publishing: at full and half hours the hosts are busiest."""

ACTIONS: Mapping[str, str] = {
    "checkout": "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "setup_python": "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "cache": "actions/cache@0400d5f644dc74513175e3cd8d07132dd4860809 # v4",
    "upload_artifact": "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1",
    "upload_pages": (
        "actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1"
    ),
    "deploy_pages": "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5",
}
"""The actions that are used, each by the commit of its tag: a tag can be moved, a commit can't."""

_MARK = re.compile(
    r"# Written by laasite; run `laasite ci` again rather than change it\. sha256:([0-9a-f]{64})\n"
)
_PLACE = re.compile("@@([a-z_]+)@@")
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")


class Host(Enum):
    """The code hosts; the value is what is typed."""

    GITHUB = "github"
    GITLAB = "gitlab"


PATHS: Mapping[Host, str] = {
    Host.GITHUB: ".github/workflows/site.yml",
    Host.GITLAB: ".gitlab-ci.yml",
}
"""Where each host looks for its workflow."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is particular to a site: its branch, and when and where a day's figures are published.

    publish_time: as `09:30`, in the time zone `timezone`.
    """

    branch: str
    publish_time: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """laasite itself as a file: its name, and the SHA-256 of its bytes in hexadecimal."""

    name: str
    sha256: str

    @property
    def line(self) -> str:
        """The line of a list of requirements that installs it from beside that list."""
        return f"./.ci/{self.name} --hash=sha256:{self.sha256}"


def is_branch(name: str) -> bool:
    """Whether a name of a branch can stand in a workflow as it is."""
    return _BRANCH.fullmatch(name) is not None


def ci_files(host: Host, setting: Setting, laasite: str) -> tuple[Artifact, ...]:
    """The workflow, and the list of what it installs; `laasite` is that list's line for itself."""
    template = files("laasite.publishing") / "workflows" / f"{host.value}.yml"
    workflow = _filled(template.read_text(encoding="utf-8"), _values(setting))
    return (
        Artifact(PATHS[host], marked(workflow).encode()),
        Artifact(REQUIREMENTS, marked(requirements(laasite)).encode()),
    )


def requirements(laasite: str) -> str:
    """Everything that is installed: laasite by its line, its libraries as they were tested."""
    return f"{laasite}\n{_libraries().read_text(encoding='utf-8')}"


def _libraries() -> Path:
    """The locked libraries: in the package, or in a checkout where they are kept."""
    own = Path(__file__).resolve().parent
    installed = own / "requirements.txt"
    return installed if installed.is_file() else own.parents[1] / REQUIREMENTS


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], text)


def _values(setting: Setting) -> Mapping[str, str]:
    crons = (f'    - cron: "{cron}"' for cron in cron_lines(setting.publish_time, setting.timezone))
    return {
        **ACTIONS,
        "branch": setting.branch,
        "publish_time": setting.publish_time,
        "timezone": setting.timezone,
        "daily": _clock(_minutes(setting.publish_time)),
        "crons": "\n".join(crons),
        "python": PYTHON,
        "requirements": REQUIREMENTS,
    }


# --- when ----------------------------------------------------------------------------------------


def cron_lines(publish_time: str, timezone: str) -> tuple[str, ...]:
    """The times in UTC, as cron writes them, at which a day's figures may be seen.

    One for each of the zone's clocks in a year: GitHub knows UTC alone, and no summer time.
    """
    minutes = {_minutes(publish_time) - offset for offset in _offsets(timezone)}
    return tuple(_cron(one % (24 * 60)) for one in sorted(minutes))


def _minutes(publish_time: str) -> int:
    at = time.fromisoformat(publish_time)
    return (at.hour * 60 + at.minute + LATER) % (24 * 60)


def _offsets(timezone: str) -> Iterator[int]:
    """How many minutes the zone is before UTC, on the first of each month of a year like any."""
    zone = ZoneInfo(timezone)
    for month in range(1, 13):
        noon = datetime.combine(date(2026, month, 1), time(12), UTC).astimezone(zone)
        offset = noon.utcoffset()
        yield int(offset.total_seconds()) // 60 if offset else 0


def _cron(minutes: int) -> str:
    return f"{minutes % 60} {minutes // 60} * * *"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


# --- whose a file is -----------------------------------------------------------------------------


def marked(text: str) -> str:
    """`text` below a first line that holds its fingerprint."""
    fingerprint = sha256(text.encode()).hexdigest()
    return (
        "# Written by laasite; run `laasite ci` again rather than change it. "
        f"sha256:{fingerprint}\n{text}"
    )


def is_as_written(data: bytes) -> bool:
    """Whether these bytes are a file that laasite wrote and nobody has changed since.

    Line ends don't count: git changes them where it is told to.
    """
    text = data.decode(errors="replace").replace("\r\n", "\n")
    found = _MARK.match(text)
    return found is not None and text == marked(text[found.end() :])
