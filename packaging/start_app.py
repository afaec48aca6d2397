"""Where the bundled app starts."""

import sys

from readiness_desktop.main import main

sys.exit(main())
