"""The command line: scores, reports, checks and the sample, on files alone; it never opens the library."""

import argparse
import errno
import json
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from readiness_desktop import __version__, paths
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import because_of
from readiness_desktop.wording.complaints import say, say_complaint
from readiness_desktop.wording.translate import _, ngettext

DONE = 0
TO_MEND = 1
WRONG_USAGE = 2

LOG_FILE = "readiness.log"
MOST_HORIZON = 520
MOST_AMOUNT = 1e12


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 for what the user can mend (one line on standard error), 2 for wrong usage."""
    try:
        _prefer_utf8()
        parsed = _parser().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = parsed.command
        return command(parsed)
    except ReadinessError as error:
        return _complain(say(error))
    except BrokenPipeError:
        # Whoever read our output has gone; standard output must not fail again when it is closed.
        sys.stdout = None  # pyright: ignore[reportAttributeAccessIssue]
        return TO_MEND
    except KeyboardInterrupt:
        return _complain(say(ReadinessError(Fault.STOPPED)))
    except Exception as error:
        return _complain(_unexpected(error))


def _prefer_utf8() -> None:
    """A console that cannot show a sign shows a question mark rather than failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _complain(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return TO_MEND


def _unexpected(error: Exception) -> str:
    """Log where it went wrong, never with what words, and say one line."""
    where = paths.log_dir() / LOG_FILE
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(where, encoding="utf-8")
    except OSError:
        return _("Something went wrong inside the program ({kind}). Nothing was changed.").format(
            kind=type(error).__name__
        )
    log = logging.getLogger("readiness")
    log.addHandler(handler)
    trace = error.__traceback__
    steps: list[str] = []
    while trace is not None:
        steps.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    log.error("%s %s at %s", datetime.now().astimezone().isoformat(), type(error).__name__, " > ".join(steps))
    log.removeHandler(handler)
    handler.close()
    return _(
        "Something went wrong inside the program ({kind}). Nothing was changed; please report it with the log "
        "at {path}."
    ).format(kind=type(error).__name__, path=where)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="readiness", description=_("Readiness assessments on the command line, from files alone.")
    )
    parser.add_argument("--version", action="version", version=f"readiness {__version__}")
    commands = parser.add_subparsers(required=True, metavar=_("COMMAND"))

    sample = commands.add_parser("sample", help=_("write the sample engagement"))
    sample.add_argument("out", type=_path, metavar="OUT.readiness")
    sample.set_defaults(command=_sample)

    score = commands.add_parser("score", help=_("score a .readiness file or an answers file"))
    _add_source(score)
    score.add_argument("--json", action="store_true", help=_("print every figure, unrounded, as JSON"))
    score.set_defaults(command=_score)

    _add_roadmap(commands.add_parser("roadmap", help=_("put the work in order")))

    report = commands.add_parser("report", help=_("write the report as a PDF"))
    _add_source(report)
    report.add_argument("--out", type=_path, required=True, metavar="X.pdf")
    report.add_argument("--brand", type=_path, metavar="DIR", help=_("a brand kit's folder"))
    report.add_argument("--page", choices=("A4", "Letter"), help=_("paper; the brand's own without it"))
    report.set_defaults(command=_report)

    guide = commands.add_parser("guide", help=_("write the interview guide as a PDF"))
    _add_source(guide)
    guide.add_argument("--out", type=_path, required=True, metavar="X.pdf")
    guide.add_argument("--role", type=_name, metavar="NAME", help=_("a role or a person; all without it"))
    guide.add_argument("--documents", action="store_true", help=_("the documents to request instead"))
    guide.add_argument("--brand", type=_path, metavar="DIR", help=_("a brand kit's folder"))
    guide.add_argument("--page", choices=("A4", "Letter"), help=_("paper; the brand's own without it"))
    guide.set_defaults(command=_guide)

    framework = commands.add_parser("framework", help=_("framework packs"))
    actions = framework.add_subparsers(required=True, metavar=_("ACTION"))
    check = actions.add_parser("check", help=_("name every fault of a pack"))
    check.add_argument("folder", type=_path, metavar="DIR")
    check.set_defaults(command=_check)
    return parser


def _add_roadmap(roadmap: argparse.ArgumentParser) -> None:
    _add_source(roadmap)
    roadmap.add_argument("--json", action="store_true", help=_("print the whole plan, unrounded, as JSON"))
    roadmap.add_argument("--weeks", type=_weeks, metavar="N", help=_("the horizon; the pack's without it"))
    roadmap.add_argument(
        "--capacity",
        type=_by_pool,
        default={},
        metavar="BUS=6,DATA=10",
        help=_("person-days a week by pool"),
    )
    roadmap.add_argument(
        "--budget", type=_budget, metavar="N[,N]", help=_("money a quarter; the last one holds on")
    )
    roadmap.add_argument(
        "--rates", type=_by_pool, default={}, metavar="BUS=600,DATA=700", help=_("money a person-day by pool")
    )
    roadmap.add_argument(
        "--solver",
        choices=("list", "exact"),
        default="list",
        help=_("a good plan at once, or the best one, proven"),
    )
    roadmap.add_argument(
        "--time-limit", type=_seconds, metavar="S", help=_("seconds for the exact solver; 60 without it")
    )
    roadmap.set_defaults(command=_roadmap)


def _add_source(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=_path, metavar="FILE")
    command.add_argument(
        "--round", type=_round_number, metavar="N", help=_("an earlier round; the last one without it")
    )
    command.add_argument(
        "--assessment", type=_name, metavar="NAME", help=_("which project, where the file holds several")
    )


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError(_("a name is empty"))
    return text


def _path(text: str) -> Path:
    return Path(_name(text))


def _round_number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 7 and int(text) > 0):
        raise argparse.ArgumentTypeError(
            _("“{text}” is no round; rounds are numbered from 1").format(text=text[:40])
        )
    return int(text)


def _weeks(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 4 and 0 < int(text) <= MOST_HORIZON):
        said = _("“{text}” is no horizon; it is 1 to {most} weeks").format(text=text[:40], most=MOST_HORIZON)
        raise argparse.ArgumentTypeError(said)
    return int(text)


def _amount(text: str) -> float:
    """A plain number from 0 to what the program can hold."""
    try:
        found = float(text) if text.strip() and text.isascii() else -1.0
    except ValueError:
        found = -1.0
    if not 0 <= found <= MOST_AMOUNT:
        raise argparse.ArgumentTypeError(_("“{text}” is no number from 0 on").format(text=text[:40]))
    return found


def _seconds(text: str) -> float:
    return _amount(text)


def _by_pool(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in text.split(","):
        name, sign, value = part.partition("=")
        if not sign or not name.strip() or name.strip() in found:
            said = _("“{text}” does not say each pool once, as BUS=6,DATA=10").format(text=text[:60])
            raise argparse.ArgumentTypeError(said)
        found[name.strip()] = _amount(value)
    return found


def _budget(text: str) -> tuple[float, ...]:
    return tuple(_amount(part) for part in text.split(","))


def _show(text: str) -> None:
    """Print a text. What cannot be written is no fault of ours: a full disk behind standard output, say."""
    out = sys.stdout
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        # It must not fail again when it is closed.
        sys.stdout = None  # pyright: ignore[reportAttributeAccessIssue]
        fault = Fault.DISK_FULL if error.errno == errno.ENOSPC else Fault.FOLDER_UNWRITABLE
        raise ReadinessError(fault, because_of(error), path=out.name) from error


def _today() -> date:
    return datetime.now().astimezone().date()


def _sample(parsed: argparse.Namespace) -> int:
    from readiness_desktop.services.files import save_sample

    save_sample(parsed.out)
    _show(_("Written: {path}").format(path=parsed.out))
    return DONE


def _score(parsed: argparse.Namespace) -> int:
    from readiness_desktop.domain.findings import Findings
    from readiness_desktop.domain.self_check import is_self_check
    from readiness_desktop.exchange.score_json import whole
    from readiness_desktop.services.files import at_round, open_any
    from readiness_desktop.services.reporting import results_of
    from readiness_desktop.services.roadmap import plan_for

    opened = open_any(parsed.file, _today())
    assessment = at_round(opened.chosen(parsed.assessment), parsed.round)
    framework = opened.framework_of(assessment)
    results = results_of(framework, assessment)
    if parsed.json:
        plan = None if is_self_check(assessment.profile) else plan_for(framework, assessment, results)
        said = whole(Findings(framework, assessment, results, plan))
        _show(json.dumps(said, indent=2, allow_nan=False))
        return DONE
    from readiness_desktop.wording.score_text import score_lines

    _show("\n".join(score_lines(framework, assessment, results)))
    return DONE


def _roadmap(parsed: argparse.Namespace) -> int:
    from readiness_desktop.exchange.roadmap_json import roadmap
    from readiness_desktop.services.files import at_round, open_any
    from readiness_desktop.services.reporting import results_of
    from readiness_desktop.services.roadmap import with_limits, worked_out
    from readiness_desktop.wording.roadmap_text import budget_note, roadmap_lines, unmet_line

    opened = open_any(parsed.file, _today())
    assessment = at_round(opened.chosen(parsed.assessment), parsed.round)
    framework = opened.framework_of(assessment)
    assessment = with_limits(
        framework, assessment, parsed.capacity, parsed.rates, parsed.budget, parsed.weeks
    )
    results = results_of(framework, assessment)
    plan = worked_out(framework, assessment, results, parsed.solver, parsed.time_limit)
    if parsed.json:
        _show(json.dumps(roadmap(framework, assessment, plan), indent=2, allow_nan=False))
    else:
        _show("\n".join(roadmap_lines(framework, assessment, results, plan)))
    if note := budget_note(framework, assessment, plan):
        print(note, file=sys.stderr)
    return _complain(unmet_line(framework, assessment, plan)) if plan.unmet else DONE


def _report(parsed: argparse.Namespace) -> int:
    from readiness_desktop.domain.progress import never_cancelled, no_progress
    from readiness_desktop.services.brands import brand_in
    from readiness_desktop.services.files import at_round, open_any, refuse_other_work
    from readiness_desktop.services.reporting import export_pdf, report_input

    refuse_other_work(parsed.out, start=b"%PDF-", source=parsed.file)
    opened = open_any(parsed.file, _today())
    assessment = at_round(opened.chosen(parsed.assessment), parsed.round)
    brand = brand_in(parsed.brand)
    content = report_input(opened.framework_of(assessment), assessment)
    export_pdf(content, brand, parsed.out, parsed.page or brand.paper, no_progress, never_cancelled)
    _show(_("Written: {path}").format(path=parsed.out))
    return DONE


def _guide(parsed: argparse.Namespace) -> int:
    from readiness_desktop.services import handing_out, interviewing
    from readiness_desktop.services.brands import brand_in
    from readiness_desktop.services.files import at_round, open_any, refuse_other_work

    refuse_other_work(parsed.out, start=b"%PDF-", source=parsed.file)
    opened = open_any(parsed.file, _today())
    assessment = at_round(opened.chosen(parsed.assessment), parsed.round)
    framework, brand = opened.framework_of(assessment), brand_in(parsed.brand)
    if parsed.role is None:
        interviews = interviewing.every_interview(framework, assessment)
    else:
        interviews = interviewing.interviews_named(framework, assessment, parsed.role)
    content = interviewing.handout(framework, assessment, interviews)
    export = handing_out.export_documents if parsed.documents else handing_out.export_guide
    export(content, brand, parsed.out, parsed.page)
    _show(_("Written: {path}").format(path=parsed.out))
    return DONE


def _check(parsed: argparse.Namespace) -> int:
    from readiness_desktop.packs.checking import check_framework

    folder = parsed.folder.absolute()
    complaints = check_framework(folder)
    for complaint in complaints:
        _show(say_complaint(complaint.file, complaint.key, complaint.reason))
    if not complaints:
        _show(_("The pack in {path} has no fault.").format(path=folder))
        return DONE
    count = len(complaints)
    said = ngettext("{count} fault in {path}.", "{count} faults in {path}.", count)
    return _complain(said.format(count=count, path=folder))


if __name__ == "__main__":
    sys.exit(main())
