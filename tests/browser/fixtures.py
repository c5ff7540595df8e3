"""A browser, a JupyterLab and its lessons: one of each for all tests. Only `make test-browser` asks for them."""

import os
import shutil
from pathlib import Path

import pytest

from tests.browser.lab import CHROMIUM_ARGUMENTS, CHROMIUMS, Notebook, jupyterlab, learners_folder

MISSING = "No browser was found: install Chromium (on Debian: apt install chromium) or Google Chrome."


@pytest.fixture(scope="session")
def browser():
    """An installed Chromium or Chrome, without a window."""
    from playwright.sync_api import Error, sync_playwright

    found = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    where = {"executable_path": found} if found else {"channel": "chrome"}  # Chrome has no command on macOS
    with sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(args=CHROMIUM_ARGUMENTS, **where)
        except Error:
            if found:
                raise
            pytest.exit(MISSING, returncode=1)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """What JupyterLab shows: copies in my_work/, with one wrong answer a lesson."""
    return learners_folder(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="session")
def lab(folder, tmp_path_factory) -> tuple[str, str]:
    """Address and token of a JupyterLab on that folder."""
    with jupyterlab(folder, tmp_path_factory.mktemp("settings")) as address_and_token:
        yield address_and_token


@pytest.fixture(scope="session")
def open_notebook(browser, lab):
    """Open a notebook by its path in the folder."""
    return lambda path, **options: Notebook(browser, *lab, path, **options)


@pytest.fixture(scope="session")
def screenshots():
    """Where to save pictures of what was seen, or nothing."""
    return Path(os.environ["COURSE_SCREENSHOTS"]).absolute() if os.environ.get("COURSE_SCREENSHOTS") else None
