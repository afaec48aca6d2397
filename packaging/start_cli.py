"""Where the bundled command line starts."""

import sys

from readiness_desktop.cli import main

sys.exit(main())
