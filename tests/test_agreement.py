"""Every sentence of the bot's agrees with who writes the blog, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import phrases
from bot.conversation import plain_text, small_talk
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.corpus import load
from bot.index import Index
from bot.model import AuthorIs, Blog, Citation, Corpus, Language, Post, PostDate, Quote
from bot.phrases import Voice
from tests.helpers import talk

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
        r"|le (?:blog|salon) lui-même|billet cité|le blog : il ne parle|à qui il rend|combien de temps il garde",
        re.IGNORECASE,
    ),
    EN: re.compile(r"(?!)"),
}
_OF_OTHERS = re.compile(r"\b(?:elle|autrice|équipe|contente|citée|she|hers?|herself|theirs?|themselves|the authors)\b")
_SAYS_ELLE_OF_A_QUESTION = "comme elle vous vient"


def of_a_man(text: str, language: Language) -> list[str]:
    """Return the words of a text that are said of an author who is a man."""
    return _OF_A_MAN[language].findall(_OF_ANYTHING[language].sub("", text))


def command_texts(author_is: AuthorIs) -> Iterator[tuple[str, Language]]:
    for texts in phrases.COMMANDS.values():
        for text, language in zip(texts, (FR, EN, FR, EN), strict=True):
            yield phrases.of_author(text, language, author_is), language


@pytest.mark.parametrize("key", phrases.keys())
@pytest.mark.parametrize("author_is", OTHERS)
def test_no_phrase_says_he_of_a_woman_or_of_several(key: str, author_is: AuthorIs) -> None:
    for language in Language:
        for text in phrases.variants(key, language, author_is):
            assert of_a_man(text, language) == [], text


@pytest.mark.parametrize("author_is", OTHERS)
def test_no_command_says_he_of_a_woman_or_of_several(author_is: AuthorIs) -> None:
    for text, language in command_texts(author_is):
        assert of_a_man(text, language) == [], text


@pytest.mark.parametrize("author_is", AuthorIs)
def test_commands_are_as_long_as_discord_allows_whoever_writes(author_is: AuthorIs) -> None:
    assert all(len(text) <= 100 and "{" not in text for text, _ in command_texts(author_is))


@pytest.mark.parametrize("key", phrases.keys())
def test_no_phrase_that_changes_says_she_or_they_of_a_man(key: str) -> None:
    for language in Language:
        pairs = zip(phrases.variants(key, language), phrases.variants(key, language, AuthorIs.TEAM), strict=True)
        for of_man, of_team in pairs:
            is_of_author = of_man != of_team
            text = of_man.replace(_SAYS_ELLE_OF_A_QUESTION, "")
            assert not (is_of_author and _OF_OTHERS.search(text)), of_man


def test_a_phrase_written_without_braces_would_be_found() -> None:
    assert of_a_man("Voici ce qu’il en dit, l’auteur lui-même :", FR) == ["il", "auteur", "lui-même"]
    assert of_a_man("I’ll let him speak:", EN) == ["him"]


@pytest.mark.parametrize(
    ("author_is", "key", "language", "said"),
    [
        (AuthorIs.MAN, "who_says", FR, "C’est l’auteur lui-même qui l’écrit."),
        (AuthorIs.WOMAN, "who_says", FR, "C’est l’autrice elle-même qui l’écrit."),
        (AuthorIs.TEAM, "who_says", FR, "C’est l’équipe elle-même qui l’écrit."),
        (AuthorIs.MAN, "no_other_side", FR, "De lui, je n’ai rien"),
        (AuthorIs.WOMAN, "no_other_side", FR, "D’elle, je n’ai rien"),
        (AuthorIs.WOMAN, "answer", FR, "C’est là qu’elle en parle\xa0:"),
        (AuthorIs.WOMAN, "agree", FR, "Elle serait contente."),
        (AuthorIs.WOMAN, "journal_unanswered_file", FR, "à donner à l’autrice si elle le veut."),
        (AuthorIs.WOMAN, "asked_about_us", FR, "l’autrice y est déjà citée"),
        (AuthorIs.WOMAN, "declined", EN, "Nothing on that in her posts: I have no words of hers to quote."),
        (AuthorIs.WOMAN, "irony", FR, "Elle n’est pas toujours sérieuse\xa0:"),
        (AuthorIs.TEAM, "reach_author", EN, "All I have of theirs is the posts"),
        (AuthorIs.MAN, "reach_author", EN, "All I have of his is the posts"),
        (AuthorIs.TEAM, "declined", EN, "Nothing on that in their posts: I have no words of theirs to quote."),
        (AuthorIs.TEAM, "answer", EN, "Here is what they say (they write in French):"),
        (AuthorIs.TEAM, "author_named", EN, "Ada and Paul are the authors of this blog."),
        (AuthorIs.TEAM, "author_named", FR, "Ada et Paul, c’est l’équipe de this blog."),
        (AuthorIs.WOMAN, "author_named", FR, "Ada et Paul est l’autrice de this blog."),
    ],
)
def test_elisions_contractions_and_verbs_stay_right(
    author_is: AuthorIs, key: str, language: Language, said: str
) -> None:
    words = {"title": "", "topics": "", "all_topics": "", "author": "Ada et Paul", "blog": "this blog"}
    count = len(phrases.variants(key, language))
    heard = [Voice(language, "", place, author_is).say(key, **words) for place in range(count)]
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


def test_what_a_door_says_follows_what_was_said_at_the_start() -> None:
    try:
        phrases.speak_of(AuthorIs.WOMAN)
        assert Voice(FR).say("outcome_declined") == "elle n’en parle pas"
        assert phrases.of_author("Que dit {l’auteur} ?", FR) == "Que dit l’autrice ?"
        assert Voice(FR, author_is=AuthorIs.MAN).say("outcome_declined") == "il n’en parle pas"
    finally:
        phrases.speak_of(AuthorIs.MAN)
    assert Voice(FR).say("outcome_declined") == "il n’en parle pas"


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
def test_whole_talk_never_says_he_of_a_woman_or_of_several(corpus: Corpus, author_is: AuthorIs) -> None:
    index = Index(Corpus(Blog(author_is=author_is), corpus.posts, corpus.entries))
    noted: set[str] = set()
    for conversation in "abc":
        for text, reply in zip(_TALK, talk(index, *_TALK, conversation=conversation), strict=True):
            noted.add(reply.decision.note)
            said_words = [part.text for part in reply.parts if not isinstance(part, Citation)]
            words = [_without_titles(said, corpus) for said in said_words]
            labels = [line for line in plain_text(reply, Blog(author_is=author_is)).splitlines() if line[:2] == "— "]
            found = [of_a_man(said, reply.language) for said in (*words, *(label.split(" · ")[0] for label in labels))]
            assert not any(found), (text, words)
    assert {"follow-up: who says", "follow-up: summary", "follow-up: opposite", "follow-up: when"} <= noted, noted


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Le potager", "Ada est l’autrice du Potager."),
        ("Les nuits", "Ada est l’autrice des Nuits."),
        ("Ailleurs", "Ada est l’autrice d’Ailleurs."),
        ("Lentement", "Ada est l’autrice de Lentement."),
    ],
)
def test_article_of_a_title_is_contracted(title: str, said: str) -> None:
    voice = Voice(FR, author_is=AuthorIs.WOMAN)
    assert voice.say("author_named", author="Ada", blog=title, topics="", all_topics="").startswith(said)


@pytest.mark.parametrize(
    ("of_him", "of_her"),
    [
        ("Que pense-t-il de Facebook ?", "Que pense-t-elle de Facebook ?"),
        ("Que pense l’auteur de Facebook ?", "Que pense l’autrice de Facebook ?"),
        ("Que pense l'auteur de Facebook ?", "que pense l'auteure de Facebook ?"),
        ("Qu’est-ce que le blogueur pense de Facebook ?", "Qu’est-ce que la blogueuse pense de Facebook ?"),
        ("Il pense quoi de Facebook ?", "Elle pense quoi de Facebook ?"),
        ("Selon lui, Facebook est-il dangereux ?", "Selon elle, Facebook est-il dangereux ?"),
        ("D’après lui, Facebook est-il utile ?", "D’après elle, Facebook est-il utile ?"),
        ("What does he think of Facebook?", "What does she think of Facebook?"),
        ("What does he think of Facebook?", "What do they think of Facebook?"),
        ("What is his opinion on Facebook?", "What is her opinion on Facebook?"),
        ("What is his opinion on Facebook?", "What is their opinion on Facebook?"),
        ("According to him, is Facebook useful?", "According to her, is Facebook useful?"),
        ("What does the author think of Facebook?", "What do the authors think of Facebook?"),
        ("Pense-t-il à la vie privée ?", "Pensent-ils à la vie privée ?"),
    ],
)
def test_question_to_her_or_to_them_is_read_as_one_to_him(index: Index, of_him: str, of_her: str) -> None:
    assert index.read(of_her).stems == index.read(of_him).stems
    assert index.read(of_her).stems, "its subject is left"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Qui est l’autrice ?", "author"),
        ("c'est qui la blogueuse", "author"),
        ("Comment s’appelle l’auteure ?", "author"),
        ("Qui sont les auteurs du blog ?", "author"),
        ("Who are the authors?", "author"),
        ("De quoi parle-t-elle ?", "subjects"),
        ("elle parle de quoi ?", "subjects"),
        ("What does she write about?", "subjects"),
        ("Ses sujets ?", "subjects"),
        ("List her topics", "subjects"),
    ],
)
def test_small_talk_about_her_or_them_is_understood(text: str, intent: str) -> None:
    assert small_talk(text) == intent


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("et elle, elle en pense quoi ?", FollowUp.PERSON),
        ("Je suis d’accord avec elle", FollowUp.AGREE),
        ("je pense comme elle", FollowUp.AGREE),
        ("l’autrice a raison", FollowUp.AGREE),
        ("L’autrice se trompe", FollowUp.DISAGREE),
        ("she's wrong", FollowUp.DISAGREE),
        ("C’est d’elle ?", FollowUp.WHO_SAYS),
        ("C’est l’autrice qui dit ça ?", FollowUp.WHO_SAYS),
        ("her own words?", FollowUp.WHO_SAYS),
        ("sum her up", FollowUp.SUMMARY),
    ],
)
def test_follow_up_to_her_hangs_on_the_talk(text: str, kind: FollowUp) -> None:
    assert follow_up(text, in_talk=True) is kind


_POST = "---\ntitle: Un titre\n---\n\nUn texte.\n"


@pytest.mark.parametrize("author_is", AuthorIs)
def test_blog_says_who_writes_it(tmp_path: Path, author_is: AuthorIs) -> None:
    (tmp_path / "billet.md").write_text(_POST, encoding="utf-8")
    assert load(tmp_path).blog.author_is is AuthorIs.MAN, "as before, where nothing is said"
    (tmp_path / "blog.toml").write_text(f'author_is = "{author_is.value}"', encoding="utf-8")
    assert load(tmp_path).blog.author_is is author_is


# What is said of a blog of several posts alone, and what the journal counts.
_ONLY_OF_SEVERAL = frozenset(
    {"posts_about", "poll_which", "declined_elsewhere", "stats_picture", "figure_posts", "figure_sampled"}
)
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


@pytest.mark.parametrize("key", sorted(set(phrases.keys()) - _ONLY_OF_SEVERAL))
def test_no_phrase_speaks_of_several_posts_where_there_is_one(key: str) -> None:
    for language in Language:
        several = phrases.variants(key, language)
        for text, of_several in zip(phrases.variants(key, language, has_one_post=True), several, strict=True):
            assert not _SEVERAL_POSTS[language].search(text), text
            assert text == of_several or not _OF_SEVERAL[language].search(text), text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("de quoi parle le blog ?", "Son billet parle, entre autres, de ceci"),
        ("qui est l'auteur ?", "Son billet ne dit pas son nom"),
        ("de quand datent les billets ?", "Il n’y a qu’un billet pour l’instant, « Les tomates », et il est de 2014."),
        ("il y a combien de billets ?", "Il n’y en a qu’un pour l’instant"),
        ("who wrote this blog?", "His post doesn’t give his name"),
    ],
)
def test_blog_of_one_post_is_spoken_of_as_such(question: str, said: str) -> None:
    post = Post("tomates", "Les tomates", "Je plante mes tomates en mai. Il leur faut du soleil.", PostDate(2014))
    heard = "\n".join(
        plain_text(talk(Index(Corpus(Blog(), (post,))), *["bonjour"] * before, question)[-1], Blog())
        for before in range(3)
    )
    assert phrases.typeset(said) in heard
    assert "billets" not in heard
    assert "posts" not in heard


def test_doors_speak_of_as_many_posts_as_there_are() -> None:
    try:
        phrases.speak_of_posts(1)
        assert Voice(FR).say("poll_none") == "Son billet ne contient aucun sondage."
        assert Voice(FR, has_one_post=False).say("poll_none") == "Ses billets ne contiennent aucun sondage."
    finally:
        phrases.speak_of_posts(2)
    assert Voice(FR).say("poll_none") == "Ses billets ne contiennent aucun sondage."
