"""The reference that our own index must equal or beat: python-lunr, from the same analysed words, search words and thesaurus."""

from __future__ import annotations

from collections import defaultdict

from lunr.builder import Builder
from lunr.query import QueryPresence

from kennisbank.library import Library
from kennisbank.search.analysis import split, stem, stems, words
from kennisbank.search.documents import documents
from kennisbank.search.thesaurus import compile_thesaurus

BOOSTS = {"title": 3, "words": 3, "summary": 2, "text": 1}
FUZZY_FROM = 5


class LunrReference:
    """Search with lunr's own index and ranking. Words are analysed beforehand, compounds go in with their parts."""

    def __init__(self, library: Library) -> None:
        found = list(documents(library))
        fields = {
            document.id: {
                "title": stems(document.title),
                "words": [stem for word in document.words for stem in stems(word)],
                "summary": stems(document.summary),
                "text": [stem for section in document.sections for line in section.lines for stem in stems(line)],
            }
            for document in found
        }
        self.known = {stem for texts in fields.values() for found in texts.values() for stem in found}
        self.synonyms = self._read(compile_thesaurus(library))
        builder = Builder()
        builder.ref("id")
        for name, boost in BOOSTS.items():
            builder.field(name, boost=boost)
        for pipeline in (builder.pipeline, builder.search_pipeline):
            pipeline.reset()
        for name, texts in fields.items():
            builder.add({"id": name, **{field: [*tokens, *(part for token in tokens for part in split(token, self.known))] for field, tokens in texts.items()}})
        self.index = builder.build()

    @staticmethod
    def _read(groups: list[str]) -> dict[str, set[str]]:
        table: dict[str, set[str]] = defaultdict(set)
        for group in groups:
            typed, meant = (side.split("|") for side in group.replace("=", ">").split(">"))
            targets = typed if group.endswith("=") else meant
            for one in typed:
                table[one] |= {part for target in targets for part in target.split(" ")} - {one}
        return table

    def search(self, query: str) -> list[str]:
        """Return the ids of the ten best documents."""
        tokens = stems(query)
        asked = self.index.create_query()
        for token in tokens:
            asked.term(token, boost=4)
            if token not in self.known:
                asked.term(token, boost=1, wildcard=2)
                if len(token) >= FUZZY_FROM:
                    asked.term(token, boost=1, edit_distance=2)
                for part in split(token, self.known):
                    asked.term(part, boost=2, presence=QueryPresence.OPTIONAL)
        spoken = [stem(word) for word in words(query)]
        for length in (1, 2, 3, 4):
            for at in range(len(spoken) - length + 1):
                for meant in self.synonyms.get(" ".join(spoken[at : at + length]), ()):
                    asked.term(meant, boost=2)
        if not asked.clauses:
            return []
        return [row["ref"] for row in self.index.query(asked)[:10]]
