"""`make` on a machine that lacks something, and after an install that was killed. Nothing is downloaded here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import utils

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


@pytest.fixture
def clone(tmp_path):
    """What make needs of the course, in a folder with a space in its name."""
    root = tmp_path / "a clone"
    root.mkdir()
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    return root


def make(root: Path, *arguments: str) -> subprocess.CompletedProcess:
    environment = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "PYTHON")}
    command = ["make", "-C", str(root), *arguments]
    return subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, timeout=60)


def fake_python(folder: Path, script: str) -> str:
    """A Python that behaves as the script says; `"$real"` is the real one, and `$*` the arguments."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\nreal='{sys.executable}'\n{script}\n")
    path.chmod(0o755)
    return f"PYTHON={path}"


def test_plain_make_lists_every_target():
    listed = {line.split()[1] for line in make(ROOT).stdout.splitlines() if line.startswith("make ")}
    assert listed == {
        *("help", "install", "lab", "update", "reset", "build", "checkpoints"),
        *("test", "test-browser", "bench", "bench-real", "lint", "clean"),
    }


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (None, "Python was not found: install Python 3.11 or newer"),
        (
            'case "$*" in --version) echo "Python 3.9.2";; *version_info*) exit 1;; esac',
            "this is Python 3.9.2: install",
        ),
        ('case "$*" in *ensurepip*) exit 1;; *) exec "$real" "$@";; esac', "no venv module: install it"),
    ],
)
def test_what_is_missing_gets_one_sentence(clone, tmp_path, script, sentence):
    python = fake_python(tmp_path, script) if script else "PYTHON=/no/such/python"
    done = make(clone, "install", python)
    said = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert done.returncode
    assert len(said) == 1
    assert sentence in said[0]
    assert not (clone / ".venv").exists()


# Makes .venv/bin/python, which notes what it is asked to do and fails to install as long as the file `broken` exists.
FAKE_VENV = r"""
case "$*" in
  "-m venv"*)
    mkdir -p .venv/bin
    printf '#!/bin/sh\necho "$*" >> asked\ncase "$*" in *install*) test ! -e broken;; esac\n' > .venv/bin/python
    chmod +x .venv/bin/python;;
esac
"""


def test_an_install_is_redone_if_it_failed_and_not_if_it_was_finished(clone, tmp_path):
    python = fake_python(tmp_path, FAKE_VENV)
    (clone / "broken").touch()
    assert make(clone, "install", python, "PIP_ARGS=--index-url=here").returncode
    assert not (clone / ".venv" / ".installed").exists()
    (clone / "broken").unlink()
    assert make(clone, "install", python).returncode == 0
    asked = (clone / "asked").read_text()
    assert asked.count("-m pip install") == 2
    assert "--index-url=here -r requirements.txt -e ." in asked

    done = make(clone, "install", python)
    assert (done.returncode, (clone / "asked").read_text()) == (0, asked)

    os.utime(clone / ".venv" / ".installed", (0, 0))  # older than requirements.txt
    assert make(clone, "install", python).returncode == 0
    assert (clone / "asked").read_text().count("-m pip install") == 3


def test_an_install_is_redone_after_the_folder_was_moved(clone, tmp_path):
    python = fake_python(tmp_path, FAKE_VENV)
    assert make(clone, "install", python).returncode == 0
    moved = clone.rename(tmp_path / "another place")
    for _ in range(2):
        assert make(moved, "install", python).returncode == 0
    assert (moved / "asked").read_text().count("-m pip install") == 2


def test_names_of_files_reach_the_benchmark_whole(clone):
    (clone / ".venv" / "bin").mkdir(parents=True)
    fake_python(clone / ".venv" / "bin", 'printf "<%s>" "$@"')
    names = {"SOURCE": "my pairs (new).tsv", "TEST_SOURCE": "it's.tsv", "OUT": '"here"/out'}
    done = make(clone, "bench-real", *(f"{key}={name}" for key, name in names.items()), "BENCH_ARGS=--steps 3")
    assert (
        "<-m><utils.real_data><--source><my pairs (new).tsv><--test-source><it's.tsv>"
        '<--out><"here"/out><--steps><3>' in done.stdout
    )
    assert "<-m><tests.benchmarks><--quick>" in make(clone, "bench", "BENCH_ARGS=--quick").stdout


ODD = ["my$file.tsv", "$(touch PWNED).tsv", "`touch PWNED`", "a;touch PWNED", "été #1.tsv", "back\\slash", "$$", "'\""]


@pytest.mark.parametrize("name", ODD)
def test_odd_names_arrive_as_they_are_and_run_nothing(clone, name):
    (clone / ".venv" / "bin").mkdir(parents=True)
    fake_python(clone / ".venv" / "bin", 'printf "<%s>" "$@"')
    assert f"<--source><{name}><--out><{name}>" in make(clone, "bench-real", f"SOURCE={name}", f"OUT={name}").stdout
    assert f"<reset><--><{name}>" in make(clone, "reset", f"WHAT={name}").stdout
    assert not list(clone.rglob("PWNED"))


@pytest.mark.parametrize(
    "name", ["x$(touch PWNED)y", "x`touch PWNED`y", 'it\'s "quoted"', "a $dollar", "été; touch PWNED"]
)
def test_a_folder_of_any_name_is_a_name_and_no_command(clone, tmp_path, name):
    odd = clone.rename(tmp_path / name)
    python = fake_python(tmp_path, FAKE_VENV)
    for _ in range(2):
        assert make(odd, "install", python).returncode == 0
    assert (odd / "asked").read_text().count("-m pip install") == 1  # the second time it is known to be here
    assert (odd / ".venv" / ".installed").read_text() == f"{odd.resolve()}\n"
    assert not list(tmp_path.rglob("PWNED"))


def test_the_gate_runs_make_test_and_nothing_else(clone):
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        'cd "$(dirname "${BASH_SOURCE[0]}")/.." && PIP_CONSTRAINT=.ci/lock.txt exec make test'
    ]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_installed_utils_are_this_courses():
    assert Path(utils.__file__).resolve().parent == ROOT / "utils"


def test_the_lock_holds_what_requirements_pin():
    lines = [line.split("#")[0].strip() for line in (ROOT / "requirements.txt").read_text().splitlines()]
    locked = (ROOT / ".ci" / "lock.txt").read_text().splitlines()
    assert set(filter(None, lines)) <= set(locked)
    assert all("==" in line for line in locked if not line.startswith("#"))


def test_requirements_are_exact_and_within_pyprojects_ranges():
    import tomllib

    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ranges = map(Requirement, project["dependencies"] + project["optional-dependencies"]["dev"])
    lines = [line.split("#")[0].strip() for line in (ROOT / "requirements.txt").read_text().splitlines()]
    pins = {r.name: next(iter(r.specifier)) for r in map(Requirement, filter(None, lines))}
    wanted = {r.name: r.specifier for r in ranges}
    assert set(pins) == set(wanted)
    for name, pin in pins.items():
        assert pin.operator == "=="
        assert pin.version in wanted[name], name
