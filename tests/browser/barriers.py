"""Asks a page, as a browser lays it out, what shuts people out that axe-core doesn't ask.

Each question is put to the page as it stands: its width, its colours, its spacing. Each answers
with the elements that are in somebody's way, none where all is well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What a word of the answers looks like: the element, its classes, the beginning of its text.
_NAME = """const name = (one) =>
  `${one.tagName} ${one.getAttribute("class") || ""} ${one.textContent.trim().slice(0, 30)}`;
"""

_OVERFLOW = """() => {
  const page = document.scrollingElement;
  if (page.scrollWidth <= window.innerWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
    .map((one) => `${one.tagName} ${one.className}`).slice(0, 5)
    .concat([`${page.scrollWidth} pixels wide`]);
}"""


def overflowing(page: Page) -> list[str]:
    """What makes the page wider than its window, so that it has to be scrolled sideways."""
    found: list[str] = page.evaluate(_OVERFLOW)
    return found


# WCAG 2.2, success criterion 1.4.12. A style sheet made by script is no inline style, so the
# content policy lets it in.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""


def space_text(page: Page, *, spaced: bool = True) -> None:
    """Give all text the spacing that readers may ask for (WCAG 2.2, 1.4.12), or take it back."""
    page.evaluate(
        """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
           document.adoptedStyleSheets = css ? [sheet] : []; }""",
        SPACED if spaced else "",
    )


# Words for a screen reader alone are clipped on purpose, and what can be scrolled is no loss.
_CLIPPED = (
    "() => {"
    + _NAME
    + """
  const cut = (one) => {
    const style = getComputedStyle(one);
    const cuts = (way) => way === "hidden" || way === "clip";
    const wide = cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
    const high = cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
    return (wide || high) && style.clipPath === "none" && one.checkVisibility();
  };
  return [...document.querySelectorAll("body :not(svg, svg *)")].filter(cut).map(name);
}"""
)


def clipped(page: Page) -> list[str]:
    """Elements that cut their own text off, so that a part of it can't be read."""
    found: list[str] = page.evaluate(_CLIPPED)
    return found


# Each line of text with its box, less the room above and below its letters; two lines of different
# elements may not share more than two pixels each way.
_OVERLAPPING = """() => {
  const lines = [], spoken = new Map();
  const onlySpoken = (one) => {
    if (!spoken.has(one)) {
      const cut = getComputedStyle(one).clipPath === "inset(50%)";
      spoken.set(one, cut || (one !== document.body && onlySpoken(one.parentElement)));
    }
    return spoken.get(one);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const one = node.parentElement;
    if (!node.data.trim() || one.closest("svg, .skip")) continue;
    if (onlySpoken(one) || !one.checkVisibility()) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const spare = box.height / 4;
      lines.push([box.left, box.top + spare, box.right, box.bottom - spare, node]);
    }
  }
  lines.sort((a, b) => a[1] - b[1]);
  const found = [];
  for (let i = 0; i < lines.length; i += 1) {
    for (let j = i + 1; j < lines.length && lines[j][1] < lines[i][3] - 2; j += 1) {
      const a = lines[i], b = lines[j];
      if (a[4] !== b[4] && Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 2)
        found.push(`${a[4].data.trim().slice(0, 30)} / ${b[4].data.trim().slice(0, 30)}`);
    }
  }
  return found;
}"""


def overlapping(page: Page) -> list[str]:
    """Pairs of texts that lie on each other."""
    found: list[str] = page.evaluate(_OVERLAPPING)
    return found


# WCAG 2.2, 1.4.11: what has to be seen to understand a drawing stands out from what lies behind it
# by 3:1. A shape is seen by its line or by its filling. Grid lines and the faint band below the
# line of what was promised are decoration; a shape in the colour of the paper is a hole or a halo.
_FAINT = (
    "() => {"
    + _NAME
    + """
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const parsed = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const over = (front, back, alpha) => back.map((part, i) => part + (front[i] - part) * alpha);
  const behind = (one) => {
    for (let up = one.ownerSVGElement; up; up = up.parentElement) {
      const colour = parsed(getComputedStyle(up).backgroundColor);
      if (colour[3]) return colour.slice(0, 3);
    }
    return parsed("Canvas").slice(0, 3);
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const apart = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const decoration = ".ch-grid, .ch-grid *, .ch-band, .ch-label *, .ch-sign, defs *, .embed *";
  const shapes = "path, rect, circle, line, polyline, polygon, text";
  return [...document.querySelectorAll("svg")].filter((svg) => svg.checkVisibility())
    .flatMap((svg) => [...svg.querySelectorAll(shapes)])
    .filter((one) => !one.matches(decoration) && one.checkVisibility())
    .filter((one) => {
      const style = getComputedStyle(one), back = behind(one);
      const seen = [["stroke", style.strokeOpacity], ["fill", style.fillOpacity]]
        .filter(([paint]) => style[paint] !== "none")
        .map(([paint, opacity]) => {
          const colour = parsed(style[paint]);
          return apart(over(colour, back, opacity * style.opacity * colour[3] / 255), back);
        });
      return seen.length > 0 && Math.max(...seen) < 3;
    })
    .map((one) => `${name(one.ownerSVGElement)}: ${one.tagName} ${one.getAttribute("class")}`
      + ` in ${getComputedStyle(one).stroke} and ${getComputedStyle(one).fill}`);
}"""
)


def faint(page: Page) -> list[str]:
    """Shapes of drawings that don't stand out from what lies behind them by 3:1."""
    found: list[str] = page.evaluate(_FAINT)
    return found


_MOVING = (
    "() => {"
    + _NAME
    + """
  const moves = (one) => {
    const style = getComputedStyle(one);
    return style.animationName !== "none" || style.scrollBehavior === "smooth"
      || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  };
  return [...document.querySelectorAll("*")].filter(moves).map(name);
}"""
)


def moving(page: Page) -> list[str]:
    """Elements that move, or would on a change."""
    found: list[str] = page.evaluate(_MOVING)
    return found


# Where colours are forced, shadows and the colours of surfaces are gone: only an outline or a
# border still shows where one is.
_UNSEEN = (
    "() => {"
    + _NAME
    + """
  const stops = "a[href], button, input, select, summary, [tabindex]";
  return [...document.querySelectorAll(stops)].filter((one) => {
    if (!one.checkVisibility()) return false;
    one.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== one) return false;
    const style = getComputedStyle(one);
    return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2;
  }).map(name);
}"""
)


def unseen_focus(page: Page) -> list[str]:
    """Stops of the keyboard that have no outline of two pixels when one is on them."""
    found: list[str] = page.evaluate(_UNSEEN)
    return found


# What is told by a surface alone is lost where colours are forced: each label has a frame there.
_UNFRAMED = (
    "() => {"
    + _NAME
    + """
  return [...document.querySelectorAll(".tag, .note, .answer")]
    .filter((one) => one.checkVisibility())
    .filter((one) => getComputedStyle(one).borderTopStyle === "none").map(name);
}"""
)


def unframed(page: Page) -> list[str]:
    """Labels and notes without a frame."""
    found: list[str] = page.evaluate(_UNFRAMED)
    return found
