"""Shows a help topic: Markdown of ours in the type and colours of the theme."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from readiness_desktop.domain.guide import HelpTopic
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

TOPIC = "topic"
_GAP, _INDENT, _LINE_PERCENT = 8, 22, 125.0


class PageText(Themed, QTextBrowser):
    """`topic_asked` tells the id behind a link; nothing outside of the help is ever opened."""

    topic_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._topic: HelpTopic | None = None
        self.setOpenLinks(False)
        self.setProperty("edge", "none")
        self.setTabChangesFocus(True)
        self.anchorClicked.connect(self._follow)
        self.use(theme)

    def show_topic(self, topic: HelpTopic) -> None:
        """Show this topic from its beginning."""
        self._topic = topic
        self._write()
        self.verticalScrollBar().setValue(0)

    def restyle(self) -> None:
        self._write()

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == TOPIC:
            self.topic_asked.emit(url.path())

    def _write(self) -> None:
        topic = self._topic
        if topic is None:
            return
        self.setAccessibleName(_("Help: {topic}").format(topic=topic.title))
        self.document().setDefaultFont(self.theme.font("lead"))
        self.document().setIndentWidth(self.theme.scaled(_INDENT))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self.theme.color("text"))
        palette.setColor(QPalette.ColorRole.Link, self.theme.color("accent_text"))
        self.setPalette(palette)
        self.document().setMarkdown(f"# {topic.title}\n\n{topic.text}")
        self._dress_blocks()

    def _dress_blocks(self) -> None:
        document, theme = self.document(), self.theme
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            form = QTextBlockFormat()
            form.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setBottomMargin(theme.scaled(_GAP if block.textList() is None else _GAP / 2))
            cursor.mergeBlockFormat(form)
            if block.blockFormat().headingLevel():
                words = QTextCharFormat()
                words.setFont(theme.font("heading" if block.blockFormat().headingLevel() == 1 else "section"))
                words.setForeground(theme.color("text"))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(words)
            else:
                self._soften_bold(block)
            block = block.next()
        self._dress_tables()

    def _soften_bold(self, block: QTextBlock) -> None:
        """The fonts have no bold beyond semibold; Qt would smear one."""
        softer = QTextCharFormat()
        softer.setFontWeight(QFont.Weight.DemiBold)
        spans: list[tuple[int, int]] = []
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            if fragment.charFormat().fontWeight() > QFont.Weight.DemiBold:
                spans.append((fragment.position(), fragment.position() + fragment.length()))
            parts += 1
        for start, end in spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(softer)

    def _dress_tables(self) -> None:
        theme = self.theme
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                kept = frame.format()
                kept.setBorder(1)
                kept.setBorderBrush(theme.color("border"))
                kept.setBorderCollapse(True)
                kept.setCellPadding(theme.scaled(6))
                frame.setFormat(kept)
