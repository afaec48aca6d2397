"""Files and pictures to attach, and a shelf to keep them on."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop.services.evidence import EvidenceFiles, Shelf


def shelf_in(folder: Path) -> Shelf:
    """A shelf beside a library in this folder that is not there."""
    files = EvidenceFiles(folder / "library.sqlite")
    return Shelf(library=folder / "library.sqlite", files=lambda: files)


def picture(width: int = 40, height: int = 30, color: str = "red") -> QImage:
    """A picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


def file_data(*paths: Path) -> QMimeData:
    """What a drag of these files carries."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def image_data(image: QImage) -> QMimeData:
    """What a copied picture is on the clipboard."""
    data = QMimeData()
    data.setImageData(image)
    return data


def drag_over(widget: QWidget, data: QMimeData) -> bool:
    """Hold this over a widget; whether it takes it."""
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop_on(widget: QWidget, data: QMimeData) -> None:
    """Let it go there."""
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
