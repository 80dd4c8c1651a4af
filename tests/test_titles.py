"""What a blog has by name is found: titles, topics, all that the bot offers; nothing is read twice unasked."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.corpus import load
from bot.dialogue import Composer, Library
from bot.evaluation import dialogue_table, hold, read_dialogues
from bot.model import Blog, Corpus, Outcome, Post, Reply, Turn, Words
from bot.search import Index
from tests.helpers import DATA, ROOT, joined, message, said_by_bot

BLOGS = [*sorted((DATA / "blogs").iterdir()), *sorted((DATA / "blogs_held").iterdir()), ROOT / "corpus"]
# Behind these a title is named as well; so many of them must bring something of the post.
FRAMES, FRAMED_TITLES_FOUND = ("{}", "parle-moi de {}", "Tell me about {}"), 0.97
# Of the requests for a post or on the post that was read, so many must go well.
TALKS_RIGHT = 0.85
# A talk that takes what is offered goes on for so many turns.
TURNS = 12
# What is said before something that was read already.
READ_AGAIN = {"read_before", "repeat_lead"}


@dataclass
class Talk:
    """A talk with one member."""

    composer: Composer
    turns: list[Turn]

    def say(self, text: str) -> Reply:
        """Return the reply to what the member says next."""
        asked = message(text)
        reply = self.composer.compose(asked, self.turns)
        self.turns.append(Turn(asked, reply, number=len(self.turns)))
        return reply


@pytest.fixture(scope="module", params=BLOGS, ids=lambda path: path.name)
def composer(request: pytest.FixtureRequest) -> Composer:
    """Return what answers from each test blog without an editor's index, and from the seven posts with theirs."""
    return composer_of(load(request.param))


def composer_of(corpus: Corpus) -> Composer:
    return Composer(Library.of(Index(corpus)))


def blog(*posts: Post) -> Composer:
    return composer_of(Corpus(Blog(), posts))


def is_of(reply: Reply, posts: set[str]) -> bool:
    """Say whether the first passage of a reply is of one of some posts."""
    return any(citation.post.slug in posts for citation in reply.citations[:1])


def having(corpus: Corpus) -> dict[str, set[str]]:
    """Return the posts that state each topic in their front matter."""
    topics = {topic for post in corpus.posts for topic in post.topics}
    return {topic: {post.slug for post in corpus.posts if topic in post.topics} for topic in topics}


def test_every_title_and_topic_opens_a_passage_of_its_posts(composer: Composer) -> None:
    corpus = composer.library.corpus
    named = {post.title: {post.slug} for post in corpus.posts} | having(corpus)
    assert [name for name, posts in named.items() if not is_of(Talk(composer, []).say(name), posts)] == []


def test_titles_are_found_behind_what_is_said_around_them(composer: Composer) -> None:
    asked = [(frame.format(post.title), post.slug) for post in composer.library.corpus.posts for frame in FRAMES]
    found = [is_of(Talk(composer, []).say(text), {slug}) for text, slug in asked]
    assert sum(found) / len(found) >= FRAMED_TITLES_FOUND


def test_all_that_is_offered_opens_something_unread(composer: Composer) -> None:
    talk = Talk(composer, [])
    read: set[str] = set()
    reply = talk.say("bonjour")
    for _ in range(TURNS):
        if not reply.suggestions:
            reply = talk.say("bonjour")
            continue
        offer = reply.suggestions[0]
        assert Talk(composer, []).say(offer).citations or offer in reply.suggestions[-len(reply.places) :]
        reply = talk.say(offer)
        now = {joined(citation) for citation in reply.citations}
        assert now
        assert now.isdisjoint(read), offer
        read |= now
    assert len(read) > TURNS // 3


def test_what_was_read_comes_back_only_where_that_is_said(composer: Composer) -> None:
    corpus = composer.library.corpus
    talk = Talk(composer, [])
    shown: set[tuple[str, int, int]] = set()
    for text in _asked_in_turn(corpus):
        reply = talk.say(text)
        main = {(quote.post.slug, quote.start, quote.end) for each in reply.citations for quote in each.quotes}
        said = {key for part in reply.parts if isinstance(part, Words) for key, _ in part.said}
        assert main.isdisjoint(shown) or said & READ_AGAIN, text
        shown |= main


def _asked_in_turn(corpus: Corpus) -> Iterator[str]:
    for post in corpus.posts:
        for topic in post.topics[:2]:
            yield from (topic, f"parle-moi de {topic}", "autre chose là-dessus ?")
        yield from (post.title, "la suite", f"et sinon, {post.title} ?")


MILDEW = Post(
    "mildiou", "Le mildiou et moi", "Cet été, j'ai perdu mes tomates. Le mildiou les a prises en deux semaines."
)
THANKS = Post(
    "merci", "Merci", "Voilà dix ans que vous me lisez. Le jardin vous doit ses plus belles rangées de fèves."
)
YOU = Post("vous", "Vous", "Derrière chaque courrier il y a une lectrice. Certaines envoient des graines de lin.")
GAME = Post("jeu", "Un petit jeu", "Devinez le poids de cette courge. La balance a été réparée hier.")
BOTANY = Post("botanique", "Botanique", "Le champignon du mildiou a été décrit par Anton de Bary en 1861, à Fribourg.")
RETIRED = Post("retraite", "La retraite", "Mon dernier jour d'école fut un mardi. Je suis rentré à pied.")
GARDEN = Post("potager", "Le potager", "J'ai retourné la terre en mars. Les fèves sont sorties les premières.")


@pytest.mark.parametrize(("post", "typed"), [(THANKS, "Merci"), (THANKS, "merci !"), (YOU, "Vous")])
def test_small_talk_that_is_a_title_as_well_is_answered_and_the_post_offered(post: Post, typed: str) -> None:
    talk = Talk(blog(MILDEW, GARDEN, post), [])
    reply = talk.say(typed)
    assert (reply.outcome, reply.suggestions[0]) == (Outcome.CHAT, post.title)
    assert is_of(talk.say(reply.suggestions[0]), {post.slug})


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Un petit jeu", "jeu"),
        ("la retraite", "retraite"),
        ("parle-moi du potager", "potager"),
        ("le potager ?", "potager"),
        ("parle-moi de la retaite", "retraite"),
        ("Tell me about retirement", "retraite"),
    ],
)
def test_titles_are_found_on_a_blog_without_an_index(typed: str, slug: str) -> None:
    assert is_of(Talk(blog(MILDEW, GAME, RETIRED, GARDEN), []).say(typed), {slug})


def test_a_question_that_holds_words_of_a_title_is_answered_where_its_answer_stands() -> None:
    posts = (MILDEW, BOTANY, GAME, RETIRED, GARDEN)
    assert is_of(Talk(blog(*posts), []).say("Qui a décrit le champignon du mildiou ?"), {"botanique"})
    assert Talk(blog(*posts), []).say("Combien coûte un traitement contre le mildiou ?").outcome is not Outcome.ANSWERED


def test_a_post_is_found_by_its_title_before_others_that_speak_of_it_whatever_lies_on_the_table() -> None:
    talk = Talk(blog(MILDEW, BOTANY, GAME, RETIRED, GARDEN), [])
    talk.say("la retraite")
    assert is_of(talk.say("le billet sur le mildiou"), {"mildiou"})
    assert is_of(talk.say("le billet sur Fribourg"), {"botanique"})


def test_which_post_to_read_first_is_told_with_the_reason() -> None:
    topics = ("jardin", "village", "école", "pain", "rivière", "neige")
    broad = Post("large", "Tout à la fois", "Le jardin, le village, l'école. Tout se tient.", topics=topics)
    talk = Talk(blog(MILDEW, RETIRED, broad), [])
    reply = talk.say("Lequel lire en premier, et pourquoi ?")
    assert reply.outcome is Outcome.CHAT
    assert [name for name in (broad.title, *topics) if name not in said_by_bot(reply)] == []
    assert is_of(talk.say(reply.suggestions[0]), {"large"})


def test_talks_on_posts_by_name_go_well(index: Index) -> None:
    turns = read_dialogues(DATA / "talks" / "titles.jsonl")
    assert len(turns) > 25
    assert dialogue_table(hold(turns, index))[0].shares["right"] >= TALKS_RIGHT
