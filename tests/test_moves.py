"""Wishes, astonishment, doubts, arguments and questions to the bot get the answer that a person would give."""

import pytest

from bot.conversation import Conversations, small_talk
from bot.index import Index
from bot.model import Blog, Corpus, Language, Outcome, Post, Reply, Words
from bot.phrases import variants
from tests.helpers import message, talk

BIG_DATA = "Le big data est-il dangereux ?"
SAYINGS = {
    "subjects": (
        "de quoi on peut parler ?", "on peut causer de quoi ici ?", "de quoi peux-tu parler ?",
        "t’as quoi à raconter ?",
        "what can we talk about?", "what else can I ask you about?", "de koi on peut causer",
        "tu proposes quoi ?", "slt, tu parles de quoi toi ?", "ok mais de quoi d'autre on peut parler ?",
        "tu connais quels sujets", "quels sujets aborde-t-il ?",
        "ok et ça parle de quoi ?", "yo ça raconte quoi ce blog ?", "de quoi ça cause ?",
    ),
    "help": (
        "quel genre de trucs je peux demander ?", "hey what does this bot do?", "what kind of questions can I ask?",
    ),
    "who": ("salut, c’est quoi ici ?", "Hi, what is this bot?", "what is this place?"),
    "apology": ("bot de merde", "ta mère"),
    "personal": (
        "et toi t'es jeune ?", "tu fais quoi de beau", "tu es vieux ?", "are you old?",
        "qu’est-ce que tu fais ce soir ?",
        "tu veux sortir avec moi ?",
        "t’es marié toi ?", "what are you up to?", "et toi, t’es d’accord ?", "tu crois vraiment à ça ?",
    ),
    "goodbye": (
        "a+", "à + !", "@+", "allez, à ++", "allez salut", "ok. on en reste là merci", "c’est tout pour aujourd’hui",
        "on s’arrête là", "that's all for now",
    ),
    "wishes": (
        "bonne année !", "Joyeux Noël à tous", "bon week-end !", "happy new year!", "bonnes vacances", "bon courage",
        "je te souhaite une bonne année 2027", "au fait, bonne année !", "joyeux anniversaire",
    ),
    "surprised": (
        "ah ouais quand même", "c'est dingue", "philosophe le mec", "wow, that's crazy", "eh ben dis donc",
        "c’est flippant",
        "sacré bonhomme", "no way!", "la vache", "je savais pas",
    ),
    "well": ("et quoi de beau sinon ?",),
}  # fmt: skip
QUESTIONS = (
    "qui est l’auteur ?", "c’est fou ?", "de quoi peut-on avoir peur ?", "que peut-on faire ?",
    "bonne santé et bien-être ?",
    "combien font les vieux sur Facebook ?", "c++ et la vie", "tu fais quoi des données personnelles ?",
    "philosophe ou ingénieur ?", "les jeunes sont-ils heureux ?",
)  # fmt: skip


def words_of(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text")).replace("\xa0", " ")


def says(reply: Reply, key: str) -> bool:
    said = words_of(reply)
    pieces = (each.partition("{")[0].strip() for each in variants(key, reply.language))
    return any(piece and piece in said for piece in pieces)


@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, texts in SAYINGS.items() for text in texts])
def test_what_is_said_between_questions_is_understood(intent: str, text: str) -> None:
    assert small_talk(text) == intent


@pytest.mark.parametrize("text", QUESTIONS)
def test_question_is_no_such_saying(text: str) -> None:
    assert small_talk(text) not in {*SAYINGS} - {"well"}


def test_wishes_are_returned_in_their_language(index: Index) -> None:
    [french], [english] = talk(index, "bonne année !"), talk(index, "Happy New Year!")
    assert (french.language, english.language) == (Language.FRENCH, Language.ENGLISH)
    assert french.outcome is english.outcome is Outcome.CHAT


def test_whoever_is_astonished_may_hear_on(index: Index) -> None:
    _, astonished, read_on = talk(index, BIG_DATA, "c'est dingue", "oui")
    assert astonished.outcome is Outcome.CHAT and not astonished.suggestions
    assert read_on.decision.note == "follow-up: next"
    [first] = talk(index, "c'est dingue")
    assert says(first, "surprised_first")


@pytest.mark.parametrize(
    "text",
    [
        "c'est pas un cliché ?", "bah voyons", "c’est un peu exagéré non ?", "mon œil", "isn't that a bit naive?",
        "yeah right", "c'est pas un peu simpliste ?", "as if!", "c’est caricatural",
    ],
)  # fmt: skip
def test_doubt_is_met_with_the_other_side(index: Index, text: str) -> None:
    *_, reply = talk(index, "les jeunes veulent quoi au travail ?", text)
    assert reply.decision.note == "follow-up: disagree"


def test_who_disagrees_on_a_topic_hears_what_the_author_holds_of_it(index: Index) -> None:
    for text in ("je suis pas d'accord avec l'auteur sur facebook", "I don't agree with him about facebook"):
        [reply] = talk(index, text)
        assert reply.outcome is Outcome.ANSWERED and says(reply, "disputed")
        assert reply.citations[0].speaker is None


def test_number_of_words_after_a_disagreement_is_no_topic(index: Index) -> None:
    *_, reply = talk(index, BIG_DATA, "je ne suis pas d'accord, plus on a d'infos mieux c'est")
    assert not says(reply, "disputed")


@pytest.mark.parametrize(
    "text",
    [
        "parce que facebook c'est utile pour garder contact avec ma famille",
        "ben parce que c'est super de voir mes potes",
        "because it is great for my family",
    ],
)
def test_argument_is_taken_for_one_and_not_for_praise(index: Index, text: str) -> None:
    *_, reply = talk(index, "Facebook rend-il heureux ?", "pas d'accord", text)
    assert says(reply, "argued") or says(reply, "argued_alone")


def test_short_praise_is_still_thanked_for(index: Index) -> None:
    *_, reply = talk(index, BIG_DATA, "super utile ton bot")
    assert says(reply, "praise")


@pytest.mark.parametrize(
    "text",
    [
        "et l'auteur, il est de son avis ?", "l'auteur est d'accord avec lui ?", "il partage son avis ?",
        "l’auteur en pense quoi lui-même ?",
        "does the author agree with him?", "what does the author himself think?", "l’auteur le suit ?",
    ],
)  # fmt: skip
def test_author_s_own_opinion_is_read_after_somebody_else_s(index: Index, text: str) -> None:
    first, reply = talk(index, "Que dit Pierre Bellanger ?", text)
    assert reply.decision.note == "follow-up: own view"
    [own] = reply.citations
    assert own.speaker is None and own.post == first.citations[0].post


def test_author_s_own_words_are_said_to_be_his(index: Index) -> None:
    *_, reply = talk(index, "faut-il avoir peur du big data ?", "l'auteur est-il d'accord ?")
    assert reply.outcome is Outcome.CHAT and says(reply, "who_says")


@pytest.mark.parametrize("text", ["son livre s'appelle comment ?", "c'est quoi le titre de son livre ?", "his book?"])
def test_book_is_looked_for_in_the_text_and_not_the_post_named(index: Index, text: str) -> None:
    *_, reply = talk(index, "Qui est Pierre Bellanger ?", text)
    assert reply.citations and "la souveraineté numérique" in reply.citations[0].quotes[0].text


def test_date_of_a_book_is_not_that_of_the_post(index: Index) -> None:
    for texts in (["son livre est sorti quand ?"], ["son livre s'appelle comment ?", "il date de quand ?"]):
        *_, reply = talk(index, "Qui est Michel Hervé ?", *texts)
        assert says(reply, "when_only_post") and "2007" in words_of(reply)
    *_, reply = talk(index, "Qui est Michel Hervé ?", "et le billet, il date de quand ?")
    assert not says(reply, "when_only_post")


@pytest.mark.parametrize("text", ["et le lien entre les deux ?", "what’s the link between the two?"])
def test_link_between_two_things_is_no_address(index: Index, text: str) -> None:
    *_, reply = talk(index, "le service client et le marketing, il en dit quoi ?", text)
    assert reply.decision.note != "follow-up: source"


@pytest.mark.parametrize(
    "text", ["tu as le lien ?", "got a link?", "le lien stp", "c’est quoi le titre ?", "le titre ?"]
)
def test_link_and_title_of_the_post_are_given(index: Index, text: str) -> None:
    *_, reply = talk(index, "le service client et le marketing, il en dit quoi ?", text)
    assert reply.decision.note == "follow-up: source"


def test_moves_are_followed_on_another_blog() -> None:
    said = "Selon Ada Roux, la bêche tue les vers et ruine la terre."
    body = f"{said}\n\nJe passe l’hiver à lire.\n\nSans bêche, la terre a ses avantages, mais aussi ses dangers."
    garden = Index(Corpus(Blog(), (Post("a", "La bêche", body),)))
    talks = Conversations(garden)
    talks.reply(message("Que dit Ada Roux ?"))
    reply = talks.reply(message("et l'auteur, il est de son avis ?")).reply
    assert reply.citations[0].speaker is None
    assert reply.citations[0].quotes[0].text.endswith("Sans bêche, la terre a ses avantages, mais aussi ses dangers.")


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("je découvre ce blog, par où commencer ?", "subjects"),
        ("conseille-moi un billet à lire", "subjects"),
        ("what should I read first?", "subjects"),
        ("comment ça marche ici ?", "help"),
        ("how does this bot work?", "help"),
        ("tu utilises ChatGPT ?", "machine"),
        ("t’inventes pas ?", "who"),
        ("are you making this up?", "who"),
        ("tu peux le dire plus simplement ?", "simpler"),
        ("in simpler words", "simpler"),
        ("reviens", "empty"),
        ("comment ça marche, Aadhaar ?", None),
        ("que conseille l’auteur aux entreprises ?", None),
        ("c’est plus simple qu’avant ?", None),
    ],
)
def test_newcomers_and_doubters_are_answered_as_such(asked: str, kind: str | None) -> None:
    assert small_talk(asked) == kind


@pytest.mark.parametrize("said", ["et alors ?", "bof", "jpp", "so what?", "mais bof"])
def test_who_shrugs_at_a_quote_is_offered_to_be_read_on(index: Index, said: str) -> None:
    opening, shrugged, read_on = talk(index, BIG_DATA, said, "oui")
    assert (shrugged.outcome, shrugged.decision.note) == (Outcome.CHAT, "shrugged")
    assert read_on.citations[0].post == opening.citations[0].post


@pytest.mark.parametrize("said", ["d'accord", "ok", "ok cool", "ah d'accord", "alright"])
def test_who_takes_note_of_a_quote_is_not_read_on_unasked(index: Index, said: str) -> None:
    opening, noted, read_on = talk(index, BIG_DATA, said, "oui")
    assert (noted.outcome, noted.decision.note) == (Outcome.CHAT, "noted")
    assert read_on.citations[0].post == opening.citations[0].post


@pytest.mark.parametrize("said", ["ah d'accord", "ok", "bon d'accord alors"])
def test_who_takes_note_of_a_no_is_not_read_the_first_subject_named_beside_it(index: Index, said: str) -> None:
    declined, noted, read = talk(index, "Que pense-t-il de la météo ?", said, "oui")
    assert declined.outcome is Outcome.DECLINED
    assert (noted.outcome, noted.decision.note, noted.citations) == (Outcome.CHAT, "noted_no", ())
    assert noted.suggestions
    assert read.outcome is Outcome.ANSWERED


def test_what_was_offered_is_taken_up_by_who_says_ok(index: Index) -> None:
    opening = "Que dit-il de la biométrie ?"
    *_, taken = talk(index, "bonjour", opening, "d'accord")
    assert taken.decision.note == "follow-up: opposite"
    *_, topic = talk(index, "bof", "ok")
    assert topic.decision.note != "noted"


def test_who_shrugs_before_anything_was_read_is_asked_back(index: Index) -> None:
    [reply] = talk(index, "bof")
    assert reply.outcome is Outcome.ASKED


@pytest.mark.parametrize("said", ["On parlait de quoi déjà ?", "de quoi parlait-on ?", "where were we?"])
def test_who_lost_the_thread_is_told_of_which_post_the_talk_is(index: Index, said: str) -> None:
    opening, told, read_on = talk(index, "C'est quoi Aadhaar ?", said, "oui")
    assert (told.outcome, told.decision.note) == (Outcome.CHAT, "talked_of")
    assert any(isinstance(part, Words) and "Etat 2.0" in part.text for part in told.parts)
    assert read_on.citations[0].post == opening.citations[0].post


def test_who_lost_the_thread_before_there_was_one_is_offered_subjects(index: Index) -> None:
    [reply] = talk(index, "On parlait de quoi déjà ?")
    assert reply.outcome is Outcome.CHAT
    assert reply.suggestions


@pytest.mark.parametrize(
    ("first", "again", "note"),
    [
        ("t’es une IA ?", "t’es une IA ?", "machine_again"),
        ("t’es une IA ?", "mais t’es un robot ?", "machine_again"),
        ("qui es-tu ?", "t’es qui ?", "who_again"),
        ("qui es-tu ?", "t’es une IA ?", "machine"),
        ("are you a bot?", "are you human or a bot?", "machine_again"),
    ],
)
def test_who_is_told_once_is_not_introduced_to_it_again(index: Index, first: str, again: str, note: str) -> None:
    *_, reply = talk(index, first, again)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, note)
