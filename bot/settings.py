"""All that the environment decides, read once: no other module looks at it."""

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.model import SettingsError

# The posts that come with the project: beside the package, wherever it was cloned to.
OWN_CORPUS = Path(__file__).resolve().parent.parent / "corpus"


class Settings(BaseSettings):
    """The settings, each a variable of the environment; `deploy/example.env` tells what each is for."""

    model_config = SettingsConfigDict(env_prefix="CAUSERIE_", frozen=True, env_ignore_empty=True, extra="ignore")

    corpus: Path = Field(default=OWN_CORPUS)
    thesaurus: Path | None = None
    log: Literal["debug", "info", "warning", "error"] = "warning"


def read_settings() -> Settings:
    """Return the settings. Raises SettingsError, naming the variable and what it may hold, when one is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(["CAUSERIE", *map(str, first["loc"])]).upper()
        raise SettingsError(f"{name}={first['input']!r}: {first['msg']}") from None
