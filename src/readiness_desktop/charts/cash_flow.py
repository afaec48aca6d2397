"""The cash flow of a business case by quarter, and the running total with its range from the low to the high case."""

from dataclasses import dataclass

from readiness_desktop.charts import drawing
from readiness_desktop.charts.axis import steps
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.clear_room import Box, along, clear
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.case import CaseName, CaseResult, View
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import money, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

QUARTERS = 4
_PAD = 0.09


@dataclass(frozen=True, slots=True)
class Flow:
    """One case of a business case, with cash alone or with all benefit."""

    case: CaseResult
    name: CaseName
    cash: bool

    @property
    def view(self) -> View | None:
        """The figures that are drawn; None where they cannot be computed."""
        found = self.case.cases[self.name].view(self.cash)
        return found if found is not None and found.complete else None

    @property
    def quarters(self) -> tuple[float, ...]:
        """The net of every quarter: years divided evenly."""
        view = self.view
        return () if view is None else tuple(n / QUARTERS for n in view.net or () for _n in range(QUARTERS))

    def running(self, name: CaseName) -> tuple[float, ...]:
        """The running total at the start and at the end of every quarter."""
        found = self.case.cases[name].view(self.cash)
        if found is None or found.cumulative is None or found.net is None:
            return ()
        total = [found.cumulative[0]]
        for net in found.net:
            total += [total[-1] + net / QUARTERS * (n + 1) for n in range(QUARTERS)]
        return tuple(total)


class CashFlowChart(Chart[Flow]):
    """Cost hollow, gain solid, the running total as a line with its range; payback and deepest point in words."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 78.0)) -> None:
        super().__init__(style, size_mm)
        self._left = self._top = self._room = self._high = 0.0
        self._least, self._most = 0.0, 1.0
        self._slots = 1
        self._taken: list[Box] = []

    def update(self, case: CaseResult, name: CaseName = "likely", cash: bool = False) -> None:
        """Show one case, with cash alone or with all benefit."""
        self.show(Flow(case, name, cash))

    def paint(self, facts: Flow) -> None:
        """Draw axes, bars, band, line and words."""
        width, height = self.size_mm
        size, view = self.style.font_pt, facts.view
        if view is None:
            muted = self.style.color("text_muted")
            self.pen.text(width / 2, height / 2, numbers.not_yet(), muted, size, align="center")
            return
        self._scale(facts)
        values = steps(self._least, self._most, max(2, int(height / (3.2 * size / MM))))
        shown = [money.short(value, facts.case.currency) for value in values]
        wide = max(drawing.width_pt(said, size, family="tabular") for said in shown) / MM
        self._left, self._room = wide + 2.0, width - wide - 2.5
        self._top = 2.4 * size / MM
        self._high = height - self._top - 3.1 * size / MM
        self._legend()
        self._axes(list(zip(values, shown, strict=True)), facts)
        self._bars(facts, view)
        self._lines(facts)
        self._say(facts, view)

    def _scale(self, facts: Flow) -> None:
        seen = [0.0, *facts.quarters]
        for name in ("low", facts.name, "high"):
            seen += facts.running(name)
        span = (max(seen) - min(seen)) or 1.0
        self._least, self._most = min(seen) - _PAD * span, max(seen) + _PAD * span
        self._slots = 1 + len(facts.quarters)

    def _x(self, slot: float) -> float:
        return self._left + self._room * slot / self._slots

    def _y(self, value: float) -> float:
        return self._top + self._high * (self._most - value) / (self._most - self._least)

    def _legend(self) -> None:
        color, size = self.style.color, self.style.font_pt
        middle, x = 0.75 * size / MM, 0.0
        marks = (_("Running total, with range"), _("Net cost in quarter"), _("Net gain in quarter"))
        for kind, said in enumerate(marks):
            wide = drawing.width_pt(said, size) / MM
            if x + wide + 6 > self.size_mm[0]:
                return
            if kind == 0:
                self.pen.line(
                    [(x, middle), (x + 5, middle)], color("now"), width=self.style.width("now_width")
                )
            else:
                self._bar(x, middle - 1.3, 3.0, 2.6, solid=kind == 2)
            x += 6.2 if kind == 0 else 4.2
            self.pen.text(x, middle, said, color("text_secondary"), size)
            x += wide + 5

    def _bar(self, x: float, y: float, width: float, height: float, *, solid: bool) -> None:
        if solid:
            alpha = self.style.measures["bar_alpha_plain"]
            self.pen.box(x, y, width, height, fill=self.style.color("now"), alpha=alpha)
        else:
            corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
            self.pen.polygon(
                corners, fill=self.style.color("surface"), line=self.style.color("prev"), width=0.9
            )

    def _axes(self, ticks: list[tuple[float, str]], facts: Flow) -> None:
        color, size = self.style.color, self.style.font_pt
        right, foot = self._x(self._slots), self._top + self._high
        for value, said in ticks:
            y = self._y(value)
            self.pen.line([(self._left, y), (right, y)], color("axis" if value == 0 else "grid"), width=0.75)
            self.pen.text(self._left - 1.5, y, said, color("text_muted"), size, align="right", digits=True)
        slot = self._room / self._slots
        quarter = foot + 0.9 * size / MM
        named = drawing.width_pt(_("Q{n}").format(n=4), size) / MM < slot - 0.6
        for n in range(len(facts.quarters) if named else 0):
            said = _("Q{n}").format(n=n % QUARTERS + 1)
            self.pen.text(self._x(n + 1.5), quarter, said, color("text_muted"), size, align="center")
        for year in range(len(facts.quarters) // QUARTERS):
            at = self._x(1 + year * QUARTERS + QUARTERS / 2)
            said = _("Year {n}").format(n=year + 1)
            self.pen.text(at, quarter + 1.35 * size / MM, said, color("text_secondary"), size, align="center")
        said = _("Start")
        align = "center" if drawing.width_pt(said, size) / MM < slot else "left"
        at = self._x(0.5 if align == "center" else 0)
        self.pen.text(at, quarter + 1.35 * size / MM, said, color("text_secondary"), size, align=align)

    def _bars(self, facts: Flow, view: View) -> None:
        slot = self._room / self._slots
        wide = min(5.0, slot * 0.56)
        amounts = (view.cumulative[0] if view.cumulative else 0.0, *facts.quarters)
        for n, amount in enumerate(amounts):
            if amount == 0:
                continue
            top, foot = self._y(max(0.0, amount)), self._y(min(0.0, amount))
            self._bar(self._x(n + 0.5) - wide / 2, top, wide, max(0.3, foot - top), solid=amount > 0)

    def _lines(self, facts: Flow) -> None:
        now = self.style.color("now")

        def points(name: CaseName) -> list[tuple[float, float]]:
            return [
                (self._x(0), self._y(0)),
                *((self._x(1 + n), self._y(total)) for n, total in enumerate(facts.running(name))),
            ]

        low, high = points("low"), points("high")
        self.pen.polygon([*high, *reversed(low)], fill=now, alpha=self.style.measures["range_alpha"])
        self.pen.line(points(facts.name), now, width=self.style.width("now_width"))

    def _marks(self, facts: Flow, view: View) -> list[Box]:
        """What words must not touch: bars, line, markers and zero line of payback."""
        slot = self._room / self._slots
        wide = min(5.0, slot * 0.56)
        boxes: list[Box] = []
        for n, amount in enumerate((view.cumulative[0] if view.cumulative else 0.0, *facts.quarters)):
            if amount:
                x, top, foot = self._x(n + 0.5), self._y(max(0.0, amount)), self._y(min(0.0, amount))
                boxes.append((x - wide / 2, top, x + wide / 2, max(foot, top + 0.3)))
        running = facts.running(facts.name)
        boxes += along(
            [(self._x(0), self._y(0)), *((self._x(1 + n), self._y(one)) for n, one in enumerate(running))]
        )
        if view.deepest is not None:
            boxes.append(self._around(self._x(1 + QUARTERS * view.deepest[0]), self._y(view.deepest[1])))
        if view.payback is not None:
            boxes.append(self._around(self._x(1 + QUARTERS * view.payback), self._y(0)))
        return boxes

    @staticmethod
    def _around(x: float, y: float) -> Box:
        return (x - 1.2, y - 1.2, x + 1.2, y + 1.2)

    def _place(self, lines: list[tuple[str, int]], right: float, middle: float, sideways: float) -> Box:
        """Write lines where nothing is, as near as can be to ending at `right` with the first at `middle`."""
        size, high = self.style.font_pt, 1.3 * self.style.font_pt / MM
        wide = max(drawing.width_pt(said, size, weight=weight) for said, weight in lines) / MM
        area = (self._left, self._top, self._x(self._slots), self._top + self._high)
        top = min(max(middle - high / 2, area[1]), area[3] - high * len(lines))
        right = min(max(right, area[0] + wide), area[2])
        box = clear((right - wide, top, right, top + high * len(lines)), self._taken, area, sideways)
        for n, (said, weight) in enumerate(lines):
            color = self.style.color("text" if weight > 400 else "text_secondary")
            self.pen.text(box[0], box[1] + high * (n + 0.5), said, color, size, weight=weight)
        self._taken.append(box)
        return box

    def _say(self, facts: Flow, view: View) -> None:
        color, size, currency = self.style.color, self.style.font_pt, facts.case.currency
        line, right = 1.3 * size / MM, self._x(self._slots)
        self._taken = self._marks(facts, view)
        running = facts.running(facts.name)
        end = _("{money} after {years}").format(
            money=money.short(running[-1], currency), years=words.term(facts.case)
        )
        self._place([(end, 600)], right, self._y(running[-1]) - 0.95 * line, self._room / 2)
        if view.deepest is not None:
            year, amount = view.deepest
            x, y = self._x(1 + QUARTERS * year), self._y(amount)
            self.pen.circle(x, y, 0.9, fill=color("now"))
            said = _("Deepest point {money}").format(money=money.short(amount, currency))
            wide = drawing.width_pt(said, size, weight=600) / MM
            self._place([(said, 600)], x + 2.0 + wide, y + 0.75 * line, self._room / 2)
        if view.payback is None:
            said = _("Not paid back within {years}").format(years=words.term(facts.case))
            self._place([(said, 600)], right, self._top + 0.5 * line, self._room / 2)
            return
        self._paid_back(facts, view, view.payback, line)

    def _paid_back(self, facts: Flow, view: View, payback: float, line: float) -> None:
        color, size = self.style.color, self.style.font_pt
        x, zero = self._x(1 + QUARTERS * payback), self._y(0)
        low = zero + 0.62 * (self._top + self._high - zero)
        self.pen.circle(x, zero, 1.1, fill=color("surface"), line=color("now"), width=1.2)
        lines = [(words.payback_mark(view), 600)]
        if again := words.below_again(view):
            lines.append((again, 400))
        span = words.range_of(facts.case, "paid_back", facts.cash)
        if span:
            lines.append((span, 400))
        wide = max(drawing.width_pt(said, size, weight=weight) for said, weight in lines) / MM
        box = self._place(lines, x + 1.5 + wide, low, self._room / 2)
        if box[0] - 2.0 <= x <= box[2] and box[1] > zero:
            dashes = [d * 0.75 for d in self.style.measures["target_tick_dash"]]
            self.pen.line([(x, zero + 1.1), (x, box[1])], color("target"), width=0.75, dashes=dashes)

    def sentence(self, facts: Flow) -> str:
        """The running total at its end, payback and deepest point."""
        view = facts.view
        if view is None:
            return _("Cash flow: not yet.")
        running = facts.running(facts.name)
        return _(
            "Cash flow, {case} case, {kind}: the running total ends at {end} after {years}; paid back: {payback}; "
            "deepest point {deepest}, {when}. Years are divided evenly into quarters."
        ).format(
            case=words.case_name(facts.name).lower(),
            kind=words.view_name(facts.cash).lower(),
            end=money.amount(running[-1], facts.case.currency),
            years=words.term(facts.case),
            payback=words.paid_back(view, facts.case.terms.years).lower(),
            deepest=words.deepest(view, facts.case.currency),
            when=words.deepest_when(view),
        )

    def rows(self, facts: Flow) -> Rows:
        """Quarter, net, running total, and the running totals of the low and the high case."""
        currency = facts.case.currency
        rows = [(_("Quarter"), _("Net"), _("Running total"), _("Low case"), _("High case"))]
        running = facts.running(facts.name)
        if facts.view is None:
            return tuple(rows)
        low, high = facts.running("low"), facts.running("high")
        for n, total in enumerate(running):
            when = _("Start")
            net = total
            if n:
                when = _("Year {year}, Q{n}").format(
                    year=written((n - 1) // QUARTERS + 1), n=(n - 1) % QUARTERS + 1
                )
                net = facts.quarters[n - 1]
            figures = (net, total, low[n] if low else None, high[n] if high else None)
            rows.append((when, *(money.amount(figure, currency) for figure in figures)))  # type: ignore[arg-type]
        return tuple(rows)
