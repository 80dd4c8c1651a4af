"""Who says something, and what the author thinks of it: of the words that are asked about, by name."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus import check, load
from bot.dialogue import Composer, Library
from bot.dialogue.plain import plain_text
from bot.model import Citation, Language, Quote, Reply, Turn, Words
from bot.phrases import attribution
from bot.search import Index
from tests.helpers import message


@pytest.fixture(scope="module")
def composer(index: Index) -> Composer:
    return Composer(Library.of(index))


def heard(composer: Composer, texts: Sequence[str]) -> list[Reply]:
    """Return the replies to the messages of one talk."""
    turns: list[Turn] = []
    for number, text in enumerate(texts):
        asked = replace(message(text), id=str(number))
        turns.append(Turn(asked, composer.compose(asked, turns), number=number))
    return [turn.reply for turn in turns]


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if isinstance(part, Words))


def read(reply: Reply) -> str:
    return " ".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize(
    ("talk", "words", "passage"),
    [
        (("le bonheur sur les réseaux", "c'est Vecchi ou l'auteur qui parle de « bonheurisme » ?"), "l’auteur", ""),
        (("c'est quoi l'infobésité ?", "« infobésité », c'est de qui ?"), "un participant à un débat", ""),
        (("il parle de la Stasi ?", "c'est l'auteur qui dit ça ?"), "Michel Hervé", ""),
        (("qui dit qu'on parle de « pillage inadmissible » ?",), "Pierre Bellanger", "souveraineté numérique"),
        (("qui a dit « le comptoir des emmerdeurs » ?",), "l’auteur", "le comptoir des emmerdeurs"),
        (("le management", "« sharepoint ne remplace pas », c'est de qui ?"), "Thomas Defaille", "sharepoint"),
    ],
)
def test_who_says_it_is_told_of_the_words_that_are_asked_about(
    composer: Composer, talk: Sequence[str], words: str, passage: str
) -> None:
    reply = heard(composer, talk)[-1]
    assert words in said(reply)
    assert passage in read(reply)


def test_of_several_passages_the_one_that_is_asked_about_is_meant(composer: Composer) -> None:
    lines, reply, _ = heard(
        composer,
        (
            "l'essentiel du billet Faut-il se mettre au Big en trois points",
            "great, the first line is it. who's the guy saying we're in danger?",
            "author or somebody else?",
        ),
    )
    assert [citation.speaker for citation in lines.citations] == [None, "Pierre Bellanger", None]
    assert "Pierre Bellanger" in said(reply)
    assert "crier au loup" in read(reply)


def test_the_author_does_not_speak_below_what_somebody_else_says(composer: Composer) -> None:
    for asked in ("et Bellanger ? c'est de qui ?", "et les mass mavens, c'est son idée ?"):
        reply = heard(composer, ("le service client", asked))[-1]
        assert reply.citations[-1].speaker
        assert "l’auteur qui parle" not in said(reply)


def test_whose_figures_these_are_is_asked_of_the_passage_on_the_table(composer: Composer) -> None:
    assert "étude Forrester" in said(heard(composer, ("c'est quoi un mass maven ?", "qui donne ces chiffres ?"))[-1])


def test_the_author_is_never_said_to_speak_where_somebody_else_does(composer: Composer) -> None:
    subjects = (
        "la Stasi",
        "Bellanger",
        "Aadhaar",
        "infobésité",
        "les mass mavens",
        "les données personnelles",
        "Vecchi",
    )
    asked = ("qui parle ?", "c'est l'auteur qui dit ça ?", "whose words are these?", "c'est une citation de qui ?")
    for subject in subjects:
        for question in asked:
            first, reply = heard(composer, (subject, question))
            spoken = [part for part in (*first.parts, *reply.parts) if isinstance(part, Citation)][-1]
            if any(key == "who_author" for part in reply.parts if isinstance(part, Words) for key, _ in part.said):
                assert spoken.speaker is None, (subject, question)


@pytest.mark.parametrize(
    ("talk", "passage"),
    [
        (("que dit Bellanger ?", "l'auteur est-il d'accord avec Bellanger ?"), "Sûrement un peu de tout ça."),
        (("est-ce que l'auteur est d'accord avec Michel Hervé ?",), "pas la réponse définitive"),
        (("who says we are in danger?", "does the author agree with him?"), "Sûrement un peu de tout ça."),
    ],
)
def test_whether_the_author_agrees_is_told_by_his_own_judgement_alone(
    composer: Composer, talk: Sequence[str], passage: str
) -> None:
    reply = heard(composer, talk)[-1]
    assert "en toutes lettres" in said(reply) or "outright" in said(reply)
    assert passage in read(reply)
    assert [citation.speaker for citation in reply.citations] == [None]


def test_that_the_author_does_not_say_whether_he_agrees_is_not_said_where_he_judges(composer: Composer) -> None:
    reply = heard(composer, ("c'est quoi un mass maven ?", "il est d'accord avec cette étude Forrester ?"))[-1]
    assert "en toutes lettres" not in said(reply)
    assert "passionnante" in read(reply)


@pytest.mark.parametrize(
    ("asked", "passage"),
    [
        ("qui est Michel Hervé ?", "Président de Hervé Thermique"),
        ("c'est qui le type qui crie au loup ?", "comme Pierre Bellanger"),
        ("c'est qui ce Bellanger ?", "qui vient de publier"),
        ("qui est Anne Lauvergeon ?", "Commission Innovation 2030"),
    ],
)
def test_who_somebody_is_is_read_where_they_are_brought_in(composer: Composer, asked: str, passage: str) -> None:
    for before in ("le big data", "la Stasi", "Bellanger"):
        assert passage in read(heard(composer, (before, asked))[-1])


BEES = "Les abeilles de la ruche dansent pour dire où sont les fleurs du tilleul. Je trouve leur danse magnifique."
IVY = "Le lierre grimpe aux murs du jardin. Je pense que le lierre est une plante détestable, une catastrophe."
RAIN = "Selon Ada Lovelace, la pluie de mars annonce une bonne récolte de fèves. Les fèves aiment la pluie froide."
SNAIL = "« Je ne mange que des salades », dit Hector l’escargot. Je crois que les escargots sont des génies."
OAK = "Le chêne vit mille ans sur la colline. À mon avis, le chêne est le plus bel arbre du monde."


@pytest.fixture
def shared_blog(tmp_path: Path) -> Path:
    """Return a blog with an author, a guest, a translation and fiction."""
    for name, keys, text in (
        ("abeilles", "author: Nina Roux", BEES),
        ("chene", "author: nina roux", OAK),
        ("sol", "author: Nina Roux", "La terre du potager est noire et lourde après les orages de printemps."),
        ("eau", "authors: [{name: Nina Roux}]", "L’eau du puits est froide toute l’année, même au mois d’août."),
        ("lierre", "author: Marc Petit <marc@a.example>", IVY),
        ("pluie", "translation: true", RAIN),
        ("escargot", "fiction: oui", SNAIL),
    ):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\n{keys}\n---\n\n{text}", encoding="utf-8")
    return tmp_path


def asked(folder: Path, *texts: str) -> str:
    corpus = load(folder)
    return plain_text(heard(Composer(Library.of(Index(corpus))), texts)[-1], corpus.blog)


def test_author_that_most_posts_share_is_the_blog_s_and_another_a_guest(shared_blog: Path) -> None:
    corpus = load(shared_blog)
    assert corpus.blog.author == "Nina Roux"
    assert {post.slug: post.author for post in corpus.posts if post.author} == {"lierre": "Marc Petit"}
    assert [post.slug for post in corpus.posts if not post.is_own] == ["escargot", "lierre", "pluie"]
    assert [note.what for note in check(shared_blog).notes if "guest" in note.what or "by Marc" in note.what] == [
        "is said to be by Marc Petit: not the blog's author, whom `blog.toml` names"
    ]
    (shared_blog / "blog.toml").write_text("author = 'La famille Roux'", encoding="utf-8")
    corpus = load(shared_blog)
    assert (corpus.blog.author, [post.author for post in corpus.posts if post.author]) == (
        "La famille Roux",
        ["Marc Petit"],
    )
    for name in ("chene", "sol", "eau"):
        path = shared_blog / f"{name}.md"
        path.write_text(path.read_text("utf-8").replace("oux", "oy"), "utf-8")
    assert {post.author for post in load(shared_blog).posts} == {
        "Nina Roux",
        "nina roy",
        "Nina Roy",
        "Marc Petit",
        None,
    }


def test_line_under_a_quote_says_whose_words_they_are(shared_blog: Path) -> None:
    for question, line in {
        "que font les abeilles de la ruche ?": "— Nina Roux · abeilles",
        "où grimpe le lierre ?": "— Marc Petit · lierre",
        "qu'annonce la pluie de mars ?": "— traduction publiée par Nina Roux, relayant Ada Lovelace · pluie",
        "que mange Hector l'escargot ?": "— Nina Roux, fiction, faisant parler Hector · escargot",
    }.items():
        assert line in asked(shared_blog, question)
    corpus = load(shared_blog)
    posts = {post.slug: post for post in corpus.posts}
    for slug, speaker, line in (
        ("lierre", None, "Marc Petit · lierre"),
        ("pluie", "Ada Lovelace", "translation published by Nina Roux, relaying Ada Lovelace · pluie"),
        ("escargot", "Hector", "Nina Roux, fiction, having Hector speak · escargot"),
    ):
        said = attribution(Citation((Quote(posts[slug], 0, 9, speaker=speaker),)), corpus.blog, Language.ENGLISH)
        assert said == line
    path = shared_blog / "pluie.md"
    path.write_text(path.read_text("utf-8").replace("translation", "author: Ann Lee\ntranslation"), "utf-8")
    assert "— Ann Lee, texte traduit, relayant Ada Lovelace · pluie" in asked(shared_blog, "la pluie de mars ?")


def test_who_says_it_is_told_of_guests_translations_and_fiction(shared_blog: Path) -> None:
    for subject, told in {
        "où grimpe le lierre ?": "de Marc Petit.",
        "qu'annonce la pluie de mars ?": "Ça vient d’Ada Lovelace. Ce billet est une traduction.",
        "que mange Hector l'escargot ?": "C’est une fiction\xa0: personne n’y parle en son nom.",
    }.items():
        for question in ("qui parle ?", "c'est l'auteur qui dit ça ?"):
            reply = asked(shared_blog, subject, question)
            assert told in reply
            assert "l’auteur" not in reply
    assert "C’est l’auteur qui parle." in asked(shared_blog, "que font les abeilles de la ruche ?", "qui parle ?")


def test_nobody_s_opinion_but_the_author_s_own_is_said_to_be_theirs(shared_blog: Path) -> None:
    for subject in ("le lierre", "les escargots", "la pluie de mars", "le chêne", "les abeilles de la ruche"):
        for question in (f"que pense l'auteur : {subject} ?", f"what does the author think of {subject}?"):
            reply = heard(Composer(Library.of(Index(load(shared_blog)))), [question])[-1]
            keys = {key for part in reply.parts if isinstance(part, Words) for key, _ in part.said}
            is_own = all(citation.post.is_own for citation in reply.citations)
            assert is_own or keys.isdisjoint({"own_view_lead", "who_author", "who_speaker", "reported_lead"})
            assert is_own or not reply.citations or keys & {"who_writer", "who_translation", "who_fiction"}


def test_guests_are_named_among_those_who_write_and_characters_not_among_those_who_are_cited(shared_blog: Path) -> None:
    said_of_author = asked(shared_blog, "qui écrit ce blog ?")
    assert "Ce blog est écrit par Nina Roux. On y lit aussi Marc Petit." in said_of_author
    facts = Library.of(Index(load(shared_blog))).facts
    assert (facts.cited, facts.guests) == (("Ada Lovelace",), ("Marc Petit",))
    assert set(facts.reported) == {"Ada Lovelace", "Hector"}
    assert "Aucune trace" not in asked(shared_blog, "que dit Marc Petit ?")
