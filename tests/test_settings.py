"""The environment, read once."""

from dataclasses import FrozenInstanceError
from pathlib import Path

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
    monkeypatch.setenv("CAUSERIE_SOMETHING_ELSE", "is nobody's business")
    settings = read_settings()
    assert settings.corpus == tmp_path
    assert settings.log == "debug"


def test_empty_variable_is_no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSERIE_CORPUS", "")
    monkeypatch.setenv("CAUSERIE_LOG", "")
    assert read_settings() == Settings()


@pytest.mark.parametrize(
    ("variable", "value", "may_be"),
    [
        ("CAUSERIE_LOG", "loud", "'warning'"),
        ("CAUSERIE_SPOOL_MIB", "0", "from 1 to 4096"),
        ("CAUSERIE_SPOOL_MIB", "1_6", "from 1 to 4096"),
        ("CAUSERIE_RETENTION_DAYS", "9" * 5_000, "from 1 to 36500"),
        ("DISCORD_MESSAGE_CONTENT", "perhaps", "'yes' or 'no'"),
    ],
)
def test_wrong_variable_is_named_in_one_line_with_what_it_may_be(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, may_be: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as raised:
        read_settings()
    said = str(raised.value)
    assert said.startswith(f"{variable}='{value}': ")
    assert may_be in said
    assert "\n" not in said


@pytest.mark.parametrize(("value", "expected"), [("yes", True), ("On", True), ("1", True), ("no", False), ("0", False)])
def test_yes_and_no_may_be_said_in_several_ways(
    monkeypatch: pytest.MonkeyPatch,
    value: str,
    expected: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setenv("DISCORD_MESSAGE_CONTENT", value)
    assert read_settings().discord_message_content is expected


def test_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a.secret.token")
    assert "secret" not in repr(read_settings())


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        read_settings().log = "debug"  # type: ignore[misc]  # that is the point
