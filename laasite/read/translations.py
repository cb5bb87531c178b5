"""Words of officers in another language: laid over what they translate, and what is wrong in them.

`safer.cy.md` beside `safer.md` holds the words of that file in Welsh and nothing else. All figures,
dates and references come from the file that it translates, so that they can't differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from laasite.model import nearest
from laasite.model.editions import Tongue
from laasite.model.findings import Finding, Place
from laasite.model.problems import quoted
from laasite.model.rules.languages import (
    LANGUAGE_NOT_SHOWN,
    NOT_TRANSLATED,
    TEXTS_LEFT,
    TRANSLATION_ALONE,
)
from laasite.model.tree import Mapping, Node, Scalar, Sequence, place_of
from laasite.read.kinds import Kind, Slot
from laasite.read.sources import Document, Sources
from laasite.read.undoing import with_value

WORDS = frozenset(
    (
        "title", "strapline", "share_image_alt", "vision", "text", "promise", "what", "why",
        "because", "reason", "note", "means", "in_full", "also", "short", "sector", "how_to_help",
        "position", "ask", "unit", "view", "strengths", "easy_read", "purpose", "did",
        "said", "commits_to", "audience", "oversight", "unchanged", "realignment", "period_note",
        "instead", "method", "tested_by", "disproportionate_burden", "no_objective_because",
        "no_target_because", "dropped_because", "late_because", "undated_because",
        "years_because", "out_of_date", "place", "name", "question",
    )
)  # fmt: skip
"""The keys whose values are words that residents read; all others say the same in any language."""

OWN = frozenset(("published", "draft", "source", "illustrative", "changes"))
"""Keys that speak of the translation itself: from when it may be seen, and where it comes from."""

SETTINGS = "in_other_languages"
"""Under which `site.yaml` says by language what the site is called: it has no other file."""

NAMES = ("id", "under")
"""Keys by which an entry of a list is told from the others."""


# --- laying over ---------------------------------------------------------------------------------


def in_language(seen: Sources, whole: Sources, language: str) -> Sources:
    """What may be seen of the sources, with words in `language` where there are any.

    `whole` are the sources as they were written. A wording that has changed since the day from
    which `seen` is seen isn't translated by that of today, which might be hidden still.
    """
    translated = {one.slot.original: one for one in seen.translations if _is_in(one, language)}
    written = {one.slot: one for one in (*whole.documents, *whole.translations)}
    documents = (
        _laid_over(one, written[one.slot], found, written[found.slot])
        if (found := translated.get(one.slot))
        else _settings(one, written[one.slot], language)
        for one in seen.documents
    )
    return replace(seen, documents=tuple(documents))


def _settings(seen: Document, now: Document, language: str) -> Document:
    """The settings of the site with what they say of themselves in a language."""
    if seen.slot.kind is not Kind.SITE:
        return seen
    said = _under(_under(seen.tree, SETTINGS), language)
    if not isinstance(said, Mapping):
        return seen
    later = _under(_under(now.tree, SETTINGS), language)
    return replace(seen, tree=_group(_Layers(seen.tree, now.tree, said, later)))


def _is_in(translation: Document, language: str) -> bool:
    return translation.slot.language == language


def _laid_over(seen: Document, now: Document, translated: Document, later: Document) -> Document:
    layers = _Layers(seen.tree, now.tree, translated.tree, later.tree)
    text = translated.text or seen.text
    return replace(seen, tree=_group(layers), text=text)


@dataclass(frozen=True, slots=True)
class _Layers:
    """One group of keys four times: as seen and as written, of the original and in translation."""

    seen: Mapping
    now: Node | None
    said: Mapping
    later: Node | None

    def below(self, key: str) -> tuple[Node | None, Node | None, Node | None, Node | None]:
        """The same four of what stands under a key."""
        return tuple(_under(one, key) for one in (self.seen, self.now, self.said, self.later))  # type: ignore[return-value]


def _under(node: Node | None, key: str) -> Node | None:
    return node.get(key) if isinstance(node, Mapping) else None


def _group(layers: _Layers) -> Mapping:
    tree = layers.seen
    for key in [name.text for name, _ in layers.said.entries]:
        seen, now, said, later = layers.below(key)
        if key not in OWN and seen is not None and said is not None:
            tree = with_value(tree, key, _value(key, seen, now, said, later))
    return tree


def _value(key: str, seen: Node, now: Node | None, said: Node, later: Node | None) -> Node:
    """What stands under a key: the words in translation, or groups with their words translated."""
    match seen, said:
        case Mapping(), Mapping():
            return _group(_Layers(seen, now, said, later))
        case Sequence(), Sequence() if _named(seen):
            return replace(seen, items=tuple(_entry(one, now, said, later) for one in seen.items))
    same_kind = type(seen) is type(said)
    of_today = _plain(seen) == _plain(now) or _plain(said) != _plain(later)
    return said if key in WORDS and same_kind and of_today else seen


def _entry(seen: Node, now: Node | None, said: Sequence, later: Node | None) -> Node:
    """An entry of a list with its words translated."""
    found = _same(seen, said)
    if not isinstance(seen, Mapping) or not isinstance(found, Mapping):
        return seen
    return _group(_Layers(seen, _same(seen, now), found, _same(seen, later)))


def _same(entry: Node, listed: Node | None) -> Node | None:
    """The entry of another list that has the same name."""
    name = _name(entry)
    items = listed.items if isinstance(listed, Sequence) else ()
    return next((one for one in items if name and _name(one) == name), None)


def _named(listed: Sequence) -> bool:
    return any(_name(one) for one in listed.items)


def _name(entry: Node) -> tuple[str, str] | None:
    for key in NAMES:
        found = _under(entry, key)
        if isinstance(found, Scalar):
            return key, found.text
    return None


def _plain(node: Node | None) -> object:
    """The values below a node, without their places."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_plain(one) for one in items]
        case Mapping(entries=entries):
            return [(key.text, _plain(value)) for key, value in entries]
    return None


# --- what is wrong -------------------------------------------------------------------------------


def translations_checked(
    seen: Sources, whole: Sources, languages: Iterable[str]
) -> Iterator[Finding]:
    """What is wrong with the translations that may be seen; `languages` are those of the site."""
    main, *others = (one.lower() for one in languages)
    written = {one.slot: one for one in whole.documents}
    unread = frozenset(whole.unread)
    yield from _settings_checked(seen, others)
    for one in seen.translations:
        language, original = one.slot.language or "", one.slot.original
        if language not in others:
            yield _not_shown(one, language, main, others)
        elif found := written.get(original):
            yield from _untranslatable(one.tree, found.tree)
        elif original not in unread:
            yield _alone(one, original)


def _settings_checked(seen: Sources, others: Iterable[str]) -> Iterator[Finding]:
    for document in seen.of(Kind.SITE):
        listed = document.tree.get(SETTINGS)
        for key, _ in listed.entries if isinstance(listed, Mapping) else ():
            if key.text not in others:
                message = f"The site isn't shown in {quoted(key.text)}, so nobody sees this."
                meant = nearest.quoted(key.text, others)
                yield LANGUAGE_NOT_SHOWN.at(key.place, message, meant=meant)


def _not_shown(one: Document, language: str, main: str, others: Iterable[str]) -> Finding:
    message = f"The site isn't shown in {quoted(language)}, so nobody sees this."
    if language == main:
        message = f"{quoted(language)} is the main language, whose files name no language."
    meant = nearest.quoted(language, others)
    return LANGUAGE_NOT_SHOWN.at(Place(one.path), message, meant=meant)


def _alone(one: Document, original: Slot) -> Finding:
    path = one.path.replace(f".{one.slot.language}.", ".")
    message = f"This translates the {original.kind.value} `{original.id}`, but there is no "
    return TRANSLATION_ALONE.at(Place(one.path), f"{message}{quoted(path)}.")


def _untranslatable(said: Mapping, original: Mapping) -> Iterator[Finding]:
    """The keys that aren't words, or that the original hasn't."""
    for key, value in said.entries:
        there = original.get(key.text)
        if key.text in OWN:
            continue
        if there is None:
            message = f"The file that this translates has no {quoted(key.text)}."
            yield NOT_TRANSLATED.at(key.place, message, meant=_meant(key.text, original))
        else:
            yield from _below(key, value, there)


def _meant(key: str, original: Mapping) -> str | None:
    return nearest.quoted(key, sorted(WORDS.intersection(original.keys())))


def _below(key: Scalar, said: Node, original: Node) -> Iterator[Finding]:
    match said, original:
        case Mapping(), Mapping():
            yield from _untranslatable(said, original)
        case Sequence(), Sequence() if _named(original):
            for one in said.items:
                yield from _of_entry(one, original)
        case _ if type(said) is not type(original):
            message = f"{quoted(key.text)} isn't written as in the file that this translates."
            yield NOT_TRANSLATED.at(key.place, message)
        case _ if key.text not in WORDS:
            message = f"{quoted(key.text)} isn't words, and says the same in every language."
            yield NOT_TRANSLATED.at(key.place, message)


def _of_entry(one: Node, original: Sequence) -> Iterator[Finding]:
    there = _same(one, original)
    if not isinstance(one, Mapping) or not isinstance(there, Mapping):
        message = "The list that this translates has no entry of this name."
        cure = "Begin the entry with the `id`, or for a commitment `under`, that it has there."
        yield NOT_TRANSLATED.at(one.place, message, cure=cure)
        return
    named = [key for key in NAMES if one.get(key) is not None][:1]
    words = replace(one, entries=tuple(each for each in one.entries if each[0].text not in named))
    yield from _untranslatable(words, there)


# --- what is left --------------------------------------------------------------------------------


def texts_left(sources: Sources, tongues: Iterable[Tongue]) -> Iterator[Finding]:
    """How many texts of a language have no translation yet; for officers."""
    texts = [one for one in sources.documents if one.text]
    for number, tongue in enumerate(tongues, 1):
        done = {one.slot.original for one in sources.translations if one.text and
                _is_in(one, tongue.suffix)}  # fmt: skip
        left = [one for one in texts if one.slot not in done]
        if left:
            message = (
                f"{len(left):,} of {len(texts):,} texts aren't translated into {tongue.name} "
                f"(`{tongue.tag}`), such as `{left[0].path}`."
            )
            yield TEXTS_LEFT.at(_named_at(sources, number), message)


def _named_at(sources: Sources, number: int) -> Place:
    """Where `site.yaml` names a language of its list, counted from 0."""
    trees = (document.tree for document in sources.of(Kind.SITE))
    return next((place_of(one, ("languages", number)) for one in trees), Place("site.yaml"))
