"""Once the talk is about the posts, or something was offered, a few words are enough to ask on or to choose."""

import pytest

from bot.conversation import Conversations, topics_of
from bot.index import Index
from bot.model import Blog, Corpus, Outcome, Post, PostDate, Reply
from tests.helpers import message, talk

# What is oldest comes first here, and last in a list of the newest.
POSTS = (
    Post("pain", "Le pain", "Le levain demande du temps. Une miche se garde une semaine.", PostDate(2009), ("pain",)),
    Post("four", "Le four", "Un four à bois chauffe. Le pain y cuit mal au début.", PostDate(2012), ("four",)),
    Post("sel", "Le sel", "Le sel gris vient de la mer et conserve le poisson.", None, ("sel",)),
)  # fmt: skip
BAKERY = Index(Corpus(Blog(), POSTS))


def words_of(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text")).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("before", "text", "note"),
    [
        ("combien de billets ?", "le plus vieux ?", "blog_first"),
        ("combien de billets ?", "et le plus récent ?", "blog_last"),
        ("le dernier billet ?", "donne moi les titres", "blog_list"),
        ("le dernier billet ?", "et le premier ?", "blog_first"),
        ("combien de billets ?", "c koi le + vieux", "blog_first"),
        ("combien de billets ?", "lesquels ?", "blog_list"),
        ("liste les billets", "combien en tout ?", "blog_count"),
        ("liste les billets", "et leurs dates ?", "blog_dates"),
        ("liste les billets", "combien y en a ?", "blog_count"),
        ("liste les billets", "il y en a combien au total ?", "blog_count"),
        ("liste les billets", "ça en fait combien ?", "blog_count"),
        ("combien de billets ?", "quels sont les trois posts ?", "blog_list"),
        ("combien de billets ?", "c'est quoi les 3 billets ?", "blog_list"),
        ("how many posts are there?", "what are the three posts?", "blog_list"),
        ("list the posts", "how many are they?", "blog_count"),
        ("how many posts are there?", "which one is the oldest?", "blog_first"),
        ("how many posts are there?", "and the newest?", "blog_last"),
        ("the oldest post?", "list them", "blog_list"),
        ("list the posts", "by date", "blog_dates"),
    ],
)
def test_few_words_ask_on_about_the_posts(before: str, text: str, note: str) -> None:
    *_, reply = talk(BAKERY, before, text)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, note)


@pytest.mark.parametrize("text", ["le plus vieux ?", "which one is the oldest?"])
def test_first_words_of_a_talk_about_the_oldest_mean_the_posts(text: str) -> None:
    [reply] = talk(BAKERY, text)
    assert reply.decision.note == "blog_first"


def test_what_was_quoted_is_asked_on_about_and_not_the_posts() -> None:
    *_, reply = talk(BAKERY, "Combien de temps se garde une miche ?", "et le plus vieux ?")
    assert not reply.decision.note.startswith("blog")


@pytest.mark.parametrize(
    "text", ["Liste les billets par date", "list the posts in order", "les articles avec leurs dates"]
)
def test_posts_are_listed_by_date_and_those_without_one_apart(text: str) -> None:
    [reply] = talk(BAKERY, text)
    said = words_of(reply)
    assert (
        said.index("Le pain") < said.index("2009") < said.index("Le four") < said.index("2012") < said.index("Le sel")
    )


@pytest.mark.parametrize(
    "text", ["le dernier billet publié c'est lequel", "quel billet est sorti en dernier ?", "which post came last?"]
)
def test_latest_post_is_told_however_it_is_asked_for(text: str) -> None:
    [reply] = talk(BAKERY, text)
    assert reply.decision.note == "blog_last" and "Le four" in words_of(reply)


@pytest.mark.parametrize(
    ("text", "titles", "others"),
    [
        ("combien de billets parlent de pain ?", ("Deux", "Le pain", "Le four"), ("Le sel",)),
        ("quels billets parlent du poisson ?", ("Le sel",), ("Le pain", "Le four")),
        ("liste les billets sur le four", ("Le four",), ("Le sel", "Le pain")),
        ("how many posts talk about levain?", ("Le pain",), ("Le four",)),
    ],
)
def test_posts_that_speak_of_something_are_counted_and_named(
    text: str, titles: tuple[str, ...], others: tuple[str, ...]
) -> None:
    [reply] = talk(BAKERY, text)
    said = words_of(reply)
    assert all(title in said for title in titles) and not any(title in said for title in others), said


def test_posts_on_what_the_blog_never_names_are_declined() -> None:
    [reply] = talk(BAKERY, "combien de billets parlent de football ?")
    assert reply.outcome is Outcome.DECLINED


def test_post_is_chosen_by_its_place_in_the_list() -> None:
    # The list begins with the newest: Le four, Le pain, Le sel.
    for text in ("parle-moi du 2e", "ok le deuxième", "2", "the second one", "va pour le second", "cool, et le 2e ?"):
        *_, reply = talk(BAKERY, "liste les billets", text)
        assert reply.outcome is Outcome.ANSWERED and reply.citations[0].post.slug == "pain", text
    *_, reply = talk(BAKERY, "liste les billets", "le 2e", "continue", "et le 3e ?")
    assert reply.citations[0].post.slug == "sel"
    *_, reply = talk(BAKERY, "liste les billets", "le 12e")
    assert reply.decision.note == "blog_list"


def test_one_goes_on_in_the_list_with_the_next() -> None:
    for text in ("et le suivant ?", "the next one"):
        *_, reply = talk(BAKERY, "liste les billets", "le 2e", text)
        assert reply.citations[0].post.slug == "sel", text


def test_after_the_oldest_comes_the_next_oldest() -> None:
    third = Post("eau", "L’eau", "L’eau dure gêne la levure.", PostDate(2020), ("eau",))
    *_, reply = talk(Index(Corpus(Blog(), (*POSTS, third))), "le plus vieux ?", "il parle de quoi ?", "et le suivant ?")
    assert reply.citations[0].post.slug == "four"


def test_subject_that_was_offered_is_never_declined() -> None:
    posts = (Post("a", "Lison", "Elle a dix-neuf ans.", None, ("transmission",)), *POSTS)
    lone = Index(Corpus(Blog(), posts))
    for turn in range(4):
        talks = Conversations(lone)
        offered = talks.reply(message("de quoi parle le blog ?", f"c{turn}")).reply.suggestions
        replies = [talks.reply(message(f"le {place}", f"c{turn}")).reply for place in range(1, len(offered) + 1)]
        assert all(reply.citations for reply in replies), offered


def test_oldest_of_those_that_speak_of_something_is_one_of_them() -> None:
    *_, reply = talk(BAKERY, "quels billets parlent du four ?", "le plus vieux ?")
    assert "Le four" in words_of(reply) and "Le pain" not in words_of(reply)


def test_list_is_given_wherever_it_is_named() -> None:
    for before in ((), ("Combien de temps se garde une miche ?",)):
        for text in ("donne les titres stp", "montre moi la liste", "les titres ?"):
            *_, reply = talk(BAKERY, *before, text)
            assert reply.decision.note == "blog_list", text


def test_what_the_newest_says_is_told_in_a_talk_about_the_posts() -> None:
    for text in ("le plus récent dit quoi ?", "de quoi parle le plus récent ?", "what is the newest one about?"):
        *_, reply = talk(BAKERY, "liste les billets par date", text)
        assert reply.citations and reply.citations[0].post.slug == "four", text


def test_what_the_first_post_says_is_told_without_a_list() -> None:
    [reply] = talk(BAKERY, "le premier billet parle de quoi ?")
    assert reply.citations[0].post.slug == "pain"


def test_what_the_post_just_named_says_is_told() -> None:
    for text in ("il parle de quoi ?", "lis-le moi", "what is it about?", "oui"):
        *_, reply = talk(BAKERY, "le plus vieux billet ?", text)
        assert reply.citations and reply.citations[0].post.slug == "pain", text
    *_, reply = talk(BAKERY, "le dernier billet ?", "le premier parle de quoi ?")
    assert reply.citations[0].post.slug == "pain"


def test_subject_is_chosen_by_its_place_among_those_offered() -> None:
    for text in ("ok le 2e", "le deuxième", "le deuxième sujet stp"):
        talks = Conversations(BAKERY)
        offered = talks.reply(message("de quoi parle le blog ?")).reply
        reply = talks.reply(message(text)).reply
        assert reply.decision.note == f"choice: {offered.suggestions[1]}"
        assert reply.citations[0].post.topics == (offered.suggestions[1],)
    assert set(offered.suggestions) == set(topics_of(BAKERY.corpus))


def test_what_was_chosen_is_what_the_talk_goes_on_about(index: Index) -> None:
    *_, chosen, why = talk(index, "liste les billets", "le 3e", "pourquoi ?")
    assert why.citations[0].post == chosen.citations[0].post


@pytest.mark.parametrize("text", ["deux", "un exemple", "le premier ministre", "celui du milieu"])
def test_number_alone_or_with_something_else_chooses_nothing(text: str) -> None:
    *_, reply = talk(BAKERY, "liste les billets", text)
    assert not reply.decision.note.startswith("choice")


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (["lis-moi Le four"], "ok et ça parle de quoi ?"),
        (["liste les billets", "le 1er"], "et ça parle de quoi ?"),
        (["lis-moi Le four", "continue"], "il parle de quoi, ce billet ?"),
        (["lis-moi Le four"], "what is it about?"),
        (["Que dit-il du four à bois ?", "la source ?"], "ok et ça parle de quoi ?"),
    ],
)
def test_what_it_is_about_is_asked_of_the_post_just_read_or_named(before: list[str], text: str) -> None:
    *_, reply = talk(BAKERY, *before, text)
    assert reply.outcome is Outcome.ANSWERED
    assert {quote.post.slug for quote in reply.quotes} == {"four"}
    assert reply.decision.note == "choice: Le four"


@pytest.mark.parametrize("before", [(), ("bonjour",), ("Combien de temps se garde une miche ?", "quels sujets ?")])
def test_what_it_is_about_is_asked_of_the_blog_where_no_post_was_named(before: tuple[str, ...]) -> None:
    *_, reply = talk(BAKERY, *before, "ok et ça parle de quoi ?")
    assert reply.decision.note == "subjects"


def test_who_asks_twice_what_a_post_is_about_hears_how_it_begins() -> None:
    summed, begun = talk(BAKERY, "de quoi parle le billet Le four ?", "oui mais ça parle de quoi ?")
    assert summed.quotes != begun.quotes
    assert {quote.post.slug for quote in begun.quotes} == {"four"}


@pytest.mark.parametrize("text", ["le premier", "ok le 1er", "le deuxième", "et la première ?", "the first one"])
def test_place_after_a_no_means_the_subject_that_it_named_and_no_quote(text: str) -> None:
    before = ("Combien de temps se garde une miche ?", "le sel, ça pousse en Bretagne ?")
    _, declined, reply = talk(BAKERY, *before, text)
    assert (declined.outcome, declined.suggestions) == (Outcome.DECLINED, ("sel",))
    assert reply.decision.note == "choice: sel"


def test_who_was_just_told_which_posts_there_are_hears_but_their_number() -> None:
    *_, reply = talk(BAKERY, "liste les billets", "combien y en a ?")
    assert words_of(reply).startswith("Trois") and "«" not in words_of(reply)


@pytest.mark.parametrize("text", ["et de quoi parle le plus ancien ?", "what does the oldest say?"])
def test_oldest_post_is_meant_in_the_middle_of_another_talk(text: str) -> None:
    *_, reply = talk(BAKERY, "Combien de temps chauffe un four à bois ?", "et le sel ?", text)
    assert {quote.post.slug for quote in reply.quotes} == {"pain"}


@pytest.mark.parametrize(
    "text", ["on reprend du début", "reprends depuis le début", "read from the beginning", "du début"]
)
def test_post_last_read_from_is_read_from_its_beginning(text: str) -> None:
    *_, reply = talk(BAKERY, "Combien de temps se garde une miche ?", text)
    assert reply.quotes[0].post.slug == "pain"
    assert reply.quotes[0].start == 0


@pytest.mark.parametrize(
    "text",
    [
        "de quoi parle ce billet ?",
        "ça parle de quoi au fond ce billet ?",
        "et celui-là il parle de quoi ?",
        "ok and what's the post about?",
    ],
)
def test_post_that_is_called_one_is_the_one_last_read_from(text: str) -> None:
    *_, reply = talk(BAKERY, "Combien de temps se garde une miche ?", text)
    assert reply.decision.note == "choice: Le pain"


def test_after_the_number_of_posts_one_of_the_list_before_is_chosen() -> None:
    *_, reply = talk(BAKERY, "liste les billets", "combien y en a ?", "le 3e")
    assert reply.decision.note == "choice: Le sel"
