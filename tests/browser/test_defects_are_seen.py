"""A notebook in which everything is wrong: what the browser tests look for, they would find."""

import json
import os

import pytest

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)

TEXTS = ["A formula, $d_k$.", "A picture: ![alt](../images/no_such_picture.svg)", r"Refused: $\frac{1}$"]
CODE = {
    3: "from IPython.display import HTML\nHTML('<p>left raw: $ d_k</p>')",
    4: "x = '" + "long " * 40 + "'",
    5: "from IPython.display import Javascript\nJavascript('console.error(\"ours\")')",
    6: "import sys\nprint('careful', file=sys.stderr)",
    7: "1 / 0",
    8: "print('never reached')",
}


def test_each_defect_is_seen(folder, open_notebook):
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    cells = [{"cell_type": "markdown", "id": f"t{n}", "metadata": {}, "source": text} for n, text in enumerate(TEXTS)]
    cells += [
        {"cell_type": "code", "id": f"c{n}", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
        for n, text in CODE.items()
    ]
    book = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "defects.ipynb").write_text(json.dumps(book))
    notebook = open_notebook("defects.ipynb")
    notebook.run_all()
    notebook.page.wait_for_timeout(1000)

    def where(problems: list[str]) -> list[int]:
        return sorted({int(problem.split(":")[0].removeprefix("cell ")) for problem in problems})

    assert where(notebook.failed()) == [7, 8]  # counted from 1: the warning and the division
    assert notebook.not_run()
    assert notebook.cells_with_formulas() == 2
    assert where(notebook.raw_formulas()) == [3, 4]
    assert where(notebook.missing_pictures()) == [2]
    assert where(notebook.too_wide()) == [5]
    assert any("ours" in error for error in notebook.errors)
    notebook.close()
