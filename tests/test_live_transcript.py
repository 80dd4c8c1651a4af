"""What is said around a session, and what is published of it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import live
from bot.live import BlogAnswer, Transcript
from bot.model import (
    Blog,
    Citation,
    Guest,
    Language,
    LiveQuestion,
    Notice,
    Outcome,
    Part,
    Post,
    Quote,
    Reply,
    Words,
)
from tests.helpers import looped
from tests.live_sessions import CAMILLE, GUEST, HOUR, MODERATOR, NOE, NOON, PERSON, ZOE, Stage, plan

POST = Post("un-billet", "Un *billet* ?", "L’auteur dit *ceci*.\n\n- Puis <il> dit `cela` [là](x).\n1. Enfin #fin")
BLOG_OF_POST = Blog()
TRANSCRIPT = Transcript({POST.slug: POST}, BLOG_OF_POST, link=lambda message: f"https://example.org/{message}")


def said(*spans: tuple[int, int]) -> BlogAnswer:
    quotes = tuple(Quote(POST, start, end) for start, end in spans)
    return live.blog_answer(Reply(Outcome.ANSWERED, (Words("Il l’écrit ainsi :"), Citation(quotes))))


def with_the_blog(*answers: BlogAnswer) -> Stage:
    stage = Stage(approval=False, each=20).opened()
    for number in range(len(answers)):
        stage.ask(f"q{number}", f"La question *{number}* ?")
    stage.started()
    for number, answer in enumerate(answers):
        stage.now = stage.session.next_at or stage.now
        stage(live.advance, stage.now)
        stage(live.done, live.ShowQuestion(f"q{number}", 1), message=f"m{number}")
        stage(live.answer_from_blog, f"q{number}", said=answer)
        stage(live.done, live.ShowAnswer(f"q{number}", 0), message=f"a{number}")
    return stage


def read(markdown: str) -> str:
    """Return what is read of a text without any Markdown in it: a backslash goes before punctuation only."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


def test_a_session_with_the_blog_is_published_with_its_quotes_and_links() -> None:
    stage = with_the_blog(said((0, 20), (POST.body.index("<il>"), POST.body.index("(x)"))))
    stage(live.close, by=MODERATOR)
    assert plain(TRANSCRIPT.write(stage.session)) == (
        "# Le chat de 13 h\n\n"
        "Le mercredi 25 novembre 2026 à 12 h (heure de Paris). Répond : le blog lui-même, en citations.\n\n"
        "## 1. La question \\*0\\* ?\n\n"
        "*De Camille* · [voir le message](<https://example.org/m0>)\n\n"
        "Il l’écrit ainsi :\n\n"
        "> L’auteur dit \\*ceci\\*. \\[…\\] \\<il\\> dit \\`cela\\` \\[là\\]\n"
        ">\n"
        "> — l’auteur du blog · Un \\*billet\\* ?\n"
    )


@given(st.integers(0, len(POST.body) - 1), st.integers(1, len(POST.body)))
def test_a_reader_finds_the_slice_between_the_marks(start: int, length: int) -> None:
    end = min(start + length, len(POST.body))
    section = TRANSCRIPT.sections(with_the_blog(said((start, end))).session)[1]
    lines = [line.removeprefix("> ").removeprefix(">") for line in section.splitlines() if line.startswith(">")]
    assert read("\n".join(lines[:-2])) == POST.body[start:end]


def test_a_quote_of_a_post_that_has_changed_is_left_out_and_that_is_said() -> None:
    stage = with_the_blog(said((0, 20)))
    changed = Post(POST.slug, POST.title, POST.body + "!")
    section = Transcript({POST.slug: changed}, BLOG_OF_POST).sections(stage.session)[1]
    assert "Le billet cité a changé" in section
    assert "auteur dit" not in section


def with_a_person() -> Stage:
    stage = Stage(PERSON, approval=True).opened()
    texts = {"a": "Répondue ?", "b": "Dite ?", "c": "Passée ?", "d": "Remise ?", "e": "Posée ?"}
    for who, (name, text) in zip((CAMILLE, NOE, ZOE, NOE, ZOE), texts.items(), strict=True):
        stage.approved(name, text, who, anonymous=name == "c")
    stage.ask("f", "Jamais vue par personne ?", ZOE)
    stage.started().run(stage.now + timedelta(minutes=1))
    stage(live.answer, "a", text="Oui, *vraiment*.", by=GUEST)
    for deed in (live.go_on, live.go_on):
        stage(deed, by=GUEST)
        stage.run(stage.now)
    stage(live.skip, "c", by=GUEST)
    stage.run()
    stage(live.postpone, "d", by=GUEST)
    stage.run()
    stage(live.close, by=MODERATOR)
    return stage


def test_a_session_with_a_person_tells_what_became_of_each_question() -> None:
    text = plain(Transcript({}, BLOG_OF_POST).write(with_a_person().session))
    head, *questions = text.split("\n\n## ")
    assert head.endswith("Répond : Stéphane.")
    assert questions == [
        "1. Répondue ?\n\n*De Camille*\n\n**Stéphane :** Oui, \\*vraiment\\*.",
        "2. Dite ?\n\n*De Noé*\n\n(Répondu de vive voix, ou dans le fil.)",
        "3. Passée ?\n\n*De quelqu’un*\n\n(Passée.)",
        "4. Remise ?\n\n*De Noé*\n\n(Remise à plus tard, et restée sans réponse.)",
        "5. Posée ?\n\n*De Zoé*\n\n(Restée sans réponse.)",
        "Restées sans réponse\n\n- Remise ? (Noé)\n- Posée ? (Zoé)\n\n"
        "Une question n’a encore été acceptée par aucun modérateur :"
        " elle n’est pas montrée, et attend la prochaine séance.\n",
    ]


def test_what_was_answered_aloud_without_a_thread_is_not_said_to_stand_in_one() -> None:
    session = replace(with_a_person().session, notices={Notice.THREAD: ""})
    text = Transcript({}, BLOG_OF_POST).write(session)
    assert "(Répondu de vive voix, ou dans le salon.)" in text
    assert "dans le fil" not in text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1. D’abord.\n2) Ensuite.\n- Enfin.", "1\\. D’abord.\n2\\) Ensuite.\n\\- Enfin."),
        ("1998. Une année à part.", "1998\\. Une année à part."),
        ("Voir https://a.fr/mon_billet?x=1&y=*2#z.", "Voir <https://a.fr/mon_billet?x=1&y=*2#z>."),
        ("(https://a.fr/Alien_(film)), *oui*", "(<https://a.fr/Alien_(film)>), \\*oui\\*"),
        ("<https://a.fr/b_c> et [là](http://a.fr)", "\\<<https://a.fr/b_c>\\> et \\[là\\](<http://a.fr>)"),
    ],
)
def test_an_answer_reads_as_it_was_typed_and_its_addresses_lead_there(typed: str, written: str) -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Répondue ?")
    stage.started().run(stage.now + timedelta(minutes=1))
    stage(live.answer, "a", text=typed, by=GUEST)
    assert f"**Stéphane\xa0:** {written}" in Transcript({}, BLOG_OF_POST).write(stage.session)


def test_the_numbers_are_those_that_were_said_live_and_none_is_missing() -> None:
    session = with_a_person().session
    numbers = [live.asked_number(session, question) for question in live.asked_questions(session)]
    assert numbers == [1, 2, 3, 5]
    titles = re.findall(r"^## (\d)\. ", Transcript({}, BLOG_OF_POST).write(session), re.MULTILINE)
    assert titles == ["1", "2", "3", "4", "5"]


def test_what_no_moderator_let_in_and_who_asked_unknown_is_never_published() -> None:
    stage = with_a_person()
    text = TRANSCRIPT.write(stage.session)
    assert "Jamais vue" not in text
    question: LiveQuestion = stage["c"]
    assert live.question_line(stage.session, question).endswith("de quelqu’un")


def test_a_session_without_a_question_says_so() -> None:
    stage = Stage().opened()
    stage(live.close, by=MODERATOR)
    assert TRANSCRIPT.sections(stage.session)[1:] == ("Aucune question n’a été posée.",)


def test_all_of_it_is_said_in_english_too() -> None:
    stage = with_a_person()
    text = TRANSCRIPT.write(stage.session, Language.ENGLISH)
    assert "Answering: Stéphane." in text
    assert "(Passed over.)" in text
    assert live.farewell(stage.session, Language.ENGLISH).startswith("That’s all for this time")
    assert live.greeting(stage.session, Language.ENGLISH).startswith("Here we are: Le chat de 13 h.")


@pytest.mark.parametrize("hours", [0, 1])
def test_the_announcement_says_when_questions_open(hours: int) -> None:
    stage = Stage(opens_at=NOON + hours * HOUR, starts_at=NOON + 2 * HOUR)
    last = live.announcement(stage.session, None)[-1]
    assert isinstance(last, Words)
    assert plain(last.text).startswith(
        "Vous pourrez poser vos questions à partir du mercredi" if hours else "Posez donc vos questions"
    )


def test_the_authors_words_in_the_announcement_stay_a_slice() -> None:
    citation = Citation((Quote(POST, 0, 20),))
    parts: tuple[Part, ...] = live.announcement(Stage().session, citation)
    assert [part for part in parts if isinstance(part, Citation)] == [citation]
    assert all("dit" not in part.text for part in parts if isinstance(part, Words))


@pytest.mark.parametrize(("count", "line"), [(0, "de Camille"), (1, "de Camille, voulue par 2 personnes")])
def test_a_question_is_introduced_with_who_wants_to_know(count: int, line: str) -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    for by in (NOE,)[:count]:
        stage(live.vote, "a", by=by)
    assert live.question_line(stage.session, stage["a"]) == f"Question 1, {line}"


@looped(
    ("name", "to_them", "of_them"),
    [
        ("Le Monde", "au Monde", "du Monde"),
        ("les Décodeurs", "aux Décodeurs", "des Décodeurs"),
        ("La Fabrique", "à La Fabrique", "de La Fabrique"),
        ("Lena", "à Lena", "de Lena"),
        ("Anne", "à Anne", "d’Anne"),
        ("Hervé", "à Hervé", "d’Hervé"),
        ("Hugo", "à Hugo", "de Hugo"),
    ],
)
def test_a_guests_and_an_askers_name_are_joined_to_what_is_before_them(name: str, to_them: str, of_them: str) -> None:
    stage = Stage(Guest("50", name)).opened()
    question = stage.ask("a", "Où va le monde ?", replace(CAMILLE, name=name))
    assert f"Bienvenue {to_them} !" in plain(live.greeting(stage.session))
    assert live.question_line(stage.session, question) == f"Question 1, {of_them}"
    assert live.askers_line(stage.session, question) == of_them[0].upper() + of_them[1:]


def test_an_answer_that_was_taken_back_is_not_in_it_and_that_is_said() -> None:
    stage = with_a_person()
    stage(live.done, live.ShowAnswer("a", 0), message="m")
    stage(live.follow, "m")
    text = plain(Transcript({}, BLOG_OF_POST).write(stage.session))
    assert "vraiment" not in text
    assert "1. Répondue ?\n\n*De Camille*\n\n(Réponse retirée depuis.)" in text


def test_what_a_guest_had_erased_is_not_said_to_have_been_told_aloud() -> None:
    session = with_a_person().session
    erased = tuple(replace(question, answers=()) for question in session.questions)
    text = plain(TRANSCRIPT.write(replace(session, guest=Guest(), questions=erased)))
    assert "ou dans le fil" not in text
    assert text.count("(La personne a fait effacer ce qu’elle a répondu, ou l’a dit de vive voix.)") == 2


def test_what_is_counted_at_the_end_is_what_is_listed() -> None:
    session = with_a_person().session
    left = [question.text for question in live.left_shown(session)]
    assert left == ["Remise ?", "Posée ?"]
    assert f"Questions restées sans réponse : {len(left)}." in plain(live.farewell(session))
    assert all(f"- {text} (" in plain(TRANSCRIPT.write(session)) for text in left)


def declined() -> BlogAnswer:
    return live.blog_answer(Reply(Outcome.DECLINED, (Words("Il n’en parle pas."),)))


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ([], "Aucune question n’est restée sans réponse."),
        ([said((0, 5))], "Aucune question n’est restée sans réponse."),
        ([declined()], "Une question est notée pour l’auteur : ses billets n’en parlent pas."),
        (
            [declined(), said((0, 5)), declined()],
            "Questions dont ses billets ne parlent pas, notées pour l’auteur : 2.",
        ),
    ],
)
def test_who_publishes_hears_how_many_questions_the_posts_do_not_speak_of(answers: list[BlogAnswer], line: str) -> None:
    session = with_the_blog(*answers).session
    assert [plain(each) for each in live.left_lines(session)] == [line]
    assert len(live.unsaid(session)) == TRANSCRIPT.write(session).count("\n- ")


def test_who_publishes_hears_the_same_numbers_as_the_transcript_lists() -> None:
    assert [plain(each) for each in live.left_lines(with_a_person().session)] == [
        "Questions restées sans réponse : 2.",
        "Une question n’a encore été acceptée par aucun modérateur : elle n’est pas montrée, et attend la prochaine"
        " séance.",
    ]


@pytest.mark.parametrize("approved", [0, 1])
def test_questions_that_no_moderator_let_in_are_counted_and_never_shown(approved: int) -> None:
    stage = Stage().opened()
    for number, text in enumerate(("Où va le monde ?", "Que devient la France ?", "Et les jeunes ?")):
        stage.ask(f"q{number}", text)
        if number < approved:
            stage(live.approve, f"q{number}", by=MODERATOR)
    stage(live.start, by=MODERATOR)
    stage(live.close, by=MODERATOR)
    line = f"Questions qu’aucun modérateur n’a encore acceptées : {3 - approved}."
    assert line in plain(live.farewell(stage.session))
    text = plain(TRANSCRIPT.write(stage.session))
    assert line in text
    assert "jeunes" not in text
    following = live.announce(plan(id="t"), by=MODERATOR, at=stage.now, previous=[stage.session]).session
    assert len(following.questions) == len(live.left_shown(stage.session)) + len(live.left_unseen(stage.session)) == 3
