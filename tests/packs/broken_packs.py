"""Packs with one fault each, and the complaint that each must get."""

from collections.abc import Callable
from pathlib import Path

from readiness_desktop.packs.source import MAX_FILE_BYTES

Mutation = Callable[[Path], object]


def edit(name: str, old: str, new: str, after: str = "") -> Mutation:
    """Replace the first `old` (behind `after`) in a file."""

    def mutate(folder: Path) -> None:
        file = folder / name
        text = file.read_text(encoding="utf-8")
        start = text.index(after)
        place = text.index(old, start)
        file.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")

    return mutate


def append(name: str, text: str) -> Mutation:
    """Add lines at the end of a file."""

    def mutate(folder: Path) -> None:
        file = folder / name
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")

    return mutate


def write(name: str, data: bytes) -> Mutation:
    """Replace a whole file."""
    return lambda folder: (folder / name).write_bytes(data)


QUESTION = """
[[questions]]
id = "D1.1"
title = "Again"
ask = "Again?"
probes = "Again"
levels = ["a", "b", "c", "d", "e"]
evidence = ["x"]
roles = ["Sponsor"]
weight = 1
feeds = { FM1 = 1 }
debt = "T"
crosswalk = { nist = [], iso = [], eu = [], ms = "", mlts = [] }
"""

# What is done to the pack, and one complaint that it must get: file, key, reason.
BROKEN: dict[str, tuple[Mutation, str, str, str]] = {
    "syntax": (
        edit("d3.toml", "weight = 2", "weight = = 2"),
        "d3.toml", "", "line 42, column 10: is not valid TOML: Invalid value",
    ),
    "not UTF-8": (write("debt.toml", b"debt = '\xff'"), "debt.toml", "", "is not UTF-8 text"),
    "nested": (
        write("debt.toml", b"x = " + b"[" * 5000 + b"]" * 5000), "debt.toml", "", "is nested too deeply",
    ),
    "endless number": (
        write("debt.toml", b"x = " + b"9" * 9000),
        "debt.toml", "", "holds a number with too many digits",
    ),
    "too large": (
        write("debt.toml", b"#" * (MAX_FILE_BYTES + 1)), "debt.toml", "", "is larger than 2097152 bytes",
    ),
    "missing file": (
        lambda folder: (folder / "dp.toml").unlink(), "dp.toml", "", "is listed in pack.toml but not there",
    ),
    "unlisted file": (
        write("more.toml", b""), "more.toml", "", "is not listed in files of pack.toml",
    ),
    "file outside": (
        edit("pack.toml", '"d1.toml"', '"../d1.toml"'),
        "pack.toml", "files[0]", "must be the name of a .toml file in the same folder",
    ),
    "file twice": (
        edit("pack.toml", '"d1.toml",', '"d1.toml", "d1.toml",'),
        "pack.toml", "files[1]", "names d1.toml a second time",
    ),
    "no files": (edit("pack.toml", "files = [", "x = ["), "pack.toml", "files", "must be a list of file names"),
    "section twice": (
        append("debt.toml", '\n[targets_before_launch_max]\n"D3.6" = 2\n'),
        "debt.toml", "targets_before_launch_max", "stands in targets.toml already",
    ),
    "missing section": (
        edit("overlay.toml", "[[overlay]]", "[[overly]]"),
        "overlay.toml", "overly", "is not a known key; overlay is",
    ),
    "unknown key": (
        edit("d2.toml", "title =", "titel ="),
        "d2.toml", "questions.D2.1.titel", "is not a known key; title is",
    ),
    "unknown key without a neighbour": (
        edit("d2.toml", "title =", 'xyzzy = "x"\ntitle ='),
        "d2.toml", "questions.D2.1.xyzzy", "is not a known key",
    ),
    "missing key": (
        edit("d2.toml", "title =", "titel ="), "d2.toml", "questions.D2.1.title", "is missing",
    ),
    "text for a number": (
        edit("d2.toml", "weight = 2", 'weight = "2"'),
        "d2.toml", "questions.D2.2.weight", "must be a whole number, is a text",
    ),
    "boolean for a number": (
        edit("d2.toml", "weight = 2", "weight = true"),
        "d2.toml", "questions.D2.2.weight", "must be a whole number, is true or false",
    ),
    "number for a text": (
        edit("pack.toml", 'version = "8.5"', "version = 8"),
        "pack.toml", "version", "must be a text, is a whole number",
    ),
    "date for a text": (
        edit("pack.toml", 'version = "8.5"', "version = 2026-01-01"),
        "pack.toml", "version", "must be a text, is a date or time",
    ),
    "fraction for a whole number": (
        edit("initiatives.toml", "weeks = 2", "weeks = 2.5"),
        "initiatives.toml", "initiatives.I01.weeks", "must be a whole number, is a number",
    ),
    "not a number": (
        edit("constants.toml", "z = 1.645", "z = nan"), "constants.toml", "constants.z", "is out of all bounds",
    ),
    "huge number": (
        edit("constants.toml", "z = 1.645", "z = 1e300"), "constants.toml", "constants.z", "is out of all bounds",
    ),
    "table for a list": (
        edit("d1.toml", 'roles = ["Data architect", "Platform lead"]', "roles = { a = 1 }"),
        "d1.toml", "questions.D1.1.roles", "must be a list, is a table",
    ),
    "list for a table": (
        edit("d1.toml", "feeds = { FM1 = 3, FM3 = 2, FM6 = 1 }", "feeds = [1]"),
        "d1.toml", "questions.D1.1.feeds", "must be a table, is a list",
    ),
    "not one of the choices": (
        edit("d1.toml", 'kind = "block"', 'kind = "blocks"'),
        "d1.toml", "questions.D1.1.gate.kind", "must be one of block, condition",
    ),
    "reliability": (
        edit("figures.toml", 'reliability = "B"', 'reliability = "E"'),
        "figures.toml", "figures.F01.reliability", "must be one of A, B, C, D",
    ),
    "control character": (
        edit("d1.toml", 'title = "Platform', 'title = "\\u0007Platform'),
        "d1.toml", "questions.D1.1.title", "holds a control character",
    ),
    "empty text": (
        edit("d1.toml", 'title = "Platform built for this workload"', 'title = " "'),
        "d1.toml", "questions.D1.1.title", "is empty",
    ),
    "long text": (
        edit("d1.toml", 'title = "', 'title = "' + "x" * 20_001),
        "d1.toml", "questions.D1.1.title", "is longer than 20000 characters",
    ),
    "missing level": (
        edit("d1.toml", '"No profile of the production sources exists; quality is judged by impression.",', ""),
        "d1.toml", "questions.D1.2.levels", "has 4 entries, needs 5",
    ),
    "empty level": (
        edit("d1.toml", '"No profile of the production sources exists; quality is judged by impression."', '""'),
        "d1.toml", "questions.D1.2.levels[0]", "is empty",
    ),
    "missing option": (
        edit("d1.toml", '"Nobody has looked at it",', ""),
        "d1.toml", "dimensions.D1.options", "has 4 entries, needs 5",
    ),
    "question weight": (
        edit("d1.toml", "weight = 2", "weight = 3"),
        "d1.toml", "questions.D1.1.weight", "is 3, must be from 1 to 2",
    ),
    "failure mode weight": (
        edit("d1.toml", "FM1 = 3", "FM1 = 4"),
        "d1.toml", "questions.D1.1.feeds.FM1", "is 4, must be from 1 to 3",
    ),
    "gate level": (
        edit("d1.toml", "minimum = 2", "minimum = 5"),
        "d1.toml", "questions.D1.1.gate.minimum", "is 5, must be from 0 to 4",
    ),
    "target level": (
        edit("targets.toml", '"D1.6" = 1', '"D1.6" = 7'),
        "targets.toml", "targets.low.exceptions.D1.6", "is 7, must be from 0 to 4",
    ),
    "evidence ceiling out of range": (
        edit("pack.toml", "ceiling = 4", "ceiling = 5"),
        "pack.toml", "grades.E4.ceiling", "is 5, must be from 0 to 4",
    ),
    "evidence ceilings out of order": (
        edit("pack.toml", "ceiling = 3", "ceiling = 1"),
        "pack.toml", "grades", "must not fall from entry to entry",
    ),
    "band edges": (
        edit("constants.toml", "edges = [25, 50, 75", "edges = [25, 75, 50"),
        "constants.toml", "constants.dimension_level_edges", "must rise from entry to entry",
    ),
    "exposure bands": (
        edit("constants.toml", '"Moderate", lo = 25', '"Moderate", lo = 60'),
        "constants.toml", "constants.exposure_bands", "must rise from entry to entry",
    ),
    "exposure bands begin": (
        edit("constants.toml", '"Low", lo = 0', '"Low", lo = 5'),
        "constants.toml", "constants.exposure_bands", "does not begin at 0",
    ),
    "breadth shares": (
        edit("constants.toml", "up_to = 0.5", "up_to = 0.9"),
        "constants.toml", "constants.breadth", "must rise from entry to entry",
    ),
    "breadth levels": (
        edit("constants.toml", "credited = [0, 1, 1, 2, 3]", "credited = [0, 1, 1, 2]"),
        "constants.toml", "constants.breadth.P.credited", "has 4 entries, needs 5",
    ),
    "breadth name": (
        edit("constants.toml", "[constants.breadth.P]", "[constants.breadth.Q]"),
        "constants.toml", "constants.breadth.Q", "is no breadth that a rule knows",
    ),
    "breadth missing": (
        edit("constants.toml", "[constants.breadth.P]", "[constants.breadth.Q]"),
        "constants.toml", "constants", "has no breadth P",
    ),
    "size factors": (
        edit("constants.toml", "medium = 1.0", "middle = 1.0"),
        "constants.toml", "constants.size_factors", "has no factor for medium",
    ),
    "effort order": (
        edit("initiatives.toml", "effort = [5, 10, 16]", "effort = [16, 10, 5]"),
        "initiatives.toml", "initiatives.I01.effort", "must not fall from entry to entry",
    ),
    "lift that does not lift": (
        edit("initiatives.toml", "start = 0, to = 2", "start = 2, to = 2"),
        "initiatives.toml", "initiatives.I01.lifts[0]", "must lift to a level above 2",
    ),
    "no lift": (
        append(
            "initiatives.toml",
            '\n[[initiatives]]\nid = "I99"\ntitle = "x"\nlifts = []\nprerequisites = []\neffort = [1, 2, 3]\n'
            'weeks = 1\nwait_weeks = 0\npool = "BUS"\nrole = "x"\ndrivers = "x"\nexit_evidence = "x"\ndebt = "P"\n',
        ),
        "initiatives.toml", "initiatives.I99.lifts", "has no entry",
    ),
    "cycle": (
        edit("initiatives.toml", "prerequisites = []", 'prerequisites = ["I02"]'),
        "initiatives.toml", "initiatives.I01.prerequisites", "waits for itself: I01 > I02 > I01",
    ),
    "waits for itself": (
        edit("initiatives.toml", "prerequisites = []", 'prerequisites = ["I01"]'),
        "initiatives.toml", "initiatives.I01.prerequisites", "waits for itself: I01 > I01",
    ),
    "duplicate question": (
        append("d8.toml", QUESTION), "d8.toml", "questions.D1.1.id", "names the question D1.1 a second time",
    ),
    "duplicate initiative": (
        edit("initiatives.toml", 'id = "I02"', 'id = "I01"'),
        "initiatives.toml", "initiatives.I01.id", "names the initiative I01 a second time",
    ),
    "duplicate role": (
        edit("pack.toml", 'name = "Network lead"', 'name = "Legal"'),
        "pack.toml", "roles.Legal.name", "names the role Legal a second time",
    ),
    "unknown role": (
        edit("d1.toml", '"Platform lead"', '"Platform boss"'),
        "d1.toml", "questions.D1.1.roles[1]", "names the role Platform boss, which the pack does not have",
    ),
    "unknown failure mode": (
        edit("d1.toml", "FM6 = 1", "FM8 = 1"),
        "d1.toml", "questions.D1.1.feeds.FM8", "names the failure mode FM8, which the pack does not have",
    ),
    "unknown stage gate": (
        edit("d1.toml", 'due = "G4"', 'due = "G9"'),
        "d1.toml", "questions.D1.1.gate.due", "names the stage gate G9, which the pack does not have",
    ),
    "unknown debt type": (
        edit("d1.toml", 'debt = "T"', 'debt = "X"'),
        "d1.toml", "questions.D1.1.debt", "names the debt type X, which the pack does not have",
    ),
    "unknown approver": (
        edit("d1.toml", 'approver = "Process owner"', 'approver = "Boss"'),
        "d1.toml", "questions.D1.4.not_applicable.approver", "names the role Boss, which the pack does not have",
    ),
    "module feeds nothing": (
        edit("ia.toml", 'feeds = "D1"', 'feeds = "D9"'),
        "ia.toml", "modules.IA.feeds", "names the dimension D9, which the pack does not have",
    ),
    "depth without module": (
        edit("pack.toml", '"IA", "DP"', '"IA", "DX"'),
        "pack.toml", "depths.Deep.scope[2]", "names the module DX, which the pack does not have",
    ),
    "lift of an unknown question": (
        edit("initiatives.toml", 'question = "D8.1"', 'question = "D8.9"'),
        "initiatives.toml", "initiatives.I01.lifts[0].question",
        "names the question D8.9, which the pack does not have",
    ),
    "unknown prerequisite": (
        edit("initiatives.toml", "prerequisites = []", 'prerequisites = ["I77"]'),
        "initiatives.toml", "initiatives.I01.prerequisites[0]",
        "names the initiative I77, which the pack does not have",
    ),
    "unknown work for the run budget": (
        edit("verdict.toml", 'budget_initiative = "I38"', 'budget_initiative = "I77"'),
        "verdict.toml", "verdict.budget_initiative",
        "names the initiative I77, which the pack does not have",
    ),
    "unknown pool": (
        edit("initiatives.toml", 'pool = "BUS"', 'pool = "BOSS"'),
        "initiatives.toml", "initiatives.I01.pool", "names the pool BOSS, which the pack does not have",
    ),
    "unknown question in a practice": (
        edit("practices.toml", '"D1.1"', '"D1.0"'),
        "practices.toml", "practices.P1.questions[0]", "names the question D1.0, which the pack does not have",
    ),
    "unknown question in the overlay": (
        edit("overlay.toml", '"D1.5"', '"D1.0"'),
        "overlay.toml", "overlay.GA1.questions[0]", "names the question D1.0, which the pack does not have",
    ),
    "unknown question in a target": (
        edit("targets.toml", '"D3.1" = 3', '"D3.0" = 3'),
        "targets.toml", "targets.standard.exceptions.D3.0", "names the question D3.0, which the pack does not have",
    ),
    "unknown question in a stage gate": (
        edit("stages.toml", '["D8.1", 1]', '["D8.0", 1]'),
        "stages.toml", "stage_gates.G0.must[0][0]", "names the question D8.0, which the pack does not have",
    ),
    "level in a stage gate": (
        edit("stages.toml", '["D8.1", 1]', '["D8.1", 5]'),
        "stages.toml", "stage_gates.G0.must[0][1]", "is 5, must be from 0 to 4",
    ),
    "half a requirement": (
        edit("stages.toml", '["D8.1", 1]', '["D8.1"]'),
        "stages.toml", "stage_gates.G0.must[0]", "has 1 entries, needs 2",
    ),
    "unknown figure in a benchmark": (
        edit("benchmarks.toml", 'figure = "F19"', 'figure = "F99"'),
        "benchmarks.toml", "benchmark_tests.F99.figure", "names the figure F99, which the pack does not have",
    ),
    "unknown map of a figure": (
        edit("figures.toml", '"overall"', '"everything"'),
        "figures.toml", "figures.F01.maps[0]", "names the dimension everything, which the pack does not have",
    ),
    "unknown date": (
        edit("checks.toml", 'right = "pilot_start"', 'right = "pilot_begin"'),
        "checks.toml", "timing_checks.T1.right", "names the date pilot_begin, which the pack does not have",
    ),
    "unknown date in a midpoint": (
        edit("checks.toml", "midpoint(build_start,planned_launch)", "midpoint(build_start,x)"),
        "checks.toml", "timing_checks.T5.right", "names the date x, which the pack does not have",
    ),
    "midpoint of one date": (
        edit("checks.toml", "midpoint(build_start,planned_launch)", "midpoint(build_start)"),
        "checks.toml", "timing_checks.T5.right", "must name two dates in midpoint(a,b)",
    ),
    "limit without question": (
        edit("checks.toml", 'limit_question = "D3.1"\n', ""),
        "checks.toml", "timing_checks.T1", "needs limit_question and limit_max together",
    ),
    "reason code missing": (
        edit("verdict.toml", 'code = "C9"', 'code = "C11"'), "verdict.toml", "verdict", "has no reason code C9",
    ),
    "reason code too many": (
        edit("verdict.toml", 'code = "C9"', 'code = "C11"'),
        "verdict.toml", "verdict.codes.C11.code", "is no reason code that a rule knows",
    ),
    "verdict limit missing": (
        edit("verdict.toml", "F4 = 40", "F9 = 40"), "verdict.toml", "verdict", "has no verdict limit F4",
    ),
    "limit out of range": (
        edit("verdict.toml", "F4 = 40", "F4 = 400"),
        "verdict.toml", "verdict.limits.F4", "is 400, must be from 0 to 100",
    ),
    "unknown verdict": (
        edit("verdict.toml", 'default_consequence = "FIX"', 'default_consequence = "STOP"'),
        "verdict.toml", "verdict.default_consequence", "names the verdict STOP, which the pack does not have",
    ),
    "special limit": (
        edit("constants.toml", 'question = "IA.06", maximum = 0', 'question = "IA.66", maximum = 0'),
        "constants.toml", "constants.special_limits[2].question",
        "names the question IA.66, which the pack does not have",
    ),
    "failure mode that nothing feeds": (
        append("failure_modes.toml", '\n[[failure_modes]]\nid = "FM8"\nname = "x"\n'),
        "failure_modes.toml", "failure_modes.FM8", "is fed by no question",
    ),
}  # fmt: skip
