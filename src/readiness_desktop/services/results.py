"""What a round says: a locked round's stored results, an open one's evaluated anew."""

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results


def results_for(framework: Framework, assessment: Assessment) -> Results:
    """The results of the last round of `assessment`."""
    lock = assessment.current.lock
    return lock.results if lock is not None else evaluate(framework, assessment)
