"""What is asked of the bot's word, of one's own data, and of single posts is understood in any wording."""

import pytest

from bot.conversation import small_talk
from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import talk

ASKED = {
    "not_author": (
        "c'est toi qui as écrit le blog ?", "c'est toi l'auteur ?", "Are you the author?", "did you write this blog?",
        "c'est un robot qui a écrit le blog ?",
    ),
    "may_err": ("tu peux te tromper ?", "prouve que tu n'inventes rien", "can you be wrong?", "are you reliable?",
        "tu dis toujours la vérité ?"),
    "open_source": ("t'es open source ?", "ton code est open source ?", "where is your source code?"),
    "why_quotes": (
        "tu réponds que des citations ?", "Pourquoi ne répondez-vous que par des citations ?",
        "Why do you only quote in French?",
    ),
    "who": ("Who wrote you?", "qui t'a programmé ?"),
    "help": ("How do you work?", "Comment fonctionnez-vous ?"),
    "translate": ("Are you able to translate the quote into English?",),
    "languages": ("Can you answer in English only?", "réponds en français stp", "en français ça donne quoi"),
    "subjects": (
        "Bonsoir, pourriez-vous me dire de quoi traite ce blog ?", "yo c quoi ce blog", "what blog is this",
        "Give me a list of the topics", "Which subjects are covered in this blog?",
    ),
    "blog_start": (
        "Quel billet me conseillez-vous ?", "Which post should I read first?", "quel billet tu me conseilles ?",
        "Je débute, quel billet lire ?", "par quel article commencer ?",
    ),
    "author": ("What's the author's name?", "quel est le nom de l'auteur ?", "do you know the author's name?"),
    "blog_last": (
        "il y a un nouveau billet ?", "il a écrit un nouveau billet ?", "il a publié quelque chose récemment ?",
        "quoi de neuf sur le blog ?", "C'est quand le dernier article ?", "what's new on the blog?", "any new posts?",
        "du nouveau sur le blog ?", "qu'est-ce qu'il a écrit dernièrement ?",
    ),
    "blog_count": ("How many posts are on the blog?",),
    "back_again": ("re ! me revoilà", "re", "me revoilà", "coucou c'est encore moi", "I'm back"),
    "asks_erase": (
        "Comment faire effacer mes données ?", "Comment puis-je effacer mes données ?",
        "Supprimez mes données, s'il vous plaît.", "Je souhaite exercer mon droit à l'effacement.",
        "How can I delete my data from this bot?",
        "erase everything you know about me",
    ),
    "asks_kept": (
        "J'exerce mon droit d'accès : quelles données détenez-vous sur moi ?", "Qui a accès à nos échanges ?",
        "Is this chat private?", "où vont mes messages ?", "vous gardez nos conversations combien de temps ?", "Où"
        " sont stockées mes données ?",
        "Qui est responsable du traitement de mes données sur ce serveur ?",
    ),
}  # fmt: skip
NOT_ASKED = (
    "qui contrôle mes données ?", "que fait Facebook de mes données ?", "comment effacer mes données de Facebook ?",
    "il y a un nouveau livre ?", "c'est toi qui as dit ça ?", "les logiciels libres sont-ils sûrs ?",
    "who wrote the book?", "Peut-on se tromper avec le big data ?", "comment fonctionne le big data ?",
    "les assureurs lisent-ils mes messages ?", "re-parle moi de la Stasi", "quoi de neuf dans le marketing ?",
)  # fmt: skip


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text")).replace("\xa0", " ")


@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, texts in ASKED.items() for text in texts])
def test_what_is_asked_of_us_is_understood(intent: str, text: str) -> None:
    assert small_talk(text) == intent


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_is_asked_of_the_blog_s_subjects_is_not_ours(text: str) -> None:
    assert small_talk(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "De quand date « Geek ou Stasi » ?", "En quelle année a été écrit Geek ou Stasi ?",
        "quand a été écrit Geek ou Stasi", 'When was "Geek ou Stasi ?" published?',
        "When was the post about the Stasi written?", "what's the date of Geek ou Stasi?",

    ],
)  # fmt: skip
def test_post_that_is_named_is_dated(index: Index, text: str) -> None:
    dated, read = talk(index, text, "oui")
    assert dated.outcome is Outcome.CHAT and "2007" in said(dated)
    assert read.citations[0].post.slug == "geek-ou-stasi"


def test_date_that_is_only_known_about_is_said_so_and_none_is_guessed(index: Index) -> None:
    [about], [unknown] = talk(index, "What year is the marketing post from?"), talk(index, "De quand date Etat 2.0 ?")
    assert "2011 or so" in said(about)
    assert "deviner" in said(unknown)


@pytest.mark.parametrize("text", ["Quand a été lancé Aadhaar ?", "En quelle année ont eu lieu les rencontres ICC ?"])
def test_date_of_what_a_post_tells_is_looked_for_in_it(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is not Outcome.CHAT


@pytest.mark.parametrize("text", ["Pouvez-vous me donner la date ?", "is that from 2011?"])
def test_date_of_what_was_read_is_asked_for_in_many_ways(index: Index, text: str) -> None:
    *_, reply = talk(index, "c'est quoi un mass maven ?", text)
    assert "2011" in said(reply)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("tldr de l'article sur l'état 2.0 stp", "etat-2-0"),
        ("Serait-il possible d'obtenir un résumé du billet consacré à l'État 2.0 ?", "etat-2-0"),
        ("Summarise the marketing post", "marketing-et-service-client"),
        ("Pourriez-vous me résumer le billet sur le marketing ?", "marketing-et-service-client"),
        ("Quels sont les points clés de l'article Etat 2.0 ?", "etat-2-0"),
        ("Quel est le plan de l'article sur le Big Data ?", "faut-il-se-mettre-au-big"),
    ],
)
def test_post_is_summed_up_by_its_subject(index: Index, text: str, slug: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED and reply.decision.note == "title"
    assert {citation.post.slug for citation in reply.citations} == {slug}


def test_whether_the_author_is_a_man_or_a_woman_is_not_told(index: Index) -> None:
    [reply] = talk(index, "L'auteur est-il un homme ou une femme ?")
    assert reply.decision.note == "author's life"


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Bonjour", "Bonjour"),
        ("Bonsoir monsieur", "Bonsoir"),
        ("salut !", "Salut"),
        ("Good evening", "Good evening"),
        ("hi", "Hi there"),
        ("hello", "Bonjour"),
    ],
)
def test_greeting_is_returned_as_it_was_given(index: Index, text: str, back: str) -> None:
    for conversation in "abc":
        [reply] = talk(index, text, conversation=conversation)
        assert said(reply).startswith(back)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, je souhaiterais savoir ce que l'auteur pense du management pyramidal.",
        "pourriez-vous me dire ce qu'il pense du management ?",
        "yo parle moi de la stasi",
        "yo il pense quoi de facebook",
        "lol what is infobesity",
    ],
)
def test_opening_swallows_no_request(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "text", ["bonjour le spam de pubs j'en peux plus", "jv quitter facebook mdr", "ma chaise est cassée mdr"]
)
def test_laugh_or_hello_beside_a_subject_is_no_small_talk(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.decision.note not in ("smile", "greeting")


def test_question_without_a_mark_is_no_opinion(index: Index) -> None:
    [reply] = talk(index, "est-ce que le big data c'est nul")
    assert reply.decision.note != "opinion"
