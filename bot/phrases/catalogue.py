"""What the bot says: Fluent catalogues, one folder a language, `locales/<language>/*.ftl`.

Why Fluent (https://projectfluent.org): one message holds what its language needs, man, woman or team, one post or many,
plurals and variants, in its place and in plain sight of a translator; Weblate and Pontoon edit it. The same twenty
messages in gettext took three entries for each that speaks of the author, six where the posts come in, and a compiled
copy to be kept in step. Why `fluent.syntax` alone, the parser of Fluent's authors: `fluent.runtime` loads Babel for two
plural rules (6 MiB beside a running bot, .08 s of every start) and says a hole where a word is missing; resolving takes
fifty lines, and there a missing word is an error.

A message's value is its first variant, its attributes are the others. Each message is a key, but those of `author.ftl`
and `agreement.ftl`, which the others refer to. `$author` (man, woman, team), `$posts` (how many there are) and
`$in_french` (no: of a passage that was written in English) are at hand everywhere; `DE($name)`, `DE_CAPITAL($name)` and
`A($name)` are the French "de", "De" and "à" joined to what follows: "d’Ada", "du Monde", "d’octobre 2007".

A line break in a message is a blank, but for an empty line, which parts paragraphs, and before "- ", an item of a list.
A literal, { " ?" }, is said as it stands, and not typeset. The mark behind a word that ends with one of its own is left
out: { $title }. with the title "Et après ?"; behind a `$title` or a `$blog` a colon is, too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.model import AuthorIs, CatalogueError, Language
from bot.phrases._typography import preceded, typeset

Words = Mapping[str, str | int]
_Said = Callable[[Words], str]

LOCALES = Path(__file__).with_name("locales")
_SHARED = frozenset({"author", "agreement"})
_AT_HAND = frozenset({"author", "posts", "in_french"})
_PREPOSITIONS = {"DE": "de", "DE_CAPITAL": "De", "A": "à"}
_STOPS = (".", "!", "?", "…")
_TITLES = frozenset({"title", "blog"})
# What may stand behind a word and is left out where the word ends with "!" or "?".
_MARK = re.compile(r"[ \xa0]?[!?](?=\s|$)")
_COLON = re.compile(r"[ \xa0]?: (?=[^\W_]|$)(\w?)")
# A message begins where a line does, and goes on up to the next.
_MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
_NO_MESSAGE = re.compile(r"^(?![a-zA-Z][\w-]* *=)[^\s#}].*", re.MULTILINE)
# A translator may break a long line.
_FOLDED = re.compile(r"(?<!\n)\n(?!\n|- )")


class Catalogue:
    """The messages of every language; a language is read when it is first spoken, a message when it is first said."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that has one folder for each language."""
        self._folder = folder
        self._languages: dict[Language, _Messages] = {}

    @staticmethod
    @cache
    def load() -> "Catalogue":
        """Return the catalogue that comes with the bot, always the same one."""
        return Catalogue(LOCALES)

    def say(
        self, key: str, language: Language, *, author: AuthorIs, posts: int, variant: int = 0, **words: str | int
    ) -> str:
        """Return a message as it is said of such an author and of so many posts, its words filled in as they are.

        `variant` counts on round and round: of two variants 2 is the first again.

        Raises:
            CatalogueError: The catalogue is missing or damaged.
            KeyError: There is no such message, or it needs a word that is not given.
        """
        variants = self._messages(language).variants(key)
        at_hand = {"in_french": "yes", **words, "author": author.value, "posts": posts}
        return variants[variant % len(variants)](at_hand)

    def has(self, key: str, language: Language) -> bool:
        """Say whether there is such a message."""
        return self._messages(language).has(key)

    def keys(self, language: Language = Language.FRENCH, *files: str) -> tuple[str, ...]:
        """Return the names of all messages of some files ("dialogue"), else of all, in the order of the files."""
        return self._messages(language).keys(*files)

    def variants(self, key: str, language: Language) -> int:
        """Return how many variants a message has, 1 at least. Raises KeyError if there is no such message."""
        return len(self._messages(language).variants(key))

    def variables(self, key: str, language: Language) -> frozenset[str]:
        """Return the words that any variant of a message needs. Raises KeyError if there is no such message."""
        return self._messages(language).variables(key) - _AT_HAND

    def texts(self, language: Language, *files: str) -> Iterator[str]:
        """Yield all that is said in any message of some files, piece by piece and without the words filled in."""
        return self._messages(language).texts(*files)

    def _messages(self, language: Language) -> "_Messages":
        if language not in self._languages:
            self._languages[language] = _Messages(self._folder / language.value, language)
        return self._languages[language]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a message; `word` is the name of the word that is filled in there, if it is one."""

    said: _Said
    word: str = ""


class _Messages:
    """The messages of one language, each made ready when it is first said: at a start few are."""

    def __init__(self, folder: Path, language: Language) -> None:
        self._language = language
        self._is_french = language is Language.FRENCH
        self._sources: dict[str, tuple[Path, str]] = {}
        self._ready: dict[str, tuple[_Said, ...]] = {}
        paths = {folder / f"{name}.ftl" for name in _SHARED}.union(folder.glob("*.ftl"))
        self._files = {path.stem: self._read(path) for path in sorted(paths)}

    def keys(self, *files: str) -> tuple[str, ...]:
        """Return the names of the messages of some files, else of all."""
        names = files or [name for name in self._files if name not in _SHARED]
        return tuple(key for name in names for key in self._files[name])

    def has(self, key: str) -> bool:
        """Say whether there is such a message."""
        return key in self._sources

    def variants(self, key: str) -> tuple[_Said, ...]:
        """Return the variants of a message, each a function of the words to fill in."""
        if key not in self._ready:
            self._ready[key] = tuple(map(self._pattern, _patterns(self._entry(key))))
        return self._ready[key]

    def variables(self, key: str) -> frozenset[str]:
        """Return the words that a message needs, itself or in what it refers to."""
        found = set[str]()
        for node in _nodes(self._entry(key)):
            if isinstance(node, ast.VariableReference):
                found.add(node.id.name)
            elif isinstance(node, ast.MessageReference):
                found |= self.variables(node.id.name)
        return frozenset(found)

    def texts(self, *files: str) -> Iterator[str]:
        """Yield the pieces of text of the messages of some files, else of all."""
        for key in self.keys(*files):
            for node in _nodes(self._entry(key)):
                if isinstance(node, ast.TextElement):
                    yield node.value
                elif isinstance(node, ast.StringLiteral):
                    yield _literal(node)

    def _read(self, path: Path) -> tuple[str, ...]:
        """Take the messages of a file as they are written, and return their names."""
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CatalogueError(f"{path} cannot be read: {error}") from error
        if found := _NO_MESSAGE.search(text):
            raise CatalogueError(f"{path}: this is no message: {found[0]}")
        begins = list(_MESSAGE.finditer(text))
        ends = [*(found.start() for found in begins), len(text)][1:]
        for found, end in zip(begins, ends, strict=True):
            if found[1] in self._sources:
                raise CatalogueError(f"{path}: {found[1]} is there already.")
            self._sources[found[1]] = (path, text[found.start() : end])
        return tuple(found[1] for found in begins)

    def _entry(self, key: str) -> ast.Message:
        if key not in self._sources:
            raise KeyError(f"There is no message {key}.")
        path, source = self._sources[key]
        for entry in FluentParser(with_spans=False).parse(source).body:
            if isinstance(entry, ast.Message):
                return entry
            if isinstance(entry, ast.Junk):
                raise CatalogueError(f"{path}: this is no message: {entry.content}")
        raise CatalogueError(f"{path}: {key} is no message.")

    def _pattern(self, pattern: ast.Pattern) -> _Said:
        pieces = [
            self._text(element.value, is_first=element is pattern.elements[0])
            if isinstance(element, ast.TextElement)
            else self._placed(element.expression)
            for element in pattern.elements
        ]
        return pieces[0].said if len(pieces) == 1 else lambda words: _joined(pieces, words)

    def _text(self, text: str, *, is_first: bool) -> _Piece:
        """Return the bot's own words: only they are typeset, never what somebody wrote."""
        said = _FOLDED.sub(" ", text)
        if self._is_french and is_first:
            said = typeset(said)
        elif self._is_french:
            said = typeset(f"}}{said}")[1:]  # as behind a brace, where a figure may stand
        return _Piece(lambda _: said)

    def _placed(self, expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression) -> _Piece:
        match expression:
            case ast.StringLiteral():
                literal = _literal(expression)
                return _Piece(lambda _: literal)
            case ast.VariableReference(id=ast.Identifier(name=name)):
                return _Piece(lambda words: self._word(words, name), name)
            case ast.MessageReference(id=ast.Identifier(name=name), attribute=None):
                return _Piece(self.variants(name)[0])
            case ast.FunctionReference(
                id=ast.Identifier(name=function),
                arguments=ast.CallArguments(positional=[ast.VariableReference(id=ast.Identifier(name=name))]),
            ) if function in _PREPOSITIONS:
                return _Piece(lambda words: preceded(_PREPOSITIONS[function], self._word(words, name)), name)
            case ast.SelectExpression(selector=ast.VariableReference(id=ast.Identifier(name=name)), variants=variants):
                return _Piece(self._select(name, variants))
        raise CatalogueError(f"A catalogue has what is not known here: {expression.to_json()}")

    def _select(self, name: str, variants: list[ast.Variant]) -> _Said:
        by_key = {_key(variant): self._pattern(variant.value) for variant in variants}
        default = next(_key(variant) for variant in variants if variant.default)

        def said(words: Words) -> str:
            value = _given(words, name)
            piece = by_key.get(str(value))
            if piece is None and isinstance(value, int):
                piece = by_key.get("one" if value == 1 or (value == 0 and self._is_french) else "other")
            return (piece or by_key[default])(words)

        return said

    def _word(self, words: Words, name: str) -> str:
        """Return a word as it is given, a number as one says it: in words up to ten, in figures above."""
        value = _given(words, name)
        return value if isinstance(value, str) else self.variants("number")[0]({"number": str(value)})


def _joined(pieces: Iterable[_Piece], words: Words) -> str:
    said = word = ""
    for piece in pieces:
        said += _behind(said, piece.said(words), word)
        word = piece.word
    return said


def _behind(said: str, text: str, word: str) -> str:
    """Return a text as it goes on behind what was said, a `word` perhaps, which may end with a mark of its own: without
    another one. The mark may stand before the stars of bold type.
    """
    end = said.rstrip("*_")
    if not end.endswith(_STOPS):
        return text
    if text.startswith("."):
        return text[1:]
    if word and end.endswith(("!", "?")):
        if found := _MARK.match(text):
            return text[found.end() :]
        if word in _TITLES and (found := _COLON.match(text)):
            return f" {found[1].upper()}{text[found.end() :]}"
    return text


def _given(words: Words, name: str) -> str | int:
    if name not in words:
        raise KeyError(f"The word {name} is needed and not given.")
    return words[name]


def _literal(literal: ast.StringLiteral) -> str:
    return str(literal.parse()["value"])


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def _patterns(entry: ast.Message) -> list[ast.Pattern]:
    """Return a message's variants: its value, then its attributes."""
    value = [entry.value] if entry.value else []
    return [*value, *(attribute.value for attribute in entry.attributes)]


def _nodes(node: object) -> Iterator[ast.BaseNode]:
    """Yield a node of the syntax tree and all that is below it."""
    if isinstance(node, list):
        for each in node:
            yield from _nodes(each)
    elif isinstance(node, ast.BaseNode):
        yield node
        yield from _nodes(list(vars(node).values()))
