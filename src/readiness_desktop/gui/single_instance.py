"""One running window for a library: a later start hands over its wish and ends."""

import json
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal

_WAIT_MS = 1500
_LONGEST = 10_000


def channel_of(library: Path) -> str:
    """The name under which the window of this library can be reached."""
    place = str(library.expanduser().resolve())
    digest = QCryptographicHash.hash(place.encode(), QCryptographicHash.Algorithm.Sha256).toHex()
    return "readiness-desktop-" + bytes(digest.data()).decode("ascii")[:20]


def hand_over(library: Path, file: Path | None) -> bool:
    """Ask a running window of this library to show `file` (None: itself); False where nobody answers."""
    channel = channel_of(library)
    if sys.platform != "win32" and not (Path(QDir.tempPath()) / channel).exists():
        return False  # no socket: the network library need not be loaded
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(channel)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    wish = {"file": None if file is None else str(file.resolve())}
    socket.write(json.dumps(wish).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(_WAIT_MS) and bytes(socket.readLine().data()).strip() == b"ok"
    socket.close()
    return answered


class Doorkeeper(QObject):
    """Listens for later starts; `asked` carries the file that one wants shown, or None."""

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def listen(self, library: Path) -> bool:
        """Be reachable as the window of this library, which is open here; a dead window's channel is taken over."""
        from PySide6.QtNetwork import QLocalServer

        channel = channel_of(library)
        self._server.close()
        if self._server.listen(channel):
            return True
        QLocalServer.removeServer(channel)
        return self._server.listen(channel)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read(socket)

    def _hear(self) -> None:
        self._read(self.sender())

    def _read(self, sender: QObject) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = cast(QLocalSocket, sender)
        if not socket.canReadLine():
            return
        try:
            wish = json.loads(bytes(socket.readLine(_LONGEST).data()))
        except ValueError:
            socket.close()
            return
        file = wish.get("file") if isinstance(wish, dict) else None
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(Path(file) if isinstance(file, str) else None)
