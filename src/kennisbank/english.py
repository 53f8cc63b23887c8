"""English among the Dutch, marked as English so that a screen reader says it in English (WCAG 3.1.2).

Words that stand in a Dutch dictionary (team, intake, empowerment) are Dutch.
"""

from __future__ import annotations

import re
from typing import Final

PHRASES: Final = (
    "Connectedness, Hope, Identity, Meaning to life, Empowerment",
    "Short-Term Assessment of Risk and Treatability",
    "Individual Placement and Support",
    "Community Reinforcement Approach",
    "Core Correctional Practices",
    "Critical Time Intervention",
    "Risk-Needs-Responsivity",
    "Early Recognition Model",
    "shared decision making",
    "Mobility Mentoring",
    "Good Lives Model",
    "Be a Barista",
    "Housing First",
    "best practices",
    "identity work",
    "best practice",
    "desistance",
    "reactance",
    "Filesender",
)
ENGLISH: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, PHRASES))})(?!\w)", re.IGNORECASE)


def marked(escaped: str) -> str:
    """Return HTML text with its English phrases marked, for what does not go through Markdown."""
    return ENGLISH.sub(lambda match: f'<span lang="en">{match[0]}</span>', escaped)
