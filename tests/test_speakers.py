"""Who speaks in a sentence, by the signs that French prose gives, on a blog without an editor's index."""

import re

import pytest

from bot.index import Index
from bot.model import SOMEBODY, Blog, Corpus, Language, Post, Words
from bot.phrases import Voice
from bot.quotes import Manner, Quoter
from tests.helpers import blog_of, said_by_bot, talk


def test_words_of_somebodys_in_an_english_post_are_not_said_to_be_french() -> None:
    body = "I walked for nine hours along the river.\n\n> The path is closed at the mill since the flood."
    index = Index(Corpus(Blog(), (Post("walk", "A walk", body, is_english=True),)))
    for question in ("where is the path closed?", "what about the mill and the flood?"):
        [reply] = talk(index, question)
        assert reply.citations[0].speaker == SOMEBODY
        assert "French" not in said_by_bot(reply)


def test_several_of_whom_not_all_are_named_are_set_off_by_commas() -> None:
    said = [Voice(Language.FRENCH, turn=turn).say("reported", speaker="son neveu, entre autres") for turn in range(3)]
    assert any("entre autres, là-dessus" in each for each in said)
    assert not any("entre autres," in each.replace("entre autres, là", "") for each in said)


@pytest.mark.parametrize(
    ("body", "manner"),
    [
        ("« Tout passe, même les trains de nuit », dit Jeanne.", Manner.REPORTED),
        ("Jeanne, que j'ai vue hier dans le train de nuit, m'a dit : « Tout passe. »", Manner.CITED),
        ("Jeanne affirme que les trains de « nuit » vont tous passer.", Manner.TOLD),
        ("> Tout passe, même les trains de nuit, et tous les autres trains.", Manner.QUOTED),
        ("Tout passe, même les trains de nuit, et tous les autres trains.", None),
    ],
)
def test_author_lets_somebody_speak_or_tells_what_he_says(body: str, manner: Manner | None) -> None:
    index = blog_of(body)
    (sentence,) = index.sentences
    quoter = Quoter(index)
    assert quoter.manner(quoter.fresh(sentence, lambda *_: False)) == manner


def test_what_is_partly_the_authors_own_is_not_all_told_by_somebody() -> None:
    index = blog_of("J'ai pris le train de nuit hier soir. Selon Jeanne Roux, il n'y en a plus pour longtemps.")
    quoter = Quoter(index)
    told = quoter.fresh(index.sentences[1], lambda *_: False)
    assert quoter.manner(told) == Manner.TOLD
    assert quoter.manner(quoter.around(told)) == Manner.MIXED


@pytest.mark.parametrize(
    ("body", "question", "words"),
    [
        (
            "Pour trouver un médecin de campagne j'ai appelé trente cabinets. Tous m'ont répondu : « On ne prend plus "
            "personne. » J'ai fini par trouver un médecin de campagne à Lussac, grâce au bouche-à-oreille.",
            "où as-tu trouvé un médecin de campagne ?",
            r"il en (?:parle|dit)",
        ),
        (
            "La bouillie bordelaise au jardin ne m'a servi à rien. Je l'ai mise trop tard, les taches étaient déjà "
            "là. Mon voisin Marcel m'a dit par-dessus la haie : « Tes tomates du jardin, tu les serres trop. »",
            "la bouillie bordelaise au jardin ?",
            r"il en (?:parle|dit)|en dit, et",
        ),
    ],
)
def test_words_that_are_mostly_the_authors_are_not_put_down_to_somebody(body: str, question: str, words: str) -> None:
    [reply] = talk(blog_of(body), question)
    assert reply.citations[0].speaker
    assert re.search(words, said_by_bot(reply).replace("’", "'"), re.IGNORECASE), said_by_bot(reply)


def test_answer_that_is_the_authors_own_is_not_all_told_by_somebody() -> None:
    index = blog_of("Selon Jeanne Roux, que j'ai vue hier à la gare, il n'y a plus de train de nuit. Elle a tort.")
    quoter = Quoter(index)
    citation = quoter.fresh(index.sentences[1], lambda *_: False, score=1.0)
    assert citation.speaker == "Jeanne Roux"
    assert quoter.manner(citation) == Manner.MIXED
    assert quoter.manner(quoter.fresh(index.sentences[0], lambda *_: False, score=1.0)) == Manner.TOLD


def test_who_speaks_where_nobody_is_named_is_honestly_not_known() -> None:
    index = blog_of("Il neige.\n\n> Le désert commence au bout de la rue, derrière la gare.\n\nIl neige encore.")
    answer, who = talk(index, "le désert", "qui a dit ça ?")
    assert answer.citations[0].speaker == SOMEBODY
    (words,) = who.parts
    assert isinstance(words, Words)
    assert "auteur lui-même" not in words.text
    assert re.search("ne nomme pas|de qui ils sont", words.text)


def test_author_who_is_asked_speaks_for_himself() -> None:
    body = "Pourquoi ?\n\nPaul Rey : Par hasard.\n\nEt alors ?\n\nPaul Rey : Rien."
    [own] = talk(Index(Corpus(Blog(author="Paul Rey"), (Post("post", "Billet", body),))), "par hasard")
    [others] = talk(Index(Corpus(Blog(author="Lucie"), (Post("post", "Billet", body),))), "par hasard")
    speakers_named = [[quote.speaker for quote in reply.citations[0].quotes] for reply in (own, others)]
    assert speakers_named == [[None], ["Paul Rey"]]
