"""A language model at hand: its settings, what becomes of each failure, and the index that it writes."""

import asyncio
import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.corpus import check, load
from bot.model import AwayError, ReaderError, ReplyError, SettingsError
from bot.reader import Client, Endpoint, Request, Writing, endpoint_of
from bot.settings import read_settings
from tests.helpers import ROOT
from tests.scripted_endpoint import (
    ENDLESS,
    HANGING,
    KEY,
    ScriptedEndpoint,
    Step,
    answered,
    asked,
    completion,
    error,
    response,
    scripted,
)

TRAM = """---
title: Le tram
---

La grève du tram a commencé il y a dix-huit jours. Le maire a promis douze nouveaux trams pour l’hiver.

Je soutiens les conducteurs de cette ligne. Personne ne croit plus les promesses du maire.
"""
PAIN = """---
title: Le pain
---

Le boulanger du quartier pétrit sa pâte à trois heures. Sa farine vient d’un moulin de la vallée.
"""
SECRET = "Le coffre de la banque s’ouvre avec une cuillère."
GOOD = '{"words": ["un"]}'
Run = Callable[..., int]


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Return the folder of a blog with two posts, of which six sentences are worth questions."""
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "tram.md").write_text(TRAM, "utf-8")
    (folder / "pain.md").write_text(PAIN, "utf-8")
    return folder


@pytest.fixture
def settings(blog: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a way to set an endpoint as an operator does."""
    monkeypatch.setenv("CAUSERIE_CORPUS", str(blog))
    monkeypatch.setenv("CAUSERIE_DATABASE", f"sqlite:///{tmp_path}/causerie.db")

    def set_to(url: str, **others: str) -> None:
        values = {"url": url, "model": "tiny", "key": KEY, "name": "Scripted", "parallel": "1", **others}
        for name, value in values.items():
            monkeypatch.setenv(f"CAUSERIE_READER_{name.upper()}", value)

    return set_to


@pytest.fixture
def write(settings: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a way to run `corpus index --write`, a sentence in a call; calls and pauses are shorter than usual."""
    monkeypatch.setattr("bot.reader.Writing", partial(Writing, seconds=1.0, pause=0.01))

    def run(endpoint: ScriptedEndpoint | str, *arguments: str, **others: str) -> int:
        settings(endpoint if isinstance(endpoint, str) else endpoint.url, **others)
        return main(["corpus", "index", "--write", *arguments, "--yes", "--count", "1"])

    return run


def indexed(blog: Path) -> dict[str, tuple[str, ...]]:
    """Return what the indexes of a blog ask, by the first words of the sentences."""
    return {each.post.body[each.start : each.start + 8]: each.questions for each in load(blog).entries}


def sent(endpoint: ScriptedEndpoint) -> list[tuple[str, str]]:
    """Return the sentences that an endpoint was asked for, in order: the line with the title, and the number."""
    return [
        (call["messages"][1]["content"].partition("\n")[0], number) for call in endpoint.calls for number in asked(call)
    ]


FAILURES: Mapping[str, tuple[Step, str]] = {
    "closed": (b"", "broke off in the midst of its answer"),
    "hanging": (HANGING, "did not answer within 1 s"),
    "cut": (response(200, {"choices": []})[:-5], "broke off in the midst of its answer"),
    "endless": (ENDLESS, "look whether CAUSERIE_READER_URL is its base address"),
    "400": (error(400, f"no such thing, {KEY}"), "refuses the request (400)"),
    "401": (error(401, f"bad key {KEY}"), "look at CAUSERIE_READER_KEY or CAUSERIE_READER_KEY_FILE"),
    "429": (error(429, "slowly", "Retry-After: 3600"), "wants fewer calls (429): try again in 3600 s"),
    "500": (error(500, f"oops {KEY}"), "cannot answer now (500): try again later"),
    "not JSON": (response(200, "<html>Bonjour</html>"), "look whether CAUSERIE_READER_URL is its base address"),
    "another shape": (response(200, {"answer": "oui"}), "look whether CAUSERIE_READER_URL is its base address"),
    "redirect": (response(307, "", "Location: /elsewhere"), "put that address into CAUSERIE_READER_URL"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_each_failure_ends_with_a_sentence_and_what_was_written_stays(
    blog: Path,
    write: Run,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    failure: str,
) -> None:
    step, told = FAILURES[failure]
    with caplog.at_level(logging.DEBUG), scripted(answered, answered, step) as endpoint:
        assert write(endpoint) in {2, 75}
        assert all("/elsewhere" not in head for head in endpoint.heads)
        assert {"authorization: bearer " + KEY} == {
            line for head in endpoint.heads for line in head.lower().split("\r\n") if line.startswith("authorization")
        }
    out, err = capsys.readouterr()
    [line] = err.splitlines()
    assert line.startswith("causerie: Scripted at 127.0.0.1:")
    assert told in line
    assert "4 questions written by then stay, and the same command goes on there" in line
    assert KEY not in out + err + caplog.text
    assert sum(map(len, indexed(blog).values())) == 4
    assert (check(blog).left_out, check(blog).advice) == ((), ())
    with scripted(answered) as endpoint:
        assert write(endpoint) == 0
        assert len(sent(endpoint)) == len(set(sent(endpoint))) == 4
    assert sum(map(len, indexed(blog).values())) == 12
    assert write("http://127.0.0.1:9/v1") == 0  # nothing is left to ask for, and nobody is asked


def test_endpoint_that_does_not_run_is_told_of_before_anything_is_written(
    write: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and nobody listens
        assert write(f"http://127.0.0.1:{taken.getsockname()[1]}/v1") == 75
    assert re.search(r"cannot be reached \(.+\): does it run there\?; nothing was written yet", capsys.readouterr().err)


def test_estimate_comes_first_and_nothing_is_sent_without_a_yes(
    blog: Path, settings: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    with scripted(answered) as endpoint:
        settings(endpoint.url)
        assert main(["corpus", "index", "--write"]) == 0
        assert endpoint.calls == []
        out = capsys.readouterr().out
        assert re.match(r"6 sentences of 2 posts, 2 calls: about [\d,]+ characters or [\d,]+ tokens to be read", out)
        assert "all of it goes to Scripted at 127.0.0.1" in out
        assert "say --yes to go on" in out
        assert main(["corpus", "index", "--write", "--yes"]) == 0
        assert len(endpoint.calls) == 2
    assert (
        "12 questions to 6 sentences of 2 posts (2 answers, 140 tokens read and 60 written)" in capsys.readouterr().out
    )
    assert len(indexed(blog)) == 6
    assert all(entry.is_drafted for entry in load(blog).entries)


def test_without_an_endpoint_it_is_said_what_to_set(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["corpus", "index", "--write", "--corpus", str(blog)], ["reader", "check"]):
        assert main(arguments) == 2
        assert "set CAUSERIE_READER_URL" in capsys.readouterr().err


def test_only_what_is_published_is_sent(blog: Path, write: Run) -> None:
    for name, line in (("brouillon", "draft: true"), ("demain", "date: 2999-01-01"), ("prive", "password: x")):
        (blog / f"{name}.md").write_text(f"---\ntitle: Titre {name}\n{line}\n---\n\n{SECRET}\n", "utf-8")
    (blog / "_drafts").mkdir()
    (blog / "_drafts" / "idee.md").write_text(f"---\ntitle: Une idée\n---\n\n{SECRET}\n", "utf-8")
    with scripted(answered) as endpoint:
        assert write(endpoint) == 0
        assert write(endpoint, "demain") == 2
        assert len(endpoint.calls) == 6
        assert "cuillère" not in json.dumps(endpoint.calls, ensure_ascii=False)


def test_what_an_editor_wrote_is_not_asked_for_and_not_touched(blog: Path, write: Run) -> None:
    index = blog / "index" / "tram.yaml"
    index.parent.mkdir()
    lines = [
        "# De ma main\n- sentence: La grève  # bien\n  questions: [À moi ?]\n",
        "- sentence: Je soutiens\n  en: I support the drivers of this line.  # ma traduction\n",
        "- sentence: Le maire\n  speaker: Karim Haddad\n",
    ]
    index.write_text("".join(lines), "utf-8")
    with scripted(answered) as endpoint:
        assert write(endpoint, "tram") == 0
        assert [number for _, number in sent(endpoint)] == ["2", "3", "4"]
    text = index.read_text("utf-8")
    assert all(line in text for each in lines for line in each.splitlines())
    entries = {entry.post.body[entry.start : entry.start + 8]: entry for entry in load(blog).entries}
    assert entries["La grève"].questions == ("À moi ?",)
    assert (entries["Je souti"].english, len(entries["Je souti"].questions)) == (
        "I support the drivers of this line.",
        2,
    )
    assert entries["Le maire"].speaker == "Karim Haddad"
    # Who speaks is decided by what the editor filled in, never by what a model added.
    assert {key: entry.decides_speaker for key, entry in entries.items()} == {
        "La grève": True, "Je souti": False, "Le maire": True, "Personne": False,
    }  # fmt: skip


def test_run_that_is_killed_is_gone_on_from(blog: Path, write: Run, settings: Callable[..., None]) -> None:
    with scripted(answered, answered, answered, HANGING) as endpoint:
        settings(endpoint.url, parallel="2")
        command = [sys.executable, "-m", "bot", "corpus", "index", "--write", "--yes", "--count", "1"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            until = time.monotonic() + 20
            while len(endpoint.calls) < 5 and time.monotonic() < until:
                time.sleep(0.01)
            process.send_signal(signal.SIGKILL)
        first = sent(endpoint)
    assert process.returncode == -signal.SIGKILL
    kept = indexed(blog)
    assert sum(map(len, kept.values())) == 6
    with scripted(answered) as endpoint:
        assert write(endpoint) == 0
        second = sent(endpoint)
    assert sorted({*first[:3], *second}) == sorted([*first[:3], *second])  # what was answered is not asked again
    assert len({*first, *second}) == 6
    assert indexed(blog) == {**indexed(blog), **kept}
    assert all(len(questions) == 2 for questions in indexed(blog).values())
    assert [path.name for path in sorted((blog / "index").iterdir())] == ["pain.yaml", "tram.yaml"]


def test_what_is_refused_is_asked_once_more_and_then_left_out(
    blog: Path, write: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    def unsound(request: dict[str, Any]) -> bytes:
        return completion(json.dumps({asked(request)[0]: {"questions": ["Et alors ?"], "synonyms": []}}))

    steps: list[Step] = [completion("Je ne peux pas."), unsound, completion(GOOD), completion("{", "length"), answered]
    with scripted(*steps) as endpoint:
        assert write(endpoint) == 1
        assert [number for _, number in sent(endpoint)] == ["1", "1", "2", "2", "1", "2", "3", "4"]
    out = capsys.readouterr().out
    assert "names nothing that could be looked for" in out
    assert "2 left out: the next run asks for them" in out
    assert "cut off: it is longer than" in out
    assert sum(map(len, indexed(blog).values())) == 8


def test_what_is_left_out_is_counted_whatever_is_asked_at_once(write: Run, capsys: pytest.CaptureFixture[str]) -> None:
    def unsound(request: dict[str, Any]) -> bytes:
        return completion(json.dumps({number: {"questions": ["Et alors ?"]} for number in asked(request)}))

    with scripted(unsound) as endpoint:
        assert write(endpoint, parallel="6") == 1
        assert len(endpoint.calls) == 12
    assert "; 6 left out: the next run asks for them" in capsys.readouterr().out


def test_sentence_that_nobody_would_ask_for_is_not_asked_for_again(blog: Path, write: Run) -> None:
    def empty(request: dict[str, Any]) -> bytes:
        return completion(json.dumps({number: {"questions": [], "synonyms": []} for number in asked(request)}))

    with scripted(empty) as endpoint:
        assert write(endpoint) == 0
        assert write(endpoint) == 0
        assert len(endpoint.calls) == 6
    assert {entry.decides_speaker for entry in load(blog).entries} == {False}


def test_translations_are_a_models_and_said_to_be(blog: Path, write: Run, capsys: pytest.CaptureFixture[str]) -> None:
    english = {"1": "The tram strike began eighteen days ago.", "3": "I support the drivers of this line."}

    def translated(request: dict[str, Any]) -> bytes:
        [number] = asked(request)
        entry = {"questions": [f"Quoi, ligne {number} ?"], "synonyms": [], "en": english.get(number, "Yes.")}
        return completion(json.dumps({number: entry}))

    with scripted(translated) as endpoint:
        assert write(endpoint, "tram", "--english") == 0
        assert "Traduction" in endpoint.calls[0]["messages"][0]["content"]
    assert "en_drafted: " in (blog / "index" / "tram.yaml").read_text("utf-8")
    capsys.readouterr()
    assert main(["ask", "Does the author support the conducteurs of this line?"]) == 0
    out = capsys.readouterr().out
    assert "A language model’s translation: I support the drivers of this line." in out


def test_calls_of_a_day_are_limited_whichever_run_makes_them(
    blog: Path, tmp_path: Path, write: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    with scripted(answered) as endpoint:
        assert write(endpoint, daily="2") == 2
        assert "CAUSERIE_READER_DAILY allows no more" in capsys.readouterr().err
        assert write(endpoint, daily="3") == 2
        assert write(endpoint, daily="3") == 2
        assert "nothing was written yet" in capsys.readouterr().err.splitlines()[-1]
        assert len(endpoint.calls) == 3
        calls = tmp_path / "causerie.calls"
        calls.write_text("2020-01-01\n" * calls.read_text().count("\n"))
        assert write(endpoint, daily="3") == 0
        assert len(endpoint.calls) == 6
    assert len(indexed(blog)) == 6


# What an endpoint says of what it does not know, and what stands in the requests from then on.
UNKNOWN: Mapping[str, tuple[str, dict[str, Any]]] = {
    "response_format": ("'json_schema' is not supported by this model", {"response_format": {"type": "json_object"}}),
    "temperature": ("Unsupported value: 'temperature' does not support 0", {}),
    "max_tokens": ("Use 'max_completion_tokens' instead of 'max_tokens'", {"max_completion_tokens": 640}),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_an_endpoint_does_not_know_is_left_out_at_once_and_remembered(write: Run, name: str) -> None:
    message, instead = UNKNOWN[name]

    def picky(request: dict[str, Any]) -> bytes:
        is_known = request.get(name) in (None, {"type": "json_object"})
        return answered(request) if is_known else error(400, message)

    with scripted(picky) as endpoint:
        assert write(endpoint) == 0
        assert len(endpoint.calls) == 7  # six sentences, and one try in vain
        first, *others = endpoint.calls
    assert name in first
    assert all(
        {**{key: first[key] for key in first if key != name}, **instead}.keys() == call.keys() for call in others
    )
    assert all(call[key] == value for call in others for key, value in instead.items())


def test_request_that_is_too_long_shows_less_of_the_post(blog: Path, write: Run) -> None:
    lines = "\n\n".join(f"Le train numéro {number} passe par la ville de Grenoble et roule." for number in range(40))
    (blog / "tram.md").write_text(f"---\ntitle: Trains\n---\n\n{lines}\n", "utf-8")

    def small(request: dict[str, Any]) -> bytes:
        is_long = len(request["messages"][1]["content"]) > 2_200
        return error(400, "maximum context length is 900 tokens") if is_long else answered(request)

    with scripted(small) as endpoint:
        assert write(endpoint, "tram") == 0
        assert len(endpoint.calls) <= 42  # nothing but the first was tried in vain
    assert len(load(blog).entries) == 40


def words(value: Mapping[str, Any]) -> list[str]:
    """Return what a model was asked for by `ASKED`."""
    if not isinstance(value.get("words"), list):
        raise ReplyError("no words")
    return list(value["words"])


ASKED = Request(lambda _: [("user", "Dis un mot.")], {"type": "object"}, 50, words)


def asking(endpoint: ScriptedEndpoint, times: int = 1, **others: Any) -> list[object]:
    """Return what becomes of some calls, one after another: words, or an error."""

    async def ask() -> list[object]:
        found: list[object] = []
        async with Client.open(Endpoint(endpoint.url, "tiny", **{"key": KEY, "name": "Scripted", **others})) as client:
            for _ in range(times):
                try:
                    found.append((await client.complete(ASKED)).value)
                except ReaderError as refused:
                    found.append(refused)
        return found

    return asyncio.run(ask())


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"<think>{{}} Peut-être.</think>\n```json\n{GOOD}\n```",
        f'Voici {{"words": 3}} non, plutôt : {GOOD} Bonne lecture',
        f"Un {{ et puis {GOOD}",
    ],
)
def test_the_last_json_object_is_read_whatever_stands_around_it(text: str) -> None:
    with scripted(completion(text)) as endpoint:
        assert asking(endpoint) == [["un"]]


def test_retry_after_is_waited_for_where_there_is_time() -> None:
    past = "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"
    slow, at_once, never = (error(429, "slowly", each) for each in ("Retry-After: 0.4", past, "Retry-After: 30"))
    with scripted(slow, completion(GOOD), at_once, completion(GOOD), never) as endpoint:
        began = time.monotonic()
        found = asking(endpoint, 3, timeout=5.0)
        assert 0.4 <= time.monotonic() - began < 3
        assert found[:2] == [["un"], ["un"]]
        assert isinstance(found[2], AwayError)
        assert len(endpoint.calls) == 5


def test_after_five_failures_in_a_row_it_rests_and_then_one_call_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.reader._client._REST", 0.5)
    with scripted(*[error(500, "oops")] * 6, completion(GOOD)) as endpoint:

        async def ask() -> None:
            async with Client.open(Endpoint(endpoint.url, "tiny", name="Scripted")) as client:
                for why in (*["later$"] * 5, "no call is made for", "no call is made for"):
                    with pytest.raises(AwayError, match=why):
                        await client.complete(ASKED)
                assert len(endpoint.calls) == 5
                await asyncio.sleep(0.6)
                tries = await asyncio.gather(*(client.complete(ASKED) for _ in range(3)), return_exceptions=True)
                assert [type(each) for each in tries] == [AwayError] * 3
                assert len(endpoint.calls) == 6
                await asyncio.sleep(0.6)
                assert (await client.complete(ASKED)).value == ["un"]

        asyncio.run(ask())


def test_http_is_for_this_machine_and_private_networks_alone(
    write: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def found_at(address: str) -> Callable[..., Any]:
        return lambda _, port, *__, **___: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, int(port or 0)))]

    with scripted(answered) as endpoint:
        url = f"http://reader.example:{endpoint.port}/v1"
        monkeypatch.setattr("socket.getaddrinfo", found_at("127.0.0.1"))
        assert write(url, "pain") == 0
        for address in ("93.184.216.34", "203.0.113.9", "169.254.169.254", "0.0.0.0"):  # noqa: S104 - not listened on
            monkeypatch.setattr("socket.getaddrinfo", found_at(address))
            assert write(url) == 2, address
            assert "is not in a private network" in capsys.readouterr().err
            assert write(f"http://{address}:{endpoint.port}/v1") == 2, address
            assert "is not of a private network" in capsys.readouterr().err
        assert len(endpoint.calls) == 2


@pytest.mark.parametrize(
    "url", [f"https://me:{KEY}@api.example/v1", f"https://{KEY}@api.example", f"https://api.example/?k={KEY}"]
)
def test_address_with_a_key_in_it_is_refused_and_not_shown(settings: Callable[..., None], url: str) -> None:
    settings(url)
    with pytest.raises(SettingsError, match="CAUSERIE_READER_URL: it must be an address") as refused:
        read_settings()
    assert KEY not in str(refused.value)


def test_key_is_shown_nowhere(settings: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings("https://api.example/v1")
    found = read_settings()
    endpoint = endpoint_of(found)
    assert endpoint is not None
    assert endpoint.key == KEY
    file = tmp_path / "key"
    file.write_text(f"  Bearer {KEY}\n")
    assert KEY not in f"{found!r} {endpoint!r} {endpoint} {replace(endpoint, name='x')!r}"
    monkeypatch.delenv("CAUSERIE_READER_KEY")
    monkeypatch.setenv("CAUSERIE_READER_KEY_FILE", str(file))
    from_file = endpoint_of(read_settings())
    assert from_file is not None
    assert from_file.key == KEY
    for text in (f"{KEY}\n{KEY}", f"{KEY} {KEY}", f"{KEY}é"):
        file.write_text(text, "utf-8")
        with pytest.raises(SettingsError, match="must hold the key alone") as refused:
            endpoint_of(read_settings())
        assert KEY not in str(refused.value)


def test_who_reads_there_must_be_named_unless_it_is_at_home(settings: Callable[..., None]) -> None:
    settings("https://api.example/v1/", name="", model="tiny")
    with pytest.raises(SettingsError, match="CAUSERIE_READER_NAME"):
        endpoint_of(read_settings())
    settings("https://api.example/v1/", name="", local="yes")
    endpoint = endpoint_of(read_settings())
    assert endpoint is not None
    assert (endpoint.name, endpoint.url) == ("tiny", "https://api.example/v1")
    settings("https://api.example/v1/", name="L" * 41)
    with pytest.raises(SettingsError, match="40 characters at most"):
        endpoint_of(read_settings())
    settings("https://api.example/v1/", model="")
    with pytest.raises(SettingsError, match="CAUSERIE_READER_MODEL"):
        endpoint_of(read_settings())


def models(*names: str) -> bytes:
    """Return the response that names an endpoint's models."""
    return response(200, {"data": [{"id": name} for name in names]})


def test_check_tells_how_an_endpoint_is(settings: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    with scripted(models("tiny:latest"), completion(f"Voilà : {GOOD}")) as endpoint:
        settings(endpoint.url)
        assert main(["reader", "check"]) == 0
        out = capsys.readouterr().out
        assert "reachable, the model is there" in out
        assert "kept by a JSON schema, with other words around it; 1 words of 20" in out
        assert re.search(r"one call: \d\.\d s; [\d.]+ tokens a second", out)
        assert len(endpoint.heads) == 2
    with scripted(models("other"), completion('{"mots": 3}')) as endpoint:
        settings(endpoint.url)
        assert main(["reader", "check"]) == 2
        out, err = capsys.readouterr()
        assert "does not name the model 'tiny' among its own: other" in out
        assert "not {" in err


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (models("tiny"), "reachable, the model is there"),
        (models("other"), "does not name the model 'tiny' among its own: other"),
        (error(401, f"bad {KEY}"), "refuses the key (401)"),
        (b"", "broke off"),
    ],
)
def test_health_tells_how_the_endpoint_is_and_asks_the_model_nothing(
    settings: Callable[..., None], capsys: pytest.CaptureFixture[str], step: bytes, told: str
) -> None:
    with scripted(step) as endpoint:
        settings(endpoint.url)
        assert main(["health"]) == 1  # no bot runs here, whatever the endpoint is
        _, line = capsys.readouterr().out.splitlines()
        assert line.startswith("reader: Scripted at")
        assert told in line
        assert KEY not in line
        assert {tuple(head.split()[:2]) for head in endpoint.heads} == {("GET", "/v1/models")}
    settings(endpoint.url, model=" ")
    assert main(["health"]) == 1
    assert "CAUSERIE_READER_MODEL" in capsys.readouterr().out


def test_nothing_of_it_is_loaded_where_no_endpoint_is_set(blog: Path) -> None:
    script = (
        "import sys; from bot.__main__ import main; status = main(sys.argv[1:]);"
        " assert not {'aiohttp', 'bot.reader'} & set(sys.modules), 'loaded'; sys.exit(status)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CAUSERIE_READER")}
    for arguments in (["ask", "Quel tram ?"], ["corpus", "index", "--prompt", "tram"]):
        command = [sys.executable, "-c", script, *arguments, "--corpus", str(blog)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(autouse=True)
def _no_endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no setting of whoever runs the tests be in the way."""
    for name in [each for each in os.environ if each.startswith("CAUSERIE_READER")]:
        monkeypatch.delenv(name)
    yield
