// From text to the stems that a search compares. The twin of src/kennisbank/search/analysis.py, function by function:
// the index is made with that one and a query is read with this one. A test holds them together on every word of the site.
(function (scope) {
  "use strict";
  const WORD = /[0-9A-Za-z\u00c0-\u024f\u0300-\u036f]+(?:[-'\u2019\u2010\u2011][0-9A-Za-z\u00c0-\u024f\u0300-\u036f]+)*/g;
  const STOP_WORDS = new Set(
    ("aan al alle als altijd andere ben bij daar dan dat de der deze die dit doe doen door dus e een eens elke en er ga gaan gaat geen had heb hebben " +
      "heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon krijg krijgen krijgt kun kunnen kunt maar mag mee meer men met mij " +
      "mijn moest moet moeten mogen na naar nadat niet niets nog nu of om ons onze ook op over s te tegen tijdens toch toen tot u uit uw van veel volgens voor voordat waar waarom wanneer " +
      "want waren was wat we wel welk welke werd wie wij wil wilde willen word worden wordt zal ze zelf zich zij zijn zo zonder zou zulke " +
      "about and are can do does for from have how is it my not of the their to what when where which who why with without you your").split(" ")
  );
  const PLURAL_S = /(?:[dgnrstz]ie|age|je|[bdfgklmnpstvz]e|en|[^aeiou][aoy])s$/;
  const SHORTEST_PLURAL_S = 6;
  const FIRST_Y = /^y/;
  const CONSONANT_I_Y = /([aeiouy])(i(?=[aeiouy])|y)/g;
  const REGION = /[^aeiouy]*[aeiouy]+[^aeiouy]/y;
  const DERIVED = /(?:end|ing|ig|lijk|baar|bar)$/;
  const LONG_VOWEL = /[^aeiouy](?:aa|ee|oo|uu)[^aeiouyI]$/;
  const LINKS = ["", "s", "e", "en", "n", "er"];
  const SHORTEST_PART = 3;
  const SHORTEST_LAST_PART = 4;
  const SHORTEST_COMPOUND = 7;
  const MAX_PARTS = 3;
  const known_stems = new Map();

  const isVowel = (letter) => "aeiouy".includes(letter);
  const isDigit = (letter) => letter >= "0" && letter <= "9";

  function fold(word) {
    return word.toLowerCase().normalize("NFD").replace(/[\u2010\u2011]/g, "-").replace(/[^0-9a-z-]/g, "");
  }

  // The folded words of one spelling: of a word with hyphens its parts, then the whole.
  function partsOf(spelling) {
    const parts = fold(spelling).split("-").filter(Boolean);
    return parts.length > 1 ? [...parts, parts.join("")] : parts;
  }

  function words(text) {
    return (text.match(WORD) || []).flatMap(partsOf);
  }

  function stems(text) {
    return words(text).filter((word) => !STOP_WORDS.has(word)).map(stem);
  }

  function stem(word) {
    if (word.length < SHORTEST_PART || isDigit(word[0])) return word;
    let found = known_stems.get(word);
    if (found !== undefined) return found;
    found = porter(word.length >= SHORTEST_PLURAL_S && PLURAL_S.test(word) ? word.slice(0, -1) : word);
    const last = found[found.length - 1];
    if (last === "v" || last === "z") found = found.slice(0, -1) + (last === "v" ? "f" : "s");
    if (found.length > SHORTEST_PART && found.endsWith("s") && !"aeijouy".includes(found[found.length - 2])) found = found.slice(0, -1);
    const end = found[found.length - 1];
    if (found.length > SHORTEST_PART && end === found[found.length - 2] && !isVowel(end)) found = found.slice(0, -1);
    known_stems.set(word, found);
    return found;
  }

  function regionEnd(word, from) {
    REGION.lastIndex = from;
    return REGION.test(word) ? REGION.lastIndex : -1;
  }

  function porter(word) {
    word = word.replace(FIRST_Y, "Y").replace(CONSONANT_I_Y, (_, vowel, letter) => vowel + letter.toUpperCase());
    const first = regionEnd(word, 0);
    const second = first < 0 ? -1 : regionEnd(word, first);
    const p1 = first < 0 ? word.length : Math.max(first, 3);
    const p2 = second < 0 ? word.length : second;
    word = plural(word, p1);
    const withoutE = finalE(word, p1);
    word = derived(heid(withoutE, p1, p2), p1, p2, withoutE !== word);
    if (LONG_VOWEL.test(word)) word = word.slice(0, -2) + word[word.length - 1];
    return word.toLowerCase();
  }

  function plural(word, p1) {
    if (word.endsWith("heden")) return word.length - 5 >= p1 ? word.slice(0, -5) + "heid" : word;
    let ending = word.endsWith("ene") ? 3 : word.endsWith("en") ? 2 : 0;
    if (ending) return withoutEn(word, ending, p1);
    ending = word.endsWith("se") ? 2 : word.endsWith("s") ? 1 : 0;
    const at = word.length - ending;
    return ending && at >= p1 && !"aeijouy".includes(word[at - 1]) ? word.slice(0, at) : word;
  }

  function withoutEn(word, ending, p1) {
    const at = word.length - ending;
    if (at < p1 || isVowel(word[at - 1]) || word.slice(0, at).endsWith("gem")) return word;
    return undoubled(word.slice(0, at));
  }

  function undoubled(word) {
    return /(?:dd|kk|tt)$/.test(word) ? word.slice(0, -1) : word;
  }

  function finalE(word, p1) {
    const at = word.length - 1;
    return word[at] === "e" && at >= p1 && !isVowel(word[at - 1]) ? undoubled(word.slice(0, at)) : word;
  }

  function heid(word, p1, p2) {
    const at = word.length - 4;
    if (!word.endsWith("heid") || at < p2 || word[at - 1] === "c") return word;
    word = word.slice(0, at);
    return word.endsWith("en") ? withoutEn(word, 2, p1) : word;
  }

  function derived(word, p1, p2, hadE) {
    const match = DERIVED.exec(word);
    if (!match || match.index < p2) return word;
    const rest = word.slice(0, match.index);
    if (match[0] === "end" || match[0] === "ing") {
      const bare = withoutIg(rest, p2);
      return bare !== rest ? bare : undoubled(rest);
    }
    if (match[0] === "ig") return withoutIg(word, p2);
    if (match[0] === "lijk") return finalE(rest, p1);
    return match[0] === "baar" || hadE ? rest : word;
  }

  function withoutIg(word, p2) {
    const at = word.length - 2;
    return word.endsWith("ig") && at >= p2 && word[at - 1] !== "e" ? word.slice(0, at) : word;
  }

  function split(word, known) {
    return word.length >= SHORTEST_COMPOUND ? splitRest(word, known, MAX_PARTS) : [];
  }

  function splitRest(word, known, most) {
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
      const first = firstPart(word.slice(0, at), known);
      if (!first) continue;
      const rest = word.length - at >= SHORTEST_LAST_PART ? knownPart(word.slice(at), known) : "";
      if (rest) return [first, rest];
      const further = most > 2 ? splitRest(word.slice(at), known, most - 1) : [];
      if (further.length) return [first, ...further];
    }
    return [];
  }

  function firstPart(text, known) {
    for (const link of LINKS) {
      if (!text.endsWith(link)) continue;
      const found = knownPart(text.slice(0, text.length - link.length), known);
      if (found) return found;
    }
    return "";
  }

  function knownPart(text, known) {
    for (const found of [text, stem(text)]) {
      if (found.length >= SHORTEST_PART && known.has(found) && !STOP_WORDS.has(found) && !isDigit(found[0])) return found;
    }
    return "";
  }

  scope.kbAnalysis = { WORD, STOP_WORDS, fold, partsOf, words, stems, stem, split };
})(self);
