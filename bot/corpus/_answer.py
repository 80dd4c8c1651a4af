"""What comes back to a request for questions: what of it can be taken, and how that is put into a post's index.

It comes from anybody, or from a model, so that only what was asked for is taken: questions, synonyms and translations,
for sentences that there are. What the index holds already stays, letter by letter; where that cannot be, nothing is
written.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from bot.corpus._editor import QUOTATION_MARKS, parse_index, read_index
from bot.corpus._encoding import composed, encoding_of, read_text
from bot.corpus._problems import why_unread
from bot.corpus._request import (
    EXAMPLE,
    LONGEST_QUESTION,
    LONGEST_SYNONYM,
    MOST_QUESTIONS,
    MOST_SYNONYMS,
    IndexRequest,
    needs_translation,
)
from bot.model import CorpusError, IndexEntry, Post, ReplyError
from bot.text import fold, folded_words, is_stop_word, language_of, sentences

# A form for a hundred sentences is a tenth of this (bytes).
_LONGEST = 1_000_000
# From the line with the post to the end of the block, or of the file: an assistant may talk around it.
_BLOCK = re.compile(r"^post:[ \t]*(?P<post>\S[^\n]*)\n(?P<rows>.*?)(?=^[ \t]*(?:```|~~~)|\Z)", re.MULTILINE | re.DOTALL)
_SENTENCE = re.compile(r"[\W_]*\[(?P<number>\d{1,6})\][*_ \t]*(?P<words>.*)")
_LABEL = re.compile(r"[\W_]*(?P<list>questions|synonym(?:e?s)?)[*_ \t\xa0\u202f]*:[*_]*(?P<texts>.*)", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*•–—]|\d{1,2}[.)])(?:\s+(?P<text>.*))?")
# Characters of these categories are no part of a question: what breaks lines, controls or is not seen.
_NOT_SEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
# A question to more sentences of an answer than this leads to none of them.
_MOST_ALIKE = 2
# How many times as long as its sentence a translation may be, and some characters for a short one.
_LENGTHS, _MORE = (0.4, 1.6), 20
_SEPARATORS = re.compile(r"(?<=\d)[., \xa0\u202f](?=\d{3}(?!\d))|(?<=\d)[.,](?=\d)")
# Of a text so many characters are shown to find it by.
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Text:
    """A question or a synonym as it came, and where it stands."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """What an answer says of one sentence: its number, from 1, and words that it begins with, if they came along."""

    where: str
    number: int
    words: str = ""
    questions: tuple[Text, ...] = ()
    synonyms: tuple[Text, ...] = ()
    english: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """What of an answer is not taken, where it stands and why."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: refused: {self.why}"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was read: the entries to be taken, what is refused, the numbers of sentences that are left empty,
    and of those to which what was asked for is still missing.
    """

    entries: tuple[IndexEntry, ...]
    refused: tuple[Refused, ...]
    empty: tuple[int, ...]
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an answer: how many questions were put into which index, to how many sentences; how many stood
    there already; how many sentences were left empty; what was refused.
    """

    index: Path
    questions: int
    sentences: int
    known: int
    empty: int
    refused: tuple[Refused, ...]


def read_form(path: Path) -> tuple[str, list[Row], list[Refused]]:
    """Return of which post a form is, its rows, and what is none. Raises CorpusError for what is no form."""
    text = _text_of(path)
    found = _BLOCK.search(text)
    if found is None:
        raise CorpusError(f"{path}: has no line `post: …`, with which the form of `corpus index --prompt` begins")
    above = text.count("\n", 0, found.start("rows"))
    rows, refused = _rows(path, above, found["rows"])
    if not rows:
        raise CorpusError(f"{path}:{above}: no sentence follows: each begins with its number, such as [3]")
    return found["post"].strip().strip("\"'`"), rows, refused


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
        text = composed(content.decode(encoding_of(content))).replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        line, what = why_unread(path, error)
        raise CorpusError(f"{path}:{line}: {what}") from error
    if len(content) > _LONGEST:
        raise CorpusError(f"{path}: is longer than any form; is it the right file?")
    return text


def _rows(path: Path, above: int, text: str) -> tuple[list[Row], list[Refused]]:
    """Return what a form says, sentence by sentence, and the lines that say nothing; `above` it are so many lines."""
    rows: list[Row] = []
    refused: list[Refused] = []
    key = "questions"
    for number, line in enumerate(text.split("\n"), above + 1):
        where = f"{path}:{number}"
        if match := _SENTENCE.fullmatch(line):
            rows.append(Row(where, int(match["number"]), match["words"]))
            key = "questions"
        elif rows and (match := _LABEL.fullmatch(line)):
            key = "questions" if match["list"].casefold() == "questions" else "synonyms"
            rows[-1] = _with(rows[-1], key, where, re.split("[,;]", match["texts"].strip(" []")))
        elif rows and (match := _ITEM.fullmatch(line)):
            rows[-1] = _with(rows[-1], key, where, [match["text"] or ""])
        elif line.strip():
            what = "no sentence's number in brackets, no question behind a dash, and no synonyms"
            refused.append(Refused(where, f"{line.strip()[:_SHOWN]!r} is {what}"))
    return rows, refused


def _with(row: Row, key: str, where: str, texts: Sequence[str]) -> Row:
    """Return a row with more questions or synonyms, without the marks that some put around them."""
    bare = (text.strip().strip('"`*').strip() for text in texts)
    added = tuple(Text(where, text) for text in bare if text)
    if key == "questions":
        return replace(row, questions=row.questions + added)
    return replace(row, synonyms=row.synonyms + added)


def read_reply(request: IndexRequest, value: Mapping[str, Any]) -> Answer:
    """Return what a model says to a request. Raises ReplyError where it says nothing to any sentence of it."""
    said = {key.strip(" []"): entry for key, entry in value.items()}
    objects = {number: entry for number in request.numbers if isinstance(entry := said.get(str(number)), dict)}
    if not objects:
        raise ReplyError("the model's JSON has none of the sentences that were asked for")
    answer = checked(request.post, [_row_of(request, number, entry) for number, entry in objects.items()])
    entries = {entry.start: entry for entry in answer.entries}
    missing = []
    for number in request.numbers:
        start, end = sentences(request.post.body, request.post.layout)[number - 1]
        needs_english = request.english and needs_translation(request.post.body[start:end])
        entry = entries.get(start)
        is_done = (entry and entry.english_drafted) if needs_english else (entry or number in answer.empty)
        if not is_done:
            missing.append(number)
    return replace(answer, missing=tuple(missing))


def _row_of(request: IndexRequest, number: int, said: Mapping[str, Any]) -> Row:
    """Return what a model says of a sentence; what is no text is not there."""
    where = f"{request.post.slug} [{number}]"

    def texts(key: str) -> tuple[Text, ...]:
        found = said.get(key)
        given = [each.strip() for each in found if isinstance(each, str)] if isinstance(found, list) else []
        return tuple(Text(where, each) for each in given if each)

    english = said.get("en")
    return Row(where, number, "", texts("questions"), texts("synonyms"), english if isinstance(english, str) else "")


def checked(post: Post, rows: Sequence[Row]) -> Answer:
    """Return what of an answer's rows can be taken."""
    spans = sentences(post.body, post.layout)
    asked = Counter(text for row in rows for text in {_plain(each.text) for each in row.questions})
    entries: dict[int, IndexEntry] = {}
    refused: list[Refused] = []
    empty: list[int] = []
    for row in rows:
        number = _number(post, spans, row)
        if number is None:
            refused.append(Refused(row.where, f"[{row.number}] {row.words[:_SHOWN]!r} is no sentence of the post"))
            continue
        entry = IndexEntry(post, *spans[number], is_drafted=True)
        entry, wrong = _entry(entry, row, asked)
        refused += wrong
        if row.questions and not entry.questions:  # what leads nowhere has no synonyms worth keeping either
            entry = replace(entry, synonyms=())
        if entry.is_filled_in or entry.english_drafted:
            entries[number] = _joined(entries.get(number), entry, amends=True)
        elif not wrong:
            empty.append(number + 1)
    return Answer(tuple(entries.values()), tuple(refused), tuple(each for each in empty if each - 1 not in entries))


def _number(post: Post, spans: Sequence[tuple[int, int]], row: Row) -> int | None:
    """Return which sentence is meant, from 0: that of the number, or of the words where the post was edited since."""
    words = _plain(row.words.rstrip(" .…*_"))
    fits = [place for place, span in enumerate(spans) if _plain(post.body[slice(*span)]).startswith(words)]
    if row.number - 1 in fits:
        return row.number - 1
    return fits[0] if words and len(fits) == 1 else None


def _entry(entry: IndexEntry, row: Row, asked: Mapping[str, int]) -> tuple[IndexEntry, list[Refused]]:
    """Return what is taken of a row; `asked` counts the sentences to which each question is put."""
    sentence = entry.post.body[entry.start : entry.end]
    refused: list[Refused] = []

    def kept(texts: Sequence[Text], most: int, why_not: Callable[[str], str | None]) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for each in texts:
            plain = _plain(each.text)
            full = f"{most} to a sentence are enough" if len(found) == most and plain not in found else None
            if why := why_not(each.text) or full:
                refused.append(Refused(each.where, f"{each.text[:_SHOWN]!r} {why}"))
            else:
                found.setdefault(plain, each.text)
        return tuple(found.values())

    def why_no_question(text: str) -> str | None:
        return _why_unsound(text, LONGEST_QUESTION) or _why_leading_nowhere(text, sentence, asked)

    questions = kept(row.questions, MOST_QUESTIONS, why_no_question)
    synonyms = kept(row.synonyms, MOST_SYNONYMS, partial(_why_unsound, longest=LONGEST_SYNONYM))
    english = " ".join(QUOTATION_MARKS.sub("", row.english).split())
    if english and (why := _why_unsound(english, len(english)) or why_unfaithful(sentence, english)):
        refused.append(Refused(row.where, f"en {english[:_SHOWN]!r} {why}"))
        english = ""
    return replace(entry, questions=questions, synonyms=synonyms, english_drafted=english or None), refused


def _why_unsound(text: str, longest: int) -> str | None:
    if len(text) > longest:
        return f"is longer than {longest} characters"
    is_seen = not any(unicodedata.category(char) in _NOT_SEEN for char in text)
    return None if is_seen else "has a line break, or what nobody sees"


def _why_leading_nowhere(question: str, sentence: str, asked: Mapping[str, int]) -> str | None:
    """Return why a question cannot lead to its sentence, or only by the words that it has anyway; None if it can."""
    words, count = folded_words(question), asked[_plain(question)]
    if all(map(is_stop_word, words)):
        return "names nothing that could be looked for"
    if words == folded_words(sentence):
        return "is the sentence itself"
    if question in EXAMPLE:
        return "is the request's own example"
    return f"is put to {count} sentences, and leads to none of them" if count > _MOST_ALIKE else None


def why_unfaithful(sentence: str, english: str) -> str | None:
    """Return what shows that a text is no translation of a sentence into English, None if nothing does.

    Not seen is a word that is wrong, or a "not" that is missing.
    """
    least, most = (share * len(sentence) for share in _LENGTHS)
    if not least - _MORE <= len(english) <= most + _MORE:
        return "is much longer or shorter than the sentence"
    if language_of(english, surely=True) == "fr" or _plain(english) == _plain(sentence):
        return "is not in English"
    numbers, stated = ({*re.findall(r"\d+", _SEPARATORS.sub("", text))} for text in (sentence, english))
    return None if numbers == stated else "has other numbers than the sentence"


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def store(path: Path, post: Post, answer: Answer, *, amends: bool) -> Taken:
    """Put what an answer says into a post's index, and tell what became of it.

    What a sentence has there stays: where it `amends`, questions and synonyms are added behind; else only a list that
    is missing is filled, and of sentences that are left empty it is noted that they were asked for. Raises CorpusError,
    and writes nothing, where the index has something to mend, or is no list to which entries can be added.
    """
    old, problems = read_index(path, post)
    if problems:
        raise CorpusError(f"{problems[0]}; mend it first: nothing was written")
    entries = {entry.start: entry for entry in old}
    spans = sentences(post.body, post.layout)
    noted = [IndexEntry(post, *spans[number - 1], is_drafted=True) for number in ([] if amends else answer.empty)]
    new = {each.start: _joined(entries.get(each.start), each, amends=amends) for each in (*answer.entries, *noted)}
    new = {start: entry for start, entry in new.items() if entry != entries.get(start)}
    if new:
        _write(path, post, entries, new)
    grown = {start: len(each.questions) - len(_of(entries.get(start))) for start, each in new.items()}
    added = sum(grown.values())
    known = sum(len(each.questions) for each in answer.entries) - added
    return Taken(path, added, sum(map(bool, grown.values())), known, len(answer.empty), answer.refused)


def _of(entry: IndexEntry | None) -> tuple[str, ...]:
    return entry.questions if entry else ()


def _joined(old: IndexEntry | None, new: IndexEntry, *, amends: bool) -> IndexEntry:
    """Return what is to be said of a sentence: what an answer adds to what the index says."""
    if old is None or not (old.is_filled_in or old.english or old.english_drafted or old.is_drafted):
        return new

    def both(before: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
        if before and not amends:
            return before
        known = {_plain(text) for text in before}
        return (*before, *(text for text in added if _plain(text) not in known))

    joined = replace(
        old,
        questions=both(old.questions, new.questions),
        synonyms=both(old.synonyms, new.synonyms),
        english_drafted=old.english_drafted or (None if old.english else new.english_drafted),
    )
    # That the author speaks follows from what an editor filled in, and not from what was added to a translation.
    return replace(joined, is_drafted=old.is_drafted or not old.is_filled_in)


def _write(path: Path, post: Post, entries: Mapping[int, IndexEntry], new: Mapping[int, IndexEntry]) -> None:
    try:
        text = read_text(path) if path.exists() else ""
        after = _with_entries(path, text, post, new)
        again, problems = parse_index(path, after, post)
        if problems or {entry.start: entry for entry, _ in again} != {**entries, **new}:
            raise CorpusError(f"{path}: is no list to which entries can be added: begin each with `- sentence: …`")
        _replace(path.resolve(), after)  # what a link leads to is written, and not the link
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written: {error.strerror or error}") from error


def _with_entries(path: Path, text: str, post: Post, new: Mapping[int, IndexEntry]) -> str:
    """Return the text of an index with some entries filled in, or added at its end."""
    placed = {entry.start: (entry, node) for entry, node in parse_index(path, text, post)[0]}
    edits = [
        edit for start, (old, node) in placed.items() if start in new for edit in _edits(text, node, old, new[start])
    ]
    for place, end, words in sorted(edits, reverse=True):
        text = text[:place] + words + text[end:]
    added = [entry for start, entry in new.items() if start not in placed]
    if not added:
        return text
    if text.strip() in {"[]", "---"}:  # an empty list has no line after which another could stand
        text = ""
    first = next((node for _, node in placed.values()), None)
    indent = " " * (first.start_mark.column - 2 if first else 0)
    texts = [post.body[slice(*span)] for span in sentences(post.body, post.layout)]
    rows = [_entry_lines(_opening(post.body[entry.start : entry.end], texts), entry, indent) for entry in added]
    return text + ("" if text.endswith("\n") or not text else "\n") + "".join(rows)


def _edits(text: str, node: yaml.MappingNode, old: IndexEntry, new: IndexEntry) -> Iterator[tuple[int, int, str]]:
    """Yield what is to be put in the place of what (from, to) for an entry of which more is said."""
    stated = {key.value: (key, value) for key, value in node.value}
    missing = ""
    for key, words in _lines(new, " " * node.start_mark.column, is_in_flow=bool(node.flow_style)).items():
        before, after = _said(old, key), _said(new, key)
        if before == after:
            continue
        if key not in stated:
            missing += f", {words}" if node.flow_style else words
        elif not before:
            yield stated[key][0].start_mark.index, stated[key][1].end_mark.index, words.strip()
        else:
            yield _added(text, stated[key][1], after[len(before) :])
    end = stated["sentence"][1].end_mark.index
    if not node.flow_style:
        end, missing = _behind_line(text, end, missing)
    if missing:
        yield end, end, missing


def _added(text: str, node: yaml.SequenceNode, texts: Sequence[str]) -> tuple[int, int, str]:
    """Return what puts more texts behind the last of a list, as an edit."""
    end = node.value[-1].end_mark.index
    if node.flow_style:
        return end, end, "".join(f", {_in_quotes(each)}" for each in texts)
    indent = " " * node.start_mark.column
    end, words = _behind_line(text, end, "".join(f"{indent}- {_in_quotes(each)}\n" for each in texts))
    return end, end, words


def _behind_line(text: str, end: int, words: str) -> tuple[int, str]:
    """Return where lines stand behind that in which something ends, and what is remarked there, and these lines."""
    if text[end - 1] != "\n":
        end = text.find("\n", end) + 1 or len(text)
    return end, words if text[end - 1] == "\n" or not words else f"\n{words}"


def _said(entry: IndexEntry, key: str) -> tuple[str, ...]:
    lists = {"questions": entry.questions, "synonyms": entry.synonyms}
    flags = {"en_drafted": entry.english_drafted or "", "drafted": "true" if entry.is_drafted else ""}
    return lists.get(key) or tuple(filter(None, [flags.get(key)]))


def _opening(text: str, texts: Sequence[str]) -> str:
    """Return the opening words of a sentence, as few (from six) as tell it from all the others of its post, or all."""
    pieces = text.split(" ")
    openings = (" ".join(pieces[:count]) for count in range(6, len(pieces)))
    return next((each for each in openings if sum(other.startswith(each) for other in texts) == 1), text)


def _entry_lines(anchor: str, entry: IndexEntry, indent: str) -> str:
    return f"{indent}- sentence: {_in_quotes(anchor)}\n" + "".join(_lines(entry, f"{indent}  ").values())


def _lines(entry: IndexEntry, indent: str, *, is_in_flow: bool = False) -> dict[str, str]:
    """Return what an answer says of a sentence as YAML, by key: questions each in a line of its own."""
    said = {key: _said(entry, key) for key in ("drafted", "questions", "synonyms", "en_drafted")}
    values = {
        key: _in_quotes(texts if key in ("questions", "synonyms") else texts[0]) for key, texts in said.items() if texts
    }
    values |= {"drafted": "true"} if entry.is_drafted else {}
    if is_in_flow:
        return {key: f"{key}: {value}" for key, value in values.items()}
    lines = {key: f"{indent}{key}: {value}\n" for key, value in values.items()}
    if entry.questions:
        lines["questions"] = f"{indent}questions:\n" + "".join(
            f"{indent}  - {_in_quotes(text)}\n" for text in entry.questions
        )
    return lines


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
