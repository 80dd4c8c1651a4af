"""A table of sentences as plain data that JSON can hold, and back: no post has to be read and cut up again for it."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from bot.corpus._paths import index_paths, post_paths
from bot.corpus._sentences import SentenceTable
from bot.model import Aside, AuthorIs, Blog, Corpus, IndexEntry, Item, LeftOut, Poll, PollAnswer, Post, PostDate, Stance


def blog_files(folder: Path) -> list[Path]:
    """Return all files that `load` reads in a blog's folder: they alone decide what it returns.

    Raises CorpusError where there are no posts, OSError where the folder cannot be read.
    """
    about = folder / "blog.toml"
    return [*post_paths(folder), *index_paths(folder), *([about] if about.exists() else [])]


def table_record(table: SentenceTable) -> dict[str, Any]:
    """Return a table with its corpus, and what is found out about it, as strings, numbers, lists and dicts."""
    return corpus_record(table.corpus) | {
        "spans": [[(each.start, each.end) for each in table.sentences_of(post)] for post in table.corpus.posts],
        "paragraphs": list(table.paragraphs),
        "topics": table.topics_by_post,
    }


def corpus_record(corpus: Corpus) -> dict[str, Any]:
    """Return a corpus as strings, numbers, lists and dicts."""
    places = {post.slug: place for place, post in enumerate(corpus.posts)}
    return {
        "blog": asdict(corpus.blog),
        "posts": [asdict(post) for post in corpus.posts],
        "entries": [_entry_record(entry, places[entry.post.slug]) for entry in corpus.entries],
        "left_out": [asdict(each) for each in corpus.left_out],
        "until": corpus.until and corpus.until.isoformat(),
    }


def table_of(record: Mapping[str, Any]) -> SentenceTable:
    """Return the table of a record. Raises KeyError, TypeError or ValueError for what is none."""
    return SentenceTable.restored(
        corpus_of(record),
        spans=record["spans"],
        paragraphs=record["paragraphs"],
        topics={slug: tuple(topics) for slug, topics in record["topics"].items()},
    )


def corpus_of(record: Mapping[str, Any]) -> Corpus:
    """Return the corpus of a record. Raises KeyError, TypeError or ValueError for what is none."""
    posts = tuple(_post(post) for post in record["posts"])
    entries = tuple(_entry(entry, posts) for entry in record["entries"])
    blog = Blog(**record["blog"] | {"author_is": AuthorIs(record["blog"]["author_is"])})
    until = record["until"] and date.fromisoformat(record["until"])
    return Corpus(blog, posts, entries, tuple(LeftOut(**each) for each in record["left_out"]), until)


def _post(record: dict[str, Any]) -> Post:
    return Post(
        **record
        | {
            "date": record["date"] and PostDate(**record["date"]),
            "topics": tuple(record["topics"]),
            "poll": record["poll"] and _poll(**record["poll"]),
            "asides": tuple(Aside(**aside) for aside in record["asides"]),
            "items": tuple(Item(**item) for item in record["items"]),
            "quotations": tuple((start, end) for start, end in record["quotations"]),
        }
    )


def _poll(question: str, answers: list[dict[str, Any]]) -> Poll:
    return Poll(question, tuple(PollAnswer(**answer) for answer in answers))


def _entry_record(entry: IndexEntry, place: int) -> dict[str, Any]:
    return {each.name: getattr(entry, each.name) for each in fields(entry)} | {"post": place}


def _entry(record: dict[str, Any], posts: tuple[Post, ...]) -> IndexEntry:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in record.items()
    }
    stance = record["stance"]
    return IndexEntry(**values | {"post": posts[record["post"]], "stance": None if stance is None else Stance(stance)})
