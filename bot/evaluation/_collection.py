"""A public retrieval set: a folder of corpus.jsonl, queries.jsonl and qrels.tsv.

Each line of the corpus is a passage {id, text, title}; the part of the id before `#`, if any, names the unit that is
judged, which stands for a post here: its passages are the passages given, its title theirs.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.evaluation._ranking import judge, mean
from bot.index import Index
from bot.model import Blog, Corpus, Passage, Post, SettingsError


@dataclass(frozen=True, slots=True)
class Collection:
    """The passages, the queries by id, and the units that are right for each."""

    posts: tuple[Post, ...]
    passages: tuple[Passage, ...]
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
    for query, passage in _judgements(folder / "qrels.tsv"):
        right.setdefault(query, set()).add(_unit(passage))
    posts = tuple(post for post, _ in built)
    passages = tuple(passage for _, found in built for passage in found)
    return Collection(posts, passages, queries, {query: frozenset(found) for query, found in right.items()})


def measure(collection: Collection) -> dict[str, float]:
    """Return the mean nDCG@10, R@10 and MRR@10 over the judged queries."""
    index = Index(Corpus(Blog(), collection.posts), passages=collection.passages)
    units = [passage.post.slug for passage in index.passages]
    rankings = []
    for query, right in collection.right.items():
        numbers, _ = index.rank_passages(index.read(collection.queries[query]), 100)
        rankings.append(judge((units[number] for number in numbers), right))
    return {
        "queries": float(len(rankings)),
        "nDCG@10": mean(ranking.ndcg for ranking in rankings),
        "R@10": mean(ranking.recall for ranking in rankings),
        "MRR@10": mean(ranking.reciprocal_rank for ranking in rankings),
    }


def _unit(name: str) -> str:
    return name.split("#", 1)[0]


def _post(unit: str, rows: list[dict[str, Any]]) -> tuple[Post, list[Passage]]:
    texts = [str(row["text"]) for row in rows]
    title = next((str(row["title"]) for row in rows if row.get("title")), "")
    post = Post(unit, title, "\n\n".join(texts))
    spans, start = [], 0
    for text in texts:
        spans.append((start, start + len(text)))
        start += len(text) + 2
    return post, [Passage(post, first, last) for first, last in spans if last > first]


def _rows(path: Path, needed: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise SettingsError(f"{path}:{number}: is not JSON ({error})") from error
        if not isinstance(row, dict) or "id" not in row or needed not in row:
            raise SettingsError(f'{path}:{number}: expected an object with "id" and "{needed}"')
        yield row


def _judgements(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise SettingsError(f"{path}:{number}: expected three columns with tabs between: query, passage, 1")
        if cells[2].strip().isdecimal() and int(cells[2]) > 0:  # the first line may name the columns
            yield cells[0], cells[1]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
