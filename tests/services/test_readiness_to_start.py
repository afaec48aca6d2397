from datetime import date

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.readiness_to_start import start_checks
from readiness_desktop.services.setup import new_respondent


def test_without_anybody_it_says_so_and_names_no_dimension(framework: Framework) -> None:
    codes = [(c.code, c.fine) for c in start_checks(framework, Profile("x"), (), 0)]
    assert codes == [("nobody_at_all", False), ("no_launch_date", False)]


def test_dimensions_without_a_voice_and_with_one_are_named(framework: Framework) -> None:
    everything = tuple(d.id for d in framework.dimensions)
    people = (
        new_respondent(framework, "Ada", dimensions=everything[1:]),
        new_respondent(framework, "Bo", dimensions=everything[2:]),
    )
    profile = Profile("x", dates={"planned_launch": date(2026, 6, 30)})
    nobody, alone, launch = start_checks(framework, profile, people, 0)
    assert (nobody.code, nobody.dimensions) == ("nobody_for", (framework.dimensions[0].short,))
    assert (alone.code, alone.dimensions) == ("one_voice", (framework.dimensions[1].short,))
    assert launch.fine


def test_two_voices_everywhere_are_fine_and_carried_answers_are_counted(framework: Framework) -> None:
    everything = tuple(d.id for d in framework.dimensions)
    people = tuple(new_respondent(framework, name, dimensions=everything) for name in ("Ada", "Bo"))
    checks = start_checks(framework, Profile("x"), people, 52)
    assert [c.code for c in checks] == ["all_asked", "no_launch_date", "carried"]
    assert checks[-1].count == 52
