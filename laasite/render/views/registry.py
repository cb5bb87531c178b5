"""Which view each kind of page has: one line a kind. `docs/theme.md` tells how to add one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.views.home import home
from laasite.render.views.target import target

VIEWS: Mapping[PageKind, Callable[[Desk], object]] = {
    PageKind.HOME: home,
    PageKind.TARGET: target,
}
"""A function from the desk to the view for each kind; its template is `pages/<kind>.html`."""
