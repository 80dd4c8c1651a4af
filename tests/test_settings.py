"""The environment, read once."""

from pathlib import Path

import attrs
import pytest

from bot.model import SettingsError
from bot.settings import OWN_CORPUS, VARIABLES, Settings, read_settings
from tests.helpers import ROOT


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the variables of whoever runs the tests away."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def test_without_variables_the_posts_of_the_project_are_used() -> None:
    settings = read_settings()
    assert settings.corpus == OWN_CORPUS == ROOT / "corpus"
    assert settings.log == "warning"


def test_variables_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAUSERIE_CORPUS", str(tmp_path))
    monkeypatch.setenv("causerie_log", "debug")
    settings = read_settings()
    assert settings.corpus == tmp_path
    assert settings.log == "debug"


def test_empty_variable_is_no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSERIE_CORPUS", "")
    monkeypatch.setenv("CAUSERIE_LOG", "")
    assert read_settings() == Settings()


@pytest.mark.parametrize(
    ("variable", "value", "must_be"),
    [
        ("CAUSERIE_LOG", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("CAUSERIE_SYNCHRONOUS", "OFF", "'NORMAL', 'FULL' or 'EXTRA'"),
        ("CAUSERIE_SPOOL_MIB", "0", "a whole number from 1 to 4096"),
        ("CAUSERIE_SPOOL_MIB", "4097", "a whole number from 1 to 4096"),
        ("CAUSERIE_SPOOL_MIB", "1.5", "a whole number from 1 to 4096"),
        ("CAUSERIE_RETENTION_DAYS", "9" * 5_000, "a whole number from 1 to 36500"),
        ("CAUSERIE_AUDIT_DAYS", "long", "a whole number from 1 to 36500"),
        ("DISCORD_MESSAGE_CONTENT", "perhaps", "yes or no"),
        *(
            ("DISCORD_API_BASE", value, "an address that begins with http:// or https://")
            for value in (
                "bla",
                "discord.com/api",
                "ws://discord.com",
                "http://",
                "http:///api",
                "https://a b",
                "http://a:99999",
            )
        ),
        *(
            ("DISCORD_GATEWAY_URL", value, "an address that begins with ws:// or wss://")
            for value in ("gateway.discord.gg", "https://discord.com", "wss://", "wss://[a", "wss://a:0")
        ),
    ],
)
def test_wrong_variable_is_named_in_one_line_with_what_it_must_be(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, must_be: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as raised:
        read_settings()
    assert str(raised.value) == f"{variable}={value!r}: it must be {must_be}"


def test_addresses_of_another_discord_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_API_BASE", "http://127.0.0.1:8080/api/v10")
    monkeypatch.setenv("DISCORD_GATEWAY_URL", "WSS://[::1]:8080/")
    settings = read_settings()
    assert (settings.discord_api_base, settings.discord_gateway_url) == (
        "http://127.0.0.1:8080/api/v10",
        "WSS://[::1]:8080/",
    )


@pytest.mark.parametrize("place", ["/", "", "/."])
def test_folder_is_no_database(tmp_path: Path, place: str) -> None:
    database = f"sqlite:///{tmp_path}{place}"
    with pytest.raises(SettingsError) as raised:
        Settings(database=database).database_path  # noqa: B018 - it is what refuses
    assert str(raised.value) == f"CAUSERIE_DATABASE={database!r} is a folder: name a file in it, like causerie.db"


def test_file_of_a_token_that_cannot_be_read_is_named_once(tmp_path: Path) -> None:
    path = tmp_path / "token"
    with pytest.raises(SettingsError) as raised:
        Settings(discord_token_file=path).token()
    assert str(raised.value) == f"DISCORD_TOKEN_FILE={path} cannot be read: No such file or directory"
    path.write_bytes(b"caf\xe9")
    with pytest.raises(SettingsError, match="is no text, and holds no token"):
        Settings(discord_token_file=path).token()


@pytest.mark.parametrize(
    "text",
    ["t0k.e-n_", " t0k.e-n_\r\n", "\ufefft0k.e-n_\n", '"t0k.e-n_"\n', "'t0k.e-n_'", "Bot t0k.e-n_", '"bot  t0k.e-n_" '],
)
def test_what_is_copied_along_with_a_token_is_left_out(tmp_path: Path, text: str) -> None:
    path = tmp_path / "token"
    path.write_text(text, encoding="utf-8", newline="")
    assert Settings(discord_token_file=path).token() == "t0k.e-n_"
    assert Settings(discord_token=text.removeprefix("\ufeff")).token() == "t0k.e-n_"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *((f"s3cret{end}of August", " must hold the token alone, on one line") for end in ("\n", "\r\n", "\n\n")),
        *(
            (text, " must hold the token alone: a space, or another character that no token has, is in it")
            for text in ("s3cret # ours", "s3\x00cret", "s3crét", "«s3cret»")
        ),
    ],
)
def test_what_can_be_no_token_is_refused_without_being_shown(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "token"
    path.write_text(text, encoding="utf-8", newline="")
    for settings, name in (
        (Settings(discord_token_file=path), f"DISCORD_TOKEN_FILE={path}"),
        (Settings(discord_token=text), "DISCORD_TOKEN"),
    ):
        with pytest.raises(SettingsError) as raised:
            settings.token()
        assert str(raised.value) == f"{name}{why}"


@pytest.mark.parametrize("text", ["", " \n", '""', "\ufeff"])
def test_file_with_nothing_in_it_holds_no_token(tmp_path: Path, text: str) -> None:
    path = tmp_path / "token"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="there is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE"):
        Settings(discord_token_file=path).token()


def test_all_wrong_variables_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"CAUSERIE_LOG": "loud", "CAUSERIE_SPOOL_MIB": "0", "CAUSERIE_AUDIT_DAYS": "30"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        read_settings()
    assert [line.partition("=")[0] for line in str(raised.value).splitlines()] == ["CAUSERIE_LOG", "CAUSERIE_SPOOL_MIB"]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("CAUSERIE_CORPSE", "CAUSERIE_CORPUS"),
        ("CAUSERIE_CORPUS_", "CAUSERIE_CORPUS"),
        ("causerie_korpus", "CAUSERIE_CORPUS"),
        ("CAUSERIE_LOGS", "CAUSERIE_LOG"),
        ("CAUSERIE_RETENTION", "CAUSERIE_RETENTION_DAYS"),
        ("CAUSERIE_RETENTON_DAYS", "CAUSERIE_RETENTION_DAYS"),
        ("CAUSERIE_RETENTION_DAY", "CAUSERIE_RETENTION_DAYS"),
        ("CAUSERIE_AUDITDAYS", "CAUSERIE_AUDIT_DAYS"),
        ("CAUSERIE_DATABASE_URL", "CAUSERIE_DATABASE"),
        ("CAUSERIE_SPOOL_MB", "CAUSERIE_SPOOL_MIB"),
        ("CAUSERIE_SYNCHRONISE", "CAUSERIE_SYNCHRONOUS"),
        ("CAUSERIE_PRIVACI", "CAUSERIE_PRIVACY"),
        ("CAUSERI_CORPUS", "CAUSERIE_CORPUS"),
        ("causeries_database", "CAUSERIE_DATABASE"),
        ("DISCORD_TOKEN_FILES", "DISCORD_TOKEN_FILE"),
        ("DISCORD_MESSAGE_CONTENTS", "DISCORD_MESSAGE_CONTENT"),
    ],
)
def test_misspelt_variable_is_refused_with_the_one_that_is_meant(
    monkeypatch: pytest.MonkeyPatch, slip: str, meant: str
) -> None:
    monkeypatch.setenv(slip, "s3cret")
    with pytest.raises(SettingsError) as raised:
        read_settings()
    assert str(raised.value) == f"{slip.upper()} is no setting: is {meant} meant?"


def test_misspelt_variable_is_named_beside_a_wrong_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSERIE_LOG", "loud")
    monkeypatch.setenv("CAUSERIE_CORPSE", "posts")
    with pytest.raises(SettingsError, match=r"(?s)CAUSERIE_LOG='loud'.*\nCAUSERIE_CORPSE is no setting"):
        read_settings()


def test_variable_that_is_like_none_of_ours_is_named_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "ours")
    for name in (
        "DISCORD_TOKENS",
        "CAUSERIE_IMAGE",
        "causerie_something_else",
        "DISCORD_WEBHOOK",
        "DISCORDANT",
        "CAUSERIES",
    ):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("CAUSERIE_NOTHING", "")
    settings = read_settings()
    assert settings == Settings(discord_token="ours")
    assert settings.unknown == ("CAUSERIE_IMAGE", "CAUSERIE_SOMETHING_ELSE"), (
        "those of Discord may be another program's"
    )


def test_thesaurus_of_earlier_versions_changes_nothing_and_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSERIE_THESAURUS", "/usr/share/mythes/th_fr_FR_v2.dat")
    assert read_settings().unknown == ("CAUSERIE_THESAURUS",)


def test_indexes_are_kept_where_it_is_said_else_beside_the_database_else_with_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CAUSERIE_DATABASE", f"sqlite:///{tmp_path}/journal/causerie.db")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert read_settings().cache_folder() == tmp_path / "xdg" / "causerie"
    assert read_settings().cache_folder(beside_database=True) == tmp_path / "journal" / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_settings().cache_folder() == tmp_path / ".cache" / "causerie"
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))
    assert read_settings().cache_folder() == tmp_path / "journal" / "cache"
    monkeypatch.setenv("CAUSERIE_CACHE", str(tmp_path / "own"))
    assert read_settings().cache_folder() == read_settings().cache_folder(beside_database=True) == tmp_path / "own"


@pytest.mark.parametrize(("value", "means"), [("yes", True), ("On", True), ("no", False), ("FALSE", False)])
def test_yes_and_no_are_understood_in_their_usual_spellings(
    monkeypatch: pytest.MonkeyPatch, value: str, means: object
) -> None:
    monkeypatch.setenv("DISCORD_MESSAGE_CONTENT", value)
    assert read_settings().discord_message_content is means


def test_token_is_in_no_picture_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "s3cret")
    settings = read_settings()
    assert settings.token() == "s3cret"
    assert "s3cret" not in f"{settings} {settings!r}"


def test_token_is_never_shown_beside_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "s3cret")
    monkeypatch.setenv("CAUSERIE_LOG", "loud")
    with pytest.raises(SettingsError) as raised:
        read_settings()
    assert "s3cret" not in str(raised.value)


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read_settings().log = "debug"  # type: ignore[misc]  # as the type checker says, too
