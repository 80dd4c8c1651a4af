"""Questions about the blog itself are answered from its posts, and none about its ideas is taken for one."""

import pytest

from bot.conversation import small_talk
from bot.index import Index
from bot.model import Blog, Corpus, Outcome, Post, PostDate, Reply
from tests.helpers import talk

COUNT = (
    "combien de billets ?", "Combien de billets y a-t-il ?", "combien d’articles as-tu lus ?",
    "il y a combien de billets", "Combien de posts compte le blog ?", "combien y a-t-il de billets sur ce blog ?",
    "Tu connais combien de billets ?", "combien de billets le blog compte-t-il ?",
    "combien de billets a-t-elle écrits ?", "cb de billets tu as ?",
    "Combien de billets l’auteur a-t-il publiés en tout ?", "bonjour, combien de billets sur le blog ?",
    "Combien de textes connaissez-vous ?", "combien d'articles au total", "quel est le nombre de billets ?",
    "How many posts are there?", "how many articles have you read?", "How many posts do you know?", "how many posts",
    "How many posts does the blog have?", "how many articles did she write?", "How many posts are on the blog?",
    "how many posts has the author written?", "what is the number of posts?", "combien de billets contient le blog",
    "How many blog posts are there?", "combien d’articles de blog ?", "y'a combien de billets",
)  # fmt: skip
LIST = (
    "liste les billets", "Liste des billets ?", "quels articles as-tu lus ?", "Quels sont les billets du blog ?",
    "montre-moi tous les billets", "donne-moi les titres des billets", "La liste des articles, s’il te plaît",
    "Quels billets connais-tu ?", "quels billets y a-t-il ?", "Tu as lu quels billets ?", "les titres de tes billets",
    "Peux-tu me donner la liste des billets ?", "affiche la liste complète des articles", "Quels sont ses articles ?",
    "Qu’as-tu lu ?", "cite tous les billets du blog", "Quels sont les titres ?", "quels billets a-t-elle écrits ?",
    "List the posts", "list all posts", "Show me the list of articles", "what posts are there?",
    "which posts do you know?", "What articles have you read?", "What are the posts called?",
    "give me the titles of the posts", "What have you read?", "could you list all the articles?",
    "quels billets peux-tu me lire ?", "énumère les billets", "which posts are there",
    "Quelle est la liste des billets ?", "quels sont les différents billets ?", "Tous les billets ?",
    "list all blog posts", "post titles", "t’as lu quoi ?", "Que contient ce blog ?", "What’s in the blog?",
    "il y a quoi comme billets ?",
)  # fmt: skip
LAST = (
    "quel est le dernier billet ?", "Le dernier billet ?", "C’est quoi le dernier article ?",
    "le billet le plus récent", "Quel est le billet le plus récent ?", "Quel est son dernier billet ?",
    "De quand date le dernier billet ?", "quel est le dernier billet publié ?",
    "quand est sorti le dernier article ?", "Quel billet est le plus récent ?", "What is the latest post?",
    "what's the newest post?", "The most recent article?", "which post is the latest?",
    "When was the last post published?", "quel est le dernier billet que tu as lu ?",
    "dernier billet ?", "latest post", "De quand est le dernier billet ?", "le dernier billet date de quand ?",
)  # fmt: skip
FIRST = (
    "quel est le premier billet ?", "Le plus ancien billet ?", "Quel est le billet le plus ancien ?",
    "the oldest post?", "quel est le tout premier billet du blog ?", "What is the first post?",
    "What was her earliest post?", "quand a été publié le premier billet ?",
)  # fmt: skip
AGE = (
    "de quand date le blog ?", "De quand datent les billets ?", "Depuis quand existe le blog ?",
    "quel âge a ce blog ?", "le blog date de quand ?", "C’est de quand, ce blog ?", "quand le blog a-t-il été créé ?",
    "de quand date ce site ?", "ce blog est-il vieux ?", "De quelle époque sont les billets ?", "How old is the blog?",
    "When was this blog started?", "how old are the posts?", "When were the posts written?",
    "en quelle année le blog a-t-il commencé ?", "depuis quand le blog existe-t-il ?",
    "Depuis combien de temps ce blog existe ?", "How long has the blog existed?",
    "de quand à quand vont les billets ?",
)  # fmt: skip
SUBJECTS = (
    "de quoi parle le blog ?", "De quoi parlent les billets ?", "c’est un blog sur quoi ?",
    "Le blog porte sur quoi ?", "Quel est le thème du blog ?", "what is the blog about?", "What are the posts about?",
    "de quoi traite ton blog ?", "What are the posts of this blog about?",
    "Parle-moi du blog", "Présente-moi ce blog", "Tell me about the blog",
)  # fmt: skip
IDEAS = (
    "que dit le blog de Facebook ?", "combien de billets d’avion faut-il ?", "quel est le dernier réseau à la mode ?",
    "liste les dangers du big data", "Combien de billets de 50 euros ?", "combien d’amis sur Facebook ?",
    "quels billets parlent de Facebook ?", "Liste les billets sur le travail", "combien de billets sur Facebook ?",
    "Quel est le dernier livre de Pierre Bellanger ?", "de quand date Facebook ?", "Depuis quand existe Twitter ?",
    "Quel est le premier réseau social ?", "combien de blogs y a-t-il dans le monde ?",
    "Combien de tweets par jour ?", "De quoi parle Michel Hervé ?", "De quoi parle le livre de Schmidt ?",
    "de quoi parle le blog de Bellanger ?", "que pense le blog des réseaux sociaux ?", "qui lit les blogs ?",
    "les blogs sont-ils dangereux ?", "Quels articles de loi protègent nos données ?",
    "combien d’articles de presse cite-t-il ?", "faut-il un blog ?",
    "quel est le dernier mot de l’auteur sur l’Inde ?", "liste les avantages des réseaux sociaux",
    "le dernier iPhone ?", "De quand date l’étude Forrester ?", "quel âge a l’auteur ?",
    "Pourquoi écrire des billets ?", "un blog, c’est quoi ?", "Comment lancer un blog d’entreprise ?",
    "Combien de personnes publient des articles ?", "titres de séjour ?", "montre-moi un billet sur le bonheur",
    "le premier billet parle de quoi exactement selon Hervé ?", "How many friends do people have?",
    "How many posts are written every day on Twitter?", "what does the blog say of Google?",
    "list the dangers of big data", "What is the latest technology?", "When was Aadhaar launched?",
    "How old are the geeks?", "which articles of law protect us?", "what are the posts on Facebook worth?",
    "How many articles does the law have?", "What is the first post on Twitter about?", "list the posts about work",
    "How many companies have a blog?", "quels titres boursiers choisir ?", "qu’as-tu lu sur l’Inde ?",
    "Que dit le dernier billet sur l’Inde ?", "combien de textes par jour envoient les jeunes ?",
    "Le blog est-il mort à cause de Facebook ?",
    "dernier article de loi sur les données", "les billets d’avion ?", "les billets de banque vont-ils disparaître ?",
    "Parle-moi du blog de Bellanger", "Tell me about blogs", "latest post on Facebook",
    "premier texte sur la vie privée", "que contient le big data ?", "present the blog world",
)  # fmt: skip


def asked(intent: str, texts: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(text, intent) for text in texts]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        *asked("blog_count", COUNT),
        *asked("blog_list", LIST),
        *asked("blog_last", LAST),
        *asked("blog_first", FIRST),
        *asked("blog_age", AGE),
        *asked("subjects", SUBJECTS),
    ],
)
def test_question_about_the_blog_itself_is_understood(text: str, intent: str) -> None:
    assert small_talk(text) == intent


@pytest.mark.parametrize("text", IDEAS)
def test_question_about_ideas_is_none_about_the_blog(text: str) -> None:
    assert small_talk(text) is None


@pytest.mark.parametrize("text", ["quel billet ?", "de quand date ce billet ?", "ils datent de quand, ces billets ?"])
def test_question_about_the_post_just_read_stays_with_it(index: Index, text: str) -> None:
    assert small_talk(text) is None
    *_, reply = talk(index, "Quels sont les dangers du big data ?", text)
    assert reply.decision.note.startswith("follow-up")


def blog(*dates: PostDate | None) -> Index:
    posts = (
        Post(f"p{number}", f"Titre {number}", "Le jardin rend heureux.", when) for number, when in enumerate(dates, 1)
    )
    return Index(Corpus(Blog(), tuple(posts)))


def said(index: Index, text: str) -> str:
    [reply] = talk(index, text)
    return words_of(reply)


def words_of(reply: Reply) -> str:
    assert reply.outcome is Outcome.CHAT
    return " ".join(part.text for part in reply.parts if hasattr(part, "text")).replace("\xa0", " ")


def test_the_seven_posts_are_counted_and_named(index: Index, corpus: Corpus) -> None:
    for text, number in (("combien de billets ?", "sept"), ("list the posts", "seven")):
        told = said(index, text)
        assert number in told.split(":")[0]
        assert all(post.title in told for post in corpus.posts)


def test_a_list_ends_after_eight_titles_with_how_many_are_left() -> None:
    many = blog(*(PostDate(2000 + year) for year in range(1, 13)))
    told = said(many, "liste les billets")
    assert "« Titre 12 », « Titre 11 »" in told and "« Titre 5 » et 4 autres" in told
    assert "Titre 4 " not in told
    assert "/sujets" in told
    assert "“Titre 5” and 4 others" in said(many, "list the posts")
    assert "12" in said(many, "combien de billets ?") and "Titre" not in said(many, "combien de billets ?")
    assert "et un autre." in said(blog(*[None] * 9), "liste les billets")


def test_a_single_post_is_named_as_one() -> None:
    assert "qu’un pour l’instant : « Titre 1 »" in said(blog(None), "combien de billets ?")


@pytest.mark.parametrize(
    ("dates", "question", "told"),
    [
        (
            (PostDate(2007, 10), PostDate(2010, 1, 4)),
            "quel est le dernier billet ?",
            ("du 4 janvier 2010", "« Titre 2 »"),
        ),
        ((PostDate(2007, 10), PostDate(2010, 1, 4)), "le premier billet ?", ("d’octobre 2007", "« Titre 1 »")),
        (
            (PostDate(2007), PostDate(2011, approximate=True)),
            "le dernier billet ?",
            ("doit être « Titre 2 »", "environ"),
        ),
        (
            (PostDate(2011), PostDate(2011, 5)),
            "le dernier billet ?",
            ("Le dernier doit être « Titre 2 »", "de mai 2011"),
        ),
        (
            (PostDate(2011), PostDate(2011, 5)),
            "le premier billet ?",
            ("Le plus ancien doit être « Titre 1 »", "de 2011"),
        ),
        ((PostDate(2011), None), "le dernier billet ?", ("un seul billet", "« Titre 1 » est de 2011")),
        ((None, None), "quel est le dernier billet ?", ("ne disent pas quand", "ne pas deviner")),
        (
            (PostDate(2007), PostDate(2011), None),
            "de quand date le blog ?",
            ("de 2007", "de 2011", "Sans compter ceux"),
        ),
        ((PostDate(2007), PostDate(2011)), "how old is the blog?", ("from 2007: “Titre 1”", "from 2011: “Titre 2”")),
        ((PostDate(2007), PostDate(2011, approximate=True)), "how old is the blog?", ("from 2011 or so",)),
    ],
)
def test_dates_are_told_no_more_surely_than_they_are_known(
    dates: tuple[PostDate | None, ...], question: str, told: tuple[str, ...]
) -> None:
    answer = said(blog(*dates), question)
    assert all(piece in answer for piece in told), answer


def test_talk_goes_on_where_it_was_after_a_question_about_the_blog(index: Index) -> None:
    first, _, more = talk(index, "Que dit Pierre Bellanger ?", "combien de billets ?", "continue")
    assert more.citations[0].post == first.citations[0].post


def test_long_message_full_of_posts_is_looked_at_quickly() -> None:
    assert small_talk("liste " + "les billets " * 20_000) is None
