"""What the ending of a file's name says: that it can run, or that it shows values of a running system."""

PROGRAMS = frozenset((
    "app", "appimage", "application", "appref-ms", "bash", "bat", "bin", "cmd", "com", "command", "cpl", "csh",
    "deb", "desktop", "diagcab", "dmg", "dll", "exe", "fish", "gadget", "hta", "inf", "ins", "iso", "jar", "jnlp",
    "js", "jse", "ksh", "lnk", "mjs", "msc", "msh", "msi", "msix", "msp", "mst", "out", "pif", "pkg", "pl", "ps1",
    "ps1xml", "ps2", "psc1", "psd1", "psm1", "py", "pyc", "pyw", "pyz", "rb", "reg", "rpm", "run", "scf", "scpt",
    "scr", "sct", "sh", "shb", "shs", "so", "sys", "tcl", "terminal", "tool", "url", "vb", "vbe", "vbs", "vbscript",
    "vhd", "vhdx", "webloc", "website", "wine", "workflow", "ws", "wsc", "wsf", "wsh", "xbap", "xpi", "zsh",
))  # fmt: skip
"""Endings that Windows, macOS or Linux run or install, or that lead to something they run."""

SHOWN_VALUES = frozenset((
    "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "log", "csv", "tsv", "har", "json", "ndjson",
))  # fmt: skip
"""Endings of screenshots, logs and exported samples."""
