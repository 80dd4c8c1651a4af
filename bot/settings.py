"""All that the environment decides, read once: no other module looks at it."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.model import SettingsError

# The posts that come with the project: beside the package, wherever it was cloned to.
OWN_CORPUS = Path(__file__).resolve().parent.parent / "corpus"
# The templates of the privacy notice that come with it.
OWN_PRIVACY = Path(__file__).resolve().parent.parent / "deploy"


class Settings(BaseSettings):
    """The settings, each a variable of the environment; `deploy/example.env` tells what each is for."""

    model_config = SettingsConfigDict(env_prefix="CAUSERIE_", frozen=True, env_ignore_empty=True, extra="ignore")

    corpus: Path = Field(default=OWN_CORPUS)
    privacy: Path = Field(default=OWN_PRIVACY)
    thesaurus: Path | None = None
    log: Literal["debug", "info", "warning", "error"] = "warning"
    database: str = "sqlite:///data/causerie.db"
    spool: Path | None = None
    spool_mib: int = Field(default=16, ge=1, le=4096)
    retention_days: int = Field(default=180, ge=1, le=36_500)
    audit_days: int = Field(default=365, ge=1, le=36_500)
    synchronous: Literal["NORMAL", "FULL", "EXTRA"] = "FULL"
    discord_token_text: SecretStr | None = Field(default=None, validation_alias="DISCORD_TOKEN")
    discord_token_file: Path | None = Field(default=None, validation_alias="DISCORD_TOKEN_FILE")
    discord_api_base: str | None = Field(default=None, validation_alias="DISCORD_API_BASE")
    discord_gateway_url: str | None = Field(default=None, validation_alias="DISCORD_GATEWAY_URL")
    discord_message_content: bool = Field(default=False, validation_alias="DISCORD_MESSAGE_CONTENT")

    @property
    def database_path(self) -> Path:
        """Return the database's file, beside which the bot keeps its spool and what it notes for itself."""
        return Path(self.database.partition(":///")[2]).absolute()

    @property
    def spool_path(self) -> Path:
        """Return the spool's file."""
        return self.spool or self.database_path.with_suffix(".spool")

    def discord_token(self) -> str:
        """Return the bot's token. Raises SettingsError when there is none, or its file cannot be read."""
        token = self.discord_token_text.get_secret_value() if self.discord_token_text else ""
        if not token and self.discord_token_file:
            try:
                token = self.discord_token_file.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise SettingsError(f"DISCORD_TOKEN_FILE={self.discord_token_file} cannot be read: {error}") from None
        if not token.strip():
            raise SettingsError("there is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE")
        return token.strip()


def read_settings() -> Settings:
    """Return the settings. Raises SettingsError, naming the variable and what it may hold, when one is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        parts = [str(part) for part in first["loc"]]
        name = "_".join(parts if parts[0].startswith("DISCORD") else ["CAUSERIE", *parts]).upper()
        raise SettingsError(f"{name}={first['input']!r}: {first['msg']}") from None
