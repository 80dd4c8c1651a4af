"""Every sentence of the bot's agrees with who writes the blog, in both languages."""

import re
from pathlib import Path

import pytest

from bot import phrases
from bot.corpus import load
from bot.dialogue import plain_text
from bot.model import AuthorIs, Blog, Citation, Corpus, Language, Post, PostDate, Quote
from bot.phrases import BlogFacts, Voice
from bot.phrases.catalogue import Catalogue
from bot.search import Index
from tests.helpers import looped, talk

FR, EN = Language.FRENCH, Language.ENGLISH
OTHERS = (AuthorIs.WOMAN, AuthorIs.TEAM)

_OF_A_MAN = {
    FR: re.compile(r"\b(?:il|lui-même|lui|auteur|content|clair|cité|sérieux)\b", re.IGNORECASE),
    EN: re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
}
# What these words say where they do not mean the author: "il y a", "je lui laisse la parole", a post, a guest.
_OF_ANYTHING = {
    FR: re.compile(
        r"\bil (?:y a|y est question|n’y (?:en )?a\w*|date|faut|me (?:manque|faudra)|m’y manque|manque)\b"
        r"|il (?:ne reste|reste|a été écrit)\b|s’agit-il"
        r"|(?:je|ne|à) lui (?:laisse|connais|demander)|il lui (?:faut|manque)"
        r"|qu’il (?:faut|ne soit|était)|s’il (?:demande ses|y en a)"
        r"|le (?:blog|salon) lui-même|billet cité|le blog\xa0: il ne parle|à qui il rend|combien de temps il garde",
        re.IGNORECASE,
    ),
    EN: re.compile(r"(?!)"),
}
_OF_OTHERS = re.compile(r"\b(?:elle|autrice|équipe|contente|citée|she|hers?|herself|theirs?|themselves|the authors)\b")
_SAYS_ELLE_OF_A_QUESTION = "comme elle vous vient"


def of_a_man(text: str, language: Language) -> list[str]:
    """Return the words of a text that are said of an author who is a man."""
    return _OF_A_MAN[language].findall(_OF_ANYTHING[language].sub("", text))


CATALOGUE = Catalogue.load()
KEYS = sorted(set(CATALOGUE.keys()) - set(CATALOGUE.keys(FR, "dialogue")))
COMMANDS = CATALOGUE.keys(FR, "commands")


def spoken(key: str, language: Language, author_is: AuthorIs = AuthorIs.MAN, posts: int = 7) -> list[str]:
    """Return every variant of a phrase as it is said of such an author and of so many posts."""
    words = dict.fromkeys(CATALOGUE.variables(key, language), "mot")
    facts = BlogFacts(author_is, posts)
    return [Voice(language, "", turn, facts).say(key, **words) for turn in range(CATALOGUE.variants(key, language))]


@pytest.mark.parametrize("author_is", OTHERS)
@looped("key", KEYS)
def test_no_phrase_says_he_of_a_woman_or_of_several(key: str, author_is: AuthorIs) -> None:
    for language in Language:
        for text in spoken(key, language, author_is):
            assert of_a_man(text, language) == [], text


@pytest.mark.parametrize("author_is", AuthorIs)
def test_commands_are_as_long_as_discord_allows_whoever_writes(author_is: AuthorIs) -> None:
    for key in COMMANDS:
        most = 100 if key.endswith("_description") else 32
        assert all(len(text) <= most for language in Language for text in spoken(key, language, author_is)), key


@looped("key", KEYS)
def test_no_phrase_that_changes_says_she_or_they_of_a_man(key: str) -> None:
    for language in Language:
        pairs = zip(spoken(key, language), spoken(key, language, AuthorIs.TEAM), strict=True)
        for of_man, of_team in pairs:
            is_of_author = of_man != of_team
            text = of_man.replace(_SAYS_ELLE_OF_A_QUESTION, "")
            assert not (is_of_author and _OF_OTHERS.search(text)), of_man


def test_a_phrase_that_agrees_with_a_man_alone_would_be_found() -> None:
    assert of_a_man("Voici ce qu’il en dit, l’auteur lui-même :", FR) == ["il", "auteur", "lui-même"]
    assert of_a_man("I’ll let him speak:", EN) == ["him"]


@looped(
    ("author_is", "key", "language", "said"),
    [
        (AuthorIs.MAN, "outcome_declined", FR, "il n’en parle pas"),
        (AuthorIs.WOMAN, "outcome_declined", FR, "elle n’en parle pas"),
        (AuthorIs.TEAM, "help", FR, "je cite l’équipe mot pour mot"),
        (AuthorIs.WOMAN, "journal_unanswered_file", FR, "à donner à l’autrice si elle le veut."),
        (AuthorIs.WOMAN, "asked_about_us", FR, "l’autrice y est déjà citée"),
        (AuthorIs.WOMAN, "help", EN, "When she doesn’t mention it, I say so. Among her subjects"),
        (AuthorIs.TEAM, "help", EN, "When they don’t mention it, I say so. Among their subjects"),
    ],
)
def test_elisions_contractions_and_verbs_stay_right(
    author_is: AuthorIs, key: str, language: Language, said: str
) -> None:
    heard = spoken(key, language, author_is)
    assert any(said in text for text in heard), heard


@pytest.mark.parametrize(
    ("author_is", "language", "who"),
    [
        (AuthorIs.MAN, FR, "l’auteur du blog"),
        (AuthorIs.WOMAN, FR, "l’autrice du blog"),
        (AuthorIs.TEAM, FR, "l’équipe du blog"),
        (AuthorIs.WOMAN, EN, "the author of the blog"),
        (AuthorIs.TEAM, EN, "the authors of the blog"),
    ],
)
def test_label_of_a_quote_agrees(author_is: AuthorIs, language: Language, who: str) -> None:
    citation = Citation((Quote(Post("p", "Un titre", "Corps"), 0, 5, speaker="Ada"),))
    verb = "relayant" if language is FR else "relaying"
    assert phrases.attribution(citation, Blog(author_is=author_is), language) == f"{who}, {verb} Ada · Un titre"


_SHORT = (
    Post("velo", "Trois ans à vélo", "Je roule à vélo depuis trois ans. La peur, ce sont les voitures."),
    Post("pain", "Le pain", "Le levain demande du temps. « Patience », dit Marcel, mon voisin."),
)
_TALK = (
    "Bonjour !",
    "Le big data est-il dangereux ?",
    "Qui dit ça ?",
    "C’est de quand ?",
    "Continue",
    "Et à l’inverse ?",
    "Résume",
    "Je ne suis pas d’accord",
    "Une recette de tarte aux pommes ?",
    "Que penses-tu de la pétanque ?",
    "Qui est l’auteur ?",
    "Aide",
    "Raconte une blague",
    "Is big data dangerous?",
    "What does she think of apple pie?",
    "Who says that?",
    "Merci !",
)


def _without_titles(said: str, corpus: Corpus) -> str:
    for post in corpus.posts:
        said = said.replace(post.title, "")
    return said


@pytest.mark.parametrize("author_is", OTHERS)
@pytest.mark.parametrize("blog", ["seven posts", "two short ones"])
def test_whole_talk_never_says_he_of_a_woman_or_of_several(corpus: Corpus, author_is: AuthorIs, blog: str) -> None:
    posts = corpus.posts if blog == "seven posts" else _SHORT
    index = Index(Corpus(Blog(author_is=author_is), posts, corpus.entries if posts is corpus.posts else ()))
    acts: set[str] = set()
    for text, reply in zip(_TALK, talk(index, *_TALK), strict=True):
        acts.add(reply.act)
        said_words = [part.text for part in reply.parts if not isinstance(part, Citation)]
        words = [_without_titles(said, index.corpus) for said in said_words]
        labels = [line for line in plain_text(reply, Blog(author_is=author_is)).splitlines() if line[:2] == "— "]
        found = [of_a_man(said, reply.language) for said in (*words, *(label.split(" · ")[0] for label in labels))]
        assert not any(found), (text, words)
    assert len(acts) > 8, acts


_POST = "---\ntitle: Un titre\n---\n\nUn texte.\n"


@pytest.mark.parametrize("author_is", AuthorIs)
def test_blog_says_who_writes_it(tmp_path: Path, author_is: AuthorIs) -> None:
    (tmp_path / "billet.md").write_text(_POST, encoding="utf-8")
    assert load(tmp_path).blog.author_is is AuthorIs.MAN, "as before, where nothing is said"
    (tmp_path / "blog.toml").write_text(f'author_is = "{author_is.value}"', encoding="utf-8")
    assert load(tmp_path).blog.author_is is author_is


# What is said of a blog of several posts alone, and what the journal counts.
_ONLY_OF_SEVERAL = frozenset({"stats_picture", "figure_posts", "figure_sampled"})
_SEVERAL_POSTS = {FR: re.compile(r"\bbillets\b", re.IGNORECASE), EN: re.compile(r"\bposts\b", re.IGNORECASE)}
# Verbs and pronouns that would go with several.
_OF_SEVERAL = {
    FR: re.compile(
        r"\bbillet(?: ne| n’y|, eux,)? (?:\w+(?<!seulem)(?<!conti)ent|font|sont|ont)\b"
        r"|\bbillet\b[^.;!?]*\b(?<!mots et je )les (?:lire|lis)\b"
        r"|billet[^.;!?]* un :",
        re.IGNORECASE,
    ),
    EN: re.compile(r"\bpost (?:don’t|do not|are|were|have|hold)\b|\bpost\b[^!?]*\b(?:read them|they|open one)\b"),
}


@looped("key", sorted(set(KEYS) - _ONLY_OF_SEVERAL))
def test_no_phrase_speaks_of_several_posts_where_there_is_one(key: str) -> None:
    for language in Language:
        for text, of_several in zip(spoken(key, language, posts=1), spoken(key, language), strict=True):
            assert not _SEVERAL_POSTS[language].search(text), text
            assert text == of_several or not _OF_SEVERAL[language].search(text), text


def test_blog_of_one_post_is_spoken_of_as_such() -> None:
    post = Post("tomates", "Les tomates", "Je plante mes tomates en mai. Il leur faut du soleil.", PostDate(2014))
    index = Index(Corpus(Blog(), (post,)))
    for reply in talk(index, *_TALK, "il y a combien de billets ?", "de quand datent les billets ?"):
        said = " ".join(part.text for part in reply.parts if not isinstance(part, Citation))
        assert not re.search(r"\b(?:billets|posts)\b", said), said


def test_a_blog_that_is_not_read_yet_is_spoken_of_as_one_of_several_posts_by_a_man() -> None:
    assert BlogFacts() == BlogFacts(AuthorIs.MAN, 2)
    assert "billets" in Voice(FR).say("live_unsaid_title")
    assert "billets" not in Voice(FR, facts=BlogFacts(posts=1)).say("live_unsaid_title")


# Whoever says one of these gives the voice the facts of the blog: a phrase that comes to speak of the author, or of how
# many posts there are, must be said by such a voice, too, and be added here.
_OF_THE_BLOG = {
    "asked_about_us", "author_unnamed", "citation_head", "citation_head_topic", "command_ask_about",
    "command_ask_description", "command_citation_description", "command_journal_unanswered_description",
    "command_poll_description", "command_topic_description", "figure_declined", "help", "journal_unanswered_file",
    "journal_unanswered_head", "journal_unanswered_near", "live_greeting_blog", "live_mine_unsaid",
    "live_no_words_for_the_blog", "live_quoted", "live_unsaid_count", "live_unsaid_count_one", "live_unsaid_title",
    "notice_reader", "outcome_declined", "poll_head", "poll_nowhere", "stats_picture", "topic_count", "topic_head",
    "topic_unknown", "topic_unlike_any", "topics_head", "writer",
}  # fmt: skip


def test_no_other_phrase_speaks_of_the_author_or_of_how_many_posts_there_are() -> None:
    found = {key for key in KEYS for language in Language if _ways(key, language) > 1}
    assert found == _OF_THE_BLOG


def _ways(key: str, language: Language) -> int:
    """Return in how many ways a phrase is said, by author and number of posts."""
    return len({tuple(spoken(key, language, author_is, posts)) for author_is in AuthorIs for posts in (1, 7)})
