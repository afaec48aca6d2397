"""What somebody drops or pastes as evidence: files, or a picture that has no file yet."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from readiness_desktop.wording.translate import _

Source = Path | QImage


SUFFIX = ".readiness"


def dropped(data: QMimeData) -> Path | None:
    """The one file of ours in what is dragged; None where there is none, or more than one thing."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() == SUFFIX else None


def sources_of(data: QMimeData | None) -> tuple[Source, ...]:
    """The files in a drop or on the clipboard, else its picture; nothing where there is neither."""
    if data is None:
        return ()
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return files
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return (image,)
    return ()


def on_clipboard() -> tuple[Source, ...]:
    """The files or the picture that could be pasted now."""
    return sources_of(QGuiApplication.clipboard().mimeData())


def as_png(image: QImage) -> bytes:
    """A picture as a file; it takes a while for a large screen."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def picture_name(at: datetime) -> str:
    """What a pasted picture is called."""
    return _("Screenshot {moment}").format(moment=at.strftime("%Y-%m-%d %H.%M.%S")) + ".png"
