"""What the dialogue says: every message in both languages, of any author and any number of posts; what is not there."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import bot
from bot.model import AuthorIs, CatalogueError, Language
from bot.phrases.catalogue import LOCALES, Catalogue
from tests.helpers import looped

FR, EN = Language.FRENCH, Language.ENGLISH
CATALOGUE = Catalogue.load()
DIALOGUE = CATALOGUE.keys(FR, "dialogue")

NUMBERS = {"count": 7, "asked": 3, "found": 2}
WORDS = {"date": "octobre 2007", "title": "Envie de futur", "address": "https://blog.example"}
# What speaks of several posts because there are some.
OF_SEVERAL = {"posts_all", "posts_list", "posts_count"}


def filled(key: str, language: Language) -> dict[str, str | int]:
    return {each: NUMBERS.get(each) or WORDS.get(each, "Ada") for each in CATALOGUE.variables(key, language)}


def spoken(language: Language, author: AuthorIs = AuthorIs.MAN, posts: int = 7) -> Iterator[tuple[str, str]]:
    """Yield each message of the dialogue with its key, in each of its variants."""
    for key in CATALOGUE.keys(language, "dialogue"):
        for variant in range(CATALOGUE.variants(key, language)):
            words = filled(key, language)
            yield key, CATALOGUE.say(key, language, author=author, posts=posts, variant=variant, **words)


def say(key: str, language: Language = FR, **words: str | int) -> str:
    return CATALOGUE.say(key, language, author=AuthorIs.MAN, posts=7, variant=0, **words)


@pytest.mark.parametrize("language", Language)
def test_all_languages_have_the_same_messages_with_the_same_words(language: Language) -> None:
    assert CATALOGUE.keys(language) == CATALOGUE.keys(FR)
    for key in CATALOGUE.keys(FR):
        assert CATALOGUE.variables(key, language) == CATALOGUE.variables(key, FR), key


# What these stand for is written in the words of the journal: "a member" is trail_a_member.
NAMED_BY_THE_JOURNAL = ("trail_", "check_")


@cache
def strings() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Return the strings and the names of parameters in the bot's code, and patterns of what is put together there."""
    whole, parts = set[str](), set[str]()
    for path in Path(bot.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.arg):  # the options of a command are named as its parameters
                whole.add(node.arg)
            elif isinstance(node, ast.JoinedStr):
                parts.add(_pattern(node))
    return frozenset(whole), tuple(re.compile(part) for part in sorted(parts) if re.search(r"[a-z]", part))


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else "(.+)" for part in node.values)


def is_said(key: str, *, nested: bool = True) -> bool:
    """Say whether a key stands in the bot's code, or is put together there of what stands there."""
    whole, patterns = strings()
    if key in whole:
        return True
    found = [match.groups() for pattern in patterns if (match := pattern.fullmatch(key))]
    return any(all(part in whole or (nested and is_said(part, nested=False)) for part in parts) for parts in found)


def test_every_message_is_said_somewhere() -> None:
    unused = [key for key in CATALOGUE.keys(FR) if not key.startswith(NAMED_BY_THE_JOURNAL) and not is_said(key)]
    assert unused == []


def said_in(path: Path) -> Iterator[str]:
    """Yield the keys of the messages that a module says, as far as they stand there."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
            match node.args[:1]:
                case [ast.Constant(value=str(key))]:
                    yield re.escape(key)
                case [ast.JoinedStr() as put_together]:
                    yield _pattern(put_together)


def test_every_message_that_is_said_is_there() -> None:
    keys = CATALOGUE.keys()
    for path in Path(bot.__file__).parent.rglob("*.py"):
        for pattern in said_in(path):
            assert any(re.fullmatch(pattern, key) for key in keys), (path.name, pattern)


def test_every_shared_message_is_referred_to() -> None:
    for language in Language:
        text = "".join(path.read_text("utf-8") for path in (LOCALES / language.value).glob("*.ftl"))
        for key in CATALOGUE.keys(language, "author", "agreement"):
            assert f"{{ {key} }}" in text, (language, key)


@pytest.mark.parametrize("language", Language)
def test_all_languages_have_as_many_variants_of_what_the_dialogue_says(language: Language) -> None:
    for key in DIALOGUE:
        assert CATALOGUE.variants(key, language) == CATALOGUE.variants(key, FR), key


@pytest.mark.parametrize("posts", [0, 1, 7])
@pytest.mark.parametrize("author", AuthorIs)
@pytest.mark.parametrize("language", Language)
def test_every_message_is_said_of_any_author_and_any_number_of_posts(
    language: Language, author: AuthorIs, posts: int
) -> None:
    for key, text in spoken(language, author, posts):
        assert not re.search(r"[{}«»“”\"'$]| {2}|\n", text), (key, text)
        assert text[0].isupper() or text[0] == "`", (key, text)
        assert key in {"address", "post_address"} or text[-1] in ".!?:" or text.endswith("Ada"), (key, text)


def test_variants_of_a_message_differ() -> None:
    for language in Language:
        said = list(spoken(language))
        assert len(set(said)) == len(said)


def test_french_is_typeset() -> None:
    for key, text in spoken(FR):
        assert not re.search(r"[^\xa0][;:!?](?!//)", text), (key, text)
    for key, text in spoken(EN):
        assert "\xa0" not in text, (key, text)


@looped(
    ("author", "language", "wrong"),
    [
        (AuthorIs.MAN, FR, r"\belle\b|autrice|équipe"),
        (AuthorIs.WOMAN, FR, r"\bils?\b|l’auteur\b|équipe|lui-même|(?:de|chez|à|par) lui\b"),
        (AuthorIs.TEAM, FR, r"\bils?\b|l’auteur\b|autrice|lui-même|(?:de|chez|à|par) lui\b"),
        (AuthorIs.MAN, EN, r"\b(?:she|her|hers|herself)\b|authors\b"),
        (AuthorIs.WOMAN, EN, r"\b(?:he|him|his|himself)\b|authors\b"),
        (AuthorIs.TEAM, EN, r"\b(?:s?he|him|his|hers?|himself|herself)\b|\bauthor(?:’s)?\b"),
    ],
)
def test_the_author_is_spoken_of_as_who_they_are(author: AuthorIs, language: Language, wrong: str) -> None:
    for key, text in spoken(language, author):
        assert not re.search(wrong, text, re.IGNORECASE), (key, text)


def test_who_writes_is_named_in_the_middle_of_a_sentence() -> None:
    assert {author: CATALOGUE.say("own_view_lead", FR, author=author, posts=7) for author in AuthorIs} == {
        AuthorIs.MAN: "De son côté, il écrit\xa0:",
        AuthorIs.WOMAN: "De son côté, elle écrit\xa0:",
        AuthorIs.TEAM: "De son côté, elle écrit\xa0:",  # l’équipe
    }
    assert CATALOGUE.say("own_view_lead", EN, author=AuthorIs.TEAM, posts=7) == "In their own name, they write:"


@pytest.mark.parametrize(("language", "several"), [(FR, "billets"), (EN, "posts")])
def test_of_a_single_post_nothing_speaks_of_several(language: Language, several: str) -> None:
    for key, text in spoken(language, posts=1):
        assert several not in text or key in OF_SEVERAL, (key, text)


def test_counts_are_said_in_the_right_number() -> None:
    assert say("posts_count", count=1) == "Le blog n’a qu’un billet."
    assert say("posts_count", count=7) == "Le blog compte sept billets."
    assert say("posts_count", EN, count=1) == "The blog has just one post."
    assert say("posts_count", count=11) == "Le blog compte 11 billets."
    assert say("posts_count", EN, count=120) == "The blog has 120 posts."


@looped(
    ("name", "joined"),
    [
        ("Ada", "d’Ada"),
        ("Hugo", "de Hugo"),
        ("Le Monde", "du Monde"),
        ("les Échos", "des Échos"),
        ("la CNIL", "de la CNIL"),
        ("La Croix et Le Monde", "de La Croix et du Monde"),
        ("Ada et Paul", "d’Ada et Paul"),
    ],
)
def test_a_french_preposition_is_joined_to_the_name_behind_it(name: str, joined: str) -> None:
    assert say("who_speaker", speaker=name) == f"Ça vient {joined}, et l’auteur le rapporte."


@looped(
    ("date", "joined"),
    [
        ("octobre 2007", "d’octobre 2007"),
        ("2011", "de 2011"),
        ("4 janvier 2010", "du 4 janvier 2010"),
        ("1er mai 2012", "du 1er mai 2012"),
        ("vers 2011", "d’environ 2011"),
        ("vers octobre 2007", "d’environ octobre 2007"),
        ("vers le 4 janvier 2010", "des environs du 4 janvier 2010"),
    ],
)
def test_a_post_is_dated_no_more_exactly_than_its_date_is_known(date: str, joined: str) -> None:
    assert say("date_of", title="Envie de futur", date=date) == f"Le billet Envie de futur date {joined}."


def test_a_capital_begins_a_sentence() -> None:
    assert say("live_from", asker="Hélène") == "D’Hélène"
    assert say("live_from", asker="les Échos") == "Des Échos"


def test_a_title_that_ends_with_a_mark_of_its_own_needs_no_stop() -> None:
    assert say("source_undated", title="Geek ou Stasi ?") == "C’est dans le billet Geek ou Stasi ?"
    assert say("source", title="Geek ou Stasi ?", date="2007") == "C’est dans le billet Geek ou Stasi ? (2007)."


def test_words_are_put_in_as_they_are() -> None:
    assert say("whole_offer", topics="{ $author } : « ah ! »") == "Par exemple\xa0: { $author } : « ah ! »."


def test_variants_are_counted_round() -> None:
    assert CATALOGUE.variants("thanks", FR) == 4
    said = [CATALOGUE.say("thanks", FR, author=AuthorIs.MAN, posts=7, variant=turn) for turn in range(8)]
    assert said[:4] == said[4:]
    assert len(set(said)) == 4


def test_a_word_that_is_not_given_is_an_error() -> None:
    with pytest.raises(KeyError, match="date"):
        say("date_of", title="Envie de futur")
    for language in Language:
        for key in CATALOGUE.keys(language):
            for word in CATALOGUE.variables(key, language):
                words = filled(key, language)
                del words[word]
                with pytest.raises(KeyError, match=word):
                    say(key, language, **words)


@pytest.mark.parametrize(
    "asked", [say, lambda key: CATALOGUE.variants(key, FR), lambda key: CATALOGUE.variables(key, EN)]
)
def test_a_message_that_does_not_exist_is_an_error(asked: Callable[[str], object]) -> None:
    with pytest.raises(KeyError, match="shout"):
        asked("shout")


def catalogue(folder: Path, text: str, author: str = "") -> Catalogue:
    (folder / "fr").mkdir()
    (folder / "fr" / "author.ftl").write_text(author, encoding="utf-8")
    (folder / "fr" / "agreement.ftl").write_text("", encoding="utf-8")
    (folder / "fr" / "dialogue.ftl").write_text(text, encoding="utf-8")
    return Catalogue(folder)


def said_by(catalogue: Catalogue, key: str, **words: str | int) -> str:
    return catalogue.say(key, FR, author=AuthorIs.WOMAN, posts=1, variant=0, **words)


def test_messages_are_read_as_fluent_has_them(tmp_path: Path) -> None:
    read = catalogue(
        tmp_path,
        "# À lire\nlong = Une ligne\n    et la suite : { who }.\n"
        'list =\n    Un :\n\n    - deux ;\n    - trois, et\n    quatre{ " ?" }\n'
        'braces = { "{" }{ $n ->\n    [2] deux\n   *[other] { A($n) }\n}\n',
        'who = { $author ->\n    [woman] elle\n   *[other] { "lui" }\n}\n',
    )
    assert read.keys() == read.keys(FR, "dialogue") == ("long", "list", "braces")
    assert read.keys(FR, "author") == ("who",)
    assert said_by(read, "long") == "Une ligne et la suite\xa0: elle."
    assert said_by(read, "list") == "Un\xa0:\n\n- deux\xa0;\n- trois, et quatre ?"
    assert said_by(read, "braces", n=2) == "{deux"
    assert said_by(read, "braces", n="le Havre") == "{au Havre"
    assert read.variables("braces", FR) == {"n"}
    assert read.variables("long", FR) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "greet = Bonjour { $name\n",
        "greet = Bonjour\ngreet = Salut\n",
        "-greet = Bonjour\n",
        "greet = Bonjour\nBonsoir\n",
    ],
)
def test_a_damaged_catalogue_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(CatalogueError, match=r"dialogue\.ftl"):
        said_by(catalogue(tmp_path, text), "greet")


@pytest.mark.parametrize("text", ["{ NUMBER($n) }", "{ who.name }", "{ 3 }", "{ DE(who) }"])
def test_what_is_not_known_in_a_message_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(CatalogueError, match="not known here"):
        said_by(catalogue(tmp_path, f"greet = {text}\n", "who = elle\n"), "greet", n=1)


def test_only_the_language_that_is_spoken_is_read(tmp_path: Path) -> None:
    read = catalogue(tmp_path, "greet = Bonjour\n")
    assert said_by(read, "greet") == "Bonjour"
    with pytest.raises(CatalogueError, match=r"\.ftl cannot be read"):
        read.keys(EN)
