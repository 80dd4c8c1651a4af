"""The doors without Discord: a chat at the keyboard or through a pipe, one question, a batch of them."""

import io
import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from bot.dialogue import Conversations, plain_text
from bot.model import Blog, Corpus, Post
from bot.search import Index
from bot.terminal import Chat, answer_records, find_post
from bot.terminal._chat import rows
from tests.helpers import (
    EVERY_CHARACTER,
    NEAR_QUESTIONS,
    ROOT,
    blog_of,
    clean_environment,
    looped,
    run_bot,
    run_bot_alone,
    talk,
)

BELLANGER = "Que dit Pierre Bellanger du pillage des données ?"
QUESTION = "C'est quoi le Big Data ?"
# What a member may type that is no conversation.
PROMPT = "vous ›"


def heard(index: Index, *lines: str, terminal: bool = False, width: int = 80) -> str:
    """Return what a chat prints for these lines, on a terminal (without colours) or into a pipe."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=width, color_system=None, soft_wrap=not terminal)
    talks = Conversations(index)
    Chat(index.corpus, lambda: talks, console).run(iter(lines))
    return out.getvalue()


def answers(index: Index, *rows: object) -> list[dict[str, Any]]:
    """Return what a batch answers to rows, each an object for JSON or a line as it is."""
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    return list(answer_records(lines, Conversations(index)))


def without_ms(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "ms"}


# Chat


def test_piped_chat_is_the_plain_text_of_the_replies(index: Index) -> None:
    said = ["bonjour", BELLANGER, "merci"]
    replies = talk(index, *said, conversation="terminal")
    assert heard(index, *said) == "".join(f"{plain_text(reply, Blog())}\n\n" for reply in replies)


def test_piped_chat_changes_nothing_of_the_authors() -> None:
    body = "Le jardinage\trend heureux\x0b  :smile: [b]surtout[/b] au printemps, " + "encore " * 30 + "oui."
    assert f"«\xa0{body}\xa0»" in heard(blog_of(body), "le jardinage rend-il heureux ?")


def test_quote_on_a_terminal_is_a_block_with_a_bar_and_its_source(index: Index) -> None:
    shown = heard(index, BELLANGER, terminal=True, width=60)
    assert re.search(r"^┃ «\xa0", shown, re.M)
    assert re.search(r"^  — l’auteur du blog, relayant Pierre Bellanger · Faut-il se *$", shown, re.M)
    assert not re.search(r"^┃\s*$", shown, re.M), "an empty row"
    assert "Pour continuer\xa0: 1. " in shown
    assert max(map(len, shown.splitlines())) <= 60


def test_what_is_offered_on_a_terminal_is_taken_by_its_number(index: Index) -> None:
    offered = talk(index, BELLANGER, conversation="terminal")[0].suggestions
    for number, offer in enumerate(offered, 1):
        named = talk(index, BELLANGER, offer, conversation="terminal")[1]
        shown = heard(index, BELLANGER, str(number), terminal=True, width=5_000)
        assert named.quotes
        assert all(line in shown for quote in named.quotes for line in quote.text.splitlines())


def test_words_between_the_marks_on_a_terminal_are_the_authors(index: Index) -> None:
    shown = heard(index, BELLANGER, terminal=True, width=60)
    lines = [line.removeprefix("┃").strip(" ") for line in shown.splitlines() if line.startswith("┃")]
    read = " ".join(" ".join(lines).split(" "))
    for quote in (quote for reply in talk(index, BELLANGER, conversation="terminal") for quote in reply.quotes):
        assert " ".join(quote.text.split()) in " ".join(read.split())


@looped("command", ["/sujets", "/SUJETS", " /sujets ", "/sujet", "/sujet stasi", "/topics"])
def test_subjects_are_listed_with_their_posts(index: Index, command: str) -> None:
    shown = heard(index, command)
    for post in index.corpus.posts:
        assert post.title in shown
        assert all(topic in shown for topic in post.topics)


def test_subjects_of_posts_without_topics_have_their_posts_beside_them() -> None:
    shown = heard(
        blog_of("Le miel coule. Du miel ! Tout ce miel.", "Le poivre pique. Du poivre ! Tout ce poivre."), "/sujets"
    )
    assert "  miel (1)  Billet 1\n" in shown and "  poivre (1)  Billet 2\n" in shown


def test_subjects_of_a_long_blog_are_counted_and_not_all_listed() -> None:
    posts = [Post(f"p{n}", f"Billet {n}", "Un texte.", topics=(f"sujet {n % 90}",)) for n in range(900)]
    shown = heard(Index(Corpus(Blog(), tuple(posts))), "/sujets")
    assert "  sujet 0 (10)  Billet 0 · Billet 90 · Billet 180 · Billet 270 · Billet 360 · …\n" in shown
    assert "… et d’autres (30)" in shown
    assert len(shown.splitlines()) < 70


def test_posts_are_listed_by_date_and_read_by_number_or_word(index: Index) -> None:
    listed = heard(index, "/billet")
    titles = [line.strip().partition(". ")[2] for line in listed.splitlines() if line.strip()]
    assert [title.partition(" · ")[2] for title in titles[:4]] == ["vers 2011", "4 janvier 2010", "octobre 2007", ""]
    assert len(titles) == len(index.corpus.posts)
    stasi = next(post for post in index.corpus.posts if post.slug == "geek-ou-stasi")
    assert "  3. Geek ou Stasi" in listed
    assert stasi.body in heard(index, "/billet stasi")
    assert heard(index, "/billet stasi") == heard(index, "/billet 3") == heard(index, "/billets GÉEK stasi")


@pytest.mark.parametrize("wanted", ["99", "nulle part"])
def test_post_that_is_not_there_is_said_to_be_missing_before_the_list(index: Index, wanted: str) -> None:
    said = f"Je ne trouve aucun billet pour «\xa0{wanted}\xa0». Voici la liste\xa0:\n"
    assert heard(index, f"/billet {wanted}") == said + heard(index, "/billet")


@given(st.lists(st.sampled_from(["mot", "«\xa0cité\xa0»", "12\u202f000\xa0euros\xa0!", "\ue000"])), st.integers(14, 40))
def test_no_row_of_a_terminal_begins_with_what_a_no_break_space_holds(words: list[str], width: int) -> None:
    text = Text(" ".join(words))
    broken = rows(text, Console(file=io.StringIO()), width)
    assert " ".join(row.plain.rstrip(" ") for row in broken).split(" ") == text.plain.split(" ")
    assert all(row.cell_len <= width for row in broken)


@looped(
    ("wanted", "slug"),
    [
        ("1", "post-1"),
        ("2", "post-2"),
        ("0", None),
        ("3", None),
        ("", None),
        ("billet 2", "post-2"),
        ("x", None),
    ],
)
def test_post_is_found_by_number_or_words_of_its_title(wanted: str, slug: str | None) -> None:
    found = find_post(blog_of("Un.", "Deux.").corpus, wanted)
    assert (found.slug if found else None) == slug


def test_help_gives_an_example_of_the_blogs_own(index: Index) -> None:
    for blog in (index, blog_of("Un texte.", "Un autre.")):
        [examples] = re.findall(r"(/billet \d) ou (/billet [\w'-]+) pour", heard(blog, "/aide"))
        posts = blog.corpus.posts
        assert all(sum(post.body in heard(blog, example) for post in posts) == 1 for example in examples)
    untitled = Index(Corpus(Blog(), (Post("a", "?", "Un texte."),)))
    assert "; /billet 1 pour en lire un" in heard(untitled, "/aide").replace("\xa0", " ")


def test_help_names_every_command(index: Index) -> None:
    for name in ("/sujets", "/billet", "/aide", "/quitter"):
        assert name in heard(index, "/aide")


@pytest.mark.parametrize("command", ["/foo", "/", "/ ", "/sujette", "/[b]"])
def test_unknown_command_is_met_with_the_way_to_help(index: Index, command: str) -> None:
    assert "/aide" in heard(index, command)


@pytest.mark.parametrize("command", ["/quitter", "/QUIT", "/q"])
def test_nothing_is_heard_after_leaving(index: Index, command: str) -> None:
    assert heard(index, command, "bonjour") == ""


def test_blank_lines_are_passed_over(index: Index) -> None:
    assert heard(index, "", "   ", "\n") == ""


def test_bots_own_lines_in_the_terminal_have_french_typography(index: Index) -> None:
    out = io.StringIO()
    chat = Chat(
        index.corpus, lambda: Conversations(index), Console(file=out, force_terminal=True, width=200, color_system=None)
    )
    chat.greet()
    for text in (out.getvalue(), heard(index, "/aide"), heard(index, "/foo")):
        assert text.strip()
        assert not re.search(r"\S [;:!?]|['\"]|\.\.\.", text), text


def test_odd_brackets_in_a_topic_are_only_letters() -> None:
    post = Post("p", "Un [/titre]", "Le jardinage rend heureux.", topics=("[/b]", "[red]"))
    out = io.StringIO()
    corpus = Corpus(Blog(), (post,))
    chat = Chat(corpus, lambda: Conversations(Index(corpus)), Console(file=out, force_terminal=True, width=200))
    chat.greet()
    chat.run(iter(["/sujets", "/billet", "/billet 1", "jardinage ?", "bonjour"]))
    assert "[/b]" in out.getvalue()


@settings(max_examples=25)
@given(st.lists(st.text(EVERY_CHARACTER, max_size=30), max_size=3), st.booleans())
def test_no_line_ends_a_chat(index: Index, lines: list[str], terminal: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    shown = heard(index, *lines, "/aide", terminal=terminal)
    left = any(line.strip().casefold() in {"/quitter", "/quit", "/exit", "/q"} for line in lines)
    assert left or "/quitter" in shown


def test_chat_through_a_pipe_is_plain_and_survives_bytes_that_are_no_text() -> None:
    done = run_bot_alone("chat", said=b"bonjour\n\xff\xfe caf\xe9\n/billet envie\n/quitter\nmerci\n", LC_ALL="C.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert PROMPT not in done.stdout
    assert done.stdout.endswith("Soyons uniques !\n\n")


@contextmanager
def keyboard() -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """Open a chat at a terminal of its own; give that terminal's other end and the process."""
    ours, theirs = pty.openpty()
    variables = clean_environment(TERM="xterm", COLUMNS="80", LINES="24", PROMPT_TOOLKIT_NO_CPR="1")
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"], stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=variables
    )
    os.close(theirs)
    try:
        yield ours, process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(10)
        os.close(ours)


def read_until(terminal: int, wanted: str | None, seconds: float = 30) -> str:
    """Return what a terminal shows until some words are there; with None, until it closes."""
    shown, limit = b"", time.monotonic() + seconds
    while wanted is None or wanted.encode() not in shown:
        assert time.monotonic() < limit, f"no {wanted!r} in {shown.decode(errors='replace')!r}"
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                piece = os.read(terminal, 4096)
            except OSError:  # Linux says so when the other end has closed
                piece = b""
            if not piece:
                break
            shown += piece
    return shown.decode(errors="replace")


@pytest.mark.parametrize("key", [b"\x04", b"\x03"], ids=["ctrl-d", "ctrl-c"])
def test_keyboard_leaves_politely(key: bytes) -> None:
    with keyboard() as (terminal, process):
        greeting = read_until(terminal, PROMPT)
        assert "Causerie" in greeting
        os.write(terminal, key)
        farewell = read_until(terminal, None)
        assert process.wait(10) == 0
        assert "À bientôt\xa0!" in farewell
        assert "Traceback" not in greeting + farewell


def test_arrow_key_brings_back_what_was_typed() -> None:
    with keyboard() as (terminal, process):
        read_until(terminal, PROMPT)
        os.write(terminal, b"/aide\r")
        shown = read_until(terminal, "(Ctrl-D aussi)")
        if PROMPT not in shown.partition("(Ctrl-D aussi)")[2]:  # one reading may bring both
            read_until(terminal, PROMPT)
        os.write(terminal, b"\x1b[A")
        read_until(terminal, "/aide")
        os.write(terminal, b"\r")
        read_until(terminal, "(Ctrl-D aussi)")
        os.write(terminal, b"/quitter\r")
        read_until(terminal, None)
        assert process.wait(10) == 0


# Batch


def test_batch_answers_in_order_with_all_that_was_promised(index: Index) -> None:
    rows = [{"id": name, "conversation": "a", "text": text} for name, text in (("x", BELLANGER), ("b", "bonjour"))]
    first, second = answers(index, *rows)
    assert [first["id"], second["id"]] == ["x", "b"]
    assert list(first) == ["id", "outcome", "text", "quotes", "near", "ms"]
    assert (first["outcome"], second["outcome"], second["quotes"], second["near"]) == ("answered", "chat", [], [])
    assert first["near"] == []
    assert first["ms"] > 0
    posts = {post.slug: post for post in index.corpus.posts}
    for quote in first["quotes"]:
        assert list(quote) == ["text", "post", "title", "speaker", "start", "end", "score"]
        assert quote["text"] == posts[quote["post"]].body[quote["start"] : quote["end"]]
        assert quote["title"] == posts[quote["post"]].title
        assert quote["text"] in first["text"]
    assert first["quotes"][0]["speaker"] == "Pierre Bellanger"
    assert first["quotes"][0]["score"] > 0


def test_near_passages_of_a_batch_are_not_among_its_quotes(index: Index) -> None:
    near = [
        record for record in answers(index, *({"text": text} for text in NEAR_QUESTIONS)) if record["outcome"] == "near"
    ]
    assert near, "none came near"
    for record in near:
        assert record["quotes"] == []
        assert len(record["near"]) >= 1


def test_lines_of_one_conversation_are_turns_and_others_stand_alone(index: Index) -> None:
    rows = [{"conversation": name, "text": "bonjour"} for name in "abab"] + [{"text": "bonjour"}] * 2
    a1, b1, a2, b2, alone1, alone2 = (record["text"] for record in answers(index, *rows))
    assert a1 != a2
    assert b1 != b2
    alone = [answers(index, {"conversation": f"line {n}", "text": "bonjour"})[0]["text"] for n in (5, 6)]
    assert [alone1, alone2] == alone


def test_conversation_is_the_same_however_the_lines_are_mixed(index: Index) -> None:
    said = ["bonjour", BELLANGER, "merci", QUESTION]
    rows = {name: [{"id": text, "conversation": name, "text": text} for text in said] for name in "ab"}
    apart = answers(index, *rows["a"], *rows["b"])
    mixed = answers(index, *(row for pair in zip(rows["a"], rows["b"], strict=True) for row in pair))
    assert [without_ms(record) for record in mixed[::2] + mixed[1::2]] == [without_ms(record) for record in apart]


@looped(
    "line",
    [
        "rien",
        "{",
        "[]",
        "3",
        "null",
        '"bonjour"',
        "{}",
        '{"text": 3}',
        '{"text": "a", "id": []}',
        '{"text": "a", "id": null}',
        '{"text": "a", "conversation": {}}',
        '{"text": "a", "conversation": 1.5}',
        "[" * 100_000,
        "9" * 5_000,
    ],
)
def test_malformed_line_is_named_by_its_number_and_the_rest_goes_on(index: Index, line: str) -> None:
    good, bad, after = answers(index, {"text": "bonjour"}, "", line, {"id": "z", "text": "merci"})
    assert good["outcome"] == after["outcome"] == "chat"
    assert after["id"] == "z"
    assert bad["line"] == 3
    assert bad["error"].startswith("line 3: ")
    assert "\n" not in bad["error"]


@pytest.mark.parametrize(("line", "wrong"), [('{"text": 3}', "`text` must be a text"), ("{}", "`text` is missing")])
def test_line_without_its_text_is_told_what_it_lacks(index: Index, line: str, wrong: str) -> None:
    [answer] = answers(index, line)
    assert answer["error"].startswith(f"line 1: {wrong}; expected an object such as ")


def test_ids_and_conversations_may_be_numbers_or_missing(index: Index) -> None:
    records = answers(index, {"id": 7, "conversation": 1, "text": "bonjour"}, {"text": "bonjour"})
    assert [str(record["id"]) for record in records] == ["7", "2"]


@settings(max_examples=25)
@given(st.lists(st.text(EVERY_CHARACTER, max_size=40), max_size=4))
@example(["\ud800"])
def test_no_line_ends_a_batch(index: Index, lines: list[str]) -> None:
    lines = [line.replace("\n", " ") for line in lines]
    rows = [json.dumps({"id": line, "conversation": line, "text": line}) for line in lines]
    expected = len([line for line in lines if line.strip()]) + len(rows)
    out = list(answer_records([*lines, *rows], Conversations(index)))
    assert len(out) == expected
    for record in out:
        json.dumps(record, ensure_ascii=False).encode()


def test_batch_is_the_same_twice_but_for_the_milliseconds() -> None:
    texts = [BELLANGER, QUESTION, "bonjour", "tarte aux pommes ?", "What about India?", "Qui sont les mass mavens ?"]
    rows = [{"id": str(number), "conversation": "c", "text": text} for number, text in enumerate(texts)]
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    runs = [run_bot_alone("batch", said=lines, PYTHONHASHSEED=seed) for seed in ("1", "2")]
    first, second = ([without_ms(json.loads(line)) for line in run.stdout.splitlines()] for run in runs)
    assert len(first) == len(texts)
    assert first == second
    assert [run.returncode for run in runs] == [0, 0]


def test_bytes_that_are_no_text_make_one_odd_line_and_not_the_end() -> None:
    odd = b'{"id": "1", "text": "caf\xe9 bonjour"}\n\xff\xfe\n{"id": "\\ud800", "text": "\\udfff bonjour"}\n'
    said = odd + b'{"id": "4", "text": "merci"}\n'
    done = run_bot_alone("batch", said=said, LC_ALL="C.UTF-8")
    assert (done.returncode, done.stderr) == (1, "")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record.get("line") for record in records] == [None, 2, None, None]
    assert records[-1]["outcome"] == "chat"


# Ask


def test_one_question_is_answered_as_plain_text_and_as_json() -> None:
    plain, data = run_bot("ask", BELLANGER), run_bot("ask", "--json", BELLANGER)
    record = json.loads(data.stdout)
    assert (plain.returncode, data.returncode, plain.stderr, data.stderr) == (0, 0, "", "")
    assert record["text"] + "\n" == plain.stdout
    assert record["quotes"][0]["speaker"] == "Pierre Bellanger"
