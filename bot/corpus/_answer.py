"""An answer to a request for questions: what of it can be taken, and how that is put into a post's index.

It comes from anybody, so that only what was asked for is taken: questions and synonyms, for sentences that there are.
What the index holds already stays, letter by letter; where that cannot be, nothing is written.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from bot.corpus._editor import not_one, parse_index, read_index, sentences_beginning, why_no_yaml
from bot.corpus._encoding import composed, encoding_of, read_text
from bot.corpus._problems import Problem, why_unread
from bot.corpus._request import opening
from bot.model import CorpusError, IndexEntry, Post
from bot.text import fold, sentences

_LISTS = ("questions", "synonyms")
_KEYS = ("sentence", *_LISTS)
# From the line with the post to the end of the block, or of the file: an assistant may talk around it.
_BLOCK = re.compile(r"^post:.*?(?=^[ \t]*(?:```|~~~)|\Z)", re.MULTILINE | re.DOTALL)
# An answer for a hundred sentences is a tenth of this (bytes); its lists stand this deep.
_LONGEST, _DEEPEST = 1_000_000, 4
# A question that is longer (characters) is none, and nobody has more of them to one sentence.
_LONGEST_TEXT, _MOST_TEXTS = 200, 30
# Characters of these categories are no part of a question: what breaks lines, controls or is not seen.
_NOT_SEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
# Of an entry so many characters are shown to find it by.
_SHOWN = 40

_loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was read: the entries to be taken, what is refused (in file and line), how many are empty."""

    entries: tuple[IndexEntry, ...]
    refused: tuple[Problem, ...]
    empty: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an answer: for how many sentences something was put into which index, of how many that stood there
    already, how many were left empty, and what was refused.
    """

    index: Path
    stored: int
    known: int
    empty: int
    refused: tuple[Problem, ...]


class _RefusedError(Exception):
    """Why an entry is not taken."""


def post_and_rows(path: Path) -> tuple[str, list[tuple[int, yaml.Node]]]:
    """Return of which post an answer is, and its entries with their lines. Raises CorpusError where it is none."""
    text, above = _block(path)
    try:
        _insist_on_plain(path, text, above)
        root = yaml.compose(text, Loader=_loader)
    except yaml.YAMLError as error:
        line, what = why_no_yaml(text, error)
        raise CorpusError(f"{path}:{above + line}: {what}") from error
    pairs = list(_pairs(root)) if isinstance(root, yaml.MappingNode) else []
    match sorted(pairs, key=lambda pair: pair[0]):
        case [("entries", yaml.SequenceNode(value=entries)), ("post", yaml.ScalarNode(value=post))]:
            return post, [(above + node.start_mark.line + 1, node) for node in entries]
    raise CorpusError(f"{path}:{above + 1}: must state `post: …`, then `entries:` with a list, and nothing else")


def _block(path: Path) -> tuple[str, int]:
    """Return the YAML of an answer, and how many lines stand above it."""
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
        text = composed(content.decode(encoding_of(content))).replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        line, what = why_unread(path, error)
        raise CorpusError(f"{path}:{line}: {what}") from error
    if len(content) > _LONGEST:
        raise CorpusError(f"{path}: is longer than any answer; is it the right file?")
    found = _BLOCK.search(text)
    if found is None:
        raise CorpusError(f"{path}: has no line `post: …`, with which an answer to `corpus index --prompt` begins")
    return found[0], text.count("\n", 0, found.start())


def _insist_on_plain(path: Path, text: str, above: int) -> None:
    """Raise CorpusError for YAML that says more than lists of texts do: it may grow to any size when it is read."""
    depth = 0
    for event in yaml.parse(text, Loader=_loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if getattr(event, "anchor", None) or getattr(event, "tag", None) or depth > _DEEPEST:
            line = event.start_mark.line if event.start_mark else 0
            what = "has more than texts and lists of texts: leave `&`, `*`, `!` and lists in lists out"
            raise CorpusError(f"{path}:{above + line + 1}: {what}")


def read_answer(path: Path, post: Post, rows: Sequence[tuple[int, yaml.Node]]) -> Answer:
    """Return what an answer says of the sentences of its post, and what of it is refused."""
    spans = sentences(post.body, post.layout)
    taken: dict[int, IndexEntry] = {}
    lines: dict[int, int] = {}
    refused = []
    for line, node in rows:
        try:
            entry = _entry(post, spans, node)
        except _RefusedError as error:
            refused.append(Problem(path, line, f"refused: entry {_shown(node)!r}: {error}"))
            continue
        if entry.start in lines:
            what = f"a second one for the same sentence, after that in line {lines[entry.start]}"
            refused.append(Problem(path, line, f"refused: entry {_shown(node)!r}: {what}"))
            continue
        lines[entry.start], taken[entry.start] = line, entry
    filled = tuple(entry for entry in taken.values() if entry.is_filled_in)
    return Answer(filled, tuple(refused), len(taken) - len(filled))


def _shown(node: yaml.Node) -> str:
    stated = dict(_pairs(node)) if isinstance(node, yaml.MappingNode) else {}
    value = stated.get("sentence", node).value
    return value[:_SHOWN] if isinstance(value, str) else ""


def _pairs(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
    return ((key.value if isinstance(key, yaml.ScalarNode) else "", value) for key, value in node.value)


def _entry(post: Post, spans: Sequence[tuple[int, int]], node: yaml.Node) -> IndexEntry:
    if not isinstance(node, yaml.MappingNode):
        raise _RefusedError("must have a `sentence: …`, `questions` and `synonyms`")
    stated = dict(_pairs(node))
    if unknown := [key for key in stated if key not in _KEYS]:
        raise _RefusedError(f"has {unknown[0]!r}: an answer holds {', '.join(_KEYS)} and nothing else")
    if len(stated) < len(node.value):
        raise _RefusedError("states a key twice")
    sentence = stated.get("sentence")
    if not isinstance(sentence, yaml.ScalarNode) or not sentence.value.strip():
        raise _RefusedError("must have a `sentence: …` with the opening words")
    questions, synonyms = (_texts(key, stated.get(key)) for key in _LISTS)
    return IndexEntry(post, *_sentence(post, spans, sentence.value.strip()), questions=questions, synonyms=synonyms)


def _texts(key: str, node: yaml.Node | None) -> tuple[str, ...]:
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return ()
    if not isinstance(node, yaml.SequenceNode) or not all(isinstance(each, yaml.ScalarNode) for each in node.value):
        raise _RefusedError(f"{key} must be a list of texts")
    texts = tuple(dict.fromkeys(each.value.strip() for each in node.value if each.value.strip()))
    if len(texts) > _MOST_TEXTS:
        raise _RefusedError(f"{key} are {len(texts)}; {_MOST_TEXTS} are enough")
    for text in texts:
        if len(text) > _LONGEST_TEXT:
            raise _RefusedError(f"{key}: {text[:_SHOWN]!r} … is longer than {_LONGEST_TEXT} characters")
        if any(unicodedata.category(char) in _NOT_SEEN for char in text):
            raise _RefusedError(f"{key}: {text[:_SHOWN]!r} has a line break, or what nobody sees")
    return texts


def _sentence(post: Post, spans: Sequence[tuple[int, int]], typed: str) -> tuple[int, int]:
    """Return the sentence that begins with some words; whoever copied them may have other apostrophes and blanks."""
    found = sentences_beginning(post.body, spans, typed)
    if not found:
        plain = _plain(typed.rstrip(" .…"))
        found = [span for span in spans if plain and _plain(post.body[slice(*span)]).startswith(plain)]
    if len({post.body[slice(*span)] for span in found}) != 1:
        raise _RefusedError(not_one(post, spans, typed, len(found)))
    return found[0]


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def store(path: Path, post: Post, answer: Answer) -> Taken:
    """Put what an answer says into a post's index, and tell what became of it.

    What a sentence has there stays: only a list that is missing, or empty, is filled. Raises CorpusError, and writes
    nothing, where the index has something to mend, or is no list to which entries can be added.
    """
    old, problems = read_index(path, post)
    if problems:
        raise CorpusError(f"{problems[0]}; mend it first: nothing was written")
    entries = {entry.start: entry for entry in old}
    new = {each.start: _joined(entries.get(each.start), each) for each in answer.entries}
    new = {start: entry for start, entry in new.items() if entry != entries.get(start)}
    taken = Taken(path, len(new), len(answer.entries) - len(new), answer.empty, answer.refused)
    if not new:
        return taken
    try:
        text = read_text(path) if old or path.exists() else ""
        after = _with_entries(path, text, post, new)
        again, problems = parse_index(path, after, post)
        if problems or {entry.start: entry for entry, _ in again} != entries | new:
            raise CorpusError(f"{path}: is no list to which entries can be added: begin each with `- sentence: …`")
        _replace(path.resolve(), after)  # what a link leads to is written, and not the link
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written: {error.strerror or error}") from error
    return taken


def _joined(old: IndexEntry | None, new: IndexEntry) -> IndexEntry:
    """Return what the index says of a sentence, with those lists of an answer that it lacks."""
    if old is None:
        return new
    return replace(old, questions=old.questions or new.questions, synonyms=old.synonyms or new.synonyms)


def _with_entries(path: Path, text: str, post: Post, new: Mapping[int, IndexEntry]) -> str:
    """Return the text of an index with some entries filled in, or added at its end."""
    nodes = {entry.start: node for entry, node in parse_index(path, text, post)[0]}
    edits = [edit for start, node in nodes.items() if start in new for edit in _edits(text, node, new[start])]
    for place, end, words in sorted(edits, reverse=True):
        text = text[:place] + words + text[end:]
    added = [entry for start, entry in new.items() if start not in nodes]
    if not added:
        return text
    if text.strip() in {"[]", "---"}:  # an empty list has no line after which another could stand
        text = ""
    first = next(iter(nodes.values()), None)
    indent = " " * (first.start_mark.column - 2 if first else 0)
    texts = [post.body[slice(*span)] for span in sentences(post.body, post.layout)]
    rows = [_row(opening(post.body[entry.start : entry.end], texts), entry, indent) for entry in added]
    return text + ("" if text.endswith("\n") or not text else "\n") + "".join(rows)


def _edits(text: str, node: yaml.MappingNode, entry: IndexEntry) -> Iterator[tuple[int, int, str]]:
    """Yield what is to be put in the place of what (from, to) for an entry that lacks questions or synonyms."""
    stated = {key.value: (key, value) for key, value in node.value}
    missing = ""
    for key, texts in (("questions", entry.questions), ("synonyms", entry.synonyms)):
        words = _list(key, texts, " " * node.start_mark.column, is_in_flow=bool(node.flow_style))
        if key not in stated:
            missing += words and f", {words}" if node.flow_style else words
        elif not stated[key][1].value and words:
            yield stated[key][0].start_mark.index, stated[key][1].end_mark.index, words.strip()
    end = stated["sentence"][1].end_mark.index
    if not node.flow_style and text[end - 1] != "\n":  # behind the line, and what is remarked there
        end = text.find("\n", end) + 1 or len(text)
        missing = missing if text[end - 1] == "\n" else f"\n{missing}"
    if missing:
        yield end, end, missing


def _row(anchor: str, entry: IndexEntry, indent: str) -> str:
    lists = _list("questions", entry.questions, f"{indent}  "), _list("synonyms", entry.synonyms, f"{indent}  ")
    return f"{indent}- sentence: {_in_quotes(anchor)}\n" + "".join(lists)


def _list(key: str, texts: Sequence[str], indent: str, *, is_in_flow: bool = False) -> str:
    """Return a list as YAML: questions each in a line of its own, where the entry has lines at all."""
    if not texts:
        return ""
    if is_in_flow:
        return f"{key}: {_in_quotes(texts)}"
    if key == "questions":
        return f"{indent}{key}:\n" + "".join(f"{indent}  - {_in_quotes(text)}\n" for text in texts)
    return f"{indent}{key}: {_in_quotes(texts)}\n"


def _in_quotes(value: object) -> str:
    """Return a text, or a list of texts, as JSON has it, which is YAML as well."""
    return json.dumps(value, ensure_ascii=False)


def _replace(path: Path, text: str) -> None:
    """Let an index file hold something else, its lines ended as they were; what stood there is there until then."""
    is_of_windows = path.exists() and b"\r\n" in path.read_bytes()
    path.parent.mkdir(exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    try:
        draft.write_text(text, encoding="utf-8", newline="\r\n" if is_of_windows else "\n")
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
