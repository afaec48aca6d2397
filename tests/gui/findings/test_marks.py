"""How text is painted in the lists of the findings: words as words, figures in columns."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from readiness_desktop import paths
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme(paths.resources(), mode="light")
    made.apply(qapp)
    return made


def tabular(theme: Theme, font: QFont) -> bool:
    return font.isFeatureSet(QFont.Tag(theme.tokens["font"]["numbers_feature"]))


def test_figures_alone_have_digits_of_one_width(theme: Theme) -> None:
    for figures in ("62", "1.7", "−3", "0–30", "31"):
        assert tabular(theme, marks.font_of(theme, "body", figures)), figures
    widths = {
        QFontMetricsF(marks.font_of(theme, "body", text)).horizontalAdvance(text) for text in ("11", "08")
    }
    assert len(widths) == 1
    for words in ("Sign-off", "943 person-days", "D1.2", "fit-for-use"):
        assert not tabular(theme, marks.font_of(theme, "body", words)), words


def test_a_hyphen_in_a_word_is_not_set_as_wide_as_a_digit(theme: Theme) -> None:
    measure = marks.metrics(theme, "body")
    assert measure.horizontalAdvance("-") < measure.horizontalAdvance("0") * 0.85
    picture = QImage(QSize(400, 40), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    try:
        drawn = marks.draw_text(painter, theme, QRect(0, 0, 400, 20), "Sign-off in person-days")
        assert drawn == measure.horizontalAdvance("Sign-off in person-days")
        assert not tabular(theme, painter.font())
        marks.draw_lines(painter, theme, QRect(0, 0, 400, 40), "fit-for-use", "body", "text", 2)
        assert not tabular(theme, painter.font())
    finally:
        painter.end()
