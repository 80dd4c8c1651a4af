"""What the dialogue says: Fluent catalogues, one folder a language, `locales/<language>/*.ftl`.

Why Fluent (https://projectfluent.org): one message holds what its language needs, man, woman or team, one post or many,
plurals and variants, in its place and in plain sight of a translator; Weblate and Pontoon edit it. The same twenty
messages in gettext took three entries for each that speaks of the author, six where the posts come in, and a compiled
copy to be kept in step. Why `fluent.syntax` alone, the parser of Fluent's authors: `fluent.runtime` loads Babel for two
plural rules (6 MiB beside a running bot, .08 s of every start) and says a hole where a word is missing; resolving takes
fifty lines, and there a missing word is an error.

A message's value is its first variant, its attributes are the others. Each message is a key, but those of `author.ftl`,
which the others refer to. `$author` (man, woman, team) and `$posts` (how many there are) are at hand everywhere;
`DE($name)` and `A($name)` are the French "de" and "à" joined to what follows: "d’Ada", "du Monde", "d’octobre 2007".
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.model import AuthorIs, CatalogueError, Language
from bot.phrases import small_number
from bot.phrases._typography import preceded, typeset

Words = Mapping[str, str | int]
_Piece = Callable[[Words], str]

LOCALES = Path(__file__).with_name("locales")
_SHARED = "author.ftl"
_AT_HAND = frozenset({"author", "posts"})
_STOPS = (".", "!", "?", "…")
_PREPOSITIONS = {"DE": "de", "A": "à"}


class Catalogue:
    """The messages of every language; a language is read when it is first spoken."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that has one folder for each language."""
        self._folder = folder
        self._languages: dict[Language, _Messages] = {}

    @classmethod
    def load(cls) -> "Catalogue":
        """Return the catalogue that comes with the bot."""
        return cls(LOCALES)

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
        return variants[variant % len(variants)]({**words, "author": author.value, "posts": posts})

    def keys(self, language: Language = Language.FRENCH) -> tuple[str, ...]:
        """Return the names of all messages, in the order of the files."""
        return self._messages(language).keys

    def variants(self, key: str, language: Language) -> int:
        """Return how many variants a message has, 1 at least. Raises KeyError if there is no such message."""
        return len(self._messages(language).variants(key))

    def variables(self, key: str, language: Language) -> frozenset[str]:
        """Return the words that any variant of a message needs. Raises KeyError if there is no such message."""
        return self._messages(language).variables(key) - _AT_HAND

    def texts(self, language: Language) -> Iterator[str]:
        """Yield all that is said in any message, piece by piece and without the words that are filled in."""
        return self._messages(language).texts()

    def _messages(self, language: Language) -> "_Messages":
        if language not in self._languages:
            self._languages[language] = _Messages(self._folder / language.value, language)
        return self._languages[language]


class _Messages:
    """The messages of one language, each made ready when it is first said."""

    def __init__(self, folder: Path, language: Language) -> None:
        self._language = language
        self._is_french = language is Language.FRENCH
        self._entries: dict[str, ast.Message] = {}
        self._ready: dict[str, tuple[_Piece, ...]] = {}
        self._read(folder / _SHARED)
        shared = len(self._entries)
        for path in sorted(folder.glob("*.ftl")):
            if path.name != _SHARED:
                self._read(path)
        self.keys = tuple(self._entries)[shared:]

    def _read(self, path: Path) -> None:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CatalogueError(f"{path} cannot be read: {error}") from error
        for entry in FluentParser(with_spans=False).parse(text).body:
            if isinstance(entry, ast.Junk | ast.Term):
                raise CatalogueError(f"{path}: this is no message: {entry.to_json()}")
            if not isinstance(entry, ast.Message):
                continue  # a comment
            if entry.id.name in self._entries:
                raise CatalogueError(f"{path}: {entry.id.name} is there already.")
            self._entries[entry.id.name] = entry

    def variants(self, key: str) -> tuple[_Piece, ...]:
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

    def texts(self) -> Iterator[str]:
        """Yield the pieces of text of all messages."""
        for node in _nodes(list(self._entries.values())):
            if isinstance(node, ast.TextElement):
                yield node.value
            elif isinstance(node, ast.StringLiteral):
                yield str(node.parse()["value"])

    def _entry(self, key: str) -> ast.Message:
        if key not in self._entries:
            raise KeyError(f"There is no message {key}.")
        return self._entries[key]

    def _pattern(self, pattern: ast.Pattern) -> _Piece:
        pieces = [
            self._text(element.value) if isinstance(element, ast.TextElement) else self._placed(element.expression)
            for element in pattern.elements
        ]
        return pieces[0] if len(pieces) == 1 else lambda words: _joined(piece(words) for piece in pieces)

    def _text(self, text: str) -> _Piece:
        """Return the bot's own words: only they are typeset, never what somebody wrote."""
        line = text.replace("\n", " ")  # a translator may break a long line
        said = typeset(line) if self._is_french else line
        return lambda _: said

    def _placed(self, expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression) -> _Piece:
        match expression:
            case ast.StringLiteral():
                return self._text(expression.parse()["value"])
            case ast.VariableReference(id=ast.Identifier(name=name)):
                return lambda words: self._word(words, name)
            case ast.MessageReference(id=ast.Identifier(name=name), attribute=None):
                return self.variants(name)[0]
            case ast.FunctionReference(
                id=ast.Identifier(name=function),
                arguments=ast.CallArguments(positional=[ast.VariableReference(id=ast.Identifier(name=name))]),
            ) if function in _PREPOSITIONS:
                return lambda words: preceded(_PREPOSITIONS[function], self._word(words, name))
            case ast.SelectExpression(selector=ast.VariableReference(id=ast.Identifier(name=name)), variants=variants):
                return self._select(name, variants)
        raise CatalogueError(f"A catalogue has what is not known here: {expression.to_json()}")

    def _select(self, name: str, variants: list[ast.Variant]) -> _Piece:
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
        value = _given(words, name)
        return value if isinstance(value, str) else small_number(value, self._language)


def _joined(pieces: Iterable[str]) -> str:
    said = ""
    for piece in pieces:
        # A title may end with a mark of its own, after which the sentence needs no stop.
        said += piece.removeprefix(".") if said.endswith(_STOPS) else piece
    return said


def _given(words: Words, name: str) -> str | int:
    if name not in words:
        raise KeyError(f"The word {name} is needed and not given.")
    return words[name]


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
