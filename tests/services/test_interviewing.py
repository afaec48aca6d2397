"""Whom to ask what, and which documents to ask for."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Assessment, Client, Profile, Respondent, Round
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import interviewing


def assessment(depth: str = "Standard") -> Assessment:
    first = Round("r", 1, date(2026, 4, 14), "x", "1", "0", Profile("ETA", depth=depth))
    return Assessment("u", Client("c", "Northwind"), (first,))


@pytest.mark.parametrize(
    ("role", "count"), [("MLOps lead", 16), ("Process owner", 13), ("Sponsor", 10), ("Legal", 1)]
)
def test_the_load_of_a_role_is_that_of_the_pack(framework: Framework, role: str, count: int) -> None:
    assert len(interviewing.questions_for_role(framework, "Deep", role)) == count


def test_a_person_is_asked_by_role_and_by_what_they_answer_for(framework: Framework) -> None:
    lead = Respondent("p", "Hanna", "mlops lead", dimensions=("D1",))
    asked = interviewing.questions_for(framework, "Standard", lead)
    ids = [question.id for question in asked]
    assert ids == sorted(ids, key=[q.id for q in framework.questions].index)
    assert {q.id for q in framework.core("D1")} < set(ids)
    assert {q.id for q in interviewing.questions_for_role(framework, "Standard", "MLOps lead")} < set(ids)


def test_somebody_of_whom_nothing_is_known_is_asked_everything(framework: Framework) -> None:
    asked = interviewing.questions_for(framework, "Standard", Respondent("p", "Ada", "Cook"))
    assert asked == framework.in_depth("Standard")


def test_roles_are_those_that_a_depth_asks(framework: Framework) -> None:
    assert "Network lead" in interviewing.roles_asked(framework, "Deep")
    assert set(interviewing.roles_asked(framework, "Standard")) < {role.name for role in framework.roles}


def test_a_person_is_found_by_name_and_by_uuid_and_never_named_where_names_are_hidden(
    framework: Framework,
) -> None:
    made = assessment()
    one = Respondent("p7", "Hanna", "MLOps lead")
    made = made.with_current(replace(made.current, respondents=(one,)))
    for wanted in ("hanna", "p7"):
        (found,) = interviewing.interviews_named(framework, made, wanted)
        assert (found.person, found.name) == ("p7", "Hanna")
    for hidden in (False, True):
        profile = replace(made.profile, anonymous=hidden)
        with pytest.raises(ReadinessError) as raised:
            interviewing.interviews_named(
                framework, made.with_current(replace(made.current, profile=profile)), "x"
            )
        assert ("Hanna" in str(raised.value.facts["names"])) is not hidden


def test_every_document_is_asked_for_once(framework: Framework) -> None:
    found = interviewing.documents(framework, assessment())
    titles = [one.title.casefold() for one in found]
    assert len(titles) == len(set(titles))
    wanted = {title.casefold() for q in framework.in_depth("Standard") for title in q.evidence}
    assert set(titles) == wanted
    sizing = next(one for one in found if "D1.1" in one.questions)
    assert sizing.gates[0] == "D1.1"
    assert sizing.level >= 2
    assert all(set(one.gates) <= set(one.questions) for one in found)
