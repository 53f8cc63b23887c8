// The search engine: plans a question, scores the documents, and says why each was found. Knows no page and no network;
// the dialog, the search page and the command line all use this one.
(function (scope) {
  "use strict";
  const { words } = scope.kbAnalysis;
  const { FIELD, FURTHER_FIELD, holds } = scope.kbRows;
  const MOST_LETTERS = 200;
  const CODE = /^\s*([a-z])[\s-]?0*([1-9]\d{0,3})\s*$/i;
  // What a second way to match a word adds, what a word in another section than the best one still counts for, and a search
  // word beside a title.
  const FURTHER_WAY = 0.25;
  const ELSEWHERE = 0.5;
  const SPOKEN_PHRASE = 0.9;
  const COVERAGE_POWER = 1.5;
  const PHRASE_BONUS = 1.2;
  // For a title or a search word that is what was typed, stop words and all, or has it in it.
  const LITERAL = { title: 1, words: 0.6, inTitle: 0.7, inWords: 0.3 };
  // The tail of a list: less than this share of the best score is not shown.
  const WORTH_SHOWING = 0.1;
  // Who meets less of the question than this says nothing about it: "moslim" is not answered by "cliënt" alone.
  const LEAST_COVERED = 0.12;

  class Engine {
    constructor(data) {
      this.index = scope.kbIndexOf(data);
      this.planner = scope.kbPlanner(this.index);
    }

    // The documents for a question, best first.
    // Gives { results: [{ document, score, ways }], corrected: [[typed, taken]], code }; `ways` are the stems to mark with their weight.
    search(query) {
      const typed = Array.from(String(query)).slice(0, MOST_LETTERS).join("");
      const { tokens, spoken } = this.planner.read(typed);
      const results = this.score(tokens, spoken);
      const code = this.byCode(typed);
      if (code) return { results: [{ document: code, score: Infinity, ways: new Map() }, ...results.filter((result) => result.document !== code)], corrected: [], code: code.id };
      return { results, corrected: tokens.filter((token) => token.corrected).map((token) => [token.spelling, token.corrected]), code: null };
    }

    byCode(typed) {
      const match = CODE.exec(typed);
      const code = match && match[1].toUpperCase() + match[2];
      return (code && this.index.documents.find((document) => document.code === code)) || null;
    }

    // A document is worth what its title, search words and summary say, plus what its best section says: words that stand together
    // in one section say more than the same words pages apart.
    score(plan, said) {
      const total = this.index.documents.length;
      const whole = plan.reduce((sum, token) => sum + token.rarity, 0) || 1;
      const matches = plan.map((token) => this.match(token));
      const section = this.bestSections(plan, matches);
      const ways = waysOf(plan);
      const results = [];
      for (let number = 0; number < total; number += 1) {
        const document = this.index.documents[number];
        const literal = said ? literally(document, said) : 0;
        let worth = 0;
        let covered = 0;
        matches.forEach(({ best, further, inHead, inSection, anywhere }, at) => {
          const here = section[number] < 0 ? 0 : inSection[section[number]];
          const body = Math.max(here, ELSEWHERE * anywhere[number]);
          const own = Math.max(best[number] + FURTHER_WAY * further[number], FIELD.section * body);
          worth += plan[at].rarity * (own + (best[number] ? FURTHER_FIELD * FIELD.section * body : 0));
          covered += plan[at].rarity * Math.max(inHead[number], body);
        });
        if (!literal && covered / whole < LEAST_COVERED) continue;
        const plain = (worth / whole) * Math.pow(covered / whole, COVERAGE_POWER);
        const score = plain * (1 + PHRASE_BONUS * this.phrase(document, plan, whole)) * (1 + literal) + literal;
        results.push({ document, plain: plain + literal, score: score * document.kind.worth, ways });
      }
      results.sort((one, other) => other.score - one.score || one.document.number - other.document.number);
      const most = results.reduce((sum, result) => Math.max(sum, result.plain), 0);
      return results.filter((result) => result.plain >= most * WORTH_SHOWING);
    }

    // Where one word of the query is met: by document in the head (best way and the next), by section and by document in the texts.
    match(token) {
      const total = this.index.documents.length;
      const found = { best: new Float64Array(total), further: new Float64Array(total), inHead: new Float64Array(total), inSection: new Float64Array(this.index.sectionOwner.length), anywhere: new Float64Array(total) };
      const inHead = (number, value, how) => {
        found.further[number] = Math.max(found.further[number], Math.min(found.best[number], value * how));
        found.best[number] = Math.max(found.best[number], value * how);
        found.inHead[number] = Math.max(found.inHead[number], how);
      };
      const inSection = (section, how) => {
        const number = this.index.sectionOwner[section];
        found.inSection[section] = Math.max(found.inSection[section], how);
        found.anywhere[number] = Math.max(found.anywhere[number], how);
      };
      for (const [key, how] of token.ways) {
        for (const [number, value] of this.index.head(key)) inHead(number, value, how);
        for (const section of this.index.sections(key)) inSection(section, how);
      }
      for (const { keys, strength } of token.groups) {
        const [first, ...others] = keys.map((key) => this.index.head(key));
        for (const [number, value] of first) if (others.every((list) => list.has(number))) inHead(number, value, strength);
        const [start, ...rest] = keys.map((key) => this.index.sections(key));
        for (const section of start) if (rest.every((list) => holds(list, section))) inSection(section, strength);
      }
      return found;
    }

    // The section of each document that meets most of the query; -1 without one.
    bestSections(plan, matches) {
      const best = new Int32Array(this.index.documents.length).fill(-1);
      const most = new Float64Array(this.index.documents.length);
      for (let section = 0; section < this.index.sectionOwner.length; section += 1) {
        let met = 0;
        for (let at = 0; at < plan.length; at += 1) met += plan[at].rarity * matches[at].inSection[section];
        const owner = this.index.sectionOwner[section];
        if (met > most[owner]) [most[owner], best[owner]] = [met, section];
      }
      return best;
    }

    // Why a document is a result: the section that says most of the query, when it says more than the title, the search words
    // and the summary together, and the search words that did.
    explain({ document, ways }) {
      const head = { met: 0, shown: 0 };
      const met = document.sections.map(() => 0);
      const first = document.sections.length ? document.sections[0].number : 0;
      for (const [key, weight] of ways) {
        const term = this.index.terms.get(key);
        const shown = holds(term.title, document.number) || holds(term.summary, document.number);
        if (shown) head.shown += weight;
        if (shown || holds(term.words, document.number)) head.met += weight;
        const places = this.index.sections(key);
        for (let at = 0; at < met.length; at += 1) if (holds(places, first + at)) met[at] += weight;
      }
      const most = Math.max(0, ...met);
      const at = met.indexOf(most);
      const weigh = (phrase) => phrase.reduce((sum, key) => sum + (ways.get(key) || 0), 0) / (phrase.length + 1);
      const spoken = document.words.map((word, place) => [word, weigh(document.phrases[place + 1])]).filter(([, weight]) => weight);
      const words = head.met > head.shown ? spoken.sort((one, other) => other[1] - one[1]).map(([word]) => word) : [];
      return { section: most > head.met ? document.sections[at] : null, at, words };
    }

    // What lies nearest to a query that finds nothing: for each kind that is offered then, the documents whose title or search words look most like it.
    nearest(query, number) {
      const asked = pairsOf(words(query.slice(0, MOST_LETTERS)).join(" "));
      return this.index.kinds.filter((kind) => kind.wayOn).map((kind) => {
        const found = this.index.documents.filter((document) => document.kind === kind);
        const likeness = new Map(found.map((document) => [document, Math.max(...[document.title, ...document.words].map((text) => alike(asked, pairsOf(words(text).join(" ")))))]));
        return { kind, documents: found.sort((one, other) => likeness.get(other) - likeness.get(one) || one.number - other.number).slice(0, number) };
      });
    }

    weight(keys) {
      let sum = 0;
      for (const key of keys) sum += this.index.rarity([key]);
      return sum;
    }

    // How much of the query stands in one phrase (the title or a search word), and how much of that phrase is asked for: 0 to 1.
    phrase(document, plan, whole) {
      let best = 0;
      document.phrases.forEach((phrase, at) => {
        if (!phrase.length) return;
        const used = new Set();
        let met = 0;
        for (const token of plan) {
          let strength = 0;
          for (const key of phrase) {
            const how = token.ways.get(key) || 0;
            if (how) used.add(key);
            strength = Math.max(strength, how);
          }
          for (const group of token.groups) {
            if (!group.keys.every((key) => phrase.includes(key))) continue;
            strength = Math.max(strength, group.strength);
            group.keys.forEach((key) => used.add(key));
          }
          met += token.rarity * strength;
        }
        if (met) best = Math.max(best, (met / whole) * (this.weight(used) / this.weight(new Set(phrase))) * (at ? SPOKEN_PHRASE : 1));
      });
      return best;
    }
  }

  // What is said word for word: a title or a search word that is what was typed, or has it in it.
  function literally(document, said) {
    if (!document.said) document.said = [document.title, ...document.words].map((text) => " " + words(text).join(" ") + " ");
    const whole = " " + said + " ";
    const at = document.said.indexOf(whole);
    if (at >= 0) return at ? LITERAL.words : LITERAL.title;
    const inside = said.includes(" ") ? document.said.findIndex((text) => text.includes(whole)) : -1;
    return inside < 0 ? 0 : inside ? LITERAL.inWords : LITERAL.inTitle;
  }

  // Every stem that matches the query with its weight, for marking.
  function waysOf(plan) {
    const ways = new Map();
    for (const token of plan) {
      for (const [key, how] of token.ways) ways.set(key, Math.max(how * token.rarity, ways.get(key) || 0));
      for (const group of token.groups) for (const key of group.keys) ways.set(key, Math.max(group.strength * token.rarity, ways.get(key) || 0));
    }
    return ways;
  }

  // The pairs of letters in a text, and the share of them that two texts have in common (Dice).
  function pairsOf(text) {
    const pairs = new Set();
    for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
    return pairs;
  }

  function alike(one, other) {
    let common = 0;
    for (const pair of one) if (other.has(pair)) common += 1;
    return one.size + other.size ? (2 * common) / (one.size + other.size) : 0;
  }

  scope.kbEngine = (data) => new Engine(data);
})(self);
