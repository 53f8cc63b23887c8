// The query planner: for each word of a question the ways in which the site may say it.
(function (scope) {
  "use strict";
  const { STOP_WORDS, WORD, partsOf, words, stem, split } = scope.kbAnalysis;
  const { PARTICLES, kin, slips } = scope.kbForms;
  const { firstFrom } = scope.kbRows;
  const MOST_TOKENS = 12;
  // How much a way of matching counts beside the very word.
  const STRENGTH = { exact: 1, same: 0.9, joined: 0.9, kin: 0.8, means: 0.75, prefix: 0.8, parts: 0.75, part: 0.5, guess: 0.65, family: 0.5, bare: 0.2 };
  // Words that a question is made of weigh less than what it is about.
  const LIGHT = 0.5;
  const LIGHT_WORDS = new Set(words("beter begin beste bespreken bieden blijven bedoelen betekenen betekent cliënt cliënten eerst eigenlijk gebruiken gebruikt geven goed goede graag " +
    "hebt helpen helpt houden iedereen komen komt kiezen laten lukt maak maken manier mensen moeilijk nemen nodig omgaan omgang pakken regelen samen soms steeds staan staat tijdens tips vaak " +
    "verschil vinden vindt vragen weer weet werken werkt weten zeggen zegt zetten zien zorgen").map(stem));
  // Words that are never taken for others: a wrong guess would hurt.
  const NEVER_GUESSED = new Set("dood doodgaan overlijden overleden rouw rouwen seks sex seksueel zelfmoord suicide suicidaal zelfdoding verkrachting aanranding misbruik moslim islam".split(" "));
  const LONGEST_SYNONYM = 5;
  const SHORTEST_GUESS = 5;
  const SHORTEST_STEM_GUESS = 6;
  const MOST_GUESSES = 3;
  const SHORTEST_PREFIX = 2;
  const MOST_PREFIXES = 40;

  class Planner {
    constructor(index) {
      this.index = index;
    }

    // The words of a question that count, each with its `ways` (stem -> strength), its `groups` (stems that must stand together), its
    // rarity, and what it was corrected to; `spoken` is every word in a row, stop words too.
    read(typed) {
      this.spoken = (typed.match(WORD) || []).flatMap((spelling) => partsOf(spelling).map((word) => ({ word, spelling, stem: stem(word) })));
      this.spoken.forEach((token, place) => { token.place = place; });
      const last = /[0-9A-Za-z\u00c0-\u024f]$/.test(typed) ? this.spoken[this.spoken.length - 1] : null;
      const firsts = this.spoken.filter((token, at) => !STOP_WORDS.has(token.word) && this.spoken.findIndex((other) => other.stem === token.stem) === at);
      const tokens = firsts.slice(0, MOST_TOKENS).map((token) => ({ ...token, unfinished: token === last, ways: new Map(), groups: [], rarity: 0, corrected: "" }));
      tokens.forEach((token) => this.plan(token));
      return { tokens, spoken: this.spoken.map((token) => token.word).join(" ") };
    }

    plan(token) {
      const way = (key, strength) => {
        if (this.index.terms.has(key) && strength > (token.ways.get(key) || 0)) token.ways.set(key, strength);
      };
      const apart = this.separated(token);
      way(token.stem, apart.length ? STRENGTH.bare : STRENGTH.exact);
      for (const key of apart) way(key, STRENGTH.exact);
      if (!apart.length) for (const key of kin(token.word)) way(key, STRENGTH.kin);
      this.synonyms(token, way);
      this.joined(token, way);
      const direct = token.ways.size > 0 || token.groups.length > 0;
      token.rarity = this.index.rarity(apart.length ? apart : strongest(token.ways));
      if (apart.length) return;
      for (const key of this.compounds(token.stem)) way(key, STRENGTH.part);
      if (token.unfinished || !direct) for (const [key, strength] of this.prefixes(token)) way(key, strength);
      if (!token.ways.has(token.stem)) {
        const near = this.guess(token, way, direct);
        if (!direct && !near) this.parts(token, way);
        if (!token.ways.size && !token.groups.length) this.family(token, way);
      }
      if (LIGHT_WORDS.has(token.stem)) token.rarity *= LIGHT;
    }

    // Each row of neighbours in the question that a word is part of.
    *rows(token, least, most) {
      for (let length = least; length <= most; length += 1) {
        for (let from = Math.max(0, token.place - length + 1); from <= token.place && from + length <= this.spoken.length; from += 1) yield this.spoken.slice(from, from + length);
      }
    }

    // What the thesaurus gives for the rows of words that this one is part of.
    synonyms(token, way) {
      for (const row of this.rows(token, 1, LONGEST_SYNONYM)) {
        for (const [meant, how] of this.index.thesaurus.get(row.map((other) => other.stem).join(" ")) || []) {
          const keys = meant.split(" ");
          if (keys.length === 1) way(keys[0], STRENGTH[how]);
          else if (keys.every((key) => this.index.terms.has(key))) token.groups.push({ keys, strength: STRENGTH[how] });
        }
      }
    }

    // Neighbours written apart that the site writes as one: "risico taxatie", "signalering plan".
    joined(token, way) {
      for (const row of this.rows(token, 2, 3)) {
        for (const link of row.length === 2 ? ["", "s", "e", "en", "n"] : [""]) way(stem(row.map((other) => other.word).join(link)), STRENGTH.joined);
      }
    }

    // A verb and the part that stands apart from it: "werkt niet mee" is meewerken.
    separated(token) {
      const wholes = this.spoken.filter((other) => other.place !== token.place && PARTICLES.has(other.word)).map((other) => other.word + token.word);
      return wholes.flatMap((whole) => [stem(whole), ...kin(whole)]).filter((key) => this.index.terms.has(key));
    }

    // Words of the site that have this one as a part: "vorm" finds "woonvorm".
    *compounds(key) {
      if (key.length < 4) return;
      for (const other of this.index.vocabulary) {
        if (other.length < key.length + 3 || !other.includes(key)) continue;
        if (split(other, this.index.terms).includes(key)) yield other;
      }
    }

    // Words that begin with what was typed.
    *prefixes(token) {
      const start = token.word;
      if (start.length < (token.unfinished ? SHORTEST_PREFIX : SHORTEST_GUESS)) return;
      let number = 0;
      for (let at = firstFrom(this.index.vocabulary, start); at < this.index.vocabulary.length && this.index.vocabulary[at].startsWith(start) && number < MOST_PREFIXES; at += 1) {
        number += 1;
        yield [this.index.vocabulary[at], STRENGTH.prefix * Math.max(0.5, start.length / this.index.vocabulary[at].length)];
      }
    }

    // A compound that the site does not have: its parts, best together.
    parts(token, way) {
      const found = split(token.stem, this.index.terms);
      if (!found.length) return;
      token.groups.push({ keys: found, strength: STRENGTH.parts });
      token.rarity = Math.max(token.rarity, ...found.map((key) => this.index.rarity([key])));
      for (const key of found) way(key, STRENGTH.part);
    }

    // Words that differ by slips of the finger. For a word that is matched already in another way, one slip at most.
    guess(token, way, direct) {
      const length = token.word.length;
      if (length < SHORTEST_GUESS || isDigit(token.word[0]) || NEVER_GUESSED.has(token.word)) return false;
      let nearest = direct ? (length < 6 ? 0 : 1) : length < 8 ? 1 : length < 12 ? 2 : 3;
      let found = [];
      for (const [spelling, key] of this.index.spellings()) {
        const distance = Math.min(slips(token.word, spelling, nearest), spelling === key && key.length >= SHORTEST_STEM_GUESS ? slips(token.stem, key, nearest) : Infinity);
        if (distance > nearest) continue;
        if (distance < nearest) found = [];
        nearest = distance;
        found.push(key);
      }
      found = [...new Set(found)].filter((key) => !token.ways.has(key));
      found.sort((one, other) => shared(token.stem, other) - shared(token.stem, one) || this.index.spread(other) - this.index.spread(one));
      found.slice(0, MOST_GUESSES).forEach((key, at) => way(key, at ? STRENGTH.family : STRENGTH.guess));
      if (!found.length) return false;
      if (!direct) token.corrected = this.index.nearestSpelling(token.word, found[0]);
      token.rarity = Math.max(token.rarity, this.index.rarity([found[0]]));
      return true;
    }

    // The last resort: words that begin with the same long part.
    family(token, way) {
      const start = token.stem.slice(0, Math.max(5, Math.ceil(token.stem.length * 0.6)));
      for (let at = firstFrom(this.index.vocabulary, start); at < this.index.vocabulary.length && this.index.vocabulary[at].startsWith(start); at += 1) way(this.index.vocabulary[at], STRENGTH.family);
      token.rarity = this.index.rarity(strongest(token.ways));
    }
  }

  function strongest(ways) {
    const most = Math.max(0, ...ways.values());
    return [...ways].filter(([, strength]) => strength >= most).map(([key]) => key);
  }

  function isDigit(letter) {
    return letter >= "0" && letter <= "9";
  }

  // How many letters two words have in common at their start.
  function shared(one, other) {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    return at;
  }

  scope.kbPlanner = (index) => new Planner(index);
})(self);
