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

    def lasts(self, now: datetime) -> datetime:
        """Until when at least `today` stays what it is at `now`, which has its zone.

        On a day on which the clocks change, that is `now` itself: who asks has to ask again.
        """
        here = now.astimezone(ZoneInfo(self.timezone))
        turn = datetime.combine(here.date(), time.fromisoformat(self.time), here.tzinfo)
        if turn <= here:
            turn += timedelta(days=1)
        return turn if turn.utcoffset() == here.utcoffset() else now
