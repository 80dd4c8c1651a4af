"""A public retrieval set: a folder of corpus.jsonl, queries.jsonl and qrels.tsv.

Each line of the corpus is a passage {id, text, title}; the part of the id before `#`, if any, names the unit that is
judged, which stands for a post here: its passages are the passages given, its title theirs.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.evaluation._bot import post_ranker
from bot.evaluation._ranking import judge, mean
from bot.model import Post, SettingsError

_GRADE = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_JUDGEMENT = "three columns with tabs between: query, passage, 1"


@dataclass(frozen=True, slots=True)
class Collection:
    """The units as posts, the queries by id, and the units that are right for each."""

    posts: tuple[Post, ...]
    queries: dict[str, str]
    right: dict[str, frozenset[str]]


def read_collection(folder: Path) -> Collection:
    """Read a set. Raises SettingsError, naming file and line, where something is missing or is not of its form."""
    units: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(folder / "corpus.jsonl", "text"):
        units.setdefault(_unit(str(row["id"])), []).append(row)
    built = [_post(unit, rows) for unit, rows in units.items()]
    queries = {str(row["id"]): str(row["text"]) for row in _rows(folder / "queries.jsonl", "text")}
    right: dict[str, set[str]] = {}
    path = folder / "qrels.tsv"
    for number, query, passage in _judgements(path):
        if query not in queries or _unit(passage) not in units:
            missing = f"query {query!r} in queries" if query not in queries else f"passage {passage!r} in corpus"
            raise SettingsError(f"{path}:{number}: there is no {missing}.jsonl")
        right.setdefault(query, set()).add(_unit(passage))
    if not right:
        raise SettingsError(f"{path}: says of no passage that it is right; expected {_JUDGEMENT}")
    return Collection(tuple(built), queries, {query: frozenset(found) for query, found in right.items()})


def measure(collection: Collection) -> dict[str, float]:
    """Return the mean nDCG@10, R@10 and MRR@10 over the judged queries."""
    ranked = post_ranker(collection.posts)
    rankings = [judge(ranked(collection.queries[query]), right) for query, right in collection.right.items()]
    return {
        "queries": float(len(rankings)),
        "nDCG@10": mean(ranking.ndcg for ranking in rankings),
        "R@10": mean(ranking.recall for ranking in rankings),
        "MRR@10": mean(ranking.reciprocal_rank for ranking in rankings),
    }


def _unit(name: str) -> str:
    return name.split("#", 1)[0]


def _post(unit: str, rows: list[dict[str, Any]]) -> Post:
    """Return the post that a unit's passages make, each a paragraph."""
    title = next((str(row["title"]) for row in rows if row.get("title")), "")
    return Post(unit, title, "\n\n".join(str(row["text"]) for row in rows))


def _rows(path: Path, needed: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise SettingsError(f"{path}:{number}: is not JSON ({error})") from error
        if not isinstance(row, dict) or "id" not in row or not isinstance(row.get(needed), str):
            raise SettingsError(f'{path}:{number}: expected an object with "id" and "{needed}", which is a text')
        yield row


def _judgements(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the query and the passage of each judgement that says right: of a grade above 0."""
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        is_grade = len(cells) == 3 and _GRADE.fullmatch(cells[2]) is not None
        if not is_grade and (len(cells) != 3 or number > 1):  # the first line may name the columns
            raise SettingsError(f"{path}:{number}: expected {_JUDGEMENT}")
        if is_grade and float(cells[2]) > 0:
            yield number, cells[0], cells[1]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
