"""What short codes say: figures, levels and statuses in words, charts and tables as blocks.

A figure is written by its measure's own rule and leads to its target's page. What isn't final, or
was made up, says so. A mistake is a finding at the place of the code, and nothing is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from markupsafe import Markup

from laasite.model import nearest
from laasite.model.assessment import Assessments, Rating
from laasite.model.findings import Finding, Place, Rule
from laasite.model.gaps import words_for
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Series
from laasite.model.period import Period
from laasite.model.periods import parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.report import Report
from laasite.model.rules import prose as rules
from laasite.model.short_codes import CodeWord, ShortCode
from laasite.model.targets import Target
from laasite.model.words import FigureState
from laasite.pages import addresses
from laasite.render.formats import full_figure, plain_figure, unit_words
from laasite.render.quoting import OWN_PAGE, Drawing, Quote, Quoted, Words
from laasite.render.views.figures import figure_rows
from laasite.render.views.series_chart import series_chart

ILLUSTRATIVE = marked("illustrative")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A code with all that it names: its target, the series and the rating that are meant.

    `series` is None for a target without a measure, `rating` for one that nobody has promised.
    """

    code: ShortCode
    place: Place
    id: str
    target: Target
    series: Series | None
    rating: Rating | None
    judged: Assessments

    def wrong(self, rule: Rule, message: str, meant: str | None = None) -> Finding:
        """A finding at the place of the code."""
        return rule.at(self.place, message, meant=meant)

    @property
    def address(self) -> str:
        """The page of the target."""
        return addresses.target(self.target.id)


def quoting(report: Report, judged: Assessments) -> Quote:
    """What the short codes of a report's texts stand for."""
    return partial(_quoted, report, judged)


def _quoted(report: Report, judged: Assessments, code: ShortCode, place: Place, id: str) -> Quoted:
    word = next((one for one in CodeWord if one.value == code.word), None)
    if word is None:
        return _unknown_word(code, place)
    asked = _asked(code, place, id, report, judged)
    return asked if isinstance(asked, Finding) else _answer(word, asked)


def _unknown_word(code: ShortCode, place: Place) -> Finding:
    meant = nearest.quoted(code.word, [word.value for word in CodeWord])
    message = f"There is no short code {quoted(code.typed)}."
    return rules.UNKNOWN_CODE.at(place, message, meant=meant)


# --- what is asked for ----------------------------------------------------------------------------


def _asked(
    code: ShortCode, place: Place, id: str, report: Report, judged: Assessments
) -> _Asked | Finding:
    target = report.targets.get(code.target)
    if target is None:
        meant = nearest.quoted(code.target, report.targets)
        message = f"{quoted(code.typed)} names {_named(code)}, which isn't a target of this site."
        return rules.UNKNOWN_TARGET.at(place, message, meant=meant)
    if problem := _wrong_part(code, place, target):
        return problem
    ratings = [one for one in judged.of_target(target.id) if _is_meant(one, code)]
    series = _series(target, code)
    rating = next((one for one in ratings if series is None or one.part == series.part), None)
    return _Asked(code, place, id, target, series, rating, judged)


def _named(code: ShortCode) -> str:
    return quoted(code.target) if code.target else "nothing"


def _is_meant(rating: Rating, code: ShortCode) -> bool:
    of = code.under is None or rating.commitment == f"{rating.target}/{code.under}"
    return of and (code.part is None or rating.part == code.part)


def _series(target: Target, code: ShortCode) -> Series | None:
    """The part that was named, else the target itself, else its only part."""
    if code.part is not None:
        return target.series_of(code.part)
    return target.series_of(None) or next(iter(target.series), None)


def _wrong_part(code: ShortCode, place: Place, target: Target) -> Finding | None:
    """What is wrong with the part or the promise that a code names, or doesn't."""
    parts = [series.part for series in target.series if series.part is not None]
    if code.part is not None and code.part not in parts:
        message = f"{quoted(code.typed)}: the target {quoted(target.id)} has no such part."
        return rules.UNKNOWN_PART.at(place, message, meant=nearest.quoted(code.part, parts))
    unders = [commitment.under for commitment in target.commitments]
    if code.under is not None and code.under not in unders:
        message = f"{quoted(code.typed)}: the target isn't promised under {quoted(code.under)}."
        return rules.UNKNOWN_PART.at(place, message, meant=nearest.quoted(code.under, unders))
    named_one = code.part is not None or code.word == CodeWord.DOWNLOAD.value
    if named_one or target.series_of(None) or len(parts) < 2:
        return None
    choices = ", ".join(quoted(f"{target.id}.{part}") for part in parts)
    message = f"{quoted(code.typed)} fits each of the target's parts: {choices}."
    return rules.WHICH_PART.at(place, message)


# --- answers --------------------------------------------------------------------------------------


def _answer(word: CodeWord, asked: _Asked) -> Quoted:
    if asked.code.period is not None and not word.takes_a_period:
        message = f"{quoted(asked.code.typed)} takes no period: only `value` and `due` do."
        return asked.wrong(rules.UNKNOWN_CODE, message)
    if word is CodeWord.STATUS:
        return _status(asked)
    if asked.series is None:
        message = (
            f"{quoted(asked.code.typed)}: the target {quoted(asked.target.id)} has no figures."
        )
        return asked.wrong(rules.NOTHING_THERE, message)
    return _OF_SERIES[word](asked, asked.series)


def _status(asked: _Asked) -> Quoted:
    if asked.rating is None:
        message = f"{quoted(asked.code.typed)}: nothing has been promised that could be judged."
        return asked.wrong(rules.NOTHING_THERE, message)
    made_up = asked.target.marks.illustrative or _is_made_up(asked.rating, asked.target)
    words = say(asked.rating.status.value).lower()
    return Words(_marked(words, made_up=made_up), asked.address)


def _is_made_up(rating: Rating, target: Target) -> bool:
    """Whether a status rests on a promise or a figure that was made up."""
    promised = any(
        one.marks.illustrative for one in target.commitments if one.id == rating.commitment
    )
    return promised or bool(rating.figure and rating.figure.illustrative)


def _marked(words: str, *, made_up: bool, sure: str = "") -> str:
    """Words with what has to be said of them: `22.9% (provisional, illustrative)`."""
    marks = [mark for mark in (sure, say(ILLUSTRATIVE) if made_up else "") if mark]
    return f"{words} ({', '.join(marks)})" if marks else words


def _period(asked: _Asked, series: Series) -> Period | Finding | None:
    """The period that a code names; None where it names none."""
    if asked.code.period is None:
        return None
    read = parse_period(asked.code.period, series.measure.year)
    if isinstance(read, Problem):
        return read.at(asked.place)
    return read


def _value(asked: _Asked, series: Series) -> Quoted:
    period = _period(asked, series)
    if isinstance(period, Finding):
        return period
    known = {figure.period: figure for figure in series.whole if figure.value is not None}
    wanted = period or max(known, default=None)
    figure = known.get(wanted) if wanted else None
    if figure is None or figure.value is None:
        return _no_figure(asked, series, period, known)
    sure = "" if figure.state is FigureState.FINAL else say(figure.state.value)
    made_up = asked.target.marks.illustrative or figure.illustrative
    told = full_figure(figure.value, series.measure)
    return Words(_marked(told, made_up=made_up, sure=sure), asked.address)


def _no_figure(
    asked: _Asked, series: Series, period: Period | None, known: Mapping[Period, Figure]
) -> Finding:
    typed = quoted(asked.code.typed)
    if period is None:
        return asked.wrong(rules.NOTHING_THERE, f"{typed}: no figure has been published.")
    row = next((figure for figure in series.whole if figure.period == period), None)
    gaps = asked.judged.gaps_of(asked.target.id, series.part)
    why = str(row.state.value) if row else words_for(gaps, period.end)
    message = f"{typed}: there is no figure for {period.label()} ({why})."
    return asked.wrong(rules.NOTHING_THERE, message, _nearest_period(period, known))


def _nearest_period(period: Period, known: Mapping[Period, object]) -> str | None:
    """The period that is nearest in time of those that have what is asked for."""
    found = min(((abs((one.end - period.end).days), one) for one in known), default=None)
    return quoted(found[1].canonical()) if found else None


def _due(asked: _Asked, series: Series) -> Quoted:
    """What is due for the period, or for that of the newest figure where none is named."""
    period = _period(asked, series)
    if isinstance(period, Finding):
        return period
    dues = {due.period: due for due in asked.rating.dues} if asked.rating else {}
    due = dues.get(period) if period else (asked.rating.due if asked.rating else None)
    if due is None:
        when = f" for {period.label()}" if period else " for the period of the newest figure"
        message = f"{quoted(asked.code.typed)}: nothing was due{when}."
        meant = _nearest_period(period, dues) if period else None
        return asked.wrong(rules.NOTHING_THERE, message, meant)
    told = _band(due.low, due.high, series)
    made_up = asked.target.marks.illustrative or _promise_is_made_up(asked)
    return Words(_marked(told, made_up=made_up), asked.address)


def _promise_is_made_up(asked: _Asked) -> bool:
    wanted = asked.rating.commitment if asked.rating else None
    return any(one.marks.illustrative for one in asked.target.commitments if one.id == wanted)


def _band(low: Decimal, high: Decimal, series: Series) -> str:
    if low == high:
        return full_figure(low, series.measure)
    return say(
        "{low} to {high}",
        low=plain_figure(low, series.measure),
        high=full_figure(high, series.measure),
    )


def _download(asked: _Asked, _: Series) -> Quoted:
    made_up = asked.target.marks.illustrative
    words = say("Figures of “{target}”", target=asked.target.title)
    told = _marked(words, made_up=made_up, sure="CSV")
    return Words(told, addresses.target_figures(asked.target.id))


# --- blocks ---------------------------------------------------------------------------------------


def _ratings(asked: _Asked) -> Sequence[Rating]:
    return (asked.rating,) if asked.rating else ()


def _chart(asked: _Asked, series: Series) -> Quoted:
    gaps = asked.judged.gaps_of(asked.target.id, series.part)
    drawn = series_chart(
        asked.target, series, _ratings(asked), gaps, asked.judged.history, asked.id
    )
    return Drawing(str(drawn + _credit(asked, series)))


def _credit(asked: _Asked, series: Series) -> Markup:
    """Whose figures a block shows: a link to the target, and whether they were made up."""
    made_up = asked.target.marks.illustrative or any(one.illustrative for one in series.whole)
    told = say("Some or all of it is illustrative.") if made_up else ""
    words = f"{asked.target.title}: {series.title}" if series.title else asked.target.title
    link = Markup('<a href="{}:{}">{}</a>').format(OWN_PAGE, asked.address, words)
    return Markup('<p class="quiet">{}.{}{}</p>').format(link, " " if told else "", told)


_TABLE = Markup(
    '<div class="scroll" tabindex="0" role="group" aria-label="{name}"><table>'
    "<caption>{name}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
)


def _table(asked: _Asked, series: Series) -> Quoted:
    gaps = asked.judged.gaps_of(asked.target.id, series.part)
    ratings = [rating for rating in _ratings(asked) if rating.dues]
    measure = series.measure
    what = series.title or measure.what or asked.target.title
    number = Markup('<th scope="col" class="number">{}</th>')
    heads = [Markup('<th scope="col">{}</th>').format(say("Period")), number.format(say("Figure"))]
    heads += [number.format(say("Promised"))] * len(ratings)
    rows = [
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            row.period,
            Markup("").join(map(_cell, (_with_mark(row.figure, row.mark), *row.promised))),
        )
        for row in figure_rows(series, ratings, gaps)
    ]
    made = _TABLE.format(
        name=f"{what}: {unit_words(measure) or measure.unit}",
        heads=Markup("").join(heads),
        rows=Markup("").join(rows),
    )
    return Drawing(str(made + _credit(asked, series)))


def _with_mark(figure: str, mark: str) -> str:
    return f"{figure} ({mark})" if mark else figure


def _cell(words: str) -> Markup:
    return Markup('<td class="number">{}</td>').format(words)


_OF_SERIES: Mapping[CodeWord, Callable[[_Asked, Series], Quoted]] = {
    CodeWord.VALUE: _value,
    CodeWord.DUE: _due,
    CodeWord.DOWNLOAD: _download,
    CodeWord.CHART: _chart,
    CodeWord.TABLE: _table,
}
