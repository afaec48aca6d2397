"""The report of the sample engagement, every round on both papers: nothing cut, no page nearly empty, dates true."""

import re
from collections.abc import Mapping

import pytest

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.sample import sample_assessment
from tests.pdf import opened
from tests.reports.reading import Read, made, read

CASES = [(number, paper) for number in (1, 2, 3) for paper in ("A4", "Letter")]
SHARED = {(1, "A4"), (1, "Letter"), (2, "Letter")}
"""Where two dimensions find room on one page."""
LEAST_FILLED = 0.25
"""Share of the height between head and foot that a page has to reach down to."""


@pytest.fixture(scope="module")
def samples(framework: Framework, brand: Brand) -> Mapping[tuple[int, str], Read]:
    """Every report of the sample, read back."""
    whole = sample_assessment(framework)
    inputs = {n: report_input(framework, whole.at(n)) for n in (1, 2, 3)}
    return {(n, paper): read(made(inputs[n], brand, paper)) for n, paper in CASES}


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_cut_on_paper(samples: Mapping[tuple[int, str], Read], case: tuple[int, str]) -> None:
    for number, page in enumerate(samples[case].pages, 1):
        cut = [line for line in page.splitlines() if "…" in line or "..." in line]
        assert not cut, f"page {number}"


@pytest.mark.parametrize("case", CASES)
def test_no_page_is_nearly_empty(samples: Mapping[tuple[int, str], Read], case: tuple[int, str]) -> None:
    found = lowest(samples[case].raw)
    # The last page ends where the words end; the first is the cover.
    assert [n for n, share in enumerate(found[1:-1], 2) if share < LEAST_FILLED] == []


@pytest.mark.parametrize("case", CASES)
def test_the_file_is_dated_with_the_round(
    samples: Mapping[tuple[int, str], Read], framework: Framework, case: tuple[int, str]
) -> None:
    day = sample_assessment(framework).at(case[0]).current.as_of
    stamp = f"D:{day:%Y%m%d}000000+00'00'"
    assert samples[case].metadata["CreationDate"] == stamp
    assert samples[case].metadata["ModDate"] == stamp


@pytest.mark.parametrize("case", CASES)
def test_a_dimension_is_shown_on_its_scale_of_levels(
    samples: Mapping[tuple[int, str], Read], case: tuple[int, str]
) -> None:
    page = next(p for p in samples[case].pages if "The index stands at" in p)
    words = " ".join(page.split())
    score, name = {
        1: ("0.8", "Ownership and budget"),
        2: ("1.8", "Skills and capacity"),
        3: ("2.2", "Data architecture"),
    }[case[0]]
    assert f"{name}, 0 to 4" in words
    assert score in words.split("Weakest dimension", 1)[1].split("Each dimension", 1)[0].split()


@pytest.mark.parametrize("case", CASES)
def test_first_moves_stand_in_the_order_of_their_windows(
    samples: Mapping[tuple[int, str], Read], case: tuple[int, str]
) -> None:
    text = " ".join(samples[case].pages[1].split()).split("First moves", 1)[1]
    starts = [int(word.split("–")[0]) for word in text.split() if "–" in word and word[0].isdigit()][:3]
    assert starts == sorted(starts)


@pytest.mark.parametrize("case", CASES)
def test_no_row_of_a_table_stands_alone_on_a_page(
    samples: Mapping[tuple[int, str], Read], case: tuple[int, str]
) -> None:
    for number, page in enumerate(samples[case].pages, 1):
        # Questions as asked and as answered both have a head that starts with these words.
        for part in page.split("No. Question")[1:]:
            rows = re.findall(r"^(?:D\d\.\d|IA\.\d\d) ", part, re.MULTILINE)
            assert len(rows) > 1, f"page {number}"


@pytest.mark.parametrize("case", CASES)
def test_the_head_says_once_which_dimensions_share_a_page(
    samples: Mapping[tuple[int, str], Read], case: tuple[int, str]
) -> None:
    text = samples[case].text
    assert not re.search(r"Dimension \d of 8, Dimension", text)
    assert bool(re.search(r"Dimensions \d and \d of 8", text)) == (case in SHARED)
    assert re.search(r"Dimension \d of 8", text)


@pytest.mark.parametrize("case", CASES)
def test_what_stands_alone_on_a_page_says_what_it_is_about(
    samples: Mapping[tuple[int, str], Read], case: tuple[int, str]
) -> None:
    text = samples[case].text
    assert "What moves it" not in text
    assert ("What moves Data architecture" in text) == (case[0] < 3)
    # A condition names a failure mode by its code; the code stands beside the name.
    assert "FM5 Drift nobody monitors" in text


@pytest.mark.parametrize("case", CASES)
def test_the_caption_of_the_plan_stands_under_it(
    samples: Mapping[tuple[int, str], Read], case: tuple[int, str]
) -> None:
    found = [page for page in samples[case].pages if "Dark bar: closes a launch gate" in page]
    assert len(found) == (case[0] < 3)
    assert all("Days from" in page for page in found)


def lowest(data: bytes) -> list[float]:
    """For every page how far down its words reach, 0 at the head and 1 at the foot."""
    shares: list[float] = []
    with opened(data) as document:
        for page in document:
            height = page.get_height()
            foot, head = 16 * 72 / 25.4, height - 19 * 72 / 25.4
            words = page.get_textpage()
            bottoms = [box[1] for n in range(words.count_rects()) if (box := words.get_rect(n))[1] > foot]
            bottoms = [bottom for bottom in bottoms if bottom < head] or [head]
            shares.append((head - min(bottoms)) / (head - foot))
            words.close()
            page.close()
    return shares
