"""How a page looks, coarsely: where its blocks stand, and how bright each is, part by part.

A picture compared pixel by pixel differs on each machine that has other fonts. What is kept here is
what a reader would see from across the room: which blocks there are, how they stand beside one
another, and where each is light or dark. Other letters of about the same size don't change that; a
column that slips, a colour that is lost or a block that vanishes does.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]

WIDTHS = (320, 768, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

ASIDE = 4
"""So many hundredths of the window a block may stand or end elsewhere."""
LETTERS = frozenset({"h1", "h2", "h3", "p"})
"""Blocks as long, as high and as dark as their letters are: only where they begin is compared."""
FORM, FORM_ASIDE = "form.find", 15
"""The search stands beside the name of the site, which is as long as its letters."""
TALLER = 2
"""So many times as high or as low a block may be, since other letters make other lines."""
SPARE = 60
"""Pixels that any block may be higher or lower: two or three lines of text."""
BRIGHTER = 1.6
"""So many of 15 steps the parts of a block may be brighter or darker on average."""

BLOCKS = """.skip, .strip, .top, .top p, .find, .menu, .crumbs, main > *, main > section > *,
 .halves > *, .panel > *, .answer > *, .card, .card > *, .rows > li, tr, .filter > *, .page-foot,
 .foot, .foot ul"""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page.

    `left` and `width` are hundredths of the window, `height` is in pixels. `light` and `dark` are
    16 digits from 0 (black) to f (white): two rows of eight parts, as shown by day and by night.
    """

    name: str
    left: int
    width: int
    height: int
    light: str
    dark: str

    def __str__(self) -> str:
        """The block on one line, as it is kept."""
        return f"{self.name} {self.left} {self.width} {self.height} {self.light} {self.dark}"


def block(line: str) -> Block:
    """The block that a kept line tells."""
    name, left, width, height, light, dark = line.split()
    return Block(name, int(left), int(width), int(height), light, dark)


Look = dict[int, tuple[Block, ...]]
"""The blocks of a page by the width of the window, in their order."""


def opened(browser: Browser) -> Page:
    """An empty page whose pictures are small, and to which styles may be added.

    Half a pixel for each is enough for a mean, and taken four times as fast. Close its context.
    """
    return browser.new_context(device_scale_factor=0.5, bypass_csp=True).new_page()


def look(page: Page, scratch: Page, widths: Sequence[int] = WIDTHS) -> Look:
    """The page that is open, as it looks at each of the widths (pixels) and in each scheme.

    `scratch` is an empty page without a content policy, where pictures are measured.
    """
    return {width: _at(page, scratch, width) for width in widths}


def _at(page: Page, scratch: Page, width: int) -> tuple[Block, ...]:
    page.set_viewport_size({"width": width, "height": 900})
    boxes: list[dict[str, Any]] = page.evaluate(_BOXES, BLOCKS)
    light, dark = (_brightness(page, scratch, scheme, (width, boxes)) for scheme in SCHEMES)
    return tuple(
        Block(
            box["name"],
            round(100 * box["x"] / width),
            round(100 * box["width"] / width),
            round(box["height"]),
            by_day,
            by_night,
        )
        for box, by_day, by_night in zip(boxes, light, dark, strict=True)
    )


def _brightness(
    page: Page, scratch: Page, scheme: Scheme, boxes: tuple[int, list[dict[str, Any]]]
) -> list[str]:
    """The digits of each box in a picture of the whole page, which is so many pixels wide."""
    page.emulate_media(color_scheme=scheme)
    # Means don't suffer from JPEG, and it's written and read in half the time.
    taken = page.screenshot(full_page=True, animations="disabled", type="jpeg", quality=90)
    found: list[str] = scratch.evaluate(_MEASURE, [base64.b64encode(taken).decode(), *boxes])
    return found


def differences(kept: Look, now: Look) -> list[str]:
    """What has become of a page since it was kept, in words; nothing where it looks alike.

    Only the widths at which it was looked at now are compared.
    """
    return [
        f"at {width} pixels, block {number}: {told}"
        for width in now
        for number, (before, after) in enumerate(zip_longest(kept[width], now[width]), 1)
        for told in _difference(before, after)
    ]


def _difference(before: Block | None, after: Block | None) -> list[str]:
    if before is None or after is None or before.name != after.name:
        return [f"{before and before.name} has become {after and after.name}"]
    if before.name.partition(".")[0] in LETTERS:
        return _elsewhere(before, after, 0)
    aside = FORM_ASIDE if before.name == FORM else ASIDE
    told = _elsewhere(before, after, abs(before.width - after.width), aside)
    if abs(before.height - after.height) > SPARE and not _about(before.height, after.height):
        told += [f"{before.name} is of another height: {before}, now {after}"]
    if _apart(before.light, after.light) > BRIGHTER or _apart(before.dark, after.dark) > BRIGHTER:
        told += [f"{before.name} is of another brightness: {before}, now {after}"]
    return told


def _elsewhere(before: Block, after: Block, wider: int, aside: int = ASIDE) -> list[str]:
    if max(abs(before.left - after.left), wider) <= aside:
        return []
    return [f"{before.name} stands elsewhere: {before}, now {after}"]


def _about(one: int, other: int) -> bool:
    return max(one, other) <= TALLER * min(one, other)


def _apart(one: str, other: str) -> float:
    """How far two rows of digits are from each other on average."""
    steps = [abs(int(a, 16) - int(b, 16)) for a, b in zip(one, other, strict=True)]
    return sum(steps) / len(steps)


def written(kept: Look) -> str:
    """A look as a text: the blocks of each width below that width."""
    return "".join(
        f"{width}\n" + "".join(f"{one}\n" for one in blocks) for width, blocks in kept.items()
    )


def read(text: str) -> Look:
    """The look that was written."""
    found: dict[int, list[Block]] = {}
    for line in text.splitlines():
        if line.isdigit():
            found[int(line)] = []
        else:
            found[max(found)].append(block(line))
    return {width: tuple(blocks) for width, blocks in found.items()}


_BOXES = """(selector) => [...document.querySelectorAll(selector)]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath !== "inset(50%)")
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 8 && box.height > 4 && box.bottom > 0)
  .map(([one, box]) => ({
    name: [one.tagName.toLowerCase(), ...one.classList].join("."),
    x: box.left, y: box.top + scrollY, width: box.width, height: box.height,
  }))"""

_MEASURE = """async ([picture, wide, boxes]) => {
  const bytes = await (await fetch(`data:image/jpeg;base64,${picture}`)).blob();
  const image = await createImageBitmap(bytes);
  const scale = image.width / wide;
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const data = context.getImageData(0, 0, image.width, image.height).data;
  const mean = (left, top, right, bottom) => {
    let sum = 0, count = 0;
    for (let y = Math.max(top, 0); y < Math.min(bottom, image.height); y += 1) {
      for (let x = Math.max(left, 0); x < Math.min(right, image.width); x += 1) {
        const at = 4 * (y * image.width + x);
        sum += 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
        count += 1;
      }
    }
    return count ? sum / count : 0;
  };
  return boxes.map((box) => {
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((one) => one * scale);
    let digits = "";
    for (let row = 0; row < 2; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        const part = mean(
          Math.floor(x + width * column / 8), Math.floor(y + height * row / 2),
          Math.ceil(x + width * (column + 1) / 8), Math.ceil(y + height * (row + 1) / 2));
        digits += Math.round(part / 17).toString(16);
      }
    }
    return digits;
  });
}"""
