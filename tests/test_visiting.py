"""Who comes for the first time, or asks as one does in a chat, is answered as a person would answer."""

import pytest

from bot.conversation import small_talk
from bot.index import Index
from bot.model import Blog, Corpus, Outcome, Post, Reply
from tests.helpers import blog_of, talk

VISITS = {
    "greeting": ("salut, c'est ma première fois ici", "bonsoir, première visite", "je débarque", "hello, I'm new here"),
    "help": ("hello, first time here. what can I do?",),
    "clock": ("quelle heure est-il ?", "on est quel jour ?", "il fait chaud chez vous ?", "what time is it?"),
    "forgets": ("tu te souviens de moi ?", "tu m'as dit quoi hier ?", "do you remember me?"),
    "who": ("tu as accès à internet ?", "can you search the web?"),
    "personal": ("t'es une fille ou un garçon ?",),
    "server": ("comment on devient modérateur ?",),
    "languages": ("pourquoi t'es en anglais ?",),
    "asks_erase": ("désinscris-moi",),
    "empty": ("test", "ping"),
    "ask_away": ("j'ai une question", "je peux te poser une question ?", "can I ask you a question?"),
    "worth_reading": (
        "c'est bien ce blog ?", "pourquoi je devrais lire ce blog ?", "convaincs-moi de lire ce blog",
        "qu'est-ce que je vais apprendre ici ?", "est-ce qu'il est marrant ton auteur ?", "is this blog any good?",
        "why should I read this?", "do you like the author?", "il vaut le coup ce blog ou pas ?",
    ),
    "subjects": (
        "il parle de quoi ce blog en gros ?", "c'est quoi l'idée principale du blog ?", "c'est quoi le fil rouge ?",
        "alors les amis on parle de quoi aujourd'hui ?", "what's the main idea of the blog?",
        "summarise the blog for me", "quel est le message du blog ?", "un résumé de tout le blog en 3 phrases",
        "trois mots pour résumer sa pensée",
    ),
    "blog_dates": ("quand est-ce qu'il publie ?", "how often does he publish?", "l'auteur publie souvent ?"),
    "blog_count": ("t'as lu tout le blog ?", "have you read the whole blog?"),
    "where_blog": ("où je peux lire le blog en entier ?", "c'est quoi l'url du blog ?", "where can I read the blog?"),
    "reach_author": ("comment contacter l'auteur ?", "est-ce que l'auteur est là ?", "is the author here?"),
    "audience": ("à qui s'adresse ce blog ?", "il écrit pour qui ?", "pourquoi il a écrit ce blog ?"),
    "why_quotes": ("tu peux parler normalement ?", "réponds avec tes mots"),
    "question_back": ("pose-moi une question", "fais moi un quiz", "ask me a question"),
}  # fmt: skip
NO_VISITS = (
    "c'est bien facebook ?", "que pense-t-il de ce blog de Bellanger ?", "pourquoi lire nos données ?",
    "où peut-on lire l'article du Monde ?", "à qui s'adresse la publicité ?", "comment contacter un client mécontent ?",
    "il écrit quoi sur la Stasi ?", "il fait quoi ?", "quelle heure ?", "c'est quel jour ?", "quand publie-t-on "
    "ses photos ?", "quel est le message de Michel Hervé ?",
)  # fmt: skip


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text")).replace("\xa0", " ")


@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, texts in VISITS.items() for text in texts])
def test_what_a_visitor_asks_is_understood(intent: str, text: str) -> None:
    assert small_talk(text) == intent


@pytest.mark.parametrize("text", NO_VISITS)
def test_question_about_what_the_blog_speaks_of_is_no_visitor_s(text: str) -> None:
    assert small_talk(text) is None


def test_who_asks_whether_to_read_hears_the_author_and_in_a_talk_judges_alone(index: Index) -> None:
    [first] = talk(index, "c'est bien ce blog ?")
    assert first.outcome is Outcome.ANSWERED and first.citations
    _, later = talk(index, "c'est quoi le big data ?", "c'est bien ce blog ?")
    assert later.decision.note == "judged" and not later.citations


def test_address_of_the_blog_is_given_where_there_is_one(index: Index) -> None:
    [none] = talk(index, "où lire le blog ?")
    assert "adresse" in said(none)
    blog = Blog(address="https://example.org/blog")
    [given] = talk(
        Index(Corpus(blog, (Post("a", "Chaises", "Une chaise se répare avec patience."),))), "où lire le blog ?"
    )
    assert "https://example.org/blog" in said(given)


def test_author_s_own_open_questions_are_asked_one_after_another(index: Index) -> None:
    replies = talk(index, *["pose-moi une question"] * 3)
    asked = [reply.citations[0].quotes[0] for reply in replies]
    assert len({(quote.post.slug, quote.start) for quote in asked}) == len(asked)
    assert all(quote.text.rstrip().endswith("?") for quote in asked)


@pytest.mark.parametrize("conversation", ["un", "deux", "trois", "quatre", "cinq", "six"])
def test_question_that_somebody_else_asks_is_never_asked_as_his(conversation: str) -> None:
    index = blog_of(
        "La colle tient une chaise. Selon Marie Durand, qui tient encore une colle de nos jours, et pourquoi ?",
        "La chaise tient le dîner. Combien de chaises faut-il pour que tienne une grande tablée ?",
    )
    [reply] = talk(index, "pose-moi une question", conversation=conversation)
    assert reply.citations[0].quotes[0].text.startswith("Combien de chaises")


def test_blog_that_asks_nothing_reads_instead() -> None:
    [reply] = talk(
        blog_of("La colle tient une chaise. La chaise tient le dîner, la chaise tient tout."), "pose-moi une question"
    )
    assert reply.outcome is not Outcome.CHAT and "?" not in "".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize(
    ("said_before", "question"),
    [
        ("bof. ", "et l'État dans tout ça ?"), ("ok cool. ", "c'est quoi le big data ?"),
        ("mdr. ", "et l'Inde ?"), ("hm ok. ", "what does he say about facebook?"),
        ("c'est flippant ! ", "qui est Pierre Bellanger ?"),
    ],
)  # fmt: skip
def test_how_one_takes_what_was_said_changes_no_question(index: Index, said_before: str, question: str) -> None:
    [plain], [taken] = talk(index, question), talk(index, said_before + question)
    assert plain.quotes and plain.quotes == taken.quotes


@pytest.mark.parametrize("text", ["j'ai une question sur le big data", "can I ask you something about big data?"])
def test_question_that_is_announced_with_its_subject_is_answered(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED and "big" in reply.citations[0].post.slug


@pytest.mark.parametrize(
    "text",
    [
        "raconte moi un truc drôle du blog", "balance un truc intéressant", "ton passage préféré ?",
        "tell me something interesting", "what's your favourite passage?",
        "c'est quoi le truc le plus choquant qu'il a écrit ?", "lis moi un passage qui t'a marqué",
        "c koi le truc le + intéressant du blog",
    ],
)  # fmt: skip
def test_who_wants_to_be_entertained_is_read_to(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED and reply.decision.note.startswith("choice: ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("j'ai lu le post sur big data hier, j'ai trouvé ça un peu flippant. et lui il trouve pas ?", "big"),
        ("Le big data me fait peur. Et l'auteur, il en pense quoi ?", "big"),
        ("moi facebook j'ai arrêté. et lui ?", "cliquer"),
        ("je déteste facebook, et lui ?", "cliquer"),
        ("I find big data scary. does he agree?", "big"),
        ("I stopped using facebook years ago. what does he think?", "cliquer"),
    ],
)
def test_who_tells_of_a_thing_and_asks_for_the_author_s_view_gets_it(index: Index, text: str, place: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED and place in reply.citations[0].post.slug


@pytest.mark.parametrize("text", ["is Google evil?", "Google est-il utile ?"])
def test_who_asks_whether_a_thing_is_good_or_bad_hears_what_there_is_of_it(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED and "Google" in reply.citations[0].quotes[0].text


@pytest.mark.parametrize("text", ["le yoga c'est bien ?", "le chocolat est-il bon ?", "is chocolate good?"])
def test_worth_of_what_the_blog_does_not_speak_of_is_not_told(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.DECLINED


def test_view_is_none_of_what_the_blog_does_not_speak_of(index: Index) -> None:
    [reply] = talk(index, "moi j'ai adopté un chaton. et lui ?")
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize(
    "text",
    [
        "what's this guy's take on facebook?",
        "what's the blog's position on facebook?",
        "c'est quoi son avis sur facebook ?",
    ],
)
def test_opinion_is_heard_however_it_is_asked_for(index: Index, text: str) -> None:
    [asked], [usual] = talk(index, text), talk(index, "Que pense l'auteur de Facebook ?")
    assert asked.quotes[0].text == usual.quotes[0].text


@pytest.mark.parametrize(
    "text",
    ["c'est pas un peu vieux tout ça", "c'est pas daté ?", "il dirait quoi aujourd'hui ?", "what would he say today?"],
)
def test_what_came_after_a_post_is_not_guessed(index: Index, text: str) -> None:
    *_, reply = talk(index, "c'est quoi un mass maven ?", text)
    assert reply.outcome is Outcome.CHAT and "2011" in said(reply)


@pytest.mark.parametrize("text", ["puis-je le citer ?", "je peux citer ça ?", "how should I cite it?"])
def test_who_wants_to_cite_gets_the_post(index: Index, text: str) -> None:
    *_, reply = talk(index, "c'est quoi un mass maven ?", text)
    assert reply.decision.note == "follow-up: source" and "marions les" in said(reply)


def test_artificial_intelligence_is_no_verb(index: Index) -> None:
    [english], [shouted] = talk(index, "what would he say about AI?"), talk(index, "J'AI RIEN COMPRIS AU BIG DATA")
    assert english.outcome is Outcome.DECLINED and english.decision.note == ""
    assert shouted.outcome is Outcome.ANSWERED


@pytest.mark.parametrize("before", ["On m'a dit que ", "il paraît que ", "c'est vrai que "])
def test_where_a_thing_was_heard_changes_no_question(index: Index, before: str) -> None:
    question = "ce blog parle de Snowden ?"
    [heard], [plain] = talk(index, before + question), talk(index, question)
    assert heard.quotes and heard.quotes[0].text == plain.quotes[0].text


def test_command_typed_as_a_message_is_the_question_behind_it(index: Index) -> None:
    [typed], [plain] = talk(index, "/demander c'est quoi le big data ?"), talk(index, "c'est quoi le big data ?")
    assert typed.quotes and typed.quotes == plain.quotes
