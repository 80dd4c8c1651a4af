"""What the bot says in its own words: in both languages, in good typography."""

import re

import pytest

from bot import phrases
from bot.model import SOMEBODY, Blog, Citation, Language, Post, PostDate, Quote
from bot.phrases import Voice
from bot.phrases.catalogue import Catalogue
from tests.helpers import looped

POST = Post("geek", "Geek ou Stasi ?", "Tout est dit.", PostDate(2007, 10))
CATALOGUE = Catalogue.load()
# All but what the dialogue says, see `tests.test_catalogue`.
KEYS = sorted(set(CATALOGUE.keys()) - set(CATALOGUE.keys(Language.FRENCH, "dialogue")))
FILL = {name: f"mot {name}" for key in KEYS for name in CATALOGUE.variables(key, Language.FRENCH)}
# In a menu Discord shows each name as it is written, and finds the command by it.
SHOWN_AS_WRITTEN = "command_ask_about"


def said(key: str, language: Language, *, in_french: bool = True) -> list[str]:
    """Return every variant of a phrase as a member hears it, by letting a voice go round."""
    count = CATALOGUE.variants(key, language)
    return [Voice(language, "talk", turn, in_french=in_french).say(key, **FILL) for turn in range(count)]


every_phrase = looped("key", KEYS)
in_each_language = looped("language", Language)


@every_phrase
def test_french_has_its_typography(key: str) -> None:
    for text in said(key, Language.FRENCH) if key != SHOWN_AS_WRITTEN else ():
        assert not re.search(r"(?<![\u00a0\u202f])[;:!?»]", text), f"no no-break space before the mark in {text!r}"
        assert not re.search(r"«(?![\u00a0\u202f])", text), text
        assert not re.search(r"['\"]|\.\.\.", text), f"a straight quote or three dots in {text!r}"
        assert not re.search(r"[ \u00a0]\.|[ \u00a0],|  ", text), text


@every_phrase
def test_english_has_its_typography(key: str) -> None:
    for text in said(key, Language.ENGLISH):
        assert not re.search(r"\s[;:!?.,]|['\"]|\.\.\.|  ", text), text


@every_phrase
@in_each_language
def test_bots_words_hold_no_quotation_and_leave_nothing_unfilled(key: str, language: Language) -> None:
    for text in said(key, language):
        assert not re.search(r"[«»“”{}]", text), text


@every_phrase
@in_each_language
def test_no_variant_is_heard_twice_before_all_were(key: str, language: Language) -> None:
    assert sorted(said(key, language)) == sorted(set(said(key, language)))


def test_unknown_phrase_is_an_error() -> None:
    with pytest.raises(KeyError):
        Voice(Language.FRENCH).say("nothing of the kind")


@pytest.mark.parametrize(
    ("plain", "set_right"),
    [
        ("Oui ? Non !", "Oui\xa0? Non\xa0!"),
        ("a : b ; c", "a\xa0: b\xa0; c"),
        ("« mot »", "«\xa0mot\xa0»"),
        ("a, b.", "a, b."),
    ],
)
def test_typesetting_makes_blanks_no_break(plain: str, set_right: str) -> None:
    assert phrases.typeset(plain) == set_right
    assert phrases.typeset(set_right) == set_right


@looped(
    ("when", "french", "english"),
    [
        (PostDate(2010, 1, 4), "4 janvier 2010", "4 January 2010"),
        (PostDate(2010, 8, 1), "1er août 2010", "1 August 2010"),
        (PostDate(2007, 10), "octobre 2007", "October 2007"),
        (PostDate(2011, approximate=True), "vers 2011", "around 2011"),
        (PostDate(2011, 5, 1, approximate=True), "vers le 1er mai 2011", "around 1 May 2011"),
        (PostDate(2011), "2011", "2011"),
    ],
)
def test_dates_are_said_no_more_exactly_than_known(when: PostDate, french: str, english: str) -> None:
    assert phrases.date(when, Language.FRENCH) == french
    assert phrases.date(when, Language.ENGLISH) == english


@pytest.mark.parametrize(
    ("words", "expected"), [((), ""), (("a",), "a"), (("a", "b"), "a ou b"), (("a", "b", "c"), "a, b ou c")]
)
def test_lists_are_said_as_lists(words: tuple[str, ...], expected: str) -> None:
    assert phrases.listed(words, Language.FRENCH) == expected


@pytest.mark.parametrize(
    ("blog", "speaker", "language", "who"),
    [
        (Blog(), None, Language.FRENCH, "l’auteur du blog"),
        (Blog(), "Michel Hervé", Language.FRENCH, "l’auteur du blog, relayant Michel Hervé"),
        (Blog(author="Ada"), "Michel Hervé", Language.FRENCH, "Ada, relayant Michel Hervé"),
        (Blog(), "Michel Hervé", Language.ENGLISH, "the author of the blog, relaying Michel Hervé"),
    ],
)
def test_attribution_says_who_speaks_where_and_when(
    blog: Blog, speaker: str | None, language: Language, who: str
) -> None:
    citation = Citation((Quote(POST, 0, 4, speaker=speaker),))
    when = "octobre 2007" if language is Language.FRENCH else "October 2007"
    assert phrases.attribution(citation, blog, language) == f"{who} · Geek ou Stasi ? · {when}"


def test_attribution_without_a_date_ends_with_the_title() -> None:
    citation = Citation((Quote(Post("p", "Un titre", "Corps"), 0, 5),))
    assert phrases.attribution(citation, Blog(), Language.FRENCH) == "l’auteur du blog · Un titre"


@looped(
    ("asker", "line"),
    [
        ("Alice", "Question 1, d’Alice"),
        ("Ève", "Question 1, d’Ève"),
        ("Yves", "Question 1, d’Yves"),
        ("Yann", "Question 1, de Yann"),
        ("Zoé", "Question 1, de Zoé"),
        ("Hélène", "Question 1, d’Hélène"),
        ("Henri", "Question 1, d’Henri"),
        ("Hervé", "Question 1, d’Hervé"),
        ("Hume", "Question 1, de Hume"),
        ("Humeur", "Question 1, d’Humeur"),
        ("Hugo", "Question 1, de Hugo"),
        ("Hollande", "Question 1, de Hollande"),
        ("Le Havre", "Question 1, du Havre"),
    ],
)
def test_of_is_elided_before_a_name_that_begins_with_a_vowel(asker: str, line: str) -> None:
    assert Voice(Language.FRENCH).say("live_question", number="1", asker=asker) == line


def test_hours_and_lengths_are_never_broken() -> None:
    assert phrases.typeset("le 25/11 à 13 h 30, dans 4 s, 3 s’ouvrent") == (
        "le 25/11 à 13\xa0h\xa030, dans 4\xa0s, 3 s’ouvrent"
    )


@looped(
    ("speaker", "to_them", "of_them"),
    [
        ("Les Échos et La Croix", "aux Échos et à La Croix", "des Échos et de La Croix"),
        ("La Croix et Le Monde", "à La Croix et au Monde", "de La Croix et du Monde"),
        ("Ada Lovelace et la CNIL", "à Ada Lovelace et à la CNIL", "d’Ada Lovelace et de la CNIL"),
        ("Le Monde et Hélène Dupont", "au Monde et à Hélène Dupont", "du Monde et d’Hélène Dupont"),
        ("La Croix, Le Monde et L’Obs", "à La Croix, au Monde et à L’Obs", "de La Croix, du Monde et de L’Obs"),
        ("La Croix, entre autres", "à La Croix, entre autres", "de La Croix, entre autres"),
        ("Ada et Paul", "à Ada et Paul", "d’Ada et Paul"),
        ("les Arts et Métiers", "aux Arts et Métiers", "des Arts et Métiers"),
    ],
)
def test_preposition_stands_before_each_of_several_names(speaker: str, to_them: str, of_them: str) -> None:
    assert Voice(Language.FRENCH).say("live_greeting_person", title="T", guest=speaker) == (
        f"Nous y sommes\xa0: T. Bienvenue {to_them}\xa0! Je lis vos questions une à une."
    )
    assert Voice(Language.FRENCH).say("live_from", asker=speaker) == f"D{of_them[1:]}"


@looped(
    ("key", "language", "title", "said"),
    [
        (
            "live_greeting_person",
            Language.FRENCH,
            "Et après ?",
            "Nous y sommes\xa0: Et après ? Bienvenue à Ada\xa0! Je",
        ),
        ("live_greeting_person", Language.FRENCH, "Le chat", "Nous y sommes\xa0: Le chat. Bienvenue à Ada\xa0! Je lis"),
        ("live_greeting_person", Language.ENGLISH, "What now?", "Here we are: What now? Welcome to Ada! I’ll read"),
        ("live_announced", Language.FRENCH, "Et après ?", "Et après ? Rendez-vous lundi, pour 1 h"),
        ("live_announced", Language.FRENCH, "Et après…", "Et après…\xa0: rendez-vous lundi, pour 1 h"),
        ("live_announced_live", Language.ENGLISH, "What now?", "What now? It is live, with Ada."),
        ("stage_opens", Language.FRENCH, "**Et après ?**", "C’est parti pour **Et après ?** Ça se passe"),
        ("stage_opens", Language.ENGLISH, "**Now!**", "Here we go with **Now!** It all happens"),
        ("host_opened", Language.ENGLISH, "What now?", "Questions are open for What now? It goes live"),
    ],
)
def test_title_that_ends_with_a_mark_needs_no_other(key: str, language: Language, title: str, said: str) -> None:
    heard = Voice(language).say(key, when="lundi", length="1 h", title=title, guest="Ada")
    assert heard.startswith(said)


@pytest.mark.parametrize("key", ["first_contact", "data_head", "settings_retention_default", "settings_retention_some"])
@pytest.mark.parametrize(
    ("language", "one", "many"), [(Language.FRENCH, "jour", "jours"), (Language.ENGLISH, "day", "days")]
)
def test_one_day_is_no_days(key: str, language: Language, one: str, many: str) -> None:
    assert re.search(rf"\b1 {one}\b", Voice(language).say(key, days="1"))
    assert re.search(rf"\b11 {many}\b", Voice(language).say(key, days="11"))


@pytest.mark.parametrize(("language", "who"), [(Language.FRENCH, "relayant quelqu’un"), (Language.ENGLISH, "somebody")])
def test_words_of_nobody_named_are_not_given_to_the_author(language: Language, who: str) -> None:
    citation = Citation((Quote(POST, 0, 4, speaker=SOMEBODY),))
    assert who in phrases.attribution(citation, Blog(author="Ada"), language)


def test_what_was_written_in_english_is_not_said_to_be_in_french() -> None:
    for key in ("topic_head", "citation_head", "citation_head_topic"):
        of_french, of_english = (said(key, Language.ENGLISH, in_french=told) for told in (True, False))
        assert all("in French" in text for text in of_french)
        assert not any("French" in text or "(" in text for text in of_english)
        assert len(set(of_english)) == len(of_french)
        assert said(key, Language.FRENCH) == said(key, Language.FRENCH, in_french=False)


@every_phrase
def test_a_percent_sign_stays_with_its_number(key: str) -> None:
    assert not [text for text in said(key, Language.FRENCH) if " %" in text]
