"""JupyterLab on temporary copies of the lessons, and one of its notebooks in a browser."""

import ast
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
STYLE = "utils/course/slides.css"
START, OPEN, RUN = 60, 60, 900  # the longest we wait, in seconds
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},  # all cells are on the page, also those out of view
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "apputils-extension/themes": {"theme": "JupyterLab Light"},
}
BLANK, BLANK_VALUE = "raise NotImplementedError  # your code here", "...  # your answer here"


# ---- The learner's folder


def learners_folder(folder: Path) -> Path:
    """Copies of the lessons as `make lab` makes them, of the pictures that their texts show, and of the slides' style.

    Each lesson's first blank gets a wrong answer: a check has most to show where something is wrong.
    """
    environment = {**os.environ, "COURSE_WORK": str(folder / "my_work"), "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "utils.course.workspace", "copy"], cwd=ROOT, env=environment, check=True)
    shutil.copytree(ROOT / "images", folder / "images")
    (folder / STYLE).parent.mkdir(parents=True)
    shutil.copy(ROOT / STYLE, folder / STYLE)
    for path in sorted((folder / "my_work").glob("*.ipynb")):
        book = json.loads(path.read_text(encoding="utf-8"))
        for cell in book["cells"]:
            cell["source"] = "".join(cell["source"])
        code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
        blank = next((cell for cell in code if BLANK in cell["source"] or BLANK_VALUE in cell["source"]), None)
        if blank:
            blank["source"] = answered_wrongly(blank["source"])
            path.write_text(json.dumps(book), encoding="utf-8")
    return folder


def write_notebook(path: Path, sources: list[str]) -> None:
    """A notebook of code cells that have not been run."""
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}}
    cells = [
        {"cell_type": "code", "id": f"c{n}", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
        for n, text in enumerate(sources)
    ]
    path.write_text(json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))


def answered_wrongly(source: str) -> str:
    """An exercise's cell, filled in: a function gives back its last argument, a value is 0."""
    if BLANK not in source:
        return source.replace(BLANK_VALUE, "0")
    line = source[: source.index(BLANK)].count("\n") + 1
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    inner = [f for f in functions if f.lineno <= line <= f.end_lineno][-1]
    return source.replace(BLANK, f"return {inner.args.args[-1].arg if inner.args.args else None}", 1)


# ---- The server


@contextmanager
def jupyterlab(root: Path, settings: Path) -> Iterator[tuple[str, str]]:
    """Address and token of a JupyterLab that knows nothing of this machine's own settings."""
    for name, values in SETTINGS.items():
        file = settings / "lab" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    own = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "JUPYTERLAB_WORKSPACES_DIR")
    environment = {**os.environ, **{name: str(settings / name.lower()) for name in own}}
    environment |= {"JUPYTERLAB_SETTINGS_DIR": str(settings / "lab"), "COURSE_WORK": str(root / "my_work")}
    environment.pop("COURSE_STRICT", None)
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser", f"--ServerApp.root_dir={root}"]
    command += ["--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    command += [f"--IdentityProvider.token={token}", "--LabApp.expose_app_in_browser=True"]
    with open(settings / "jupyterlab.log", "w") as log:
        server = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=log)
    try:
        _wait_for_server(server, f"http://127.0.0.1:{port}/api/status?token={token}", settings / "jupyterlab.log")
        yield f"http://127.0.0.1:{port}", token
    finally:
        server.terminate()  # it takes its kernels with it
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait_for_server(server: subprocess.Popen, address: str, log: Path) -> None:
    until = time.monotonic() + START
    while server.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.3)
    raise RuntimeError(f"JupyterLab did not start in {START} s:\n{log.read_text()[-3000:]}")


# ---- A notebook in the browser

# What is on the page, asked of the page. Cells are counted from 1, as a person counts them.
_ALL_RUN = """() => [...document.querySelectorAll('.jp-Notebook .jp-CodeCell')].every(cell =>
    !cell.querySelector('.cm-content').textContent.trim()
    || /\\[\\d+\\]/.test(cell.querySelector('.jp-InputPrompt').textContent))"""
_IDLE = """() => { const kernel = jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel;
    return kernel && kernel.connectionStatus === 'connected' && kernel.status === 'idle'; }"""
_FAILED = """() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].flatMap((cell, i) =>
    [...cell.querySelectorAll('[data-mime-type$="vnd.jupyter.error"], [data-mime-type$="vnd.jupyter.stderr"]')]
        .map(output => `cell ${i + 1}: ${output.textContent.slice(0, 500)}`))"""
_RAW_FORMULAS = """() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].flatMap((cell, i) =>
    [...cell.querySelectorAll('.jp-RenderedMarkdown, .jp-RenderedHTML')].flatMap(text => {
        const left = text.cloneNode(true);
        left.querySelectorAll('mjx-container, .MathJax, code, pre').forEach(node => node.remove());
        const raw = left.textContent.match(/.{0,40}(\\$|\\\\[a-z]+\\{).{0,40}/);
        const refused = text.querySelector('mjx-merror, [data-mjx-error]');
        return [...(raw ? [raw[0]] : []), ...(refused ? [refused.textContent] : [])];
    }).map(problem => `cell ${i + 1}: ${problem}`))"""
_PICTURES = """() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].flatMap((cell, i) =>
    [...cell.querySelectorAll('img')].filter(image => !image.complete || !image.naturalWidth)
        .map(image => `cell ${i + 1}: ${image.src.slice(0, 100)}`))"""
_TOO_WIDE = """() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].flatMap((cell, i) =>
    [...cell.querySelectorAll('.jp-OutputArea-output, .jp-RenderedMarkdown, .cm-scroller, pre')]
        .filter(box => box.clientWidth && box.scrollWidth > box.clientWidth + 2)
        .map(box => `cell ${i + 1}: ${box.scrollWidth - box.clientWidth} pixels hidden: ${box.className}`))"""

# Of the window, and of the cells in it: JupyterLab adds an empty screen at the end.
_HEIGHTS = """box => { const cells = [...box.querySelectorAll('.jp-Cell')];
    const end = cells.at(-1).getBoundingClientRect().bottom;
    return [box.clientHeight, Math.ceil(end - cells[0].getBoundingClientRect().top) + 10]; }"""
_FORMULAS = """() => [...document.querySelectorAll('.jp-Notebook .jp-MarkdownCell')]
    .filter(cell => cell.querySelector('mjx-container')).length"""


class Notebook:
    """One notebook, opened in JupyterLab. `errors` are the page's own, since it was opened."""

    def __init__(self, browser: Any, address: str, token: str, path: str, *, width: int = 1200):
        self.errors: list[str] = []
        self.page = browser.new_page(viewport={"width": width, "height": 1000})
        self.page.on("pageerror", lambda error: self.errors.append(f"page: {error}"))
        self.page.on("console", self._note)
        self.page.goto(f"{address}/lab/tree/{path}?reset&token={token}")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=OPEN * 1000)
        self.command("application:toggle-left-area")  # the list of files
        self._wait_until_idle(OPEN)

    def _note(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(f"console: {message.text} ({message.location.get('url', '')})")

    def command(self, name: str) -> None:
        """One of JupyterLab's commands, as from its menus."""
        self.page.evaluate("name => { jupyterapp.commands.execute(name); }", name)

    def run_all(self) -> None:
        """Forget what was saved, run every cell, wait until the kernel is idle."""
        self.command("notebook:clear-all-cell-outputs")
        self.page.wait_for_function(f"() => !({_ALL_RUN})()")
        self.command("notebook:run-all-cells")
        self.page.wait_for_function(f"() => ({_ALL_RUN})() || ({_FAILED})().length", timeout=RUN * 1000)
        self._wait_until_idle(RUN)

    def _wait_until_idle(self, seconds: int) -> None:
        self.page.wait_for_function(_IDLE, timeout=seconds * 1000)

    def not_run(self) -> bool:
        return not self.page.evaluate(_ALL_RUN)

    def failed(self) -> list[str]:
        return self.page.evaluate(_FAILED)

    def visible(self) -> list[int]:
        """Which cells can be seen, counted from 0."""
        cells = self.page.locator(".jp-Notebook .jp-Cell").all()
        return [number for number, cell in enumerate(cells) if cell.is_visible()]

    def cells_with_formulas(self) -> int:
        return self.page.evaluate(_FORMULAS)

    def raw_formulas(self) -> list[str]:
        return self.page.evaluate(_RAW_FORMULAS)

    def missing_pictures(self) -> list[str]:
        return self.page.evaluate(_PICTURES)

    def too_wide(self) -> list[str]:
        return self.page.evaluate(_TOO_WIDE)

    def screenshots(self, folder: Path, name: str) -> None:
        """The whole notebook, a screen at a time."""
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(f"{name}_*.png"):
            old.unlink()
        scroller = self.page.locator(".jp-WindowedPanel-outer").first
        height, whole = scroller.evaluate(_HEIGHTS)
        for number, top in enumerate(range(0, max(whole - 40, 1), height - 40), start=1):
            scroller.evaluate("(box, top) => { box.scrollTop = top; }", top)
            self.page.wait_for_timeout(150)
            scroller.screenshot(path=folder / f"{name}_{number:02}.png")
        scroller.evaluate("box => { box.scrollTop = 0; }")

    def close(self) -> None:
        """Close the page and stop the notebook's kernel."""
        self.page.evaluate("() => jupyterapp.serviceManager.sessions.shutdownAll()")
        self.page.close()
