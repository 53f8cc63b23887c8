"""From text to the stems that a search compares.

The twin of `assets/js/search/10-analysis.js`: the index is made with this module and a query is read with
that one, so both must agree on every word (`tests/core/test_search_analysis.py` proves it on all words of the site).

The stemmer is Snowball's Dutch Porter stemmer (https://snowballstem.org, `dutch_porter`), written out
here because Python and browser must be the same; on top of it comes what it splits: v/f, z/s, doubled consonants, plurals in -s after a vowel.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from typing import Final

# Latin letters with their accents, and digits; hyphens and apostrophes hold a word together.
WORD: Final = re.compile("[0-9A-Za-z\u00c0-\u024f\u0300-\u036f]+(?:[-'\u2019\u2010\u2011][0-9A-Za-z\u00c0-\u024f\u0300-\u036f]+)*")
NOT_PLAIN: Final = re.compile("[^0-9a-z-]")
STOP_WORDS: Final = frozenset(
    """aan al alle als altijd andere ben bij daar dan dat de der deze die dit doe doen door dus e een eens elke en er ga gaan gaat geen had heb hebben
    heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon krijg krijgen krijgt kun kunnen kunt maar mag mee meer men met mij
    mijn moest moet moeten mogen na naar nadat niet niets nog nu of om ons onze ook op over s te tegen tijdens toch toen tot u uit uw van veel volgens voor voordat waar waarom wanneer
    want waren was wat we wel welk welke werd wie wij wil wilde willen word worden wordt zal ze zelf zich zij zijn zo zonder zou zulke
    about and are can do does for from have how is it my not of the their to what when where which who why with without you your""".split()
)
VOWELS: Final = frozenset("aeiouy")
# Plurals that Porter leaves: instanties, rapportages, risicos.
PLURAL_S: Final = re.compile("(?:[dgnrstz]ie|age|je|[bdfgklmnpstvz]e|en|[^aeiou][aoy])s$")
SHORTEST_PLURAL_S: Final = 6
FIRST_Y: Final = re.compile("^y")
CONSONANT_I_Y: Final = re.compile("([aeiouy])(i(?=[aeiouy])|y)")
REGION: Final = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
DERIVED: Final = re.compile("(?:end|ing|ig|lijk|baar|bar)$")
LONG_VOWEL: Final = re.compile("[^aeiouy](?:aa|ee|oo|uu)[^aeiouyI]$")
LINKS: Final = ("", "s", "e", "en", "n", "er")
SHORTEST_PART: Final = 3
SHORTEST_LAST_PART: Final = 4
SHORTEST_COMPOUND: Final = 7
MAX_PARTS: Final = 3
STEMS: Final[dict[str, str]] = {}
"""The stem of every word that was asked for: working it out takes long, and a word has one stem for ever."""


def fold(word: str) -> str:
    """Return a word in small letters without accents and apostrophes: `Cliënt` gives `client`."""
    return NOT_PLAIN.sub("", unicodedata.normalize("NFD", word.lower()).replace("\u2010", "-").replace("\u2011", "-"))


def words(text: str) -> Iterator[str]:
    """Yield the folded words of a text; of a word with hyphens its parts, then the whole."""
    for match in WORD.findall(text):
        folded = fold(match)
        parts = [part for part in folded.split("-") if part]
        yield from parts
        if len(parts) > 1:
            yield "".join(parts)


def stems(text: str) -> list[str]:
    """Return the stems of a text in order, stop words left out."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def stem(word: str) -> str:
    """Return the stem of a folded word: the Dutch Porter stem; then grenzen as grens, straffen as straf, instanties as instantie."""
    known = STEMS.get(word)
    if known is None:
        known = STEMS[word] = _stem(word)
    return known


def _stem(word: str) -> str:
    if len(word) < SHORTEST_PART or word[0].isdigit():
        return word
    found = _porter(word[:-1] if len(word) >= SHORTEST_PLURAL_S and PLURAL_S.search(word) else word)
    if found[-1] in "vz":
        found = found[:-1] + ("f" if found[-1] == "v" else "s")
    if len(found) > SHORTEST_PART and found[-1] == "s" and found[-2] not in "aeijouy":
        found = found[:-1]
    if len(found) > SHORTEST_PART and found[-1] == found[-2] and found[-1] not in VOWELS:
        found = found[:-1]
    return found


def _porter(word: str) -> str:
    """Steps 1 to 4 of Snowball's `dutch_porter`. `p1` and `p2` are where its regions R1 and R2 begin."""
    word = CONSONANT_I_Y.sub(lambda match: match[1] + match[2].upper(), FIRST_Y.sub("Y", word))
    first = REGION.match(word)
    second = REGION.match(word, first.end()) if first else None
    p1 = max(first.end(), 3) if first else len(word)
    p2 = second.end() if second else len(word)
    word = _plural(word, p1)
    without_e = _final_e(word, p1)
    word = _derived(_heid(without_e, p1, p2), p1, p2, had_e=without_e != word)
    if LONG_VOWEL.search(word):
        word = word[:-2] + word[-1]
    return word.lower()


def _plural(word: str, p1: int) -> str:
    """Step 1: -heden, -ene, -en, -se, -s."""
    if word.endswith("heden"):
        return word[:-5] + "heid" if len(word) - 5 >= p1 else word
    ending = 3 if word.endswith("ene") else 2 if word.endswith("en") else 0
    if ending:
        return _without_en(word, ending, p1)
    ending = 2 if word.endswith("se") else 1 if word.endswith("s") else 0
    at = len(word) - ending
    return word[:at] if ending and at >= p1 and word[at - 1] not in "aeijouy" else word


def _without_en(word: str, ending: int, p1: int) -> str:
    at = len(word) - ending
    if at < p1 or word[at - 1] in VOWELS or word[:at].endswith("gem"):
        return word
    return _undoubled(word[:at])


def _undoubled(word: str) -> str:
    return word[:-1] if word.endswith(("dd", "kk", "tt")) else word


def _final_e(word: str, p1: int) -> str:
    """Step 2: -e."""
    at = len(word) - 1
    return _undoubled(word[:at]) if word[at] == "e" and at >= p1 and word[at - 1] not in VOWELS else word


def _heid(word: str, p1: int, p2: int) -> str:
    """Step 3a: -heid, and -en before it."""
    at = len(word) - 4
    if not word.endswith("heid") or at < p2 or word[at - 1] == "c":
        return word
    word = word[:at]
    return _without_en(word, 2, p1) if word.endswith("en") else word


def _derived(word: str, p1: int, p2: int, *, had_e: bool) -> str:
    """Step 3b: -end, -ing, -ig, -lijk, -baar, -bar."""
    match = DERIVED.search(word)
    if not match or match.start() < p2:
        return word
    rest = word[: match.start()]
    if match[0] in {"end", "ing"}:
        without_ig = _without_ig(rest, p2)
        return without_ig if without_ig != rest else _undoubled(rest)
    if match[0] == "ig":
        return _without_ig(word, p2)
    if match[0] == "lijk":
        return _final_e(rest, p1)
    return rest if match[0] == "baar" or had_e else word


def _without_ig(word: str, p2: int) -> str:
    at = len(word) - 2
    return word[:at] if word.endswith("ig") and at >= p2 and word[at - 1] != "e" else word


def split(word: str, known: Container[str]) -> list[str]:
    """Return the stems of the parts of a compound, or nothing when it is none.

    Args:
        word: a stem: `schuldhulpverlen`.
        known: the stems of the site's own words: only these are parts.
    """
    return _split(word, known, MAX_PARTS) if len(word) >= SHORTEST_COMPOUND else []


def _split(word: str, known: Container[str], most: int) -> list[str]:
    """Split off the longest known first part whose rest is known or a compound itself."""
    for at in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first = _first_part(word[:at], known)
        if not first:
            continue
        rest = _known_part(word[at:], known) if len(word) - at >= SHORTEST_LAST_PART else ""
        if rest:
            return [first, rest]
        further = _split(word[at:], known, most - 1) if most > 2 else []  # noqa: PLR2004 (two parts are the least)
        if further:
            return [first, *further]
    return []


def _first_part(text: str, known: Container[str]) -> str:
    """Return the stem of a first part, with or without the letters that link it to the next: `signalering-s-plan`."""
    for link in LINKS:
        if text.endswith(link):
            found = _known_part(text[: len(text) - len(link)], known)
            if found:
                return found
    return ""


def _known_part(text: str, known: Container[str]) -> str:
    """Return a text or its stem, whichever is a word of the site, or nothing."""
    for found in (text, stem(text)):
        if len(found) >= SHORTEST_PART and found in known and found not in STOP_WORDS and not found[0].isdigit():
            return found
    return ""
