from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.setup.target_step import describe


def test_a_target_profile_says_which_way_its_exceptions_go(framework: Framework) -> None:
    told = {target.id: describe(framework, target)[3] for target in framework.targets}
    assert told == {
        "low": "In place or better; 9 questions lower",
        "standard": "In place or better; 3 questions higher",
        "high": "Established or better; 1 question higher",
    }
