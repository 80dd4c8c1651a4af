"""Questions with their right answers, read from JSON lines."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.model import Corpus, SettingsError


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what answers it.

    `gold` are exact texts of the post `post` (a slug), any one of which is right where `need` is 1; where it is more,
    so many of them must be quoted. `kind` is a label to report by.
    """

    question: str
    gold: tuple[str, ...] = ()
    post: str | None = None
    need: int = 1
    answerable: bool = True
    kind: str = "all"


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file, one JSON object a line.

    Raises SettingsError with the line number where a line is no case.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    cases = [_case(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not cases:
        raise SettingsError(f"{path}: holds no question")
    return cases


def check_gold(path: Path, cases: Iterable[Case], corpus: Corpus) -> None:
    """Raise SettingsError where a case can never come out right: no post meant by it holds what it calls right."""
    bodies = {post.slug: post.body for post in corpus.posts}
    for case in cases:
        if case.post is not None and case.post not in bodies:
            raise SettingsError(f"{path}: {case.question!r}: no post {case.post!r}; there are {', '.join(bodies)}")
        held = [body for slug, body in bodies.items() if case.post in (None, slug)]
        wrong = next((gold for gold in case.gold if not any(gold in body for body in held)), None)
        if wrong is not None:
            where = case.post or "any post"
            raise SettingsError(f"{path}: {case.question!r}: {wrong!r} is not in {where}; copy it letter by letter")


def _case(path: Path, number: int, line: str) -> Case:
    try:
        row = json.loads(line)
        answerable = bool(row.get("answerable", True))
        gold = tuple(str(text) for text in row.get("gold") or ())
        if answerable and not gold:
            raise ValueError("an answerable question needs `gold`: a list of exact texts of the post")  # noqa: TRY301
        need = int(row.get("need") or 1)
        return Case(str(row["question"]), gold, row.get("post"), need, answerable, str(row.get("kind") or "all"))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise SettingsError(
            f'{path}:{number}: {error}; expected {{"question": "…", "gold": ["…"], "post": "…"}}'
        ) from error
