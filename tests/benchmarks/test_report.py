"""The full report of the sample, against the same words on as many pages by bare reportlab."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.paths import resources
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording import numbers
from tests.benchmarks.measuring import time_work
from tests.benchmarks.table import Aim, Table
from tests.pdf import page_texts

RUNS = 7
WIDTH, HEIGHT = 595.0, 842.0


def _bare(pages: list[str]) -> bytes:
    """The words of every page line by line in an embedded font, with a rule under each line."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Bare", str(resources() / "fonts" / "Inter-Regular.ttf")))
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    for words in pages:
        lines = words.splitlines()
        step = (HEIGHT - 80) / max(1, len(lines))
        canvas.setFont("Bare", 8)
        for number, line in enumerate(lines):
            y = HEIGHT - 40 - step * number
            canvas.drawString(40, y, line)
            canvas.line(40, y - 2, WIDTH - 40, y - 2)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_full_report(
    framework: Framework, sample: Assessment, table: Table, remark: Callable[[str], None]
) -> None:
    from readiness_desktop.reports.build import write_pdf

    brand = brand_in()
    said: dict[str, Any] = {}

    def gather() -> None:
        said["input"] = report_input(framework, sample)

    def report() -> None:
        out = BytesIO()
        written = write_pdf(report_input(framework, sample), brand, out, "A4")
        said["pdf"], said["count"] = out.getvalue(), written.pages

    report()
    pages = page_texts(said["pdf"])
    once = said["pdf"]

    def bare() -> None:
        said["bare"] = _bare(pages)

    taken = time_work(RUNS, report=report, gather=gather, bare=bare)

    count = len(pages)
    assert count == said["count"] == len(page_texts(said["bare"])) > 10
    assert said["pdf"] == once
    assert sample.client.name in pages[0] and sample.profile.project in " ".join(pages[0].split())
    assert f"{count} of {count}" in " ".join(pages[-1].split())
    shown = " ".join(" ".join(pages).split())
    assert numbers.points(said["input"].results.index) in shown
    assert all(dimension.name in shown for dimension in framework.dimensions)
    assert sum(map(len, page_texts(said["bare"]))) > 0.9 * sum(map(len, pages))

    against = f"its words and as many lines, bare reportlab, {count} pages"
    table.add(
        "full report of the sample", taken["report"], against, taken["bare"], unit="s", aim=Aim(1.5, "s")
    )
    table.add("  of that, gathering what it prints", taken["gather"], against, taken["bare"], unit="s")
    per_second = {name: count / times.median for name, times in taken.items()}
    remark(
        f"report pages a second: {per_second['report']:.0f}, bare reportlab {per_second['bare']:.0f} ({count} pages)"
    )
