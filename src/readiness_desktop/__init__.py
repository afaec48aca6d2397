"""Readiness Desktop: is this organisation ready to launch this AI project?"""

__version__ = "0.1.0"
