"""PyInstaller's own hook less the GTK platform theme, which would bring 30 MB of GTK with it."""

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

UNUSED = (
    "libqgtk3",
    "qtvirtualkeyboard",
    "egldeviceintegrations",
    "libqeglfs",
    "libqvnc",
    "libqlinuxfb",
    "qpdf",
)

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries = [entry for entry in binaries if not any(name in str(entry[0]) for name in UNUSED)]
