"""The rules of a pack as tables: what is defined where, what may name it, bounds, choices and counts.

Keys are patterns of paths: `questions[].feeds{}` is any value of the table `feeds` of any question, and
`questions[].feeds{key}` its key. The types themselves are the domain's (see `shape`).
"""

from typing import Final

from readiness_desktop.domain.reasons import Thing

# Which value gives an entry the name that others use for it. All names of one kind differ.
DEFINES: Final = {
    "scale[].level": Thing.LEVEL,
    "grades[].id": Thing.EVIDENCE_GRADE,
    "answer_states[].id": Thing.ANSWER_STATE,
    "roles[].name": Thing.ROLE,
    "evidence_kinds[].id": Thing.EVIDENCE_KIND,
    "depths[].id": Thing.DEPTH,
    "dimensions[].id": Thing.DIMENSION,
    "modules[].id": Thing.MODULE,
    "failure_modes[].id": Thing.FAILURE_MODE,
    "questions[].id": Thing.QUESTION,
    "overlay[].id": Thing.OVERLAY_ROW,
    "figures[].id": Thing.FIGURE,
    "stages[].id": Thing.STAGE,
    "stage_gates[].id": Thing.STAGE_GATE,
    "targets[].id": Thing.TARGET_PROFILE,
    "verdict.codes[].code": Thing.REASON_CODE,
    "benchmark_tests[].figure": Thing.BENCHMARK_TEST,
    "bounds[].id": Thing.BOUND,
    "contradictions[].id": Thing.CONTRADICTION,
    "class_labels[].name": Thing.CLASS_LABEL,
    "statement_checks[].id": Thing.STATEMENT_CHECK,
    "budget_lines[].id": Thing.BUDGET_LINE,
    "ownership_tasks[].id": Thing.OWNERSHIP_TASK,
    "ownership_checks[].id": Thing.OWNERSHIP_CHECK,
    "dates[]": Thing.DATE,
    "timing_checks[].id": Thing.TIMING_CHECK,
    "debt_types{key}": Thing.DEBT_TYPE,
    "practices[].id": Thing.PRACTICE,
    "pools[].id": Thing.POOL,
    "initiatives[].id": Thing.INITIATIVE,
    "constants.exposure_bands[].name": Thing.EXPOSURE_BAND,
}

# Which value names an entry of which kind (any of them).
REFERENCES: Final[dict[str, tuple[Thing, ...]]] = {
    "questions[].dimension": (Thing.DIMENSION,),
    "questions[].module": (Thing.MODULE,),
    "questions[].roles[]": (Thing.ROLE,),
    "questions[].feeds{key}": (Thing.FAILURE_MODE,),
    "questions[].gate.due": (Thing.STAGE_GATE,),
    "questions[].not_applicable.approver": (Thing.ROLE,),
    "questions[].debt": (Thing.DEBT_TYPE,),
    "modules[].feeds": (Thing.DIMENSION,),
    "evidence_kinds[].best": (Thing.EVIDENCE_GRADE,),
    "evidence_kinds[].reaches{key}": (Thing.EVIDENCE_GRADE,),
    "depths[].best_verdict": (Thing.VERDICT,),
    "depths[].scope[]": (Thing.MODULE,),
    "overlay[].questions[]": (Thing.QUESTION,),
    "figures[].maps[]": (Thing.DIMENSION, Thing.MODULE, Thing.FAILURE_MODE, Thing.QUESTION, Thing.PRACTICE),
    "stages[].gate": (Thing.STAGE_GATE,),
    "stage_gates[].must[][]": (Thing.QUESTION,),
    "stage_gates[].should[][]": (Thing.QUESTION,),
    "stage_gates[].evidence[]": (Thing.EVIDENCE_GRADE,),
    "stage_gates[].choices[].verdict": (Thing.VERDICT,),
    "stage_gates[].voices[].on[]": (Thing.QUESTION,),
    "stage_gates[].voices[].only_for": (Thing.TARGET_PROFILE,),
    "stage_gates[].voices[].unless_na": (Thing.QUESTION,),
    "targets[].exceptions{key}": (Thing.QUESTION,),
    "targets[].merged[][]": (Thing.STAGE,),
    "targets[].independent_before": (Thing.STAGE_GATE,),
    "targets[].rights_impact_at": (Thing.STAGE_GATE,),
    "targets_before_launch_max{key}": (Thing.QUESTION,),
    "verdict.order[]": (Thing.VERDICT,),
    "verdict.default_consequence": (Thing.VERDICT,),
    "verdict.statement_initiative": (Thing.INITIATIVE,),
    "verdict.budget_initiative": (Thing.INITIATIVE,),
    "verdict.launch_date": (Thing.DATE,),
    "verdict.same_fact[][]": (Thing.QUESTION,),
    "verdict.score_condition[]": (Thing.REASON_CODE,),
    "verdict.codes[].verdict": (Thing.VERDICT,),
    "benchmark_tests[].figure": (Thing.FIGURE,),
    "benchmark_tests[].questions[]": (Thing.QUESTION,),
    "benchmark_tests[].fallback[]": (Thing.QUESTION,),
    "benchmark_tests[].clauses[].dimension": (Thing.DIMENSION,),
    "benchmark_tests[].clauses[].credited[]": (Thing.QUESTION,),
    "benchmark_tests[].clauses[].claimed[]": (Thing.QUESTION,),
    "benchmark_tests[].clauses[].grade_min": (Thing.EVIDENCE_GRADE,),
    "bounds[].figures[]": (Thing.FIGURE,),
    "contradictions[].figures[]": (Thing.FIGURE,),
    "contradictions[].bars[].figure": (Thing.FIGURE,),
    "timing_checks[].left[]": (Thing.DATE,),
    "timing_checks[].limit_question": (Thing.QUESTION,),
    "timing_checks[].gap_unless": (Thing.DATE,),
    "debt_examples[].type": (Thing.DEBT_TYPE,),
    "practices[].questions[]": (Thing.QUESTION,),
    "initiatives[].lifts[].question": (Thing.QUESTION,),
    "initiatives[].prerequisites[]": (Thing.INITIATIVE,),
    "initiatives[].pool": (Thing.POOL,),
    "initiatives[].debt": (Thing.DEBT_TYPE,),
    "constants.practice_gate_grade": (Thing.EVIDENCE_GRADE,),
    "constants.verified_from": (Thing.EVIDENCE_GRADE,),
    "constants.expires_from": (Thing.EVIDENCE_GRADE,),
    "constants.period_in_text{key}": (Thing.QUESTION,),
    "constants.period_in_text{}.question": (Thing.QUESTION,),
    "constants.special_limits[].question": (Thing.QUESTION,),
    "constants.business_case.attribution_question": (Thing.QUESTION,),
}

# Names that stand for no entry of the pack.
FIXED_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "depths[].scope[]": ("core",),
    "figures[].maps[]": ("overall", "structure"),
    "timing_checks[].gap_unless": ("",),
}

# What a pack spreads over files: one that cannot be read may define any other of them.
SPREAD: Final = frozenset({Thing.DIMENSION, Thing.MODULE, Thing.QUESTION})
# With a file unread, more undefined names of a kind than these are taken for its content.
MOST_SLIPS: Final = 4

# Lowest and highest value; both are allowed.
BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "scale[].level": (0, 4),
    "grades[].ceiling": (0, 4),
    "grades[].half_width": (0, 4),
    "questions[].weight": (1, 2),
    "questions[].feeds{}": (1, 3),
    "questions[].gate.minimum": (0, 4),
    "depths[].effort_days[]": (0, 1000),
    "stage_gates[].must[][]": (0, 4),
    "stage_gates[].should[][]": (0, 4),
    "stage_gates[].should_min": (0, 1),
    "stage_gates[].voices[].on_also[]": (0, 100),
    "targets[].gates": (0, 4),
    "targets[].other": (0, 4),
    "targets[].exceptions{}": (0, 4),
    "targets_before_launch_max{}": (0, 4),
    "verdict.limits{}": (0, 100),
    "verdict.days_after_launch": (0, 3650),
    "class_labels[].lo": (0, 100),
    "timing_checks[].limit_max": (0, 4),
    "timing_checks[].offset_days": (-3650, 3650),
    "timing_checks[].gap_days": (0, 3650),
    "ownership_tasks[].hours[]": (0, 168),
    "budget_lines[].guide[]": (0, 1),
    "initiatives[].lifts[].start": (0, 3),
    "initiatives[].lifts[].to": (1, 4),
    "initiatives[].effort[]": (0, 10_000),
    "initiatives[].weeks": (1, 520),
    "initiatives[].wait_weeks": (0, 520),
    "initiatives[].expires_days": (1, 36_500),
    "initiatives[].external_cost": (0, 1_000_000_000),
    "pools[].capacity": (0.1, 10_000),
    "constants.z": (0, 10),
    "constants.wilson_z": (0, 10),
    "constants.rho": (0, 1),
    "constants.floor": (0.001, 100),
    "constants.soft_cap": (0, 100),
    "constants.cap_block_0": (0, 100),
    "constants.cap_block_1": (0, 100),
    "constants.cap_condition": (0, 100),
    "constants.exposure_floor_0": (0, 100),
    "constants.exposure_floor_1": (0, 100),
    "constants.coverage_min": (0, 1),
    "constants.module_min": (0, 1),
    "constants.narrow_scope": (0, 1),
    "constants.module_share": (0, 1),
    "constants.live_stages": (0, 1000),
    "constants.breadth{}.up_to": (0, 1),
    "constants.breadth{}.credited[]": (0, 4),
    "constants.round_decimals": (3, 12),
    "constants.fixture_tolerance": (0, 1),
    "constants.dimension_weight": (0.001, 1000),
    "constants.weight_sensitivity[]": (0.001, 1000),
    "constants.dimension_level_edges[]": (0, 100),
    "constants.exposure_bands[].lo": (0, 100),
    "constants.split_range": (1, 4),
    "constants.perception_gap": (0, 4),
    "constants.perception_min_questions": (1, 1000),
    "constants.horizon_weeks": (1, 520),
    "constants.enumerate_up_to": (1, 12),
    "constants.size_factors{}": (0.01, 100),
    "constants.horizon_days[]": (1, 3650),
    "constants.evidence_task_days": (0, 100),
    "constants.evidence_expiry_days": (1, 36_500),
    "constants.period_in_text{}.days": (1, 36_500),
    "constants.period_in_text{}.outdated_level": (0, 4),
    "constants.period_in_text{}.applies_to_level": (0, 4),
    "constants.practice_gate_min": (0, 4),
    "constants.practice_answered_min": (0, 1),
    "constants.special_limits[].maximum": (0, 4),
    "constants.overlay_limit": (0, 4),
    "constants.figure_good_months": (1, 1200),
    "constants.own_benchmark_min": (2, 1000),
    "constants.business_case.years": (1, 50),
    "constants.business_case.discount_rate": (0, 1),
    "constants.business_case.haircut": (0, 1),
    "constants.business_case.haircut_weak_attribution": (0, 1),
    "constants.business_case.attribution_min": (0, 4),
    "constants.business_case.adoption[]": (0, 1),
}

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "figures[].bound": ("exact", "below", "above", "up_to", "at_least", "range", "words"),
    "figures[].reliability": ("A", "B", "C", "D"),
    "stage_gates[].should_all[]": ("block", "condition"),
    "stage_gates[].also_rules[]": ("", "verdict", "conditions_agreed", "conditions_closed"),
    "stage_gates[].choices[].effect": ("go", "conditional", "recycle", "hold", "stop"),
    "stage_gates[].voices[].part": ("decides", "votes", "veto", "presents", "consulted"),
    "verdict.codes[].due": ("before_launch", "30_days_after"),
    "benchmark_tests[].kind": ("membership", "raw_rating", "difference", "wilson", "context"),
    "bounds[].kind": (
        *("subset", "frechet", "subset_miss", "inside", "above", "together", "decline", "ratio", "margin"),
    ),
}

# How many entries a list must have.
COUNTS: Final = {
    "questions[].levels": 5,
    "dimensions[].options": 5,
    "scale": 5,
    "constants.breadth{}.credited": 5,
    "constants.dimension_level_edges": 4,
    "constants.weight_sensitivity": 2,
}

# The names that the scoring rules use; nothing may be missing or added.
EXACT: Final[dict[Thing, tuple[str, ...]]] = {
    Thing.EVIDENCE_GRADE: ("E0", "E1", "E2", "E3", "E4"),
    Thing.ANSWER_STATE: ("answered", "dk", "na", "open"),
    Thing.VERDICT: ("INCONCLUSIVE", "FIX", "CONDITIONS", "LAUNCH"),
    Thing.REASON_CODE: (
        *("I1", "I2", "I3", "F1", "F2", "F3", "F4", "F5"),
        *("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"),
    ),
    Thing.VERDICT_LIMIT: ("F2", "F3", "F4", "F5", "C4", "C5", "C6", "C7", "budget_months", "coverage"),
    Thing.BREADTH: ("N", "P", "L", "F"),
}

# Where the keys of a table are such names.
DEFINES_EXACT: Final = {
    "verdict.names{key}": Thing.VERDICT,
    "verdict.limits{key}": Thing.VERDICT_LIMIT,
    "constants.breadth{key}": Thing.BREADTH,
}

# Lists of numbers that rise (True) or at least never fall (False).
RISING: Final = {
    "initiatives[].effort": False,
    "depths[].effort_days": False,
    "ownership_tasks[].hours": False,
    "budget_lines[].guide": False,
    "constants.dimension_level_edges": True,
    "constants.horizon_days": True,
    "constants.weight_sensitivity": True,
    "constants.breadth{}.credited": False,
}

# Texts that may be empty.
MAY_BE_EMPTY: Final = frozenset(
    {
        "questions[].note",
        "stage_gates[].voices[].about",
        "stage_gates[].also_rules[]",
        "questions[].crosswalk.ms",
        "benchmark_tests[].when_true",
        "benchmark_tests[].when_false",
        "benchmark_tests[].zero_or_unknown",
        "figures[].dated",
        "timing_checks[].gap_unless",
    }
)

# Lists and tables that need at least one entry.
NEEDS_ONE: Final = frozenset(
    {
        *("grades", "answer_states", "roles", "evidence_kinds", "depths", "dimensions", "failure_modes"),
        *(
            "questions",
            "targets",
            "stages",
            "stage_gates",
            "constants.exposure_bands",
            "constants.size_factors",
        ),
        *("questions[].roles", "questions[].feeds", "initiatives[].lifts", "overlay[].questions"),
        *("practices[].questions", "timing_checks[].left", "bounds[].figures"),
    }
)
