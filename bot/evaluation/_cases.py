"""Questions with their right answers, read from JSON lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.evaluation._rows import (
    Row,
    flag_of,
    labels_of,
    needed_text_of,
    read_rows,
    refuse_unknown,
    refuse_what_cannot_be_quoted,
    text_of,
    texts_of,
)
from bot.model import Corpus, SettingsError

_KEYS = ("question", "gold", "post", "need", "answerable", "kind", "writer", "file")
_FORM = '{"question": "…", "gold": ["…"], "post": "…"}'


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what answers it.

    `gold` are exact texts of the post `post` (a slug), any one of which is right where `need` is 1; where it is more,
    so many of them must be quoted. `kind`, `writer` and `file` (from which it came) are labels to report by (or empty),
    `line` (from 1) is where it is in its file.
    """

    question: str
    gold: tuple[str, ...] = ()
    post: str | None = None
    need: int = 1
    answerable: bool = True
    kind: str = ""
    line: int = 0
    writer: str = ""
    file: str = ""


def read_cases(path: Path, text: str | None = None) -> list[Case]:
    """Return the cases of a file, or of the `text` that it holds, one JSON object a line.

    Raises SettingsError with the line number where a line is no case.
    """
    return [_case(path, line, row) for line, row in read_rows(path, _FORM, text)]


def check_gold(path: Path, cases: Iterable[Case], corpus: Corpus) -> None:
    """Raise SettingsError where a case can never come out right: no post meant by it holds what it calls right, or none
    may ever quote it.
    """
    for case in cases:
        try:
            refuse_what_cannot_be_quoted(corpus, case.post, case.gold)
        except ValueError as error:
            raise SettingsError(f"{path}:{case.line}: {error}") from error


def _case(path: Path, line: int, row: Row) -> Case:
    try:
        refuse_unknown(row, _KEYS)
        question, post = needed_text_of(row, "question"), text_of(row, "post")
        answerable = flag_of(row, "answerable", otherwise=True)
        gold = texts_of(row, "gold")
        _refuse_contradiction(gold, answerable=answerable)
        need = row.get("need") or 1
        if isinstance(need, bool) or not isinstance(need, int) or not 1 <= need <= max(len(gold), 1):
            raise ValueError("`need` must be a number, and no larger than there are texts in `gold`")  # noqa: TRY301
        kind, writer, file = labels_of(row)
        return Case(question, gold, post, need, answerable, kind, line, writer, file)
    except ValueError as error:
        raise SettingsError(f"{path}:{line}: {error}; expected {_FORM}") from error


def _refuse_contradiction(gold: tuple[str, ...], *, answerable: bool) -> None:
    if answerable and not gold:
        raise ValueError("an answerable question needs `gold`: a list of exact texts of the post")
    if gold and not answerable:
        raise ValueError("a question with `gold` is answerable: leave one of the two out")
