"""In an English talk all but the author's words are English, and topics are offered that are near the talk."""

from pathlib import Path

import pytest

from bot import phrases
from bot.corpus import check, load
from bot.model import Blog, Citation, Language, Post, Quote, Reply
from bot.search import Index
from bot.text import fold
from tests.helpers import looped, talk

FR, EN = Language.FRENCH, Language.ENGLISH
NAMES = {"un voisin": "a neighbour", "données personnelles": "personal data", "l’étude Emsi": "the Emsi study"}


def words_of(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text"))


@looped(
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


def test_english_talk_about_the_seven_posts_has_no_french_but_the_author_s(index: Index) -> None:
    replies = talk(index, "what is infobesity?", "who coined it?", "and apple pies?", "what else is there?")
    known = {fold(topic) for post in index.corpus.posts for topic in post.topics}
    french = known - {fold(name) for name in index.corpus.blog.english.values()} - {"facebook"}
    for reply in replies:
        assert reply.language is EN
        own = words_of(reply)
        for post in index.corpus.posts:
            own = own.replace(post.title, "")
        said = fold(own).split()
        assert not [topic for topic in french if f"“{topic}”" not in fold(own) and topic in said], reply


def test_topic_is_found_again_by_the_english_name_it_was_offered_under(index: Index) -> None:
    topics = {topic for post in index.corpus.posts for topic in post.topics}
    [opening] = talk(index, "what can we talk about?")
    english = [each for each in opening.suggestions if phrases.in_french(each, index.corpus.blog.english) != each]
    assert english
    for each in english:
        assert phrases.in_french(each, index.corpus.blog.english) in topics
        assert talk(index, "what can we talk about?", each)[1].citations, each


def test_names_are_read_from_the_blog_s_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 'A'\ntopics: [travail]\n---\n\nLe travail paie.\n", encoding="utf-8")
    (tmp_path / "blog.toml").write_text('[english]\n"travail" = "work"\n', encoding="utf-8")
    [reply] = talk(Index(load(tmp_path)), "what is this blog about?")
    assert "work" in words_of(reply) and reply.suggestions == ("work",)
    (tmp_path / "blog.toml").write_text('[english]\n"travail" = 3\n', encoding="utf-8")
    assert load(tmp_path).blog.english == {}
    assert any("english must be a table of names" in each.what for each in check(tmp_path).advice)
