"""In an English talk all but the author's words are English, and topics are offered that are near the talk."""

from pathlib import Path

import pytest

from bot import phrases
from bot.conversation import Conversations, topics_by_post
from bot.corpus import load
from bot.index import Index
from bot.model import Blog, Citation, Corpus, CorpusError, Language, Outcome, Post, Quote, Reply
from bot.text import fold
from tests.helpers import message, talk

FR, EN = Language.FRENCH, Language.ENGLISH
NAMES = {"un voisin": "a neighbour", "données personnelles": "personal data", "l’étude Emsi": "the Emsi study"}


def words_of(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text"))


@pytest.mark.parametrize(
    ("who", "french", "english"),
    [
        ("un voisin", "un voisin", "a neighbour"),
        ("l'étude Emsi", "l’étude Emsi", "the Emsi study"),
        ("une enquête", "une enquête", "“une enquête”"),
        ("l'école du bourg", "l’école du bourg", "“l’école du bourg”"),
        ("Ada et Paul", "Ada et Paul", "Ada and Paul"),
        ("Le Monde", "Le Monde", "Le Monde"),
        ("Michel Hervé", "Michel Hervé", "Michel Hervé"),
    ],
)  # fmt: skip
def test_speaker_reads_well_in_either_language(who: str, french: str, english: str) -> None:
    assert phrases.named(who, EN, NAMES) == english
    assert phrases.named(who, FR, NAMES) == french


def test_attribution_has_the_english_name() -> None:
    citation = Citation((Quote(Post("a", "Titre", "Il pleut."), 0, 9, speaker="un voisin"),))
    line = phrases.attribution(citation, Blog(english=NAMES), EN)
    assert line == "the author of the blog, relaying a neighbour · Titre"
    assert "relaying “un voisin”" in phrases.attribution(citation, Blog(), EN)
    assert "relayant un voisin" in phrases.attribution(citation, Blog(english=NAMES), FR)


@pytest.mark.parametrize(
    ("name", "said"),
    [("données personnelles", "personal data"), ("travail", "“travail”"), ("Facebook", "Facebook"), ("État", "“État”")],
)
def test_topic_is_said_in_english_or_shown_to_be_french(name: str, said: str) -> None:
    assert phrases.topic(name, EN, NAMES) == said
    assert phrases.topic(name, FR, NAMES) == name


@pytest.mark.parametrize("text", ["lol", "haha", "lol bro"])
def test_laughter_in_an_english_talk_is_answered_in_english(index: Index, text: str) -> None:
    *_, reply = talk(index, "what is infobesity?", text)
    assert (reply.outcome, reply.language) == (Outcome.CHAT, EN)


def test_english_talk_about_the_seven_posts_has_no_french_but_the_author_s(index: Index) -> None:
    quoted, who, declined = talk(index, "what is infobesity?", "who coined it?", "and apple pies?")
    assert "a participant in a debate" in words_of(quoted) and "a participant in a debate" in words_of(who)
    known = {fold(topic) for topics in topics_by_post(index.corpus).values() for topic in topics}
    french = known - {fold(name) for name in index.corpus.blog.english.values()} - {"facebook"}
    assert not [topic for topic in french if topic in fold(words_of(declined))]


def test_topic_is_found_again_by_the_english_name_it_was_offered_under(index: Index) -> None:
    talks = Conversations(index)
    offered = talks.reply(message("what can we talk about?")).reply.suggestions
    chosen = talks.reply(message("the second one")).reply
    topic = phrases.in_french(offered[1], index.corpus.blog.english)
    assert topic in chosen.citations[0].post.topics or chosen.citations
    assert chosen.decision.note == f"choice: {topic}"
    following = talks.reply(message("and the next one?")).reply
    assert following.decision.note == f"choice: {phrases.in_french(offered[2], index.corpus.blog.english)}"
    [typed] = talk(index, "digital sovereignty")
    assert typed.citations and "souveraineté numérique" in typed.citations[0].quotes[0].text


def test_names_are_read_from_the_blog_s_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 'A'\ntopics: [travail]\n---\n\nLe travail paie.\n", encoding="utf-8")
    (tmp_path / "blog.toml").write_text('[english]\n"travail" = "work"\n', encoding="utf-8")
    [reply] = talk(Index(load(tmp_path)), "what is this blog about?")
    assert "work" in words_of(reply) and reply.suggestions == ("work",)
    (tmp_path / "blog.toml").write_text('[english]\n"travail" = 3\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="english must be a table of names"):
        load(tmp_path)


POSTS = (
    Post("a", "Le pain", "Le levain demande du temps.", None, ("levain", "farine", "four", "patience")),
    Post("b", "La mer", "La marée monte deux fois par jour.", None, ("marée", "sel", "bateau")),
)
SHORE = Index(Corpus(Blog(), POSTS))


def test_topics_after_a_decline_are_near_what_was_read() -> None:
    read, *declines = talk(SHORE, "parle-moi du levain", "les fusées ?", "le football ?", "la bourse de Tokyo ?")
    assert read.citations[0].post.slug == "a"
    for reply in declines:
        assert reply.outcome is Outcome.DECLINED
        assert set(reply.suggestions) <= {"farine", "four", "patience"}, "nobody is offered what was just said"
    assert len({reply.suggestions for reply in declines}) > 1


def test_two_declines_in_a_row_are_worded_differently(index: Index) -> None:
    for texts in (["la tarte ?", "le football ?", "les fusées ?"], ["apple pie?", "football?", "rockets and moons?"]):
        said = [words_of(reply) for reply in talk(index, "Le big data est-il dangereux ?", *texts)[1:]]
        openings = [each.split(".")[0].split(":")[0] for each in said]
        assert openings[0] != openings[1] and openings[1] != openings[2]
