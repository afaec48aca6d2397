"""A report says in which language it is written, for whoever reads it aloud."""

import re
from collections.abc import Iterator

import pytest

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording.language import language, use_language
from tests.reports.reading import made


@pytest.fixture(autouse=True)
def _language_of_before() -> Iterator[None]:
    before = language()
    yield
    use_language(before)


@pytest.mark.parametrize(("code", "said"), [("en", b"en"), ("de", b"de"), ("pt_BR", b"pt-BR")])
def test_the_language_in_use_is_that_of_the_report(
    inputs: dict[str, ReportInput], brand: Brand, code: str, said: bytes
) -> None:
    use_language(code)
    raw = made(inputs["A"], brand, sections=("cover",))
    assert re.findall(rb"/Lang \(([^)]*)\)", raw) == [said]
