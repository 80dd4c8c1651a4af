"""A session rehearsed in the terminal, read as the person at the keyboard reads it."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from bot.dialogue import BlogGuest, Composer, Library
from bot.live import Actor, Asking, ask, open_questions
from bot.model import LiveSession, Outcome, Post, SettingsError, Words
from bot.search import Index
from bot.terminal import Rehearsal, read_rehearsal
from tests.helpers import ROOT, blog_of, clean_environment, run_bot
from tests.live_sessions import MODERATOR, NOON, Stage

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)

LETTERS = str.maketrans("0123456789", "ghijklmnop")

WITH_THE_BLOG = """\
titre : Le chat de 13 h
invité : le blog
quand : demain 13h
durée : 45 min
---
# une répétition
Camille: Que dit-il des mitochondries ?
Noé: Que dit Pierre Bellanger ? (+2)
Zoé: Et que dit Pierre Bellanger ?
"""

WITH_A_PERSON = """\
---
title: Un chat
guest: Stéphane
when: le 31/10/2027 à 2h30
---
Camille: Où va le monde ? (+1)
> Vers demain,
> ou presque.
anonyme: Que devient la France ?
Noé: Qui répond, au fond ?
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "questions.txt"
    path.write_text(text, encoding="utf-8")
    return path


async def held(index: Index, path: Path, *answers: str) -> tuple[list[str], str]:
    """Return the blocks that were printed, and the transcript."""
    blocks: list[str] = []
    rehearsal = Rehearsal(index, blocks.append, answers=iter(answers), pace=0)
    transcript = await rehearsal.run(read_rehearsal(path), NOW)
    return [block.replace("\xa0", " ") for block in blocks], transcript.replace("\xa0", " ")


async def test_the_blog_as_the_guest(index: Index, posts: dict[str, Post], tmp_path: Path) -> None:
    blocks, transcript = await held(index, written(tmp_path, WITH_THE_BLOG))
    invitation, joined, clock, greeting, first, said, second, declined, farewell = blocks
    assert invitation.splitlines()[0] == (
        "Le chat de 13 h : rendez-vous mercredi 25 novembre 2026 à 13 h (heure de Paris), pour 45 min, avec le blog"
        " lui-même, en citations."
    )
    assert "« On peut poser ses questions à l'avance. »\n— l’auteur du blog · Un chat" in invitation
    assert joined == "(De Zoé, jointe à une question très proche : Que dit Pierre Bellanger ?)"
    assert clock == "(On avance la montre : mercredi 25 novembre 2026 à 13 h (heure de Paris).)"
    assert greeting.startswith("Nous y sommes : Le chat de 13 h.")
    assert first == "Question 1, de Noé, voulue par 4 personnes\nQue dit Pierre Bellanger ?"
    quoted = re.findall(r"« (.+) »\n— ", said)
    assert quoted
    bodies = [post.body.replace("\xa0", " ") for post in posts.values()]
    assert all(any(part in body for body in bodies) for quote in quoted for part in quote.split(" […] "))
    assert second == "Question 2, de Camille\nQue dit-il des mitochondries ?"
    assert declined
    assert "« " not in declined
    assert farewell == "C’est fini pour cette fois : merci à tous, et à bientôt !"
    assert "## Pour l’auteur : ce dont ses billets ne parlent pas\n\n- Que dit-il des mitochondries" in transcript


async def test_a_person_as_the_guest_answers_line_by_line(index: Index, tmp_path: Path) -> None:
    blocks, transcript = await held(index, written(tmp_path, WITH_A_PERSON), "Elle suit.", "")
    assert blocks[0].startswith("Un chat : rendez-vous dimanche 31 octobre 2027 à 2 h 30")
    assert blocks[1].startswith("Cette nuit-là on recule les montres"), "which of the two hours is said"
    assert blocks[3:] == [
        "Nous y sommes : Un chat. Bienvenue à Stéphane ! Je lis vos questions une à une.",
        "Question 1, de Camille, voulue par 2 personnes\nOù va le monde ?",
        "Stéphane : Vers demain,\nou presque.",
        "Question 2, de quelqu’un\nQue devient la France ?",
        "Votre réponse, ou rien pour la remettre à plus tard :",
        "Stéphane : Elle suit.",
        "Question 3, de Noé\nQui répond, au fond ?",
        "Votre réponse, ou rien pour la remettre à plus tard :",
        "C’est fini pour cette fois, merci à tous ! Une question est restée sans réponse : je la garde pour la"
        " prochaine.",
    ]
    assert transcript.endswith("## Restées sans réponse\n\n- Qui répond, au fond ? (Noé)\n")


async def test_questions_that_a_guest_puts_off_keep_their_numbers(index: Index, tmp_path: Path) -> None:
    path = written(
        tmp_path, "invité: Ada\n---\nA: Où va le monde ?\nB: Que devient la France ?\nC: Qui répond, au fond ?\n"
    )
    blocks, _ = await held(index, path, "", "", "Moi.", "Elle va.", "Il tourne.")
    asked = [block.partition(",")[0] for block in blocks if block.startswith("Question ")]
    assert asked[:3] == ["Question 1", "Question 2", "Question 3"]


async def test_what_does_not_fit_before_the_end_is_left_for_the_next_time(index: Index, tmp_path: Path) -> None:
    words = [sha256(str(number).encode()).hexdigest().translate(LETTERS) for number in range(60)]
    questions = "\n".join(f"M{number}: Et {word[:12]} {word[20:30]} ?" for number, word in enumerate(words))
    blocks, transcript = await held(index, written(tmp_path, f"durée : 5 min\n---\n{questions}\n"))
    asked = [block for block in blocks if block.startswith("Question ")]
    assert 10 < len(asked) < 40
    assert blocks[-1].startswith("C’est fini pour cette fois, merci à tous ! Questions restées sans réponse : ")
    assert transcript.count("\n- ") >= 60 - len(asked)


async def test_the_pauses_are_for_reading(index: Index, tmp_path: Path) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    file = read_rehearsal(written(tmp_path, WITH_THE_BLOG))
    await Rehearsal(index, lambda _: None, answers=iter(()), pace=0.5, sleep=sleep).run(file, NOW)
    greeting, thinking, reading, thinking_again = slept
    assert (greeting, thinking, thinking_again) == (3.0, 1.5, 1.5)
    assert 3 <= reading <= 37.5


@pytest.mark.parametrize(
    "body",
    [
        "On y plante des pommiers à l'avance, et l'on pose des questions au voisin sur la terre.",
        "On ne peut pas poser ses questions à l'avance.",
        "On peut poser ses valises.",
    ],
)
async def test_a_blog_without_such_a_post_announces_without_a_quote(tmp_path: Path, body: str) -> None:
    index = blog_of(f"Le jardin est grand.\n\n{body}")
    blocks, _ = await held(index, written(tmp_path, "Pourquoi un jardin ?\n"))
    assert "«" not in blocks[0]
    assert blocks[0].endswith("Posez donc vos questions dès maintenant, et votez pour celles des autres.")


def test_the_invitation_is_a_slice_of_the_post(either_index: Index, posts: dict[str, Post]) -> None:
    citation = guest_of(either_index).invitation()
    assert citation is not None
    [quote] = citation.quotes
    assert quote.post == posts["un-chat-sur-les-nouvelles-technologies"]
    assert quote.post.body[quote.start : quote.end] == "On peut poser ses questions à l'avance."


def guest_of(index: Index) -> BlogGuest:
    return BlogGuest(Composer(Library.of(index)))


def asked(*texts: str) -> LiveSession:
    session = open_questions(Stage(approval=False, each=20).session, by=MODERATOR, at=NOON).session
    for number, text in enumerate(texts):
        session = ask(session, Asking(f"q{number}", text), by=Actor(str(number), "M"), at=NOON).session
    return session


def test_each_question_stands_for_itself(index: Index) -> None:
    session = asked("Que pense-t-il du big data ?", "Et en Inde ?")
    alone = guest_of(index).answer(asked("Et en Inde ?"), asked("Et en Inde ?").questions[0], at=NOON)
    after = guest_of(index).answer(session, session.questions[1], at=NOON)
    assert after.outcome is alone.outcome
    assert after.quotes == alone.quotes


async def test_two_answers_in_a_row_do_not_begin_alike(index: Index, tmp_path: Path) -> None:
    fruits = ("pommes", "poires", "cerises", "prunes", "figues", "mûres")
    lines = "\n".join(f"{fruit}: Quelle est la recette de la tarte aux {fruit} ?" for fruit in fruits)
    blocks, _ = await held(index, written(tmp_path, lines))
    said = [after for before, after in pairwise(blocks) if before.startswith("Question ")]
    assert said
    assert all(one[:20] != other[:20] for one, other in pairwise(said))


def test_the_guest_says_what_a_reader_would_hear(index: Index) -> None:
    session = asked("Quelle est la recette de la tarte aux pommes ?")
    assert guest_of(index).answer(session, session.questions[0], at=NOON).outcome is Outcome.DECLINED


def test_nothing_is_offered_on_a_stage_where_nobody_can_say_yes(index: Index) -> None:
    fruits = ("pommes", "poires", "cerises", "prunes", "figues", "mûres")
    session = asked(*(f"Quelle est la recette de la tarte aux {fruit} ?" for fruit in fruits))
    replies = [guest_of(index).answer(session, each, at=NOON) for each in session.questions]
    words = " ".join(part.text for reply in replies for part in reply.parts if isinstance(part, Words))
    assert words
    assert not re.search(r"\?|sujet|causer|parages", words)
    assert not any(reply.suggestions for reply in replies)


# The file


def test_a_head_may_be_missing(tmp_path: Path) -> None:
    file = read_rehearsal(written(tmp_path, "\ufeffCamille: Où va le monde ? (+3)\n\nEt Facebook : pour ou contre ?\n"))
    assert [(q.line, q.name, q.text, q.votes) for q in file.questions] == [
        (1, "Camille", "Où va le monde ?", 3),
        (3, None, "Et Facebook : pour ou contre ?", 0),
    ]
    assert file.title is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# un chat\nquand: demain\nOù va le monde ?\n", r":2: the head is not closed"),
        ("", r": no question in it"),
        ("---\ntitre: x\nOù va le monde ?\n", r":1: the head is not closed"),
        ("titre: x\ncouleur: bleu\n---\nOù va le monde ?\n", r":2: expected titre, invité"),
        ("titre: x\n---\n> Une réponse.\n", r":3: an answer \(>\) stands below its question"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint):
        read_rehearsal(written(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("quand: hier\n---\nOù va le monde ?\n", "could not read the time"),
        ("durée: longtemps\n---\nOù va le monde ?\n", "could not read the length"),
        ("durée: 1 min\n---\nOù va le monde ?\n", "five minutes"),
        ("fuseau: Mars\n---\nOù va le monde ?\n", "time zone Mars"),
        ("Camille: A\n", "questions.txt:1: A question has 3"),
        ("Où va le monde ?\n> Là.\n", "questions.txt:1: The guest is the blog"),
    ],
)
async def test_what_the_rules_refuse_is_said_too(index: Index, tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        await held(index, written(tmp_path, text))
    assert complaint in str(caught.value).replace("\xa0", " ")
    assert "questions.txt" in str(caught.value)


def test_files_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "questions.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="UTF-8"):
        read_rehearsal(path)
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(SettingsError, match="too large"):
        read_rehearsal(path)
    for missing in (tmp_path / "nowhere.txt", tmp_path):
        with pytest.raises(SettingsError, match=str(missing)):
            read_rehearsal(missing)


# The command


def test_the_command_prints_the_session_and_writes_the_transcript(tmp_path: Path) -> None:
    transcript = tmp_path / "out.md"
    path = written(tmp_path, WITH_THE_BLOG)
    done = run_bot("live", str(path), "--pace", "0", "--transcript", str(transcript))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Question 1, de Noé, voulue par 4 personnes" in done.stdout
    assert transcript.read_text("utf-8").startswith("# Le chat de 13 h\n")


def test_the_command_says_in_one_line_what_it_cannot_do(tmp_path: Path) -> None:
    path = written(tmp_path, "Où va le monde ?\n")
    for arguments in ((str(tmp_path / "no.txt"),), (str(path), "--pace", "0", "--transcript", "/no/t.md")):
        done = run_bot("live", *arguments)
        assert done.returncode == 2
        assert re.fullmatch(r"causerie: [^\n]+\n", done.stderr)


def test_transcript_that_cannot_be_written_is_told_before_anybody_answers(tmp_path: Path) -> None:
    path = written(tmp_path, WITH_A_PERSON)
    for where, complaint in (
        (tmp_path / "nowhere" / "out.md", "No such file or directory"),
        (tmp_path, "is a folder: name a file in it"),
        (path, "holds the questions"),
    ):
        done = run_bot("live", str(path), "--pace", "0", "--transcript", str(where), said="Elle suit.\n")
        assert (done.returncode, done.stdout) == (2, "")
        assert str(where) in done.stderr and complaint in done.stderr
    assert path.read_text("utf-8") == WITH_A_PERSON


def test_what_stands_where_the_transcript_goes_stays_until_there_is_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("avant")
    for where in (old, new):
        done = run_bot(
            "live", str(written(tmp_path, "titre : T\nquand : hier 13h\n---\nOui ?")), "--transcript", str(where)
        )
        assert done.returncode == 2
    assert (old.read_text(), new.exists()) == ("avant", False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_transcript_that_fails_at_the_end_is_shown_instead(tmp_path: Path) -> None:
    path = written(tmp_path, WITH_THE_BLOG)
    done = run_bot("live", str(path), "--pace", "0", "--transcript", "/dev/full")
    assert done.returncode == 2
    assert done.stderr == (
        "causerie: /dev/full cannot be written: No space left on device; the transcript stands above instead\n"
    )
    assert "# Le chat de 13 h\n" in done.stdout


def transcript_of_one_who_cannot_print(path: Path, file: str, out: int, *, pace: str) -> tuple[int, bytes, str]:
    """Return the status of a rehearsal that prints to what takes nothing, its errors, and its transcript."""
    path = written(path, file)
    transcript = path.with_name("out.md")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "live", str(path), "--pace", pace, "--transcript", str(transcript)],
        input=b"Elle suit.\n",
        stdout=out,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=clean_environment(),
        timeout=30,
        check=False,
    )
    return done.returncode, done.stderr, transcript.read_text("utf-8") if transcript.exists() else ""


@pytest.mark.parametrize("pace", ["0", "1"])
def test_transcript_is_written_though_nobody_reads_on(tmp_path: Path, pace: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)  # as `| head` does once it has its lines
    status, errors, transcript = transcript_of_one_who_cannot_print(tmp_path, WITH_A_PERSON, writer, pace=pace)
    os.close(writer)
    assert (status, errors) == (0, b"")
    assert "Elle suit." in transcript


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_transcript_is_written_though_there_is_no_room_for_what_is_printed(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        status, errors, transcript = transcript_of_one_who_cannot_print(
            tmp_path, WITH_THE_BLOG, full.fileno(), pace="0"
        )
    assert (status, errors) == (2, b"causerie: there is no room to write: No space left on device\n")
    assert transcript.startswith("# Le chat de 13 h\n")


@pytest.mark.parametrize("pace", ["fast", "-1", "11", "nan"])
def test_pace_that_is_none_is_refused_with_what_is_wanted(pace: str) -> None:
    done = run_bot("live", "questions.txt", f"--pace={pace}")
    assert done.returncode == 2
    assert f"{pace!r} will not do: write a number from 0 to 10, such as 0.5" in done.stderr


def test_nobody_is_asked_twice_for_the_same(tmp_path: Path) -> None:
    done = run_bot("live", str(written(tmp_path, WITH_A_PERSON)), "--pace", "0", said="Elle suit.\nMoi.\n")
    assert done.stdout.count("Question 3") == 1
    assert "Stéphane\xa0: Moi." in done.stdout
