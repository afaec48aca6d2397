"""Which wish of the roadmap page goes to which step of its desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.pages.roadmap import RoadmapPage


def wire(page: RoadmapPage) -> None:
    """Connect the parts of the page with its desk."""
    _wire_limits(page)
    _wire_places(page)
    _wire_work(page)
    _wire_search(page)


def _wire_limits(page: RoadmapPage) -> None:
    desk, limits = page.desk, page.limits
    people, money, aim = _("people of the roadmap"), _("budget of the roadmap"), _("aim of the roadmap")
    limits.capacity_moving.connect(lambda days: desk.try_limits(capacity=days))
    limits.capacity_set.connect(lambda days: desk.set_limits(people, capacity=days))
    limits.rates_set.connect(lambda rates: desk.set_limits(_("day rates"), rates=rates))
    limits.budget_moving.connect(lambda budget: desk.try_limits(budget=budget))
    limits.budget_set.connect(lambda budget: desk.set_limits(money, budget=budget))
    limits.aim_set.connect(lambda wanted: desk.set_limits(aim, aim=wanted))
    page.asking.calendar_entered.connect(
        lambda fields: desk.set_limits(_("calendar of the roadmap"), **fields)
    )
    page.banner.mend_wanted.connect(desk.mend)
    desk.previewed.connect(page.show_preview)


def _wire_places(page: RoadmapPage) -> None:
    desk = page.desk
    page.table.breaks_of = desk.breaks_of
    page.table.placed.connect(
        lambda name, start, weeks: desk.place(name, start, weeks, by_steps=page.table.by_keys)
    )
    page.row_actions.pinned.connect(desk.pin)
    page.limits.unpinned.connect(lambda name: desk.pin(name, False))
    page.row_actions.left_out.connect(desk.leave_out)
    page.asking.left_out.connect(desk.leave_out)
    page.asking.terms_entered.connect(desk.set_terms)


def _wire_work(page: RoadmapPage) -> None:
    desk = page.desk
    page.asking.owner_entered.connect(desk.own)
    page.panel.owner_wanted.connect(desk.own)
    page.panel.shown_toggled.connect(desk.show_part)
    page.panel.status_wanted.connect(desk.set_status)
    desk.done_wanted.connect(page.views.ask_done)
    page.views.replan_wanted.connect(lambda: desk.replan_from(page.today()))
    page.views.taken_over.connect(desk.take_over)
    page.views.chosen.connect(page.table.choose)


def _wire_search(page: RoadmapPage) -> None:
    desk = page.desk
    page.limits.solve_wanted.connect(desk.search)
    page.limits.stop_wanted.connect(desk.end_search)
    page.banner.plan_wanted.connect(desk.search)
    desk.searching.connect(page.show_searching)
    desk.searched.connect(page.banner.show_progress)
    desk.refused.connect(page.banner.show_refusal)
