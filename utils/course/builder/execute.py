"""Run a notebook so that it comes out the same every time."""

import copy
import hashlib
import os
import re
import tempfile
from collections import Counter
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from utils.course.builder.lesson import Cell, Problem
from utils.course.builder.rules import IGNORE, last_line

CELL_TIMEOUT = 600  # seconds
WIDGET = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
    # For the slides. Their page is /rise/<folder>/<lesson>.ipynb, and the address of the stylesheet begins there. To
    # select a cell would open the folded section around it, and save the lesson so.
    "rise": {
        "auto_select": "none",
        "center": False,
        "header": '<link rel="stylesheet" href="../../files/utils/course/slides.css">',
        "scroll": True,
    },
}


def convert(cells: list[Cell], course: dict) -> NotebookNode:
    """A notebook, not executed yet. Cell ids come from the content, so that a rebuild gives the same ones."""
    seen: Counter = Counter()
    built = []
    for cell in cells:
        digest = hashlib.sha256(f"{cell.kind}\n{cell.source}".encode()).hexdigest()[:12]
        seen[digest] += 1
        new = nbformat.v4.new_code_cell if cell.kind == "code" else nbformat.v4.new_markdown_cell
        built.append(new(cell.source, id=f"{digest}-{seen[digest]}", metadata=nbformat.from_dict(cell.metadata)))
    return nbformat.v4.new_notebook(cells=built, metadata={**METADATA, "course": course})


def code_of(notebook: NotebookNode) -> list[tuple[str, list[str]]]:
    """Source and tags of the code cells: two notebooks in which they are the same are one program."""
    return [(cell.source, cell.metadata.get("tags", [])) for cell in notebook.cells if cell.cell_type == "code"]


def take_outputs(notebook: NotebookNode, executed: NotebookNode) -> None:
    """Give a notebook the outputs of another one with the same code."""
    ran = (cell for cell in executed.cells if cell.cell_type == "code")
    for cell in notebook.cells:
        if cell.cell_type == "code":
            other = next(ran)
            cell.update(outputs=copy.deepcopy(other.outputs), execution_count=other.execution_count)


class _Client(NotebookClient):
    """Notes which cell is running, and which cells rewrite what they have already shown."""

    current = 0

    def __init__(self, notebook: NotebookNode, **options) -> None:
        super().__init__(notebook, **options)
        self.rewriting: set[int] = set()

    def process_message(self, msg: dict, cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        if msg["msg_type"] in ("clear_output", "update_display_data"):
            self.rewriting.add(cell_index)
        return super().process_message(msg, cell, cell_index)


def execute(notebook: NotebookNode, cells: list[Cell], root: Path, folder: Path, *, strict: bool) -> list[Problem]:
    """Run a notebook in place, in its own folder, with an empty COURSE_WORK. Returns what went wrong."""
    with tempfile.TemporaryDirectory() as work:
        client = _Client(
            notebook,
            timeout=CELL_TIMEOUT,
            kernel_name="python3",
            extra_arguments=["--log-level=ERROR"],  # it warns about every local connection
            record_timing=False,
            store_widget_state=False,
            resources={"metadata": {"path": str(folder)}},
            on_cell_start=lambda cell, cell_index: setattr(client, "current", cell_index),
        )
        problems = _run(client, cells, _environment(root, Path(work), strict=strict))
    notebook.metadata.update(METADATA)  # the kernel has written its own
    _normalise(notebook)
    return problems or [
        Problem(cells[index].line, f"this cell rewrites its output while it runs; tag it `{IGNORE}`")
        for index in sorted(client.rewriting)
        if IGNORE not in cells[index].tags
    ]


def _run(client: _Client, cells: list[Cell], environment: dict[str, str]) -> list[Problem]:
    try:
        client.execute(env=environment)
    except CellExecutionError as error:
        advice = "correct it, or catch the error and print it"
        if error.ename == "NotImplementedError":
            advice = "a blank may be passed to check, but not called by the lesson itself"
        return [
            Problem(cells[client.current].line, f"this cell raises {last_line(error.ename, error.evalue)}; {advice}")
        ]
    except CellTimeoutError:
        return [Problem(cells[client.current].line, f"this cell ran longer than {CELL_TIMEOUT} s; make it quicker")]
    except DeadKernelError:
        return [Problem(cells[client.current].line, "Python died in this cell (out of memory?); make it need less")]
    return []


def kernel_environment(work: Path, *, strict: bool) -> dict[str, str]:
    """The variables that make a lesson come out the same everywhere. `work` is an empty folder."""
    (work / "course").mkdir()
    return {
        "COURSE_WORK": str(work / "course"),
        "IPYTHONDIR": str(work / "ipython"),  # nobody's own start-up files
        "PYTHONHASHSEED": "0",
        "OMP_WAIT_POLICY": "passive",  # a lesson's first import is torch, which reads this
        **({"COURSE_STRICT": "1"} if strict else {}),
    }


def _environment(root: Path, work: Path, *, strict: bool) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name != "COURSE_STRICT"}
    # The lesson runs with the utils that its hash is taken from.
    path = os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")]))
    return inherited | {"PYTHONPATH": path} | kernel_environment(work, strict=strict)


def _normalise(notebook: NotebookNode) -> None:
    """Take out what differs from run to run without meaning anything."""
    models: dict[str, str] = {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [output for output in merged_streams(cell.outputs) if not _is_progress_bar(output)]
            for output in cell.outputs:
                view = output.get("data", {}).get(WIDGET)
                if view:
                    view["model_id"] = models.setdefault(view["model_id"], f"{len(models) + 1:032x}")


def _is_progress_bar(output: NotebookNode) -> bool:
    """tqdm's widget: without its state, which is not saved, it would say 0 % for ever."""
    data = output.get("data", {})
    return WIDGET in data and re.match(r"\s*\d+%\|", data.get("text/plain", "")) is not None


def merged_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Join the pieces in which text arrived. Between two displays there is one stdout and one stderr."""
    merged: list[NotebookNode] = []
    open_streams: dict[str, NotebookNode] = {}
    for output in outputs:
        if output.output_type != "stream":
            open_streams = {}
        elif output.name in open_streams:
            open_streams[output.name].text += output.text
            continue
        else:
            open_streams[output.name] = output
        merged.append(output)
    return merged
