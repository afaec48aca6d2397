"""Rounds for the review page: one with a finding of most kinds, and one with none."""

from dataclasses import replace
from datetime import timedelta

from readiness_desktop.domain.assessment import Assessment, EvidenceItem, Parked
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import check_quality
from readiness_desktop.services import answering, setup
from tests.domain.mended import mended

LONG = "Minutes of the steering committee with the decision on the release of the forecast service, second version"


def wanting(framework: Framework, assessment: Assessment) -> Assessment:
    """The round with a finding of most rules."""
    today = assessment.current.as_of
    made = answering.set_review(assessment, "D1.1", flagged=True)
    made = answering.add_evidence(made, EvidenceItem("shot-1", "D1.2", LONG, grade="E3"))
    made = answering.set_grade(answering.set_level(made, "D3.3", 4), "D3.3", "E1")
    one, two = (setup.new_respondent(framework, name) for name in ("Ada Brandt", "Bo Lindqvist"))
    for person in (one, two):
        made = setup.add_respondent(made, person)
    made = answering.reopen(made, "D5.2")
    made = answering.set_vote(answering.set_vote(made, "D5.2", one.uuid, 0), "D5.2", two.uuid, 3)
    answers = dict(made.current.answers)
    for question in ("D6.1", "D6.2", "D6.3"):
        answers[question] = replace(answers[question], carried=True)
    dates = {
        **made.profile.dates,
        "statement_signed": today,
        "pilot_start": today - timedelta(30),
        "owner_accepted": today,
        "planned_launch": today + timedelta(20),
    }
    parked = (Parked("shot-p", "Who pays for the second data centre?", "D5.3"),)
    profile = replace(made.profile, dates=dates)
    return made.with_current(replace(made.current, answers=answers, parked=parked, profile=profile))


def without_open(framework: Framework, assessment: Assessment) -> Assessment:
    """The round with every finding mended."""
    made = assessment
    while found := check_quality(framework, made, evaluate(framework, made)):
        for one in found:
            made = mended(framework, made, one)
    return made
