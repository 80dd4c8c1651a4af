"""What sort of thing a question wants to be told, and whether a sentence tells it: a price, a name, an age."""

import pytest

from bot.corpus import load
from bot.index import Index
from bot.index._sought import sought_by
from bot.model import Blog, Corpus, Outcome, Post
from bot.text import fold
from tests.helpers import ROOT, joined, talk


def sort_of(question: str) -> str | None:
    sought = sought_by(fold(question))
    return sought and sought.sort


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("Quel âge a Lison ?", "age"),
        ("How old is the joiner?", "age"),
        ("Combien pèse la table ?", "weight"),
        ("Combien a coûté la réparation ?", "price"),
        ("prix du livre", "price"),
        ("What's the price of the book?", "price"),
        ("What was the rent of the workshop?", "price"),
        ("Combien mesure le banc ?", "size"),
        ("Quelle est la hauteur du banc ?", "size"),
        ("How far is the mill?", "size"),
        ("À quelle heure ouvre la bibliothèque ?", "hour"),
        ("Depuis combien de temps travaille-t-il seul ?", "lasting"),
        ("Quel jour a lieu la fête ?", "day"),
        ("En quelle année est-ce arrivé ?", "year"),
        ("De quelle couleur est la camionnette ?", "colour"),
        ("Quelles langues parle-t-elle ?", "tongue"),
        ("Comment s'appelle le caniche ?", "title"),
        ("Quel est le titre du roman ?", "title"),
        ("Which book is it from?", "title"),
        ("What are the names of his cats?", "title"),
        ("Quelle est la marque de la colle ?", "name"),
        ("Dans quel hôpital travaille-t-elle ?", "name"),
        ("Which newspaper is it from?", "name"),
        ("Quel pourcentage de patrons s'en méfie ?", "share"),
        ("Combien de personnes sont venues ?", "count"),
        ("Il est né où, le menuisier ?", "home"),
        ("où vit-elle ?", "home"),
        ("Where does the joiner live?", "home"),
        ("Combien de lecteurs ont voté au sondage ?", "voters"),
        ("How many people voted in the poll?", "voters"),
        ("Combien ont voté pour le pain ?", None),
        ("Combien payent l'impôt ?", None),
        ("C'est hors de prix ?", None),
        ("Que doit faire une marque de ses clients ?", None),
        ("Que pense-t-il de Facebook ?", None),
    ],
)
def test_a_question_seeks_a_sort_of_thing(question: str, sort: str | None) -> None:
    assert sort_of(question) == sort


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Combien pèse la table ?", "Elle pèse quarante kilos.", "Elle a coûté 40 euros."),
        ("Combien coûte la table ?", "Je l'ai vendue 380 €.", "Elle pèse quarante kilos."),
        ("Quel âge a-t-elle ?", "Elle a dix-neuf ans.", "Elle est venue un matin."),
        ("À quelle heure ?", "Cela commence à 13H00.", "Cela commence demain."),
        ("Quel jour ?", "Le 14, il a gelé.", "En juin, il a fait beau."),
        ("De quelle couleur est-elle ?", "Une camionnette verte.", "C'est dans la camionnette que j'y pense."),
        ("Quel mois ?", "En août, on ferme.", "Il a été fermé."),
        ("Où habite-t-elle ?", "Elle habite à Sète.", "Elle a écrit à son voisin."),
        ("Combien ont répondu ?", "Dix-neuf ont répondu.", "Le pain : 80 %, la brioche : 20 %."),
        ("Combien de votes ?", "Le pain gagne, sur 54 votes.", "Le pain : 80 %, la brioche : 20 %."),
        ("En quelle année ?", "Il y a trois ans, on fermait.", "Il y a du monde."),
        ("Dans quel hôpital ?", "Elle va à l'hôpital Purpan.", "Il l'emmène à l'hôpital."),
    ],
)
def test_a_sentence_tells_it_by_its_mark(question: str, told: str, not_told: str) -> None:
    sought = sought_by(fold(question))
    assert sought
    assert sought.told_in(told)
    assert not sought.told_in(not_told)


def test_the_very_words_asked_for_are_no_sum_that_is_missing() -> None:
    sought = sought_by(fold("coût du transport ?"))
    assert sought
    assert sought.told_in("C’était le coût du transport le plus faible.")
    assert not sought.told_in("Le transport a un coût.")


def test_a_name_that_was_asked_with_is_no_answer() -> None:
    sought = sought_by(fold("Comment s'appelle le caniche de mademoiselle Aubert ?"))
    assert sought
    assert not sought.told_in("Sa maîtresse, mademoiselle Aubert, m'accusait de le regarder de haut.")
    assert sought.told_in("Sa maîtresse, mademoiselle Aubert, l'appelait Filou.")


def test_the_capital_that_opens_a_sentence_is_no_name() -> None:
    sought = sought_by(fold("Quel est le prénom de la directrice ?"))
    assert sought
    assert not sought.told_in("La directrice se bat. Elle a fini par gagner.\n\nDepuis, on lit.")
    assert sought.told_in("La directrice, Hélène, se bat depuis trois ans.")


def test_a_title_may_be_of_small_letters_but_a_town_may_not() -> None:
    sentence = 'Il vient de publier "la souveraineté numérique".'
    title, town = sought_by("quel est le titre de son livre ?"), sought_by("dans quelle ville vit-il ?")
    assert title
    assert town
    assert title.told_in(sentence)
    assert not town.told_in(sentence)


def test_what_is_not_told_is_only_near() -> None:
    index = Index(load(ROOT / "corpus"))
    assert index.search("À quelle heure commence le chat de Stéphane Jaubert ?").answers
    for question in ("Quel âge a Stéphane Jaubert ?", "Combien le programme Aadhaar a-t-il coûté à l'État indien ?"):
        findings = index.search(question)
        assert findings.is_near, question
        assert findings.evidence.untold


def test_a_blog_without_an_index_says_when_the_price_is_missing() -> None:
    index = Index(load(ROOT / "tests" / "data" / "blogs" / "jardin"))
    assert index.search("Combien a coûté l'analyse au labo après la mort de la colonie ?").answers
    assert index.search("Combien Lucien vend-il son pot de miel ?").is_near


def test_of_several_things_asked_one_may_be_told_elsewhere() -> None:
    index = Index(load(ROOT / "corpus"))
    findings = index.search("le chat c'est à quelle heure, et on peut envoyer des questions ?")
    assert not findings.evidence.untold


def test_what_is_named_first_and_taken_up_by_a_pronoun_is_no_other_thing_asked() -> None:
    findings = Index(load(ROOT / "corpus")).search("Aadhaar, ça a coûté combien au gouvernement indien ?")
    assert findings.evidence.untold
    assert not findings.answers


def test_what_tells_it_leads_within_its_post_alone() -> None:
    own = Post("own", "Le marché", "Le marché du village ouvre tôt, avec ses fruits.\n\nIl ouvre à 8h, le marché.")
    other = Post("other", "La fête", "Le marché du village, le marché, le village : la fête y commence à 21h.")
    index = Index(Corpus(Blog(), (own, other)))
    best = index.search("À quelle heure ouvre le marché du village ?").hits[0].sentence
    assert best.text == "Il ouvre à 8h, le marché."


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("c'est quoi Aadhaar ?", "combien ça a coûté ?"), ("what is Aadhaar?", "how much did it cost?"),
        ("Qui est Stéphane Jaubert ?", "quel âge a-t-il ?"), ("qui est Michel Hervé ?", "et combien il gagne ?"),
        ("qui est Michel Hervé ?", "il a quel âge ?"),
    ],
)  # fmt: skip
def test_a_follow_up_is_not_answered_by_its_subject_alone(index: Index, opening: str, asked: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())


@pytest.mark.parametrize(
    ("opening", "asked", "told"),
    [
        ("c'est quoi Aadhaar ?", "combien de personnes ?", "1,2 milliards"),
        ("c'est quoi Aadhaar ?", "en quelle année ?", "2009"),
        ("Qui est Stéphane Jaubert ?", "à quelle heure ça commence ?", "13H00"),
    ],
)
def test_a_follow_up_is_answered_where_it_is_told(index: Index, opening: str, asked: str, told: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert told in " ".join(map(joined, reply.citations))
