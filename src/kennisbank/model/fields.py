"""The kinds of fields: what each may hold, and the help an editor sees."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from kennisbank.located import Located
from kennisbank.spec import CodeOf, FromFile, Help, Inline, MaxCharacters, MaxWords, OneOf, OrSingle, Section, ThemeSlug

Plain = Annotated[Located, MaxCharacters(200)]
Title = Annotated[Located, MaxCharacters(70), Help("What stands at the top of the page, at most 70 characters.")]
Text = Annotated[Located, Inline()]
Summary = Annotated[Located, Inline(), MaxWords(40), Help("At most 40 words. Feeds card, search result, tooltip and handout.")]
Sources = Annotated[
    tuple[Annotated[Located, Section()], ...], OrSingle(), Help("The section that carries this, e.g. rapport 6.3 or ipdf Samenwerking. One, or a list.")
]
AllSources = Annotated[tuple[Annotated[Located, Section()], ...], Help("Every section this entry rests on, the most important first.")]
Theme = Annotated[Located, ThemeSlug(), Help("The theme this belongs to: the file name of a theme, without .yml.")]
OtherThemes = Annotated[tuple[Annotated[Located, ThemeSlug()], ...], Help("Further themes on whose pages this is shown.")]
Phases = Annotated[tuple[Annotated[Located, OneOf("phase", "phases")], ...], Help("When in the trajectory this matters.")]
Roles = Annotated[tuple[Annotated[Located, OneOf("role", "roles")], ...], Help("Who can do this.")]
SearchWords = Annotated[tuple[Plain, ...], Help("Everyday words, synonyms, English terms and misspellings that people would type.")]
Reviewed = Annotated[date, Help("The day someone last held this against its sections: 2026-11-21.")]
Day = Annotated[date, Help("The day readers got it: 2026-11-21.")]
Methods = Annotated[tuple[Annotated[Located, CodeOf("M")], ...], Help("Codes of the methods that the source connects with this, e.g. M17.")]
FilePart = Annotated[str, FromFile()]
