"""What can be done here beside talking is told; the blog's name, its address, and its author by name are known."""

import re
from dataclasses import replace

import pytest

from bot.conversation.heard._small_talk import small_talk
from bot.index import Index
from bot.model import Blog, Corpus, Outcome
from bot.phrases._about_commands import ABOUT_COMMANDS
from tests.helpers import said_by_bot, talk


@pytest.mark.parametrize(
    ("asked", "intent"),
    [
        ("quand a lieu la prochaine séance ?", "about_sessions"), ("when is the next live session?", "about_sessions"),
        ("comment poser une question en séance ?", "about_sessions"), ("C'est quoi /seance ?", "about_sessions"),
        ("y a une séance ce soir ?", "about_sessions"), ("is there a session planned?", "about_sessions"),
        ("comment je fais pour signaler une réponse ?", "about_reporting"),
        ("how do I report a reply?", "about_reporting"),
        ("je peux poser une question anonymement ?", "about_anonymity"), ("à quoi sert /animer ?", "about_command"),
        ("what does /journal do?", "about_command"), ("comment on annonce une séance ?", "about_hosting"),
        ("comment retirer ma question de la séance ?", "about_own_questions"), ("pas drôle", "apology"),
        ("où est la transcription ?", "about_transcript"), ("comment voter pour une question ?", "about_sessions"),
        ("comment retirer cette réponse ?", "about_withdrawing"), ("how do I delete this answer?", "about_withdrawing"),
        ("comment s'appelle ce blog ?", "blog_name"), ("what's the blog called?", "blog_name"),
        ("nom du blog ?", "blog_name"),
        ("adresse du blog ?", "where_blog"), ("url du blog", "where_blog"),
        ("tu connais l'auteur en vrai ?", "knows_author"), ("have you ever met the author?", "knows_author"),
        ("when is the next live chat?", "about_sessions"), ("c'est quand le prochain chat ?", "about_sessions"),
        ("how do I vote", "about_sessions"), ("can I ask anonymously?", "about_anonymity"),
        ("je peux demander anonymement ?", "about_anonymity"), ("what commands do you have?", "help"),
        ("quelles commandes as-tu ?", "help"),
        ("c'est quand le chat ?", None), ("a-t-il signalé un danger ?", None),
        ("comment s'appelle le programme ?", None),
        ("tu connais l'auteur du livre ?", None), ("quand a lieu la séance du conseil municipal ?", None),
    ],
)  # fmt: skip
def test_what_can_be_done_here_is_told(asked: str, intent: str | None) -> None:
    assert small_talk(asked) == intent


def test_what_is_told_of_commands_has_no_marks_but_around_them() -> None:
    """What is said in a talk is shown as it is, Markdown and all, but for commands between backticks."""
    texts = [text for texts in ABOUT_COMMANDS.values() for variants in texts.values() for text in variants]
    assert [text for text in texts if set("`*_~|") & set(re.sub("`/[a-z-]+`", "", text))] == []


@pytest.fixture(scope="module")
def named(corpus: Corpus) -> Index:
    blog = Blog(title="Le carnet", author="Hélène Vasseur", address="https://carnet.example")
    return Index(replace(corpus, blog=blog, entries=()))


@pytest.mark.parametrize(
    "said", ["Bonjour Hélène !", "Salut Hélène", "Hi Hélène!", "Bonjour Hélène Vasseur", "coucou hélène"]
)
def test_who_greets_the_author_by_name_is_greeted(named: Index, said: str) -> None:
    assert talk(named, said)[0].decision.note.startswith("greeting")


@pytest.mark.parametrize(
    "asked",
    ["qui est Hélène Vasseur ?", "Hélène Vasseur, c'est qui ?", "who is Hélène Vasseur?", "c'est qui Hélène ?"],
)
def test_who_asks_for_the_author_by_name_is_told(named: Index, asked: str) -> None:
    [reply] = talk(named, asked)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, "author_named")
    assert "arnet" in said_by_bot(reply)


@pytest.mark.parametrize("asked", ["Hélène, que penses-tu du big data ?", "Que penses-tu du big data, Hélène ?"])
def test_a_question_to_the_author_by_name_is_the_same_without(named: Index, asked: str) -> None:
    assert talk(named, asked)[0].citations == talk(named, "Que penses-tu du big data ?")[0].citations


def test_name_and_address_are_told_where_they_are_known(named: Index, index: Index) -> None:
    assert "Le carnet" in said_by_bot(talk(named, "quel est le nom du blog ?")[0])
    assert "https://carnet.example" in said_by_bot(talk(named, "donne-moi le lien")[0])
    assert talk(index, "quel est le nom du blog ?")[0].decision.note == "blog_name_unknown"
    assert not any("http" in said_by_bot(reply) for reply in talk(index, "donne-moi le lien", "adresse du blog ?"))


@pytest.mark.parametrize(
    "said", ["Is Facebook dangerous @here ?", "@everyone is Facebook dangerous?", "@Bob is Facebook dangerous?"]
)
def test_whom_a_message_calls_is_no_part_of_what_it_asks(index: Index, said: str) -> None:
    assert talk(index, said)[0].citations == talk(index, "Is Facebook dangerous?")[0].citations


def test_who_only_calls_is_heard(index: Index) -> None:
    assert talk(index, "@everyone")[0].decision.note == "empty"
