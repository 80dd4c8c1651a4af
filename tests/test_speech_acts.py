"""What is done with what was read: held against something else, taken back, concluded from, quoted on a slide."""

from pathlib import Path

import pytest

from bot.conversation._short_quotes import is_short_and_whole
from bot.conversation.heard._concluding_no import concludes_no
from bot.conversation.heard._contradicting import beside_contradiction
from bot.conversation.heard._passage_before import passage_before
from bot.conversation.heard._short_quote import short_quote_wanted
from bot.conversation.heard._surprised import Surprise, surprise
from bot.corpus import load
from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import ROOT, blog_of, joined, said_by_bot, talk

BLOGS = ROOT / "tests" / "data" / "blogs"


def blog(name: str) -> Index:
    return Index(load(Path(BLOGS / name)))


def read(reply: Reply) -> list[str]:
    return [joined(citation) for citation in reply.citations]


@pytest.fixture(scope="module")
def jardin() -> Index:
    return blog("jardin")


# Two passages held against each other.


@pytest.mark.parametrize(
    ("asked", "beside"),
    [
        ("et ça, c'est pas contradictoire avec ce que tu lisais sur les assureurs ?", "assureurs"),
        ("il se contredit pas un peu ?", ""),
        ("isn't that the opposite of what he said before?", ""),
        ("is he contradicting himself?", ""),
        ("L'auteur se contredit, non ?", "non"),
        ("ce n'est pas incohérent avec le passage sur l'Inde ?", "inde"),
    ],
)
def test_who_asks_of_a_contradiction_names_a_passage_or_none(asked: str, beside: str) -> None:
    found = beside_contradiction(asked)
    assert found is not None
    assert beside in found


@pytest.mark.parametrize(
    "asked",
    [
        "et à l'inverse ?",
        "je pense le contraire",
        "il contredit Bellanger ?",
        "il se contredit quelque part ?",
        "pas d'accord",
        "what is the opposite of privacy?",
    ],
)
def test_who_wants_the_other_side_asks_of_no_contradiction(asked: str) -> None:
    assert beside_contradiction(asked) is None


def test_two_passages_are_read_side_by_side(index: Index) -> None:
    first, second, reply = talk(
        index,
        "what does he say about insurers?",
        "what about India?",
        "isn't that the opposite of what he said before?",
    )
    assert read(reply) == [read(second)[0], read(first)[0]]
    assert "judge" in said_by_bot(reply)


def test_of_two_earlier_passages_the_one_that_is_named_is_read(jardin: Index) -> None:
    first, second, _, reply = talk(
        jardin,
        "que dit-elle du mildiou ?",
        "et les abeilles ?",
        "et la bêche ?",
        "c'est pas contradictoire avec ce qu'elle disait du mildiou ?",
    )
    assert read(reply)[1] in read(first)
    assert read(reply)[1] not in read(second)


def test_where_nothing_else_was_read_the_bot_does_not_judge() -> None:
    index = blog_of("Le vélo coûte peu. Il use les genoux.")
    _, reply = talk(index, "que coûte le vélo ?", "il se contredit pas un peu ?")
    assert (reply.outcome, reply.citations) == (Outcome.CHAT, ())


# A quote taken back.


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (["Hein ?", "Quel rapport avec l'Inde ?"], Surprise("l'inde", is_cried=True)),
        (["aucun rapport"], Surprise("", is_cried=False)),
        (["what does that have to do with it?"], Surprise("it", is_cried=False)),
        (["ça n'a rien à voir"], Surprise("", is_cried=False)),
        (["that has nothing to do with customers"], Surprise("customers", is_cried=False)),
        (["quel rapport entre les jeunes et la technologie ?"], None),
        (["aucun rapport, je parlais des clients"], None),
        (["que dit le rapport ?"], None),
        (["Quel rapport ?", "Et les clients ?"], None),
    ],
)
def test_who_wonders_at_a_quote_says_nothing_else(sentences: list[str], found: Surprise | None) -> None:
    assert surprise(sentences) == found


def test_a_quote_that_strays_is_taken_back_for_the_one_before(jardin: Index) -> None:
    first, _, reply = talk(jardin, "et les abeilles ?", "une phrase courte sur la bêche ?", "mais quel rapport ?")
    assert read(reply) == read(first)[:1]
    assert "pardon" in said_by_bot(reply).lower()


def test_where_nothing_else_was_read_it_is_asked_what_is_looked_for(index: Index) -> None:
    _, reply = talk(index, "who's Bellanger?", "what does that have to do with it?")
    assert (reply.outcome, reply.citations) == (Outcome.ASKED, ())


def test_a_question_of_what_two_things_have_to_do_with_each_other_is_one(index: Index) -> None:
    _, reply = talk(index, "qui est Bellanger ?", "quel rapport avec Facebook ?")
    assert reply.citations


def test_what_is_meant_is_read_behind_the_reproach(jardin: Index) -> None:
    *_, reply = talk(
        jardin, "que dit-elle du mildiou ?", "et les abeilles ?", "tu confonds tout, je parlais de la bêche"
    )
    assert "bêche" in " ".join(read(reply))


# A no confirmed.


@pytest.mark.parametrize(
    "said",
    [
        "Donc il n'en parle pas, dites-le simplement",
        "Donc on ne sait pas.",
        "so he doesn't say",
        "il en parle pas, quoi",
        "ok donc ce n'est pas dit",
        "So we don't know then",
        "dis-le franchement qu'il n'en parle pas",
    ],
)
def test_who_concludes_that_nothing_is_said_asks_nothing(said: str) -> None:
    assert concludes_no(said)


@pytest.mark.parametrize("said", ["il ne dit rien sur le futur ?", "il n'en parle pas", "donc il parle", "donc non"])
def test_who_asks_or_tells_concludes_nothing(said: str) -> None:
    assert not concludes_no(said)


@pytest.mark.parametrize("asked", ["parle-t-il de football ?", "la recette de la tarte aux pommes ?"])
def test_a_no_is_confirmed_plainly(index: Index, asked: str) -> None:
    _, reply = talk(index, asked, "Donc il n'en parle pas, dites-le simplement")
    assert (reply.outcome, reply.suggestions) == (Outcome.CHAT, ())
    assert "n’en" in said_by_bot(reply)


def test_behind_an_answer_there_is_no_more(index: Index) -> None:
    *_, reply = talk(index, "Qui est Michel Hervé ?", "so he doesn't say")
    assert "what I read" in said_by_bot(reply)


# The passage before, who is meant, both sides, whose words.


@pytest.mark.parametrize(
    ("asked", "on"),
    [
        ("Le passage d'avant, c'était quoi déjà ?", ""),
        ("relis-moi la citation précédente", ""),
        ("what was the quote before?", ""),
        ("Non, celui d'avant, sur le comptoir", "comptoir"),
        ("the previous one about customers", "customers"),
    ],
)
def test_the_passage_before_is_meant(asked: str, on: str) -> None:
    assert passage_before(asked) == on


@pytest.mark.parametrize("asked", ["avant ?", "le billet d'avant", "et avant ça, il disait quoi ?", "le sujet d'avant"])
def test_another_thing_before_is_no_passage(asked: str) -> None:
    assert passage_before(asked) is None


def test_the_passage_before_the_last_is_read_again(jardin: Index) -> None:
    first, _, reply = talk(
        jardin, "que dit-elle du mildiou ?", "et les abeilles ?", "le passage d'avant, c'était quoi ?"
    )
    assert read(reply) == read(first)[:1]


@pytest.mark.parametrize("asked", ["et madame Ferréol c'est qui", "é madame ferreol c ki"])
def test_who_somebody_is_is_asked_of_his_name(asked: str) -> None:
    _, reply = talk(blog("atelier"), "que dit-il de Lison ?", asked)
    assert "Madame Ferréol" in " ".join(read(reply))


@pytest.mark.parametrize("asked", ["un argument pour et un argument contre", "one argument for and one against"])
def test_who_wants_an_argument_for_and_one_against_gets_both_sides(index: Index, asked: str) -> None:
    _, reply = talk(index, "que dit-il du big data ?", asked)
    assert len(reply.citations) > 1
    assert any(side in said_by_bot(reply) for side in ("D’un", "On the one hand", "On one side"))


@pytest.mark.parametrize("asked", ["je peux la citer en disant que c'est l'auteur ?", "can I quote it as the author?"])
def test_who_would_quote_it_is_told_whose_words_they_are(index: Index, asked: str) -> None:
    _, reply = talk(index, "Qui est Michel Hervé ?", asked)
    assert "Michel Hervé" in said_by_bot(reply)


@pytest.mark.parametrize(
    "asked", ["non c'est moi qui le dis, et l'auteur ?", "it's just me saying that, but what about the author?"]
)
def test_who_says_it_himself_wants_the_authors_own_view(index: Index, asked: str) -> None:
    _, reply = talk(index, "que dit-il du big data ?", asked)
    assert reply.decision.note == "follow-up: own view"


# Short quotes.


@pytest.mark.parametrize(
    ("asked", "on"),
    [
        ("tu as une citation courte ?", ""),
        ("une phrase courte", ""),
        ("something short", ""),
        ("a short quote to put on a slide", ""),
        ("donne-moi une phrase courte sur Facebook", "facebook"),
        ("une citation pour ma présentation", ""),
        ("do you have a short quote about customers?", "customers"),
    ],
)
def test_a_short_quote_is_wanted(asked: str, on: str) -> None:
    assert short_quote_wanted(asked) == on


@pytest.mark.parametrize(
    "asked", ["plus court", "en une phrase", "c'est court", "pour faire court", "le billet est court"]
)
def test_who_wants_it_shorter_wants_no_other_quote(asked: str) -> None:
    assert short_quote_wanted(asked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mais il faut aller les chercher sur les forums.",
        "Tout dépend",
        "Faut-il vraiment se mettre à ces données ?",
        "C'est le règne du bonheur obligatoire.",
        "Voici la liste des choses à faire :",
    ],
)
def test_what_leans_on_something_is_no_quote_for_a_slide(text: str) -> None:
    assert not is_short_and_whole(text)


def test_a_sentence_that_stands_by_itself_is_one() -> None:
    assert is_short_and_whole("La bêche dort depuis dix ans au fond du garage.")
    assert is_short_and_whole("Tout dépend de ce que nous en ferons.")


@pytest.mark.parametrize("asked", ["a short quote to put on a slide", "tu as une citation courte ?"])
def test_a_short_quote_is_one_sentence_of_the_authors(index: Index, jardin: Index, asked: str) -> None:
    for each in (index, jardin):
        [reply] = talk(each, asked)
        [quote] = read(reply)
        assert is_short_and_whole(quote)
        assert reply.citations[0].speaker is None


def test_a_short_quote_is_of_what_is_talked_about(jardin: Index) -> None:
    opening, reply = talk(jardin, "que dit-elle du mildiou ?", "une phrase courte ?")
    assert reply.citations[0].post == opening.citations[0].post
    assert is_short_and_whole(read(reply)[0])


def test_nothing_is_cut_where_no_sentence_is_short() -> None:
    index = blog_of(
        "Il use les genoux, mais il coûte peu, et cela suffit à qui " + "roule encore et encore " * 9 + "ici."
    )
    [reply] = talk(index, "une phrase courte ?")
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())


# Hellos.


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("Salut ! alors ce blog, ça raconte quoi ?", "Salut !"),
        ("bonsoir, ce blog parle de quoi ?", "Bonsoir !"),
        ("hey there, what's this blog about?", "Hi there!"),
        ("slt ce blog i parle de koi", "Salut !"),
    ],
)
def test_who_says_hello_first_is_greeted_back(index: Index, said: str, back: str) -> None:
    [reply] = talk(index, said)
    assert said_by_bot(reply).startswith(back)


def test_what_the_blog_is_about_is_said_in_a_whole_sentence(index: Index) -> None:
    for conversation in "abcdef":
        [reply] = talk(index, "what's this blog about?", conversation=conversation)
        assert not said_by_bot(reply).startswith("For instance")
