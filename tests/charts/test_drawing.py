"""Words in charts: what can be shown, how wide it is, and that matplotlib comes late and with its own folder."""

import string
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from readiness_desktop.charts import drawing

IMPORTS = """
import sys
from readiness_desktop.charts import dimension_bars, exposure_bars, index_bar, projection, radar, roadmap_gantt
assert "matplotlib" not in sys.modules
assert "PySide6" not in sys.modules
"""

FOLDER = """
import os
os.environ.pop("MPLCONFIGDIR", None)
from readiness_desktop import paths
from readiness_desktop.charts.radar import RadarChart
from readiness_desktop.charts.style import ChartStyle
RadarChart(ChartStyle.paper())
import matplotlib
assert matplotlib.get_configdir() == str(paths.cache_dir() / "matplotlib"), matplotlib.get_configdir()
assert "matplotlib.pyplot" not in __import__("sys").modules
"""


REPORTS = """
import os
os.environ.pop("MPLCONFIGDIR", None)
from readiness_desktop import paths
import readiness_desktop.reports.build
import matplotlib
assert matplotlib.get_configdir() == str(paths.cache_dir() / "matplotlib"), matplotlib.get_configdir()
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return done.stderr if done.returncode else ""


def test_matplotlib_comes_with_the_first_chart_and_not_before() -> None:
    assert run(IMPORTS) == ""


def test_matplotlib_keeps_its_lists_in_the_folder_of_the_app() -> None:
    assert run(FOLDER) == ""
    assert run(REPORTS) == ""


def test_labels_are_one_line_of_sixty_characters() -> None:
    assert drawing.label("a\nb\tc\u2028d") == "a b c d"
    assert drawing.label("x" * 100_000) == "x" * 59 + "…"
    assert drawing.label("e\u0301 \u202eevil\u200b") == "é evil"


def test_a_character_without_a_glyph_is_seen_to_be_missing() -> None:
    assert drawing.label("שלום 漢字 Привет Ελλάδα") == "□□□□ 漢字 Привет Ελλάδα"


def test_widths_follow_the_outlines() -> None:
    assert drawing.width_pt("Wide words", 10) > drawing.width_pt("ill", 10) > 0
    assert drawing.width_pt("11", 10, family="tabular") == drawing.width_pt("88", 10, family="tabular")
    outline = drawing.outline("Readiness", "text", 400)
    right = outline.get_extents().x1 / drawing.OUTLINE_SIZE * 10
    assert abs(right - drawing.width_pt("Readiness", 10)) < 1


def test_words_are_cut_to_their_room() -> None:
    cut = drawing.fitted("A long name of a dimension", 40, 9)
    assert cut.endswith("…")
    assert drawing.width_pt(cut, 9) <= 40
    assert drawing.fitted("short", 400, 9) == "short"
    assert drawing.wrapped("MLOps and monitoring", 60, 9) == ["MLOps and", "monitoring"]


def test_two_threads_get_the_glyphs_that_one_gets() -> None:
    """The window draws charts while a report is laid out; a face keeps what was asked of it last."""
    characters = string.ascii_letters + string.digits + "éöüÄß%&().,"

    def asked(them: str) -> dict[str, tuple[float, int, float]]:
        found: dict[str, tuple[float, int, float]] = {}
        for one in them:
            points, _kinds = drawing._glyph_outline("text", 400, one)
            found[one] = (drawing._advance("text", 400, one), len(points), float(points.sum()))
        return found

    alone = asked(characters)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(2) as pool:
            for _run in range(60):
                drawing._glyph_outline.cache_clear()
                drawing._advance.cache_clear()
                both = list(pool.map(asked, (characters, characters[::-1])))
                assert both == [alone, alone]
    finally:
        sys.setswitchinterval(before)
