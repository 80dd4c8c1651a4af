"""What messages do is understood from examples, whatever is typed, and told as JSON lines."""

import json

import pytest

from bot.understanding import ACTS, AFTER, Context, Understander, read_examples
from bot.understanding.acts import WEIGHTS, load_weights
from bot.understanding.labelled import hash_of
from tests.distress_examples import CERTAIN
from tests.helpers import run_bot


@pytest.fixture(scope="module")
def understander() -> Understander:
    return Understander.load()


def test_the_weights_were_fitted_on_the_examples_there_are() -> None:
    assert load_weights(WEIGHTS).examples == hash_of(), "run python -m bot.training.acts"


def test_every_act_has_examples() -> None:
    assert {example.act for example in read_examples()} == ACTS


@pytest.mark.parametrize("after", AFTER)
def test_any_text_is_understood_and_its_parts_are_slices(understander: Understander, after: str) -> None:
    texts = (
        "",
        " \n",
        "?",
        "👍",
        "a\ud800b",
        "\u200b",
        "oui",
        "e\u0301te\u0301. Et\u00a0? Non…",
        "mot. " * 400,
        "x" * 2_000,
    )
    for text in texts:
        heard = understander.understand(text, Context(after=after))
        assert heard.act in ACTS
        assert 0 < heard.probability <= 1
        for part in heard.parts:
            assert text[part.start : part.start + len(part.text)] == part.text
            assert part.subject is None or part.subject in part.text


def test_understand_reads_and_writes_json_lines() -> None:
    rows = [
        {"id": "a", "text": CERTAIN, "after": "quote"},
        {"text": "bonjour", "after": "any"},
        {"text": "la suite", "after": "quote"},
    ]
    lines = [json.dumps(rows[0]), "", *map(json.dumps, rows[1:])]
    done = run_bot("understand", said="\n".join(lines))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in told] == ["a", 3, 4]
    assert [row["distress"] for row in told] == ["certain", "no", "no"]
    assert [row["act"] for row in told] == ["distress", "greet", "more"]
    assert list(told[0]) == ["id", "act", "probability", "acts", "attitudes", "subject", "distress"]
    assert told[1]["attitudes"] == ["greet"]
    assert done.returncode == 0
    for wrong in (
        "nothing",
        "[]",
        '{"id": 1}',
        '{"text": 1}',
        '{"text": "x", "after": "y"}',
        '{"text": "x", "id": []}',
        '{"text": "x", "offered": "y"}',
    ):
        done = run_bot("understand", said=wrong)
        assert done.returncode == 1
        assert "error" in json.loads(done.stdout)


def test_one_message_is_explained() -> None:
    done = run_bot("understand", CERTAIN)
    told = json.loads(done.stdout)
    assert (told["distress"], done.returncode) == ("certain", 0)
    assert told["runner_up"]["act"] in ACTS
    assert len(told["nearest"]) == 3
