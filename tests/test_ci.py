"""What is written once must not drift: the README's commands, .ci/run, the pre-commit hooks and the workflow agree."""

import os
import re
import subprocess
from typing import Any

import yaml

from tests.helpers import ROOT

CI_RUN = ROOT / ".ci" / "run"
TEST_COMMAND = 'python3 -m venv .venv && .venv/bin/pip install -e ".[dev]" && .venv/bin/python -m pytest'
CHAT_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/python -m bot chat"


def read_yaml(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def extracted() -> str:
    """Return the command that .ci/run takes from the README, by its own function."""
    function = re.search(r"^readme_test_command\(\) \{.*?^\}$", CI_RUN.read_text(encoding="utf-8"), re.M | re.S)
    assert function
    script = f"set -euo pipefail\n{function.group()}\nreadme_test_command"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S607 - whichever bash runs .ci/run too
    return done.stdout.strip()


def test_ci_runs_the_test_command_of_the_readme_word_for_word() -> None:
    assert extracted() == TEST_COMMAND
    assert 'bash -c "$test_command"' in CI_RUN.read_text(encoding="utf-8")


def test_readme_has_both_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert TEST_COMMAND in readme
    assert CHAT_COMMAND in readme


def test_ci_is_a_sound_script() -> None:
    assert os.access(CI_RUN, os.X_OK)
    subprocess.run(["bash", "-n", CI_RUN], check=True)  # noqa: S607 - whichever bash runs .ci/run too


def test_hooks_run_the_commands_of_ci_and_fetch_nothing() -> None:
    lines = CI_RUN.read_text(encoding="utf-8").splitlines()
    [repository] = read_yaml(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    assert {hook["language"] for hook in repository["hooks"]} == {"system"}
    entries = [hook["entry"] for hook in repository["hooks"]]
    assert [entry for entry in entries if entry not in lines] == [TEST_COMMAND.rpartition(" && ")[2]]
    assert {line for line in lines if re.match(r"\.venv/bin/(?!pip|python)", line)} <= set(entries)


def test_workflow_runs_ci_with_the_least_rights_and_no_foreign_action() -> None:
    workflow = read_yaml(".github/workflows/ci.yml")
    assert workflow["permissions"] == {"contents": "read"}
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert not [step for step in steps if "uses" in step]
    assert any(step["run"].strip() == ".ci/run" for step in steps)
