"""A plan with everything that the roadmap page can show, and the parts of the page on screen."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break, LeftOut, Plan, Range
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.wording.roadmap_limits import Told

CLOSED = 3
"""A week in which nobody works."""


def whole_plan(framework: Framework, assessment: Assessment) -> Plan:
    """The plan of an assessment with costs, slack, two fixed ones, a closed week, a break, and what is left out."""
    plan = plan_for(framework, assessment, evaluate(framework, assessment))
    initiatives = tuple(
        replace(
            one,
            weeks=one.duration,
            slack=number % 3,
            fixed=number in (0, 4),
            cost=Range(one.effort * 500, one.effort * 800, one.effort * 1200),
        )
        for number, one in enumerate(plan.initiatives)
    )
    room = {
        pool: tuple(0.0 if week == CLOSED else days for week in range(plan.horizon))
        for pool, days in plan.capacity.items()
    }
    late, first = initiatives[-1].id, initiatives[0].id
    return replace(
        plan,
        initiatives=initiatives,
        room=room,
        breaks=(Break("prerequisite", late, first, 5, 2.0),),
        left_out=(
            LeftOut(plan.waived[0], "excluded", reason="bought as a service"),
            LeftOut(plan.waived[1], "horizon"),
        ),
    )


def told(framework: Framework, assessment: Assessment, plan: Plan) -> Told:
    """A plan as it is told, from the day of the assessment."""
    return Told(framework, plan, assessment.current.as_of)


def drag(widget: QWidget, begin: QPoint, *ways: QPoint, drop: bool = True) -> None:
    """Press at a point, go along a way, and let go at its end."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

    def send(kind: QMouseEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        place = QPointF(widget.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), place, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)

    send(QMouseEvent.Type.MouseButtonPress, begin, left, left)
    for way in ways:
        send(QMouseEvent.Type.MouseMove, way, none, left)
    if drop:
        send(QMouseEvent.Type.MouseButtonRelease, ways[-1], left, none)
