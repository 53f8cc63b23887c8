// The index as the browser holds it: documents, words and where they stand (written by src/kennisbank/search/index.py).
(function (scope) {
  "use strict";
  const { STOP_WORDS, WORD, fold, partsOf, words, stem } = scope.kbAnalysis;
  const { separatedVerbs, slips } = scope.kbForms;
  // What a word is worth by where it stands, and what further places add to the best one.
  const FIELD = { title: 3, words: 3, summary: 1.8, section: 1 };
  const FURTHER_FIELD = 0.3;
  const DAMPING = 0.7; // one rare word may not outweigh what the question is about
  const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(at + 33)).filter((digit) => !"\"'\\".includes(digit)).join("");
  const LAST = 46;

  class Index {
    constructor(data) {
      this.kinds = data.kinds.map(([key, singular, plural, worth, wayOn]) => ({ key, singular, plural, worth, wayOn: Boolean(wayOn) }));
      this.themes = data.themes.map(([code, slug, title]) => ({ code, slug, title }));
      this.documents = [];
      this.sectionOwner = [];
      this.terms = new Map();
      this.thesaurus = readThesaurus(data.thesaurus);
      const places = data.places.split(" ");
      data.words.split(" ").forEach((word, number) => {
        if (word) this.term(stem(fold(word)), word).gaps = places[number];
      });
      data.titles.forEach((_, number) => this.addDocument(data, number));
      this.vocabulary = [...this.terms.keys()].sort();
    }

    addDocument(data, number) {
      const sections = data.sections[number].map((at) => {
        const [anchor, heading] = data.headings[at];
        return { number: this.sectionOwner.push(number) - 1, anchor, heading };
      });
      const [code, address, title, summary] = [data.codes[number], data.addresses[number], data.titles[number], data.summaries[number]];
      const spoken = data.typed[number] ? data.typed[number].split("|") : [];
      const document = { number, id: code || "/" + address, code, kind: this.kinds[data.kind[number]], address, title, summary, words: spoken, theme: this.themes[data.theme[number] - 1], sections };
      this.documents.push(document);
      document.phrases = [title, ...spoken].map((text, at) => this.addText(text, at ? "words" : "title", number));
      this.addText(summary, "summary", number);
    }

    addText(text, field, number) {
      const found = [];
      for (const spelling of text.match(WORD) || []) {
        const parts = partsOf(spelling);
        for (const word of parts) {
          if (STOP_WORDS.has(word)) continue;
          const key = stem(word);
          this.addTo(field, key, parts.length > 1 ? word : spelling.toLowerCase(), number);
          found.push(key);
        }
      }
      if (field === "summary") return found;
      for (const key of separatedVerbs(words(text), this.terms)) {
        this.addTo(field, key, key, number);
        found.push(key);
      }
      return found;
    }

    addTo(field, key, spelling, number) {
      const places = this.term(key, spelling)[field];
      if (places[places.length - 1] !== number) places.push(number);
    }

    term(key, spelling) {
      let term = this.terms.get(key);
      if (!term) this.terms.set(key, (term = { stem: key, spellings: new Set(), title: [], words: [], summary: [], gaps: "", head: null, sections: null, spread: 0 }));
      term.spellings.add(spelling);
      return term;
    }

    // What a word is worth in the title, the search words and the summary of each document that has it there.
    head(key) {
      const term = this.terms.get(key);
      if (term.head) return term.head;
      term.head = new Map();
      for (const field of ["title", "words", "summary"]) {
        for (const number of term[field]) {
          const known = term.head.get(number);
          term.head.set(number, known ? Math.max(known, FIELD[field]) + FURTHER_FIELD * Math.min(known, FIELD[field]) : FIELD[field]);
        }
      }
      return term.head;
    }

    // The numbers of the sections that a word stands in.
    sections(key) {
      const term = this.terms.get(key);
      if (!term.sections) term.sections = numbersOf(term.gaps);
      return term.sections;
    }

    // In how many documents a word stands.
    spread(key) {
      const term = this.terms.get(key);
      if (!term) return 0;
      if (!term.spread) term.spread = this.documentsOf([key]).size;
      return term.spread;
    }

    documentsOf(keys) {
      const found = new Set();
      for (const key of keys) {
        for (const number of this.head(key).keys()) found.add(number);
        for (const section of this.sections(key)) found.add(this.sectionOwner[section]);
      }
      return found;
    }

    rarity(keys) {
      const number = keys.length === 1 ? this.spread(keys[0]) : this.documentsOf(keys).size;
      return Math.pow(Math.log(1 + (this.documents.length - number + 0.5) / (number + 0.5)), DAMPING);
    }

    // Every stem and every spelling of it that the index knows, folded: what a typing error is compared with.
    spellings() {
      if (!this.known) {
        this.known = [];
        for (const [key, term] of this.terms) {
          this.known.push([key, key]);
          for (const spelling of term.spellings) if (fold(spelling) !== key) this.known.push([fold(spelling), key]);
        }
      }
      return this.known;
    }

    // Of the spellings of a stem the one most like what was typed.
    nearestSpelling(word, key) {
      const spellings = [...this.terms.get(key).spellings];
      const distance = (spelling) => slips(word, fold(spelling), word.length);
      return spellings.reduce((best, spelling) => (distance(spelling) < distance(best) ? spelling : best));
    }
  }

  // Groups such as `baan|job>werk|dagbested` and `op strat|daklos=strat|daklos` as a map: what is typed -> [what it finds, how].
  function readThesaurus(groups) {
    const table = new Map();
    const add = (typed, meant, how) => {
      if (typed !== meant) table.set(typed, [...(table.get(typed) || []), [meant, how]]);
    };
    for (const group of groups) {
      const [typed, meant] = group.split(/[>=]/).map((side) => side.split("|"));
      for (const one of typed) for (const other of meant) add(one, other, group.includes("=") ? "same" : "means");
    }
    return table;
  }

  // The numbers that a row of digits stands for, each the gap to the one before (see `_gaps` in index.py).
  function numbersOf(digits) {
    const numbers = [];
    let last = 0;
    let gap = 0;
    let unit = 1;
    for (const digit of digits) {
      const value = DIGITS.indexOf(digit);
      if (value >= LAST) {
        gap += unit * value;
        unit *= DIGITS.length - LAST;
        continue;
      }
      last += gap + unit * value;
      numbers.push(last);
      gap = 0;
      unit = 1;
    }
    return numbers;
  }

  // Whether a row of rising numbers has this one.
  function holds(numbers, number) {
    const at = firstFrom(numbers, number);
    return numbers[at] === number;
  }

  // Where in a sorted row the first value stands that is not before this one.
  function firstFrom(sorted, start) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  scope.kbIndexOf = (data) => new Index(data);
  scope.kbRows = { FIELD, FURTHER_FIELD, holds, firstFrom, numbersOf };
})(self);
