"""What a short message asks is looked for in what was just read and near it before the whole blog is searched."""

from functools import cache

import pytest

from bot.conversation._listed import one_listed
from bot.conversation.heard._pointing import Sought, pointed, thing_of_theirs
from bot.corpus import load
from bot.index import Index
from bot.model import Outcome, Reply, Words
from tests.helpers import ROOT, blog_of, joined, talk

FAIR = (
    "La fête des cerises se tient à Valmorel depuis 1987. On y vend de tout, par exemple des confitures et des "
    "paniers. L'entrée coûte quatre euros. Cela permet de financer l'école. Elle dure trois jours. Le comité attend "
    "deux mille visiteurs. Son président, Hugo Ferrand, a écrit un livre sur les vergers, que je n'ai pas lu. Le livre "
    "mérite le détour. Il faut réserver avant juin. Si la grêle tombe, tout est annulé. C'est un danger pour les "
    "riverains, car la route est barrée."
)
ELSEWHERE = (
    "Le marché de Noël commence en décembre. Un sapin coûte trente euros. Il faut acheter tôt. Les livres d'images se "
    "vendent bien, par exemple aux grands-parents. Mille personnes viennent. Si la neige tombe, on déblaie. "
    "C'est une bonne idée pour les enfants."
)
OPENING = "Parle-moi de la fête des cerises"


@cache
def fair() -> Index:
    """Return an index over two posts, one of which is talked about."""
    return blog_of(FAIR, ELSEWHERE)


@cache
def made_up(name: str) -> Index:
    """Return the index of one of the made-up blogs."""
    return Index(load(ROOT / "tests" / "data" / "blogs" / name))


def read(reply: Reply) -> str:
    """Return all that a reply quotes."""
    return " ".join(joined(citation) for citation in reply.citations)


@pytest.mark.parametrize(
    ("asked", "quoted"),
    [
        ("c'est combien l'entrée ?", "quatre euros"),
        ("ça coûte combien ?", "quatre euros"),
        ("how much is it?", "quatre euros"),
        ("ça dure combien de temps ?", "trois jours"),
        ("how long does it last?", "trois jours"),
        ("combien de visiteurs ?", "deux mille visiteurs"),
        ("depuis quand ?", "1987"),
        ("since when?", "1987"),
        ("c'est où ?", "Valmorel"),
        ("un exemple ?", "confitures"),
        ("give me an example", "confitures"),
        ("ça sert à quoi ?", "financer l'école"),
        ("c'est dangereux ?", "danger pour les riverains"),
        ("is it risky?", "danger pour les riverains"),
        ("que faire ?", "Il faut réserver"),
        ("what should we do?", "Il faut réserver"),
        ("et si la grêle tombe ?", "tout est annulé"),
    ],
)
def test_what_is_asked_of_what_was_read_is_answered_near_it(asked: str, quoted: str) -> None:
    _, reply = talk(fair(), OPENING, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert quoted in read(reply)
    assert {citation.post.slug for citation in reply.citations} == {"post-1"}


@pytest.mark.parametrize("asked", ["et son livre ?", "son livre parle de quoi ?", "did the author read his book?"])
def test_a_thing_of_somebodys_is_the_one_just_spoken_of(asked: str) -> None:
    _, reply = talk(fair(), "Qui est Hugo Ferrand ?", asked)
    assert "un livre sur les vergers" in read(reply)


@pytest.mark.parametrize(
    "asked", ["ça vaut le coup de le lire ?", "should I read his book?", "l'auteur le conseille ?"]
)
def test_whether_a_thing_is_worth_it_is_answered_beside_it(asked: str) -> None:
    *_, reply = talk(fair(), "Qui est Hugo Ferrand ?", asked)
    assert "mérite le détour" in read(reply)


def test_what_was_read_already_is_read_again_as_such(index: Index) -> None:
    *_, reply = talk(index, "C'est quoi le programme Aadhaar ?", "lancé quand ?")
    assert "lancé en 2009" in read(reply)
    assert isinstance(reply.parts[0], Words)
    assert any(said in reply.parts[0].text for said in ("déjà lu", "encore ce passage"))


@pytest.mark.parametrize("asked", ["c'est une bonne chose ?", "is it a good thing?", "du coup c'est plutôt bien ?"])
def test_a_verdict_on_what_was_read_brings_both_sides_of_it(index: Index, asked: str) -> None:
    *_, reply = talk(
        index, "What is Aadhaar?" if asked.isascii() and "is it" in asked else "Aadhaar, c'est quoi ?", asked
    )
    assert "permettre de servir des populations" in read(reply)
    assert "craintes de perte de liberté" in read(reply)


def test_praise_is_no_verdict_that_is_asked_for(index: Index) -> None:
    *_, reply = talk(index, "C'est quoi le programme Aadhaar ?", "c'est bien")
    assert reply.outcome is Outcome.CHAT


def test_a_quote_that_weighs_its_thing_is_the_verdict(index: Index) -> None:
    *_, reply = talk(index, "C'est quoi la sagesse des foules ?", "c'est une bonne idée ?")
    assert "pour le meilleur ou pour le pire" in read(reply)


@pytest.mark.parametrize(
    ("opening", "asked", "quoted"),
    [
        ("les vieux sont sur facebook ?", "et les jeunes ?", "les jeunes (la génération Y)"),
        ("il aime la démocratie ?", "participative ?", "démocratie participative"),
        ("Pourquoi la pyramide ?", "pourquoi elle était nécessaire ?", "était nécessaire quand"),
        ("le service client et le marketing, il en dit quoi ?", "faut vraiment les marier ?", "Pas obligé de marier"),
        ("How do you deal with angry customers?", "what if we do nothing?", "qu'on ne fait rien"),
        ("How do you deal with angry customers?", "what about happy ones?", "clients heureux"),
        ("What is “bonheurisme”?", "is he against Facebook?", "bonheurisme"),
        ("Selon Schmidt et Cohen, l'internet est-il un danger ?", "ils bossent où ?", "tous deux de Google"),
        ("Que dit Pierre Bellanger ?", "que propose-t-il concrètement ?", "Il faut créer une protection"),
    ],
)
def test_words_that_point_back_stay_with_what_was_read(index: Index, opening: str, asked: str, quoted: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert quoted in read(reply)


def test_whose_word_it_is_is_told_of_the_word_just_read(index: Index) -> None:
    for asked in ("qui a inventé ce mot ?", "C'est lui qu'a inventé ce mot ?", "who coined the word?"):
        *_, reply = talk(index, "C'est quoi l'infobésité ?", asked)
        assert reply.decision.note == "follow-up: who says"


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("Que faire des clients mécontents ?", "et les avocats ?"),
        ("C'est quoi l'infobésité ?", "ça se soigne ?"),
        ("les jeunes veulent quoi au travail ?", "et le salaire ?"),
        ("C'est quoi le big data ?", "et le climat ?"),
        ("What is Aadhaar?", "what colour is it?"),
        ("C'est quoi un geek ?", "j'ai un chat qui ronfle"),
    ],
)
def test_what_the_blog_does_not_say_is_declined_in_a_talk_too(index: Index, opening: str, asked: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert not reply.citations  # who only tells something is heard, and told of no lack
    assert reply.outcome is (Outcome.DECLINED if "?" in asked else Outcome.CHAT)


@pytest.mark.parametrize(
    "asked", ["Comment refaire sa carte d'identité perdue ?", "Quel âge a l'auteur de ce blog ?", "Où est Paris ?"]
)
def test_a_question_with_a_subject_of_its_own_is_asked_of_the_whole_blog(index: Index, asked: str) -> None:
    [alone] = talk(index, asked)
    *_, reply = talk(index, "C'est quoi le big data ?", asked)
    assert (reply.outcome, reply.quotes) == (alone.outcome, alone.quotes)


@pytest.mark.parametrize("told", ["ouais mais moi j'ai une petite boulangerie", "je suis un petit artisan, moi"])
def test_who_tells_of_a_small_shop_is_shown_what_is_near_it(index: Index, told: str) -> None:
    *_, reply = talk(index, "faut s'y mettre au big data ou pas ?", told)
    assert reply.outcome is Outcome.NEAR
    assert "la plus petite start-up" in read(reply)


def test_one_of_several_things_read_is_meant_by_its_place(index: Index) -> None:
    *_, last = talk(index, "Qu'est-ce qui perturbe les informaticiens ?", "et le dernier ?")
    assert "Quant à la diversité" in read(last)
    listed = ["Trois choses : le volume, la vitesse, et la diversité."]
    assert one_listed("et la deuxième ?", listed) == "la vitesse"
    assert one_listed("and the first one?", listed) == "le volume"
    assert one_listed("et la quatrième ?", listed) is None
    assert one_listed("et la vitesse ?", listed) is None


def test_what_asks_on_after_a_no_is_asked_with_what_was_declined() -> None:
    declined, reply = talk(
        blog_of("Hugo vend des cerises à Valmorel.", "Le vent souffle."), "et le xylophone ?", "qui ?"
    )
    assert declined.outcome is Outcome.DECLINED
    assert not reply.quotes


@pytest.mark.parametrize(
    ("blog", "said", "quoted"),
    [
        ("jardin", ("C'est quoi les oyas ?", "combien ça coûte ?"), "un euro cinquante"),
        ("jardin", ("C'est quoi les oyas ?", "ça tient combien de temps ?"), "quatre jours"),
        ("jardin", ("C'est quoi la tomate de Gilberte ?", "à quel âge ?"), "quatre-vingt-onze ans"),
        ("jardin", ("C'est quoi la tomate de Gilberte ?", "et sa fille ?"), "Sa fille m'a apporté"),
        ("jardin", ("Que dit-elle de la bourse aux graines ?", "c'est où ?"), "salle des fêtes de Courzelles"),
        ("quartier", ("La boulangerie a fermé ?", "et ses fils ?"), "ses deux fils étaient informaticiens"),
        ("quartier", ("C'est quoi la ligne 7 ?", "qui est le directeur ?", "une solution ?"), "propose un minibus"),
        ("quartier", ("Why did the bakery close?", "how long had it been open?"), "cinquante-deux ans"),
    ],
)
def test_other_blogs_are_stayed_with_as_well(blog: str, said: tuple[str, ...], quoted: str) -> None:
    *_, reply = talk(made_up(blog), *said)
    assert quoted in read(reply)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("mais du coup c'est une bonne chose ?", Sought.VERDICT),
        ("c grave ?", Sought.DANGER),
        ("faut s'en méfier ?", Sought.DANGER),
        ("avec qui ?", Sought.WHO),
        ("who with?", Sought.WHO),
        ("à quelle heure ça commence ?", Sought.HOUR),
        ("en quelle année ?", Sought.YEAR),
        ("un autre exemple ?", None),
        ("c'est quoi le big data ?", None),
        ("c'est bien", None),
        ("Les réseaux sociaux, c'est bien ?", None),
        ("", None),
    ],
)
def test_a_short_message_tells_by_its_words_what_it_asks(text: str, sought: Sought | None) -> None:
    found = pointed(text)
    assert (found.sought if found else None) == sought


def test_views_and_posts_are_nobodys_things() -> None:
    assert thing_of_theirs("et son avis ?") is None
    assert thing_of_theirs("ses billets ?") is None
    assert thing_of_theirs("what about his teams?") == "teams"
    assert thing_of_theirs("il est pour quoi dans sa boîte ?") is None
