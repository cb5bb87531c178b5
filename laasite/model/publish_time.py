"""From which time of the day on what is published that day may be seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class PublishTime:
    """The time of the day (`09:30`) in a time zone by its IANA name (`Europe/London`)."""

    timezone: str = "Europe/London"
    time: str = "09:30"

    def today(self, now: datetime) -> date:
        """The last day whose publications may be seen: today from that time on, else yesterday.

        `now` has its zone.
        """
        here = now.astimezone(ZoneInfo(self.timezone))
        begun = here.time() >= time.fromisoformat(self.time)
        return here.date() if begun else here.date() - timedelta(days=1)
