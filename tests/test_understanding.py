"""What messages do is understood from examples, whatever is typed, and told as JSON lines."""

import json
from pathlib import Path

import pytest

from bot.model import SettingsError
from bot.text import fold
from bot.understanding import ACTS, AFTER, Context, Understander, read_examples
from bot.understanding.acts import EXAMPLES, WEIGHTS
from bot.understanding.references import ReferenceFinder, References, place_alone
from bot.understanding.sentences import sentence_spans
from tests.acts_held import HELD
from tests.distress_examples import CERTAIN
from tests.helpers import DATA, looped, run_bot
from tests.training.labelled import TALKS, fitted_on, hash_of_files, read_talks


@pytest.fixture(scope="module")
def understander() -> Understander:
    return Understander.load()


def test_the_weights_were_fitted_on_the_examples_there_are() -> None:
    assert fitted_on(WEIGHTS) == hash_of_files(EXAMPLES, TALKS), "run python -m tests.training.acts"


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


def heard_act(understander: Understander, text: str, after: str) -> str:
    return understander.understand(text, Context(after="start" if after == "any" else after)).act


def test_messages_that_were_not_fitted_on_are_understood(understander: Understander) -> None:
    known = {example.text for example in read_examples()}
    right = [heard_act(understander, text, after) == act for act, after, text in HELD if text not in known]
    assert len(right) > 80
    assert sum(right) / len(right) >= 0.8


def test_messages_of_other_writers_are_understood_in_their_talks(understander: Understander) -> None:
    for part, least in (("validation", 0.7), ("test", 0.66)):
        found = read_talks(DATA / "acts" / f"{part}.jsonl")
        right = [understander.understand(each.text, each.context).act == each.act for each in found]
        midst = [is_right for each, is_right in zip(found, right, strict=True) if each.after != "start"]
        assert len(midst) > 500
        assert sum(right) / len(right) >= least, part
        assert sum(midst) / len(midst) >= least - 0.02, part


def test_no_example_of_a_talk_stands_among_those_that_measure() -> None:
    fitted = {fold(each.text) for each in read_talks() if len(each.text.split()) > 5}
    for part in ("validation", "test"):
        assert fitted.isdisjoint(fold(each.text) for each in read_talks(DATA / "acts" / f"{part}.jsonl"))


def test_a_sentence_that_asks_two_things_falls_into_two(understander: Understander) -> None:
    heard = understander.understand("De quoi parle ce blog, et qui l'écrit ?")
    assert [(part.act, part.text) for part in heard.parts] == [
        ("summary", "De quoi parle ce blog,"),
        ("author", "et qui l'écrit ?"),
    ]
    assert len(understander.understand("Parle-t-il de l’Inde, de la France ?").parts) == 1


def test_a_broken_line_of_examples_is_named(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    good = {"writer": "w", "language": "fr", "after": "start", "parts": [["bonjour", "greet"]]}
    broken = ("{", "{}", json.dumps({**good, "parts": []}), json.dumps({**good, "parts": [["bonjour", "wave"]]}))
    for line in broken:
        path.write_text(f"{json.dumps(good)}\n{line}\n", encoding="utf-8")
        with pytest.raises(SettingsError, match=r"talks\.jsonl:2: "):
            read_talks(path)


def test_what_is_sure_is_right(understander: Understander) -> None:
    told = [
        (act, understander.understand(text, Context("start" if after == "any" else after))) for act, after, text in HELD
    ]
    sure = [heard.act == act for act, heard in told if heard.probability >= 0.7]
    assert len(sure) > 50
    assert sum(sure) / len(sure) >= 0.88


@pytest.mark.parametrize("dress", ["Dis-moi, {}", "et sinon {}", "{} stp", "hello, {}"])
def test_dress_hardly_changes_an_act(understander: Understander, dress: str) -> None:
    plain = [(text, after) for act, after, text in HELD if act not in {"greet", "laugh"}]
    same = [
        heard_act(understander, text, after) == heard_act(understander, dress.format(text), after)
        for text, after in plain
    ]
    assert sum(same) / len(same) >= 0.8


def test_a_request_stands_beside_attitudes_and_what_is_told(understander: Understander) -> None:
    heard = understander.understand("Merci beaucoup ! Je suis libraire à Nantes. Que dit-il des bibliothèques ?")
    assert [part.act for part in heard.requests] == ["ask"]
    assert heard.attitudes == ("thanks",)
    assert heard.background == "Je suis libraire à Nantes."
    assert (heard.subject or "").endswith("bibliothèques")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Oui. Et après ?", ["Oui.", "Et après ?"]),
        ("M. Dupont a dit « Non. Jamais. » hier", ["M. Dupont a dit « Non. Jamais. » hier"]),
        ("euh... la suite", ["euh... la suite"]),
        ("vraiment ?! ah\nbon", ["vraiment ?!", "ah", "bon"]),
        ("merci :) !!", ["merci :) !!"]),
    ],
)
def test_messages_are_cut_into_sentences(text: str, cut: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == cut


TITLES = ("Geek ou Stasi ?", "Aadhaar, l'identité de 1,2 milliard d'Indiens", "Le big data, une révolution")
FINDER = ReferenceFinder(TITLES, ("Pierre Bellanger", "Michel Hervé", "Bill Gates"))


@looped(
    "case",
    [
        ("la deuxième", References(ordinal=1)),
        ("the last post", References(ordinal=-1)),
        ("l'avant-dernière citation", References(ordinal=-2)),
        ("quote 2 please", References(ordinal=1)),
        ("n° 3", References(ordinal=2)),
        ("trois points", References(count=3)),
        ("les deux", References(count=2)),
        ("la première fois", References()),
        ("attends une seconde", References()),
        ("« Geek ou Stasi ? », l'idée principale", References(quoted=("Geek ou Stasi ?",), title=0)),
        ("geek ou stasi", References(title=0)),
        ("résume l'article sur aadhaar", References(title=1)),
        ("c'est quoi le big data", References()),
        ("bellanger, il est qui", References(names=("Pierre Bellanger",))),
        ("ce billet ou l'autre", References(is_this_post=True)),
        ("lis-moi le paragraphe entier", References(is_paragraph=True)),
        ("the whole passage, please", References(is_paragraph=True)),
        ("le paragraphe d'avant", References()),
        ("le deuxième paragraphe", References(ordinal=1)),
        ("l'article entier", References()),
        ('il a dit "oui, oui" à Bill Gates', References(quoted=("oui, oui",), names=("Bill Gates",))),
    ],
)
def test_references_are_found(case: tuple[str, References]) -> None:
    text, found = case
    assert FINDER.find(text) == found, text


def test_a_place_in_a_list_is_told_where_a_message_names_nothing_else() -> None:
    places = {
        0: ("1", "le 1", "le 1 c koi ?", "oui, le premier !", "the first, please"),
        1: ("2 stp", "n° 2", "la deuxième", "option 2", "the second one", "what is 2 about?"),
        -1: ("le dernier", "the last one"),
        None: ("", "merci", "les deux", "en 2 mots ?", "deux exemples", "1 autre", "et en 2012 ?", "le premier billet"),
    }
    for place, texts in places.items():
        for text in texts:
            assert place_alone(text) == place, text


def test_references_are_found_in_any_text() -> None:
    for text in ("", "\ud800", "« »", "#", "?" * 2_000):
        assert FINDER.find(text) == References()
    assert ReferenceFinder((), ()).find("la deuxième") == References(ordinal=1)


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
    wrong = (
        "nothing",
        "[]",
        '{"id": 1}',
        '{"text": 1}',
        '{"text": "x", "after": "y"}',
        '{"text": "x", "id": []}',
        '{"text": "x", "offered": "y"}',
    )
    done = run_bot("understand", said="\n".join(wrong))
    assert done.returncode == 1
    assert ["error" in json.loads(line) for line in done.stdout.splitlines()] == [True] * len(wrong)


def test_one_message_is_explained() -> None:
    done = run_bot("understand", CERTAIN)
    told = json.loads(done.stdout)
    assert (told["distress"], done.returncode) == ("certain", 0)
    assert told["runner_up"]["act"] in ACTS
    assert len(told["nearest"]) == 3
