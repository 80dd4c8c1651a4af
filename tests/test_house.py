"""The walls of the house: who may import whom, and what belongs to one room only.

`breaches` reads sources with `ast` and knows nothing of files, so that every wall is also shown to stop somebody.
Rooms are the modules and packages right under `bot`; those that do not exist yet already have their place below.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.helpers import looped

HOUSE = Path(__file__).resolve().parent.parent / "bot"

# Imports go down. Rooms of one floor may use each other as long as nothing goes round; doors never do.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"model", "phrases", "settings"}),
    frozenset({"text", "corpus", "heartbeat", "memory", "notify", "supervisor"}),
    frozenset({"understanding", "quotes", "search"}),
    frozenset({"dialogue", "live", "storage", "apart", "reader"}),
    frozenset({"terminal", "web", "cogs", "evaluation", "operator"}),
    frozenset({"__main__"}),
)
DOORS = FLOORS[4]
# A library that only one room knows; exchanging it then changes one room.
ONLY_IN = {
    "discord": {"cogs"},
    "aiohttp": {"web", "cogs", "reader"},  # discord.py speaks through it, and its network errors are aiohttp's
    "rank_bm25": {"search"},
    "aiosqlite": {"storage"},
    "sqlite3": {"storage"},
    "attrs": {"settings"},
    "bs4": {"corpus"},  # HTML of exports; nothing that answers reads any
    "markdownify": {"corpus"},
}
# What users do not install: the tests, the fitting of weights among them, and the libraries of the `dev` extra.
NOT_INSTALLED = frozenset({"tests", "hypothesis", "pytest", "scipy", "sklearn", "spellchecker"})

_ENVIRONMENT = frozenset({"environ", "environb", "getenv", "getenvb", "putenv", "unsetenv"})
_SQL = re.compile(
    r"\b(?:SELECT\b.+\bFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|(?:CREATE|ALTER|DROP)\s+(?:TEMP\s+|UNIQUE\s+|VIRTUAL\s+)*(?:TABLE|INDEX|TRIGGER|VIEW))\b",
    re.DOTALL,
)


def breaches(sources: Mapping[str, str]) -> list[str]:
    """Return what breaks the rules in these modules (dotted name -> source), one line each."""
    trees = {name: ast.parse(source) for name, source in sources.items()}
    found = [line for name, tree in trees.items() for line in _of_module(name, tree)]
    return sorted(found) + _cycles({name: _targets(tree, trees) for name, tree in trees.items()})


def _of_module(name: str, tree: ast.Module) -> Iterator[str]:
    for target in _imports(tree):
        yield from _of_import(name, target)
    for node in ast.walk(tree):
        yield from _of_node(name, node)
    if _room(name) != "storage":
        for text in _strings(tree):
            if _SQL.search(text):
                yield f"{name}: SQL belongs to storage: {' '.join(text.split())[:60]}"


def _of_import(name: str, target: str) -> Iterator[str]:
    top = target.partition(".")[0]
    if top == "bot":
        yield from _of_house_import(name, target)
        return
    if top in ONLY_IN and _room(name) not in ONLY_IN[top]:
        yield f"{name}: imports {top}, which belongs to {' and '.join(sorted(ONLY_IN[top]))}"
    if top in NOT_INSTALLED:
        yield f"{name}: imports {top}, which users do not install"
    if _room(name) == "model" and top not in sys.stdlib_module_names:
        yield f"{name}: imports {top}, but model knows the standard library only"
    if top == "importlib" and not target.startswith("importlib.resources"):
        yield f"{name}: imports {top}, which goes round the walls"


def _of_house_import(name: str, target: str) -> Iterator[str]:
    mine, other = _room(name), _room(target)
    if other in {"", mine}:
        return
    if _floor(other) > _floor(mine):
        yield f"{name}: imports {target}, which stands above it"
    if mine in DOORS and other in DOORS:
        yield f"{name}: imports {target}, but doors never import one another"
    if any(part.startswith("_") and not part.startswith("__") for part in target.split(".")):
        yield f"{name}: imports {target}, which is private to {other}"


def _of_node(name: str, node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.level:
        yield f"{name}: a relative import; write it from bot on"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "__import__":
        yield f"{name}: calls __import__, which goes round the walls"
    spelled: tuple[str, ...] = (node.attr,) if isinstance(node, ast.Attribute) else ()
    if isinstance(node, ast.ImportFrom) and node.module == "os":
        spelled = tuple(alias.name for alias in node.names)
    if _room(name) != "settings" and _ENVIRONMENT.intersection(spelled):
        yield f"{name}: reads the environment, which only settings does"


def _room(name: str) -> str:
    """Return "search" for `bot.search.units`; "" for `bot` itself."""
    return name.split(".")[1] if "." in name else ""


def _floor(room: str) -> int:
    return next((height for height, rooms in enumerate(FLOORS) if room in rooms), -1)


def _imports(tree: ast.Module) -> Iterator[str]:
    """Yield all that a module imports, down to the name: `from bot.text import fold` gives "bot.text.fold"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _targets(tree: ast.Module, modules: Mapping[str, object]) -> set[str]:
    """Return the modules of the house that a module imports."""
    names = [name if name in modules else name.rpartition(".")[0] for name in _imports(tree)]
    return {name for name in names if name in modules}


def _strings(tree: ast.Module) -> Iterator[str]:
    """Yield every string that is not a docstring."""
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.value


def _cycles(graph: Mapping[str, set[str]]) -> list[str]:
    """Return the modules that import each other in a ring: what is left without those that need or serve none left."""
    left = {name: set(targets) - {name} for name, targets in graph.items()}
    while True:
        needed = set().union(*left.values())
        ring = {
            name: targets & left.keys() for name, targets in left.items() if targets & left.keys() and name in needed
        }
        if ring == left:
            break
        left = ring
    return [f"a cycle among {', '.join(sorted(left))}"] if left else []


def _house() -> dict[str, str]:
    paths = sorted(HOUSE.rglob("*.py"))
    return {_dotted(path): path.read_text(encoding="utf-8") for path in paths}


def _dotted(path: Path) -> str:
    parts = path.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_house_keeps_its_walls() -> None:
    house = _house()
    assert len(house) > 10, "the house was not found"
    assert breaches(house) == []


def test_every_room_has_its_place() -> None:
    rooms = {_room(name) for name in _house()} - {""}
    assert rooms <= frozenset().union(*FLOORS), "give the new room a floor"


@looped(
    ("name", "source", "complaint"),
    [
        ("bot.text._words", "from bot.search import Index", "stands above"),
        ("bot.model", "from bot import corpus", "stands above"),
        ("bot.quotes", "import bot.dialogue", "stands above"),
        ("bot.settings", "def f():\n    from bot.__main__ import main", "stands above"),
        ("bot.web", "from bot.terminal import chat", "doors never"),
        ("bot.cogs.talk", "from bot.web import page", "doors never"),
        ("bot.dialogue", "from bot.corpus._titles import title_of", "private to corpus"),
        ("bot.dialogue", "from bot.text import _forms", "private to text"),
        ("bot.live", "import discord", "belongs to cogs"),
        ("bot.terminal._chat", "from discord.ext import commands", "belongs to cogs"),
        ("bot.terminal", "import aiohttp", "belongs to cogs and reader and web"),
        ("bot.corpus", "import rank_bm25", "belongs to search"),
        ("bot.search", "import aiosqlite", "belongs to storage"),
        ("bot.model", "import yaml", "standard library only"),
        ("bot.text", "import os\nos.environ['HOME']", "environment"),
        ("bot.cogs", "import os\nos.getenv('TOKEN')", "environment"),
        ("bot.web", "from os import environ", "environment"),
        ("bot.live", "x = 'SELECT id FROM turns'", "SQL belongs"),
        ("bot.web", "x = f'DELETE FROM {table}'", "SQL belongs"),
        ("bot.cogs", "x = 'INSERT INTO turns VALUES ($1)'", "SQL belongs"),
        ("bot.live", "from importlib import import_module", "goes round"),
        ("bot.live", "__import__('discord')", "goes round"),
        ("bot.search", "from .units import windows", "relative"),
        ("bot.understanding", "import sklearn.linear_model", "users do not install"),
        ("bot.__main__", "from tests.training import distress", "users do not install"),
    ],
)
def test_each_wall_stops_somebody(name: str, source: str, complaint: str) -> None:
    [line] = breaches({name: source})
    assert line.startswith(f"{name}: ")
    assert complaint in line


@looped(
    ("name", "source"),
    [
        ("bot.search.index", "from bot.search.units import windows\nfrom bot.corpus import passages"),
        ("bot.quotes", "from bot.corpus import SentenceTable\nfrom bot.text import fold"),
        ("bot.cogs.talk", "import discord\nfrom bot.dialogue import Conversations"),
        ("bot.cogs.talk", "from bot.cogs.views import render"),
        ("bot.storage", "x = 'SELECT id FROM turns'"),
        ("bot.live", '"""Nothing here does SELECT … FROM turns."""\nx = "Choose an update; delete it."'),
        ("bot.search.lexicon", "from importlib import resources"),
        ("bot.__main__", "from bot.web import serve\nfrom bot.cogs import run"),
    ],
)
def test_what_the_design_allows_passes(name: str, source: str) -> None:
    assert breaches({name: source}) == []


def test_ring_of_imports_is_a_breach() -> None:
    ring = {
        "bot.text": "from bot.corpus import load",
        "bot.corpus": "from bot.corpus._posts import read",
        "bot.corpus._posts": "from bot import text",
        "bot.search": "from bot.text import fold",
    }
    assert breaches(ring) == ["a cycle among bot.corpus, bot.corpus._posts, bot.text"]
