"""Which people, firms, places, newspapers or books the posts name: sentences that name them, each another one."""

import pytest

from bot.index import Index
from bot.model import Blog, Corpus, Post, Reply
from tests.helpers import talk

NOTE = "named things"


def quoted(reply: Reply) -> list[str]:
    return [" ".join(quote.text for quote in citation.quotes) for citation in reply.citations]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "Quelles entreprises sont citées ?",
            ("Google", "bluekiwi", "LOGICA", "Hervé Thermique", "Exalead", "Microsoft"),
        ),
        ("which companies does he mention?", ("Google", "bluekiwi", "LOGICA", "Forrester", "Exalead", "Microsoft")),
        ("Quels auteurs cite-t-il ?", ("Schmidt", "Bellanger", "Hervé", "Bernoff", "Vecchi")),
        ("Qui est cité dans le blog ?", ("Schmidt", "Bellanger", "Hervé", "Bernoff", "Vecchi", "Snowden")),
        ("quels experts sont cités ?", ("Schmidt", "Bourdoncle", "Bellanger", "Hervé", "Vecchi")),
        ("Quels pays sont cités ?", ("Inde", "France", "Etats-Unis", "Etats Unis")),
        ("quels journaux cite-t-il ?", ("Monde", "TéléParis Obs")),
        ("which books does he mention?", ("digital age", "pyramide", "Empowered", "souveraineté")),
    ],
)
def test_list_of_a_kind_of_thing_is_answered_by_sentences_that_each_name_one(
    index: Index, question: str, names: tuple[str, ...]
) -> None:
    [reply] = talk(index, question)
    assert len(reply.citations) == 3 and all(any(name in text for name in names) for text in quoted(reply))
    assert len({citation.post for citation in reply.citations}) == 3


def test_town_is_no_country_and_no_building(index: Index) -> None:
    [reply] = talk(index, "Quelles villes ?")
    assert reply.decision.note == NOTE and all("Grenoble" in text for text in quoted(reply))


@pytest.mark.parametrize(
    "question", ["quels experts du big data ?", "quelles entreprises ont peur ?", "quels livres lire ?"]
)
def test_question_with_a_subject_of_its_own_is_searched(index: Index, question: str) -> None:
    [reply] = talk(index, question)
    assert reply.decision.note != NOTE


def test_bare_kind_in_a_talk_is_asked_of_its_subject(index: Index) -> None:
    *_, reply = talk(index, "Que fait l'Inde avec la biométrie ?", "quelles personnes ?")
    assert reply.decision.note != NOTE


def plain(question: str) -> Reply:
    bodies = (
        "Ada Roux, présidente de Roux Bois, nous a reçus hier.",
        "J’ai lu cela dans Le Progrès de lundi.\n\nLes entreprises ferment le dimanche.",
    )
    posts = tuple([Post(str(number), "Bois", body) for number, body in enumerate(bodies)])
    return talk(Index(Corpus(Blog(), posts)), question)[0]


def test_without_an_editor_s_index_a_firm_is_known_by_who_leads_it() -> None:
    assert all("Roux Bois" in text for text in quoted(plain("quelles entreprises sont citées ?")))
    assert all("Le Progrès" in text for text in quoted(plain("quels journaux sont cités ?")))


def test_without_an_editor_s_index_what_no_sign_tells_is_searched() -> None:
    assert plain("quels pays sont cités ?").decision.note != NOTE


@pytest.mark.parametrize(
    "question",
    [
        "de quelles entreprises parle-t-il ?", "il cite quels auteurs ?", "who is quoted in the blog?",
        "Qui cite-t-il ?",
        "quels sont les pays qu'il mentionne ?", "quelles personnes sont citées dans ses billets ?",
    ],
)  # fmt: skip
def test_list_may_be_asked_for_in_many_ways(index: Index, question: str) -> None:
    [reply] = talk(index, question)
    assert reply.decision.note == NOTE


@pytest.mark.parametrize("question", ["qui parle ?", "de qui parle-t-il ?", "qui est-ce ?", "who is he?"])
def test_question_for_who_was_quoted_is_none_for_a_list(index: Index, question: str) -> None:
    *_, reply = talk(index, "Qui parle de Stasi ?", question)
    assert reply.decision.note != NOTE


def test_the_whole_blog_may_be_meant_in_many_words(index: Index) -> None:
    [reply] = talk(index, "qui cite-t-il dans l'ensemble de ses billets ?")
    assert reply.decision.note == NOTE


@pytest.mark.parametrize("question", ["c'est qui les mecs qu'il cite ?", "who are the people he quotes?"])
def test_people_are_asked_for_as_one_speaks(index: Index, question: str) -> None:
    [reply] = talk(index, question)
    assert reply.decision.note == NOTE


FIGURES = (
    "1,2 milliards",
    "3%",
    "146 M€",
    "80%",
    "6.25%",
    "132,5 millions",
    "6,5%",
    "4%",
    "13,8%",
    "176 millions",
    "6%",
)


@pytest.mark.parametrize(
    "wish",
    [
        "un chiffre ?",
        "Balance une stat !",
        "t'as une stat sympa ?",
        "give me a number",
        "lis-moi un passage avec des chiffres",
    ],
)
def test_who_wants_a_figure_is_read_one(index: Index, wish: str) -> None:
    [reply] = talk(index, wish)
    assert reply.decision.note == NOTE
    [text] = quoted(reply)
    assert any(figure in text for figure in FIGURES)


def test_who_wants_another_figure_is_read_another(index: Index) -> None:
    texts = [quoted(reply)[0] for reply in talk(index, "un chiffre ?", *["une autre stat"] * 3)]
    assert len(set(texts)) == len(texts)


def test_another_one_behind_a_figure_is_a_figure(index: Index) -> None:
    replies = talk(index, "un chiffre ?", "une autre", "encore une autre")
    texts = [quoted(reply)[0] for reply in replies]
    assert len(set(texts)) == len(texts)
    assert all(any(figure in text for figure in FIGURES) for text in texts)


@pytest.mark.parametrize(
    "wish", ["balance une stat", "balance-moi une stat", "vas-y file un chiffre", "a figure please"]
)
def test_who_wants_a_figure_in_a_talk_is_read_one_that_is_new(index: Index, wish: str) -> None:
    replies = talk(index, "C'est quoi la souveraineté numérique ?", wish, "t'as une autre stat ?", "balance une stat")
    texts = [quoted(reply)[0] for reply in replies]
    assert len(set(texts)) == len(texts)
    assert all(any(figure in text for figure in FIGURES) for text in texts[1:])


def test_a_figure_wished_for_at_the_end_of_a_message_is_read(index: Index) -> None:
    *_, reply = talk(index, "que dit-il de Facebook ?", "ah oui c'est vrai t'es un robot. bon, balance un chiffre")
    assert any(figure in quoted(reply)[0] for figure in FIGURES)


def test_a_figure_in_a_talk_is_one_of_what_it_is_about(index: Index) -> None:
    *_, reply = talk(index, "que dit-il de Facebook ?", "un chiffre ?")
    assert "132,5 millions" in quoted(reply)[0]


def test_who_wants_figures_is_read_several_of_them(index: Index) -> None:
    [reply] = talk(index, "vous avez des chiffres ?")
    assert len(reply.citations) == 3
    assert all(any(figure in text for figure in FIGURES) for text in quoted(reply))


@pytest.mark.parametrize("wish", ["un chiffre sur Facebook", "des stats sur Facebook ?"])
def test_a_figure_on_a_subject_is_searched_and_has_a_figure(index: Index, wish: str) -> None:
    [reply] = talk(index, wish)
    assert reply.decision.note != NOTE
    assert any(figure in quoted(reply)[0] for figure in FIGURES)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Quelles études cite-t-il ?", ("eMarketer", "Forrester", "Emsi", "Médiamétrie")),
        ("il s'appuie sur quelles études ?", ("eMarketer", "Forrester", "Emsi", "Médiamétrie")),
        ("does he cite any studies?", ("eMarketer", "Forrester", "Emsi", "Médiamétrie")),
        (
            "Quelles sont ses sources ?",
            ("eMarketer", "Bellanger", "Hervé", "Schmidt", "Vecchi", "Forrester", "Bourdoncle"),
        ),
        ("est-ce qu'il cite des livres ?", ("digital age", "pyramide", "Empowered", "souveraineté")),
    ],
)
def test_sources_are_shown_by_sentences_that_go_by_them(index: Index, question: str, names: tuple[str, ...]) -> None:
    [reply] = talk(index, question)
    assert reply.decision.note == NOTE
    assert len(reply.citations) == 3
    assert all(any(name in text for name in names) for text in quoted(reply))


def test_the_source_of_what_was_read_is_not_all_of_them(index: Index) -> None:
    *_, reply = talk(index, "Qui parle de Stasi ?", "c'est quoi sa source ?")
    assert reply.decision.note != NOTE
