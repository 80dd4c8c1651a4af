"""How many replies change when a message is dressed: put politely, in a hurry, or behind a word that means nothing.

Run from the project's root: `python -m tests.bench.dressing [--part test] [--questions 400] [--turns 150] [--each 3]`.
Each question is asked alone, each turn of a talk behind the turns before it; then again in a few dressings of its
language, drawn by lot but the same every time. A reply has changed when its outcome or its first quote has.
"""

import argparse
import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.corpus import load
from bot.evaluation import Bot, read_cases, read_dialogues
from bot.model import Reply
from bot.search import Index

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
Dressing = Callable[[str], str]


def before(words: str) -> Dressing:
    """Return what puts words before a message, which goes on in small letters where it may."""
    return lambda text: words + (text[:1].lower() + text[1:] if text[1:2].islower() else text)


def behind(words: str) -> Dressing:
    """Return what puts words behind a message, before its question mark if it has one."""

    def dressed(text: str) -> str:
        bare = text.rstrip()
        end = bare.rstrip("?!. \xa0\u202f")
        return f"{end}{words}{bare[len(end) :]}"

    return dressed


def after_it(words: str) -> Dressing:
    """Return what adds something when all is said."""
    return lambda text: f"{text.rstrip()}{words}"


def without_mark(text: str) -> str:
    """Leave the question mark out."""
    return text.rstrip(" ?\xa0\u202f")


def without_accents(text: str) -> str:
    """Leave the accents out, as on a foreign keyboard."""
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


# Those that everybody knows of, and others that no example was written for.
ANY: dict[str, Dressing] = {
    "no ?": without_mark,
    "CAPITALS": str.upper,
    "small letters": str.lower,
    "no accents": without_accents,
    "two marks": after_it(" ??"),
    "dots": before("... "),
    "a smile": after_it(" 🙂"),
    "blanks": lambda text: f"  {text}\n",
}
FRENCH: dict[str, Dressing] = {
    "dis-moi,": before("dis-moi, "),
    "et sinon": before("et sinon "),
    "stp": behind(" stp"),
    "Hop,": before("Hop, "),
    "Tiens,": before("Tiens, "),
    "Petite question :": before("Petite question : "),
    "Par curiosité,": before("Par curiosité, "),
    "Tant que j’y pense,": before("Tant que j’y pense, "),
    "Je me permets :": before("Je me permets : "),
    "Euh": before("Euh "),
    "Allez,": before("Allez, "),
    "d’avance merci": after_it(" D’avance merci !"),
    "si vous avez le temps": behind(" si vous avez le temps"),
    "c’est pour un devoir": after_it(" C’est pour un devoir."),
    "au fait": behind(", au fait"),
    "dis": behind(", dis"),
}
ENGLISH: dict[str, Dressing] = {
    "tell me,": before("tell me, "),
    "and also": before("and also "),
    "pls": behind(" pls"),
    "Quick one:": before("Quick one: "),
    "Out of interest,": before("Out of interest, "),
    "Hmm": before("Hmm, "),
    "Right then,": before("Right then, "),
    "by the way": behind(", by the way"),
    "if you have a minute": behind(" if you have a minute"),
    "cheers": after_it(" Cheers!"),
    "asking for a friend": after_it(" Asking for a friend."),
}
# Small words by which the language of a message is told, each of one language alone.
_ENGLISH_WORDS = frozenset(
    {"the", "what", "does", "he", "of", "and", "how", "who", "why", "is", "i", "in", "would", "which"}
)
_FRENCH_WORDS = frozenset(
    {"le", "la", "les", "de", "des", "du", "un", "une", "que", "qui", "est", "il", "je", "pas", "et"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A message and what was said before it in its talk, oldest first (nothing before a question of its own)."""

    text: str
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one message in one dressing."""

    asked: Asked
    dressing: str
    has_changed: bool


def read_messages(part: str, *, questions: int, turns: int) -> list[Asked]:
    """Return so many questions and turns, drawn by lot from a part of the data; always the same."""
    drawn = random.Random(7)  # noqa: S311 - a sample
    cases = read_cases(DATA / "questions" / f"{part}.jsonl")
    asked = [Asked(case.question) for case in drawn.sample(cases, min(questions, len(cases)))]
    talks: dict[str, list[str]] = {}
    later: list[Asked] = []
    for turn in read_dialogues(DATA / "talks" / f"{part}.jsonl"):
        earlier = talks.setdefault(turn.conversation, [])
        if earlier:
            later.append(Asked(turn.text, tuple(earlier)))
        earlier.append(turn.text)
    return asked + drawn.sample(later, min(turns, len(later)))


def changes(messages: Iterable[Asked], index: Index, *, each: int) -> Iterator[Change]:
    """Yield what becomes of every message in `each` dressings of its language."""
    bot, drawn = Bot(index), random.Random(11)  # noqa: S311 - a sample
    for number, asked in enumerate(messages):
        known = ANY | (ENGLISH if is_english(asked.text) else FRENCH)
        worn = {name: dressed for name in known if (dressed := known[name](asked.text)) != asked.text}
        usual = _shown(_reply(bot, asked.text, asked.earlier, f"{number}"))
        for name in drawn.sample(sorted(worn), min(each, len(worn))):
            shown = _shown(_reply(bot, worn[name], asked.earlier, f"{number} {name}"))
            yield Change(asked, name, shown != usual)


def is_english(text: str) -> bool:
    """Say whether a message is rather English than French, by its small words."""
    said = re.findall(r"\w+", text.lower())
    return sum(word in _ENGLISH_WORDS for word in said) > sum(word in _FRENCH_WORDS for word in said)


def share(found: Sequence[Change]) -> float:
    """Return the share of dressed messages whose reply has changed."""
    return sum(change.has_changed for change in found) / max(len(found), 1)


def _reply(bot: Bot, text: str, earlier: Iterable[str], conversation: str) -> Reply:
    for number, said in enumerate(earlier):
        bot.say(said, conversation, number)
    return bot.say(text, conversation, 1_000)[0]


def _shown(reply: Reply) -> tuple[object, ...]:
    first = reply.citations[0].quotes[reply.citations[0].main] if reply.citations else None
    return (reply.outcome, first and (first.post.slug, first.start, first.end))


def main() -> None:
    """Print the shares: of questions, of turns, and of each dressing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("fit", "validation", "test"), default="validation")
    parser.add_argument("--questions", type=int, default=400)
    parser.add_argument("--turns", type=int, default=150)
    parser.add_argument("--each", type=int, default=3)
    options = parser.parse_args()
    messages = read_messages(options.part, questions=options.questions, turns=options.turns)
    found = list(changes(messages, Index(load(ROOT / "corpus")), each=options.each))
    rows = {
        "all": found,
        "questions": [change for change in found if not change.asked.earlier],
        "turns of talks": [change for change in found if change.asked.earlier],
    }
    for change in found:
        rows.setdefault(change.dressing, []).append(change)
    for name, group in rows.items():
        print(f"{name:<24}{len(group):>6}{share(group):>8.3f}")


if __name__ == "__main__":
    main()
