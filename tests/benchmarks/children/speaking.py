"""How a child process tells its parent what it sees: one line of JSON at the moment it happens."""

import json
import os
import sys


def say(event: str, **facts: object) -> None:
    """Tell the parent, at once."""
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
    sys.stdout.flush()


def give_up(details: str) -> None:
    """End at once with what went wrong: nobody is there to close the dialog that would say it."""
    sys.stderr.write(details)
    sys.stderr.flush()
    os._exit(1)
