from readiness_desktop.planning.instance import closure
from tests.planning.engagements import piece


def test_a_closure_holds_all_that_it_waits_for():
    work = {
        w.id: w
        for w in (piece("c", 1, 1, ("b",)), piece("a", 1, 1), piece("b", 1, 1, ("a",)), piece("d", 1, 1))
    }
    assert closure(work, ("c",)) == ("c", "a", "b")
    assert closure(work, ("a",)) == ("a",)
    assert closure(work, ("d", "b")) == ("a", "b", "d")
    assert closure(work, ()) == ()
