"""`python -m readiness_desktop` opens the app, as the program readiness-desktop does."""

import sys

from readiness_desktop.main import main

if __name__ == "__main__":
    sys.exit(main())
