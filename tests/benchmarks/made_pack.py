"""A made-up pack of thousands of questions, and an assessment of it with many respondents who voted on each."""

from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Respondent, Vote
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.setup import new_assessment


def large_pack(framework: Framework, size: int) -> Framework:
    """The pack with its core questions again and again under further numbers until there are `size`."""
    core = [one for one in framework.questions if one.module is None]
    made = list(framework.questions)
    for number in range(size - len(made)):
        like = core[number % len(core)]
        turn = 10 + number // len(core)
        made.append(
            replace(
                like,
                id=f"{like.dimension}.{turn}{number % len(core):02}",
                title=f"{like.title}, {number}",
                gate=None,
                feeds=like.feeds if number % 3 == 0 else {},
            )
        )
    made.sort(key=lambda one: (one.module is not None, one.dimension))
    return replace(framework, questions=tuple(made), checksum=f"{size:064}")


def large_assessment(framework: Framework, people: int, today: date) -> Assessment:
    """Every question answered, most of them with the votes of everybody, every tenth with a note."""
    respondents = tuple(
        Respondent(f"p{number}", f"Person {number}", "Operations", ("executive", "practitioner")[number % 2])
        for number in range(people)
    )
    profile = Profile("Thousands of questions", depth=framework.depths[-1].id)
    made = new_assessment(framework, Client("c", "Large Client"), profile, respondents, today)
    answers = {
        asked.id: Answer(
            asked.id,
            "answered",
            number % 5,
            grade=("E1", "E2", "E3", "E4")[number % 4],
            votes=tuple(Vote(one.uuid, (number + place) % 5) for place, one in enumerate(respondents)),
            note=f"Seen in week {number}: the list of pallets." if number % 10 == 0 else "",
            review=number % 50 == 0,
        )
        for number, asked in enumerate(framework.in_depth(profile.depth))
    }
    return made.with_current(replace(made.current, answers=answers))
