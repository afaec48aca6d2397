"""How a child process tells its parent what it sees: one line of JSON at the moment it happens."""

import json
import sys


def say(event: str, **facts: object) -> None:
    """Tell the parent, at once."""
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
    sys.stdout.flush()
