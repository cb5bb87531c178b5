"""Rules of this range of codes (see the package's table)."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- keys and words (LAA201 to LAA219) ---------------------------------------------------------

UNKNOWN_KEY = Rule(
    "LAA201",
    ERROR,
    "A key that laasite doesn't know",
    "Correct the key or remove it.",
)
MISSING_KEY = Rule(
    "LAA202",
    ERROR,
    "A key that has to be there is missing",
    "Add the key.",
)
WRONG_SHAPE = Rule(
    "LAA203",
    ERROR,
    "A list, a group of keys or a single value where another of these belongs",
    "Write it in the shape that the message shows.",
)
NOT_A_CHOICE = Rule(
    "LAA204",
    ERROR,
    "A word that isn't one of those to choose from",
    "Use one of the words given.",
)
EMPTY_VALUE = Rule(
    "LAA205",
    ERROR,
    "A key with nothing behind it",
    "Write the value, remove the key, or say how it isn't known: not recorded, not stated, "
    "not yet, to be agreed or nil.",
)
COMPUTED_WORD = Rule(
    "LAA206",
    ERROR,
    "A word that laasite works out and nobody types",
    "Remove it. The status follows from the figures and the levels.",
)
WRONG_ID = Rule(
    "LAA207",
    ERROR,
    "An id that isn't made of small letters, digits and single hyphens",
    "Write the id as the file's name has it, without `.md`.",
)
WRONG_YES_NO = Rule(
    "LAA208",
    ERROR,
    "Neither yes nor no",
    "Write `yes` or `no`.",
)
WRONG_WHOLE_NUMBER = Rule(
    "LAA209",
    ERROR,
    "Not a whole number",
    "Write a whole number in digits, such as `12`.",
)
WRONG_LENGTH_OF_TIME = Rule(
    "LAA210",
    ERROR,
    "A length of time that can't be read",
    "Write a number and a unit, such as `45 days`, `2 months` or `1 year`.",
)
WRONG_LINK = Rule(
    "LAA211",
    ERROR,
    "A web address that isn't one",
    "Write the whole address, beginning with `https://`.",
)
WRONG_LEVEL = Rule(
    "LAA212",
    ERROR,
    "A promised level that can't be read",
    "Write a number, `{ from: 40, to: 60 }`, `{ change_from_baseline: 4.1 }`, or a word such as "
    "`to be agreed` with a reason.",
)
UNKNOWN_COLUMN = Rule(
    "LAA213",
    ERROR,
    "A column that laasite doesn't know",
    "Correct the column's name, or name the breakdown under `measure: breakdowns`.",
)
MISSING_COLUMN = Rule(
    "LAA214",
    ERROR,
    "A column that has to be there is missing",
    "Add the column.",
)
FIGURE_OR_REASON = Rule(
    "LAA215",
    ERROR,
    "A row with neither a figure nor the reason why there is none, or with both",
    "Give the figure in `value`, or a state with the reason in `note`.",
)
WRONG_TOLERANCE = Rule(
    "LAA216",
    ERROR,
    "A tolerance that isn't one thing or the other",
    "Write either `share_of_due: 5%` or `absolute: 0.5`.",
)
WRONG_POST = Rule(
    "LAA217",
    ERROR,
    "A post that isn't written as partner and post",
    "Write the partner's id, a stroke, and the key of the post: `council/leader`.",
)
DRAFT_ROW = Rule(
    "LAA218",
    NOTE,
    "A figure with no publication date is a draft",
    "Put the date on which this site may show it in `published`.",
)
TOO_LONG = Rule(
    "LAA219",
    ERROR,
    "A value that is too long for its place",
    "Shorten it; longer text belongs below the front matter.",
)

# --- LAA220 to LAA229: dates ----------------------------------------------------------------------

DATE_UNREADABLE = Rule(
    "LAA220",
    ERROR,
    "A date that can't be read",
    "Write a date as `18 May 2006`, `2006-05-18`, `May 2006`, `autumn 2006`, "
    "`by 15 March 2006` or `2006/07`.",
)
DATE_AMBIGUOUS = Rule(
    "LAA221",
    ERROR,
    "A date that can be read in two ways",
    "Write the one you mean, with the month as a word.",
)
DATE_IMPOSSIBLE = Rule(
    "LAA222",
    ERROR,
    "A date that is not in the calendar",
    "Look the date up and write it as `18 May 2006`.",
)
DATE_VAGUE = Rule(
    "LAA223",
    ERROR,
    "A month, season or year where an exact day is needed",
    "Write the day, as in `18 May 2006`.",
)
DATE_WITH_TIME = Rule(
    "LAA224",
    ERROR,
    "A time of day where only a day is asked for",
    "Write only the day, as in `18 May 2006`.",
)
DATE_OUT_OF_RANGE = Rule(
    "LAA225",
    ERROR,
    "A year before 1900 or after 2100",
    "Check the year.",
)

# --- LAA230 to LAA239: periods --------------------------------------------------------------------

PERIOD_UNREADABLE = Rule(
    "LAA230",
    ERROR,
    "A period that can't be read",
    "Write a period as `2006/07`, `2006 to 2007`, `2006/07 Q1`, `April 2006` or "
    "`2004/05 to 2006/07`.",
)
PERIOD_AMBIGUOUS = Rule(
    "LAA231",
    ERROR,
    "A period that can be read in two ways",
    "Write the one you mean.",
)
PERIOD_IMPOSSIBLE = Rule(
    "LAA232",
    ERROR,
    "A period that doesn't exist",
    "Check the years, and that a quarter is Q1, Q2, Q3 or Q4.",
)
PERIOD_OF_ANOTHER_YEAR = Rule(
    "LAA233",
    ERROR,
    "A period that doesn't fit the measure's kind of year",
    "Write the period as the measure's `year` asks, or correct `year` in the measure.",
)
PERIOD_FOLDER = Rule(
    "LAA234",
    ERROR,
    "A folder of updates that isn't called by a period",
    "Rename the folder; a period's folder is called `2006-to-2007`, `2006-to-2007-q1` or "
    "`april-2006`.",
)

# --- LAA240 to LAA249: numbers, money, percentages ------------------------------------------------

NUMBER_UNREADABLE = Rule(
    "LAA240",
    ERROR,
    "Text where a number is needed",
    "Write only the number, as in `1234.5`; say anything else in the note.",
)
NUMBER_AMBIGUOUS = Rule(
    "LAA241",
    ERROR,
    "A number that can be read in two ways",
    "Write the number without commas and with a full stop before the decimals.",
)
WORD_FOR_A_NUMBER = Rule(
    "LAA242",
    ERROR,
    "A word in place of a figure",
    "Leave the value empty and write the reason in the `state` column.",
)
NUMBER_TOO_LONG = Rule(
    "LAA243",
    ERROR,
    "A number with more digits than a spreadsheet keeps",
    "Round the number to at most 15 digits.",
)
MONEY_UNREADABLE = Rule(
    "LAA244",
    ERROR,
    "An amount of money that can't be read",
    "Write an amount as `£1.4 million`, `£400,000` or `£2 million to £4 million`.",
)
PERCENTAGE_UNREADABLE = Rule(
    "LAA245",
    ERROR,
    "A percentage that can't be read",
    "Write a percentage as `60%`.",
)
NUMBER_OF_ANOTHER_UNIT = Rule(
    "LAA246",
    ERROR,
    "A % or £ sign that doesn't fit the measure's unit",
    "Take the sign away, or correct the unit in the measure.",
)

# --- LAA250 to LAA259: what spreadsheets do to a value --------------------------------------------

EXCEL_HASHES = Rule(
    "LAA250",
    ERROR,
    "Hash signs that Excel shows when a column is too narrow",
    "Make the column wider in the spreadsheet, save it again, and check that the value is back.",
)
EXCEL_ERROR = Rule(
    "LAA251",
    ERROR,
    "An error that Excel wrote in place of a result",
    "Correct the formula in the spreadsheet, or type the value.",
)
EXCEL_SERIAL = Rule(
    "LAA252",
    ERROR,
    "Excel's own number for a date",
    "Format the column as text in the spreadsheet and type the value again.",
)
EXCEL_MONTH = Rule(
    "LAA253",
    ERROR,
    "A date that Excel made of something else",
    "Format the column as text in the spreadsheet before typing, then write the one you mean.",
)
FORMULA_LIKE = Rule(
    "LAA254",
    ERROR,
    "A text that spreadsheets would run as a formula",
    "Begin it with a word: `minus 3 points`, `at the Town Hall`.",
)
