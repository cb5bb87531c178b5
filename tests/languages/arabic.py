"""A small catalogue in Arabic, which is written from right to left and has six plural forms."""

from __future__ import annotations

from pathlib import Path

ARABIC = Path(__file__).with_name("ar.po")
