"""What an operator is given in deploy/ agrees with what the code does."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.__main__ import TRY_LATER, main
from bot.model import Language
from bot.phrases import Voice
from bot.phrases.catalogue import Catalogue
from bot.settings import VARIABLES, Settings, read_settings
from tests.journals import opened

PROJECT = Path(__file__).resolve().parent.parent
DEPLOY = PROJECT / "deploy"
NOTICES = (DEPLOY / "privacy.fr.md", DEPLOY / "privacy.en.md")

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not on this machine (Debian: package systemd)"
)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def documented() -> dict[str, str]:
    """The variables of example.env and the values it shows, whether commented out or not."""
    return dict(re.findall(r"^(?:# )?([A-Z][A-Z_]*)=(.*)$", read(DEPLOY / "example.env"), re.MULTILINE))


@cache
def unit() -> dict[str, list[str]]:
    """The unit file's keys, each with all its values."""
    found: dict[str, list[str]] = {}
    for key, value in re.findall(r"^([A-Z]\w+)=(.*)$", read(DEPLOY / "causerie.service"), re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


@cache
def instructions() -> list[tuple[str, str]]:
    """The Containerfile's instructions and what each is told."""
    text = re.sub(r"^#.*\n", "", read(DEPLOY / "Containerfile"), flags=re.MULTILINE).replace("\\\n", " ")
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]
    return [(name, " ".join(rest.split())) for name, rest in lines]


def told(name: str) -> list[str]:
    return [rest for instruction, rest in instructions() if instruction == name]


def image_environment() -> dict[str, str]:
    return {name: value for line in told("ENV") for name, value in (pair.split("=", 1) for pair in line.split())}


@cache
def service() -> Any:
    return yaml.safe_load(read(DEPLOY / "compose.yaml"))["services"]["causerie"]


def ours(names: set[str]) -> set[str]:
    return {name for name in names if name.startswith(("CAUSERIE_", "DISCORD_"))}


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)


def test_every_setting_is_documented_and_every_documented_setting_exists() -> None:
    assert set(documented()) == VARIABLES.keys()


@pytest.mark.usefixtures("no_settings")
@pytest.mark.parametrize("variable", sorted(documented()))
def test_the_default_an_operator_reads_is_the_default(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    default = read_settings()

    monkeypatch.setenv(variable, documented()[variable])

    assert read_settings() == default


def test_example_holds_nothing_but_comments_and_plain_values() -> None:
    # systemd and the container engines disagree about quotes and about comments behind a value.
    for line in read(DEPLOY / "example.env").splitlines():
        assert not line or line.startswith("#") or re.fullmatch(r"[A-Z_]+=[^\s\"'#]*", line), line


def commands_named_in(text: str) -> set[str]:
    """The commands of `python -m bot`, as the shell, systemd or a JSON list name them."""
    spelled = [found.strip() for found in re.findall(r"(?:-m bot|^    causerie)((?: [a-z]+)+)", text, re.MULTILINE)]
    return {*spelled, *re.findall(r'"-m", "bot", "([a-z]+)"', text)}


@pytest.mark.parametrize("name", ["causerie.service", "install.md", "Containerfile", "compose.yaml"])
def test_commands_that_operators_are_told_of_exist(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    commands = commands_named_in(read(DEPLOY / name))
    assert commands
    for command in commands:
        with pytest.raises(SystemExit) as leaving:
            main([*command.split(), "--help"])
        assert leaving.value.code == 0, command
        assert "usage" in capsys.readouterr().out


def test_service_starts_the_bot_from_where_the_page_puts_it() -> None:
    (start,) = unit()["ExecStart"]
    python, arguments = start.split(maxsplit=1)
    assert arguments == "-m bot serve"
    assert f"python3 -m venv {python.removesuffix('/bin/python')}\n" in read(DEPLOY / "install.md")
    assert unit()["User"] == ["causerie"]
    assert unit()["EnvironmentFile"] == ["-/etc/causerie/causerie.env"]


def test_operators_commands_run_as_the_service_does() -> None:
    command = read(DEPLOY / "causerie").replace("\\\n", "")
    [user], [group], [folder] = (unit()[key] for key in ("User", "Group", "WorkingDirectory"))
    assert f"--uid={user} --gid={group}" in command
    given = re.findall(r"--property=(\S+?)=(\S+)", command)
    assert ("WorkingDirectory", folder) in given
    assert ("UMask", *unit()["UMask"]) in given
    assert ("EnvironmentFile", *unit()["EnvironmentFile"]) in given
    [database] = [value for value in unit()["Environment"] if value.startswith("CAUSERIE_")]
    assert ("Environment", database.replace("%S", "/var/lib")) in given
    [start] = unit()["ExecStart"]
    assert command.endswith(f' {start.removesuffix(" serve")} "$@"\n')
    assert os.access(DEPLOY / "causerie", os.X_OK)


def backup() -> list[tuple[str, str]]:
    """The keys and values of the unit that makes backups, in order."""
    return re.findall(r"^([A-Z]\w+)=(.*)$", read(DEPLOY / "causerie-backup.service"), re.MULTILINE)


def run(command: list[str], env: dict[str, str]) -> None:
    subprocess.run(command, env=env, check=True, cwd=PROJECT, timeout=60)


async def test_the_nightly_backup_is_made_and_only_then_old_ones_go(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    folder = tmp_path / "backups"
    folder.mkdir()
    for age, name in ((20, "old.db"), (20, "old.erased"), (3, "recent.db")):
        (folder / name).touch()
        then = time.time() - age * 86_400
        os.utime(folder / name, (then, then))
    env = dict(value.split("=", 1) for key, value in backup() if key == "Environment")
    env["CAUSERIE_DATABASE"] = f"sqlite:///{tmp_path}/journal.db"
    for command in (value for key, value in backup() if key == "ExecStart"):
        line = command.replace("%%", "%").replace("/opt/causerie/.venv/bin/python", sys.executable)
        line = line.replace("/var/backups/causerie", str(folder))
        run(shlex.split(line), {**os.environ, **env})
    kept = {path.name for path in folder.iterdir()}
    assert "recent.db" in kept
    assert not kept & {"old.db", "old.erased"}
    assert len([name for name in kept if name.endswith(".db")]) == 2


def test_backups_are_made_by_the_same_user_with_the_same_settings() -> None:
    for key in ("User", "Group", "WorkingDirectory", "UMask", "EnvironmentFile"):
        assert (key, *unit()[key]) in backup()
    [database] = [value for value in unit()["Environment"] if value.startswith("CAUSERIE_")]
    assert ("Environment", database) in backup()
    assert ours({value.split("=", 1)[0] for key, value in backup() if key == "Environment"}) <= VARIABLES.keys()
    assert "OnCalendar=" in read(DEPLOY / "causerie-backup.timer")


def test_posts_are_in_place_before_the_service_starts() -> None:
    page = read(DEPLOY / "install.md")
    (folder,) = set(re.findall(r"-m bot corpus import EXPORT (\S+)", page))
    steps = [f"corpus check --corpus {folder}", f"CAUSERIE_CORPUS={folder}\n", "systemctl enable --now causerie\n"]
    assert [page.count(step) for step in steps] == [1, 1, 1]
    assert sorted(steps, key=page.index) == steps
    assert unit()["ProtectHome"] == ["yes"]
    assert not folder.startswith(("/home/", "/tmp/", "/opt/causerie/"))  # noqa: S108 - a place that is refused


def test_page_asks_for_no_program_that_it_does_not_install() -> None:
    assert "sudo" not in read(DEPLOY / "install.md")


def test_service_gives_the_bot_time_to_write_and_does_not_repeat_a_mistake_in_the_settings() -> None:
    assert int(unit()["TimeoutStopSec"][0]) > 5
    assert unit()["Restart"] == ["on-failure"]
    assert "2" in unit()["RestartPreventExitStatus"][0].split()


def test_service_outlives_a_reading_of_the_posts_that_memory_does_not_suffice_for() -> None:
    assert unit()["OOMPolicy"] == ["continue"]
    assert str(TRY_LATER) not in unit()["RestartPreventExitStatus"][0].split()


def test_service_sets_only_variables_that_are_read() -> None:
    assert ours({value.split("=", 1)[0] for value in unit()["Environment"]}) <= VARIABLES.keys()


@needs_systemd
def test_systemd_finds_no_fault_in_the_units(tmp_path: Path) -> None:
    # It insists that the program exists; where the bot is not installed another Python stands in.
    (start,) = unit()["ExecStart"]
    copies = [tmp_path / name for name in ("causerie.service", "causerie-backup.service", "causerie-backup.timer")]
    for copy in copies:
        copy.write_text(read(DEPLOY / copy.name).replace(start.split()[0], sys.executable), encoding="utf-8")

    done = analyze("verify", "--man=no", *map(str, copies))

    assert (done.returncode, done.stdout) == (0, "")


@needs_systemd
def test_service_is_exposed_to_little() -> None:
    # The threshold is in tenths: an exposure of 2.0 fails.
    done = analyze("security", "--offline=true", "--no-pager", "--threshold=19", str(DEPLOY / "causerie.service"))
    assert done.returncode == 0, done.stdout


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("systemd-analyze")
    assert program is not None
    return subprocess.run(
        [program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60, check=False
    )


def test_image_runs_as_nobody_in_particular_and_keeps_all_in_one_volume() -> None:
    assert re.fullmatch(r"[1-9]\d{4,}:[1-9]\d{4,}", told("USER")[-1])
    (volume,) = told("VOLUME")
    assert image_environment()["CAUSERIE_DATABASE"].startswith(f"sqlite:///{volume}/")
    assert [mount.split(":")[1] for mount in service()["volumes"]] == [volume]


def test_image_sets_only_variables_that_are_read() -> None:
    assert ours(set(image_environment())) <= VARIABLES.keys()


def test_image_holds_the_privacy_notices_where_it_says() -> None:
    (copied,) = [line.split() for line in told("COPY") if "privacy" in line]
    *sources, folder = copied
    assert {PROJECT / source for source in sources} == set(NOTICES)
    assert image_environment()["CAUSERIE_PRIVACY"] == folder.rstrip("/")


def test_image_names_no_host() -> None:
    assert "://" not in read(DEPLOY / "Containerfile").replace("sqlite:///", "")
    for base in told("FROM"):
        # A slash would set a registry's host, or somebody's account, before the name.
        assert re.fullmatch(r"[a-z]+:[\w.-]+", base.split()[0]), base


def test_what_the_image_is_made_of_is_let_through_and_exists() -> None:
    let_through = set(re.findall(r"^!(.+)$", read(PROJECT / ".dockerignore"), re.MULTILINE))
    copied = {name for line in told("COPY") if not line.startswith("--from") for name in line.split()[:-1]}
    assert copied == let_through
    assert [name for name in copied if not (PROJECT / name).exists()] == []


def test_container_is_locked_up() -> None:
    assert service()["read_only"] is True
    assert service()["cap_drop"] == ["ALL"]
    assert service()["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service()
    assert "ports" not in service()
    assert [mount.split(":")[0] for mount in service()["tmpfs"]] == ["/tmp"]  # noqa: S108 - named, not used
    assert int(service()["stop_grace_period"].removesuffix("s")) > 5


def test_container_is_built_from_here_and_asked_for_its_health_in_the_same_way() -> None:
    build = service()["build"]
    assert (DEPLOY / build["context"]).resolve() == PROJECT
    assert (PROJECT / build["dockerfile"]).samefile(DEPLOY / "Containerfile")
    (check,) = told("HEALTHCHECK")
    assert yaml.safe_load(check.split("CMD ", 1)[1]) == service()["healthcheck"]["test"][1:]
    assert told("ENTRYPOINT") == ['["python", "-m", "bot"]']


def test_the_operators_settings_are_kept_out_of_the_repository() -> None:
    ignored = read(PROJECT / ".gitignore").splitlines()
    assert f"/deploy/{service()['env_file']}" in ignored
    assert "/deploy/compose.own.yaml" in ignored


def test_invite_link_asks_for_the_permissions_that_the_page_explains() -> None:
    page = read(DEPLOY / "install.md")
    rows = re.findall(r"^\| ([A-Z][\w ]+) \| (\d+) \| (\d+) \|", page, re.MULTILINE)
    # By Discord's page on permissions: VIEW_CHANNEL, SEND_MESSAGES, READ_MESSAGE_HISTORY, SEND_MESSAGES_IN_THREADS.
    wanted = 1 << 10 | 1 << 11 | 1 << 16 | 1 << 38
    assert all(1 << int(bit) == int(value) for _, bit, value in rows)
    assert sum(int(value) for *_, value in rows) == wanted
    assert re.findall(r"permissions=(\d+)", page) == [str(wanted)]
    assert f"**{wanted}**" in page


def test_error_lines_that_the_page_explains_are_the_bots() -> None:
    sources = "\n".join(read(path) for path in sorted((PROJECT / "bot").rglob("*.py")))
    lines = re.findall(r"^\| `(.+?)` \|", read(DEPLOY / "install.md"), re.MULTILINE)
    assert lines
    for line in lines:
        # … stands for what differs from case to case.
        for part in filter(None, map(str.strip, line.split("…"))):
            assert part in sources, line


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.name)
def test_notice_tells_how_long_and_how_to_see_and_erase(notice: Path) -> None:
    text = read(notice)
    days = Settings().retention_days
    assert re.search(rf"\*\*{days}\s(?:jours|days)\*\*", text)
    assert {"/mes-donnees voir", "/mes-donnees effacer"} <= set(re.findall(r"`(/[^`]+)`", text))


def test_commands_that_members_and_moderators_are_told_of_exist() -> None:
    keys = [key for key in Catalogue.load().keys(Language.FRENCH, "commands") if not key.endswith("_description")]
    names = {Voice(language).say(key) for language in Language for key in keys}
    for page in (*NOTICES, DEPLOY / "install.md"):
        for command in re.findall(r"`/([a-z][a-z -]+)`", read(page)):
            assert set(command.split()) <= names, command


def test_french_notice_is_set_in_french() -> None:
    text = read(NOTICES[0])
    assert "'" not in text
    # A no-break space stands before these marks and inside quotation marks, unless Markdown or an address wants it so.
    assert re.findall(r"(?<!\xa0)[;:!?»](?=\s)|«(?!\xa0)", text) == []
