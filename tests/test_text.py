"""French words and sentences, with offsets that never lie."""

import itertools
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text import (
    content_stems,
    fold,
    folded_words,
    from_chat_spelling,
    is_stop_word,
    known_words,
    language_of,
    paragraphs,
    quoted_spans,
    sentences,
    stem,
    trim,
    words,
)
from tests.helpers import EVERY_CHARACTER, looped

# Texts that look like a blog's: words, both kinds of marks, glued and doubled stops, empty lines.
PIECES = ["Le blog", "d'Eric", "C'est", "l’Œuvre", "été", "2.0", "M. ", "« ", "»", "“", "”", '"', "(", ")", "-", "\xa0"]
STOPS = [". ", ".", "...", "…", "! ", "?", ", ", "; ", " : ", " ", "\n", "\n\n"]
PROSE = st.lists(st.sampled_from(PIECES + STOPS), max_size=40).map("".join)
TEXT = st.one_of(PROSE, st.text(EVERY_CHARACTER))


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


@looped(
    ("typed", "expected"),
    [
        ("L’Œuvre", "l'oeuvre"),
        ("ÉTÉ", "ete"),
        ("ça", "ca"),
        ("e\u0301te\u0301", "ete"),
        ("Æsope", "aesope"),
        ("ﬁn", "fin"),
    ],
)
def test_folding_takes_accents_ligatures_and_capitals_away(typed: str, expected: str) -> None:
    assert fold(typed) == expected


@looped(
    ("text", "expected"),
    [
        ("l'entreprise", ["entreprise"]),
        ("jusqu’aux données qu’on a", ["aux", "donnees", "on", "a"]),
        ("aujourd’hui", ["aujourd'hui"]),
        ("web 2.0 et 6,3%", ["web", "2.0", "et", "6.3"]),
        ("à 13H00, 13h, 13h30", ["a", "13", "13", "13h30"]),
        ("porte-parole", ["porte", "parole"]),
        ("the author's view", ["the", "author", "view"]),
        ("", []),
        ("… ?!", []),
    ],
)
def test_words_are_cut_as_french_writes_them(text: str, expected: list[str]) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("ways", "word"),
    [
        (("13h", "13 h", "13\xa0h", "13\u202fh", "13H00", "13 h 00", "13:00", "1pm", "1 pm", "1 PM", "1:00 pm"), "13"),
        (("13h30", "13H30", "13 h 30", "13:30", "1:30pm", "1:30 PM"), "13h30"),
        (("8h", "08h00", "8:00", "8 am"), "8"),
        (("12h", "12 pm"), "12"),
        (("0h", "0:00", "12 am"), "0"),
    ],
)
def test_an_hour_is_one_word_however_it_is_written(ways: tuple[str, ...], word: str) -> None:
    assert [folded(f"vers {way}, oui") for way in ways] == [["vers", word, "oui"]] * len(ways)


@looped(
    ("text", "expected"),
    [
        ("110 km/h", ["110", "km", "h"]),
        ("13 hommes, 3 amis", ["13", "hommes", "3", "amis"]),
        ("en 2010:45 morts", ["en", "2010", "45", "morts"]),
        ("un écran 16:9", ["un", "ecran", "16", "9"]),
        ("6,3 h", ["6.3"]),
        ("James 007", ["james", "007"]),
    ],
)
def test_what_is_no_hour_stays_what_it_is(text: str, expected: list[str]) -> None:
    assert folded(text) == expected


def test_accents_sent_as_marks_make_the_same_words() -> None:
    text = "L’identité numérique à l’œuvre"
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)
    assert language_of(unicodedata.normalize("NFD", "données")) == "fr"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("technologies", "technologie"),
        ("données", "donnée"),
        ("connectés", "connecté"),
        ("réseaux", "réseau"),
        ("dirigeants", "dirigeante"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


def test_stop_words_of_both_languages_carry_no_meaning() -> None:
    assert content_stems("Que pense-t-il de la Stasi ?") == content_stems("pense Stasi")
    assert is_stop_word("what")
    assert not is_stop_word("stasi")


@looped("typed", ["R&D ?", "Dr Who", "MS Office", "vitamine C", "le point G", "plan B"])
def test_what_is_written_in_capitals_is_no_shorthand(typed: str) -> None:
    assert from_chat_spelling(typed) == typed


def test_grammar_of_chats_is_written_out_and_the_rest_left_alone() -> None:
    for typed, meant in {
        "c koi, pk ? Stasi!": "c quoi, pourquoi ? Stasi!",
        "PK il dit ça": "pourquoi il dit ça",
        "lmaooo, merciiii": "lmao, merci",
        "kel bruit sa fai, qand la lame": "quel bruit sa fait, quand la lame",
        "jvoudré savoir cb": "je voudré savoir combien",
        "jpense ke dingenieur a lecole": "je pense que d'ingenieur a l'ecole",
        "pourqoi lagriculteur": "pourquoi l'agriculteur",
        "commnet on fait, poruquoi": "comment on fait, pourquoi",
        "bcp, tjs, vrmt": "beaucoup, toujours, vraiment",
        "c est quoi l auteur": "c'est quoi l'auteur",
        "AI ?": "IA ?",
        "l'AI, c'est quoi": "l'IA, c'est quoi",
    }.items():
        assert from_chat_spelling(typed) == meant


def test_good_words_of_either_language_and_of_a_blog_are_left_alone() -> None:
    for typed in (
        "j'y pense", "qui y croit ?", "y a-t-il un lien ?", "I propose we talk", "what do i say",
        "la dune", "docker et django", "jadis", "en jpeg", "JDBC ou jQuery", "un tweet", "J'AI COMPRIS", "le mercure",
    ):  # fmt: skip
        assert from_chat_spelling(typed) == typed
    assert from_chat_spelling("koi de neuf", {"koi"}.__contains__) == "koi de neuf"


def test_known_words_tell_how_common_they_are_and_what_sounds_so() -> None:
    known = known_words()
    assert known.french("quoi") > known.french("ventre") > 0 == known.french("qel")
    assert known.english("weather") > 0 == known.french("weather")
    for typed, meant in {"biblioteque": "bibliotheque", "afuté": "affute", "fotografi": "photographie"}.items():
        assert meant in known.sounding(typed)


@looped(
    ("text", "language"),
    [
        ("What does he think of it?", "en"),
        ("Que pense-t-il de cela ?", "fr"),
        ("hi there", "en"),
        ("hello", None),
        ("bonjour", "fr"),
        ("Facebook", None),
        ("42", None),
        ("", None),
    ],
)
def test_language_is_told_by_little_words_or_left_open(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["Pokémon Go?", "Beyoncé", "Nestlé", "¡Olé!", "résumé"])
def test_a_borrowed_word_or_a_name_with_an_accent_is_no_sign_of_french(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize("text", ["résumé advice for kids", "does he like Beyoncé", "what is déjà-vu"])
def test_a_borrowed_word_leaves_a_question_english(text: str) -> None:
    assert language_of(text) == "en"


@looped(
    "text",
    [
        "Voici le web 2.0 en entreprise.",
        "Le livre de M. Hervé est paru.",
        "Il a dit : « C'est fini. Partons ! » et il est parti.",
        'Il a dit : "C\'est fini. Partons !" et il est parti.',
        "Il a dit : “C’est fini. Partons !” et il est parti.",
        "Il a dit : « C’est fini.\n\nPartons ! » et il est parti.",
        "Ceux qui sont comme tout le monde,\n\net ceux qui veulent être uniques...",
        "Voir Bla.fr pour la suite.",
        "Les U.S.A. ont gagné.",
        "Selon J.K. Rowling et J.-P. Dupont, le bruit aide à écrire.",
        "N.B. La croûte doit chanter.",
        "Alésia tombe en 52 av. J.-C. et Rome règne.",
        "Trois conseils (les miens. Ils sont gratuits) : affûter, ranger, balayer.",
        "Le hêtre [moins cher. Plus tendre] se tache.",
    ],
)
def test_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@looped(
    ("text", "expected"),
    [
        ("Un. Deux ! Trois ?", ["Un.", "Deux !", "Trois ?"]),
        ("Tous connectés.Ce sont eux.", ["Tous connectés.", "Ce sont eux."]),
        ("les autres...Lui, il dort.", ["les autres...", "Lui, il dort."]),
        ("aux États-Unis.C'est simple.", ["aux États-Unis.", "C'est simple."]),
        ("Un titre\n\nUne phrase.", ["Un titre", "Une phrase."]),
        ('"Fini !" Il part.', ['"Fini !"', "Il part."]),
        ("  Un.  \n\n\n  Deux.  ", ["Un.", "Deux."]),
        ('Une " perdue. Deux.', ['Une " perdue.', "Deux."]),
        ("Une ( perdue. Deux.", ["Une ( perdue.", "Deux."]),
        (f"({'Un bois très dur. ' * 20}Fin.)", ["(Un bois très dur.", *["Un bois très dur."] * 19, "Fin.)"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences_end_where_a_reader_hears_them_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_quotation_marks_are_paired_within_their_paragraph() -> None:
    text = 'Un "mot" ici.\n\nUne " perdue.\n\nUn « autre » et “un”.'
    assert [text[start:end] for start, end in quoted_spans(text)] == ['"mot"', "« autre »", "“un”"]


def test_trim_gives_nothing_for_blanks() -> None:
    assert trim(" a b \n", 0, 6) == (1, 4)
    assert trim(" \n", 0, 2) is None


@given(TEXT)
def test_sentences_tile_every_text_and_lose_only_blanks(text: str) -> None:
    spans = sentences(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    bounds = [(0, 0), *spans, (len(text), len(text))]
    assert all(text[before[1] : after[0]].strip() == "" for before, after in itertools.pairwise(bounds))


@given(PROSE)
@example("Il dit « un.\n\nDeux. » Et voilà.")
def test_no_sentence_begins_or_ends_inside_quotation_marks(text: str) -> None:
    quoted = quoted_spans(text)
    for span in sentences(text):
        assert not [(s, e) for s, e in quoted if s < span[0] < e or s < span[1] < e]


@given(TEXT)
def test_paragraphs_hold_everything_but_blanks(text: str) -> None:
    held = "".join(text[start:end] for start, end in paragraphs(text))
    assert "".join(held.split()) == "".join(text.split())


@given(TEXT)
@example("\uff9e")
@example("e\u0301te\u0301")
def test_words_stand_where_they_say(text: str) -> None:
    found = words(text)
    starts = [word.start for word in found]
    assert starts == sorted(starts)
    for word in found:
        assert word.folded
        assert word.stem
        assert word.folded in fold(text[word.start : word.end]).replace(",", ".")


@given(st.text(alphabet="abcéèçœ'’ 0129-,.!?\n"))
def test_no_letter_or_digit_is_outside_a_word(text: str) -> None:
    covered = {place for word in words(text) for place in range(word.start, word.end)}
    assert all(place in covered for place, char in enumerate(text) if char.isalnum())


@given(st.text(EVERY_CHARACTER))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def fold_by_the_book(text: str) -> str:
    """Return a text folded one step after another, whatever letters it has."""
    signs = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "`": "'", "´": "'"})
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower().translate(signs))
    return "".join(char for char in letters if not unicodedata.combining(char))


@given(st.text(st.one_of(st.sampled_from("abcàâäéèêëîïôöùûüÿçñœæ’`´\xa0ÉÀŒ"), EVERY_CHARACTER)))
def test_usual_letters_are_folded_as_all_others_are(text: str) -> None:
    assert fold(text) == fold_by_the_book(text)


@given(st.text(st.one_of(st.sampled_from("abcéœ'’_ 12-,.!?`\t\x1c\xa0"), EVERY_CHARACTER)))
def test_folded_words_are_those_of_the_words(text: str) -> None:
    for each in (text, fold(text)):
        assert folded_words(each) == folded(each)


@given(st.text(EVERY_CHARACTER))
def test_every_text_can_be_read(text: str) -> None:
    assert language_of(text) in {"fr", "en", None}
    assert len(content_stems(text)) <= len(words(text))
    from_chat_spelling(text)


@pytest.mark.parametrize(
    ("verb", "participle"), [("fermer", "fermée"), ("publier", "publiées"), ("arriver", "arrivée")]
)
def test_participle_meets_its_verb(verb: str, participle: str) -> None:
    assert stem(fold(participle)) == stem(verb)


@pytest.mark.parametrize(
    ("noun", "verb"), [("données", "donner"), ("années", "anner"), ("pensée", "penser"), ("fée", "fer")]
)
def test_noun_that_ends_as_a_participle_is_no_form_of_a_verb(noun: str, verb: str) -> None:
    assert stem(fold(noun)) != stem(verb)
    assert stem(fold(noun).removesuffix("s")) == stem(fold(noun))


@looped("singular", ["scooter", "hiver", "danger", "leader", "boulanger", "premier"])
def test_word_in_er_meets_its_plural(singular: str) -> None:
    assert stem(f"{singular}s") == stem(singular)
