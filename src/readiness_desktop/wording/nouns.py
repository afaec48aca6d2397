"""What a reason speaks of, as a noun: kinds of values and the things that a pack names."""

from readiness_desktop.domain.reasons import Form, Thing
from readiness_desktop.wording.translate import _


def form_words(form: Form) -> str:
    """A kind of value with its article."""
    return {
        Form.TEXT: _("a text"),
        Form.WHOLE_NUMBER: _("a whole number"),
        Form.NUMBER: _("a number"),
        Form.TRUTH: _("true or false"),
        Form.DATE: _("a date"),
        Form.MOMENT: _("a date or time"),
        Form.TABLE: _("a table"),
        Form.OBJECT: _("an object"),
        Form.LIST: _("a list"),
        Form.NOTHING: _("nothing"),
    }[form]


def thing_words(thing: Thing) -> str:
    """What a pack defines under a name of its own, without an article."""
    return {
        Thing.LEVEL: _("level"),
        Thing.EVIDENCE_GRADE: _("evidence grade"),
        Thing.ANSWER_STATE: _("answer state"),
        Thing.ROLE: _("role"),
        Thing.EVIDENCE_KIND: _("kind of evidence"),
        Thing.DEPTH: _("depth"),
        Thing.DIMENSION: _("dimension"),
        Thing.MODULE: _("module"),
        Thing.FAILURE_MODE: _("failure mode"),
        Thing.QUESTION: _("question"),
        Thing.OVERLAY_ROW: _("overlay row"),
        Thing.FIGURE: _("figure"),
        Thing.STAGE: _("stage"),
        Thing.STAGE_GATE: _("stage gate"),
        Thing.TARGET_PROFILE: _("target profile"),
        Thing.REASON_CODE: _("reason code"),
        Thing.BENCHMARK_TEST: _("benchmark test"),
        Thing.BOUND: _("bound"),
        Thing.CONTRADICTION: _("contradiction"),
        Thing.CLASS_LABEL: _("class of readiness"),
        Thing.STATEMENT_CHECK: _("statement check"),
        Thing.BUDGET_LINE: _("budget line"),
        Thing.OWNERSHIP_TASK: _("ownership task"),
        Thing.OWNERSHIP_CHECK: _("ownership check"),
        Thing.DATE: _("date"),
        Thing.TIMING_CHECK: _("timing check"),
        Thing.DEBT_TYPE: _("debt type"),
        Thing.PRACTICE: _("practice"),
        Thing.POOL: _("pool"),
        Thing.INITIATIVE: _("initiative"),
        Thing.EXPOSURE_BAND: _("exposure band"),
        Thing.VERDICT: _("verdict"),
        Thing.VERDICT_LIMIT: _("verdict limit"),
        Thing.BREADTH: _("breadth"),
    }[thing]
