"""How the principal of the debt falls over the years, with the budget of each year and what fixed items save."""

import math
from dataclasses import dataclass

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.debt_register import DebtRegister
from readiness_desktop.wording import debt, numbers
from readiness_desktop.wording.money import amount, short
from readiness_desktop.wording.translate import _

_PARTS = 4
"""About so many lines above zero."""


@dataclass(frozen=True, slots=True)
class Owing:
    """A register with the currency that its money is in."""

    register: DebtRegister
    currency: str

    @property
    def most(self) -> float:
        """The largest amount that is drawn."""
        years = self.register.years
        return max(self.register.start, 1.0, *(max(y.budget, y.savings) for y in years))


class DebtPaydown(Chart[Owing]):
    """A stepped line of what is left; in each year a hollow bar for its budget, a solid one for what is saved."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 62.0)) -> None:
        super().__init__(style, size_mm)
        self._left = self._top = self._room = self._high = 0.0
        self._most, self._years = 1.0, 1

    def update(self, register: DebtRegister, currency: str) -> None:
        """Show the paydown of a register."""
        self.show(Owing(register, currency))

    def paint(self, facts: Owing) -> None:
        """Draw legend, axes, bars and line."""
        width, height = self.size_mm
        size = self.style.font_pt
        step = step_of(facts.most)
        self._most = math.ceil(round(facts.most / step, 6)) * step
        self._years = max(1, len(facts.register.years))
        lines = [step * n for n in range(round(self._most / step) + 1)]
        words = [short(value, facts.currency) for value in lines]
        self._left = max(drawing.width_pt(said, size) for said in words) / MM + 2.0
        self._top = self._legend() + 1.8 * size / MM
        said = self._end(facts)
        behind = drawing.width_pt(said, size, weight=600) / MM + 2.0 if said else 1.0
        self._room = width - self._left - behind
        self._high = height - self._top - 1.8 * size / MM
        for value, said in zip(lines, words, strict=True):
            y = self._y(value)
            self.pen.line(
                [(self._left, y), (self._left + self._room, y)], self._color("axis" if value == 0 else "grid")
            )
            self.pen.text(self._left - 1.6, y, said, self._color("text_muted"), size, align="right")
        if not facts.register.years:
            middle = self._top + self._high / 2
            muted = self._color("text_muted")
            self.pen.text(self._left + self._room / 2, middle, numbers.not_yet(), muted, size, align="center")
            return
        self._bars(facts)
        self._line(facts)

    def _color(self, token: str) -> str:
        return self.style.color(token)

    def _x(self, year: float) -> float:
        """Where a year ends; 0 is the start."""
        return self._left + self._room * year / self._years

    def _y(self, value: float) -> float:
        return self._top + self._high * (1 - value / self._most)

    def _bars(self, facts: Owing) -> None:
        size = self.style.font_pt
        slot = self._room / self._years
        wide = min(9.0, slot * 0.24)
        floor = self._y(0)
        for year in facts.register.years:
            middle = self._x(year.year - 0.5)
            top = self._y(year.budget)
            if floor - top > 0.2:
                corners = [
                    (middle - wide - 0.4, top),
                    (middle - 0.4, top),
                    (middle - 0.4, floor),
                    (middle - wide - 0.4, floor),
                ]
                self.pen.polygon(corners, fill=self._color("surface"), line=self._color("prev"))
            high = self._y(year.savings)
            alpha = self.style.measures["bar_alpha_plain"]
            self.pen.box(middle + 0.4, high, wide, floor - high, fill=self._color("now"), alpha=alpha)
            said = _("Year {n}").format(n=numbers.written(year.year))
            if drawing.width_pt(said, size) / MM > slot - 1:
                said = numbers.written(year.year)
            at = floor + 0.9 * size / MM
            self.pen.text(middle, at, said, self._color("text_muted"), size, align="center")

    def _line(self, facts: Owing) -> None:
        size, years = self.style.font_pt, facts.register.years
        points = [(self._x(0), self._y(facts.register.start))]
        for year in years:
            points += [(self._x(year.year), points[-1][1]), (self._x(year.year), self._y(year.left))]
        self.pen.line(points, self._color("now"), width=self.style.width("now_width"))
        ink = self._color("text")
        start = _("{money} at the start").format(money=short(facts.register.start, facts.currency))
        above = 0.9 * size / MM
        self.pen.text(self._x(0) + 1.0, points[0][1] - above, start, ink, size, weight=600, room=self._room)
        self.pen.text(self._x(self._years) + 1.2, points[-1][1], self._end(facts), ink, size, weight=600)

    def _end(self, facts: Owing) -> str:
        """What stands behind the line: what is left."""
        if not facts.register.years:
            return ""
        left = facts.register.years[-1].left
        return _("{money} left").format(money=short(left, facts.currency))

    def _legend(self) -> float:
        """Line, hollow and solid, in as many rows as they need; where they end."""
        size, x, middle = self.style.font_pt, 0.0, 0.75 * self.style.font_pt / MM
        ink = self._color("text_secondary")
        for kind, words in (
            ("line", _("Principal left")),
            ("hollow", _("Budget of the year")),
            ("solid", _("Saved a year by what is fixed")),
        ):
            wide = 6.2 + drawing.width_pt(words, size) / MM
            if x and x + wide > self.size_mm[0]:
                x, middle = 0.0, middle + 1.5 * size / MM
            box = [(x, middle - 1.3), (x + 2.6, middle - 1.3), (x + 2.6, middle + 1.3), (x, middle + 1.3)]
            if kind == "line":
                line = [(x, middle), (x + 4.4, middle)]
                self.pen.line(line, self._color("now"), width=self.style.width("now_width"))
            elif kind == "hollow":
                self.pen.polygon(box, fill=self._color("surface"), line=self._color("prev"))
            else:
                alpha = self.style.measures["bar_alpha_plain"]
                self.pen.box(x, middle - 1.3, 2.6, 2.6, fill=self._color("now"), alpha=alpha)
            self.pen.text(x + (5.6 if kind == "line" else 3.8), middle, words, ink, size)
            x += wide + 2.4
        return middle + 0.75 * size / MM

    def sentence(self, facts: Owing) -> str:
        """From what to what the principal falls, and what is saved by then."""
        years = facts.register.years
        if not years:
            return _("Paydown of the debt: no money a year is given yet.")
        return _(
            "Paydown of the debt: {start} of principal at the start, {left} left after year {n}; "
            "what is fixed by then saves {saved} a year."
        ).format(
            start=amount(facts.register.start, facts.currency),
            left=amount(years[-1].left, facts.currency),
            n=numbers.written(years[-1].year),
            saved=amount(years[-1].savings, facts.currency),
        )

    def rows(self, facts: Owing) -> Rows:
        """Year, budget, what is closed, principal left and what is then saved a year."""
        head = (_("Year"), _("Budget"), _("Closed"), _("Principal left"), _("Saved a year"))
        return (
            head,
            *(
                (
                    numbers.written(year.year),
                    amount(year.budget, facts.currency),
                    debt.closed_items(facts.register, year.closed),
                    amount(year.left, facts.currency),
                    amount(year.savings, facts.currency),
                )
                for year in facts.register.years
            ),
        )


def step_of(most: float) -> float:
    """A round distance between the lines of an axis up to `most`: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(most / _PARTS))
    return next(power * n for n in (1.0, 2.0, 2.5, 5.0, 10.0) if power * n * _PARTS >= most * (1 - 1e-9))
