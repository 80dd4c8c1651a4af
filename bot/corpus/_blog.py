"""What a blog says of itself on disk: `blog.toml`, each line of which may be missing, as may the file."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.corpus._encoding import read_text
from bot.corpus._problems import Problem, line_of, toml_error, why_unread
from bot.model import AuthorIs, Blog

_TEXTS = ("title", "author", "address")
_AUTHOR_IS = {
    AuthorIs.MAN: 'a man ("il", as without this line)',
    AuthorIs.WOMAN: 'a woman ("elle")',
    AuthorIs.TEAM: 'several people ("l’équipe", "elle")',
}


def read_blog(path: Path) -> tuple[Blog | None, list[Problem]]:
    """Return what the file says of the blog, and what is to be mended in it; a missing file says nothing.

    What is wrong in a line leaves that line out; where the whole file cannot be read, None is returned.
    """
    try:
        text = read_text(path)
        data = tomllib.loads(text)
    except FileNotFoundError:
        return Blog(), []
    except (OSError, UnicodeDecodeError) as error:
        return None, [Problem(path, *why_unread(path, error))]
    except tomllib.TOMLDecodeError as error:
        line, wrong = toml_error(text, error)
        return None, [Problem(path, line, f"cannot be read: {wrong}")]
    wrong_keys = {key: what for key in data if (what := _wrong(key, data[key]))}
    problems = [Problem(path, line_of(text, key), what) for key, what in wrong_keys.items()]
    return _blog({key: value for key, value in data.items() if key not in wrong_keys}), problems


def _wrong(key: str, value: object) -> str | None:
    """Return what is wrong with a line, or None."""
    if key == "author_is":
        return None if value in tuple(AuthorIs) else f"author_is is {value!r}, but must be {_choices()}"
    if key == "english":
        is_table = isinstance(value, dict) and all(isinstance(each, str) and each.strip() for each in value.values())
        return None if is_table else 'english must be a table of names: "données personnelles" = "personal data"'
    if key not in _TEXTS:
        from difflib import get_close_matches  # noqa: PLC0415 - hardly ever needed

        close = get_close_matches(key.casefold(), (*_TEXTS, "author_is"), n=1)
        meant = f"the file may hold {', '.join(_TEXTS)}, author_is and [english]"
        return f"there is no {key!r}; {f'is {close[0]!r} meant?' if close else meant}"
    return None if isinstance(value, str) else f"{key} must be a text between quotation marks"


def _choices() -> str:
    *others, last = (f'"{each.value}" for {whom}' for each, whom in _AUTHOR_IS.items())
    return f"{', '.join(others)} or {last}"


def _blog(data: Mapping[str, Any]) -> Blog:
    return Blog(**{**data, "author_is": AuthorIs(data.get("author_is", AuthorIs.MAN))})
