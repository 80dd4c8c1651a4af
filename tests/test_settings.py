"""The environment, read once."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.model import SettingsError
from bot.settings import OWN_CORPUS, Settings, read_settings
from tests.helpers import ROOT

VARIABLES = [str(field.validation_alias or f"CAUSERIE_{name.upper()}") for name, field in Settings.model_fields.items()]


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


def test_wrong_variable_is_named_in_one_line_with_what_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSERIE_LOG", "loud")
    with pytest.raises(SettingsError) as raised:
        read_settings()
    said = str(raised.value)
    assert said.startswith("CAUSERIE_LOG='loud': ")
    assert "'warning'" in said
    assert "\n" not in said


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        read_settings().log = "debug"
