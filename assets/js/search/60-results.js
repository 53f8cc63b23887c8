// What a result looks like: title with the words marked, kind, and why it was found. Used by the dialog and the search page.
(function (scope) {
  "use strict";
  const { WORD, partsOf, stem } = scope.kbAnalysis;
  const LEAD = 35; // how much stands before the word that was found
  const RESTING = 150; // milliseconds without a key

  scope.kbResults = function (engine) {
    const { address, element, load } = scope.kb;
    const EXCERPT = matchMedia("(max-width: 30em)").matches ? 110 : 170;

    // The address of a page of the site, at a section of it or at the place it has itself.
    function addressOf(page, anchor) {
      const [path, own] = page.split("#");
      const hash = anchor || own;
      return address(path + (hash ? "#" + hash : ""));
    }

    // The address of the search page with this question.
    function pageFor(query, kind) {
      const asked = new URLSearchParams({ q: query });
      if (kind) asked.set("soort", kind);
      return address("zoeken/?" + asked);
    }

    // Each word of a text with whether it was found.
    function* pieces(text, ways) {
      let last = 0;
      for (const match of text.matchAll(WORD)) {
        const weight = Math.max(0, ...partsOf(match[0]).map((part) => ways.get(stem(part)) || 0));
        if (match.index > last) yield [text.slice(last, match.index), 0];
        yield [match[0], weight];
        last = match.index + match[0].length;
      }
      if (last < text.length) yield [text.slice(last), 0];
    }

    function marked(text, ways) {
      return [...pieces(text, ways)].map(([piece, weight]) => (weight ? element("mark", {}, piece) : piece));
    }

    // The line that says most of the query, cut around its heaviest word.
    function excerpt(lines, ways) {
      let best = { weight: -1 };
      for (const line of lines) {
        let weight = 0;
        let top = 0;
        let at = 0;
        let from = 0;
        const seen = new Set();
        for (const [piece, value] of pieces(line, ways)) {
          const word = piece.toLowerCase();
          if (value && !seen.has(word)) weight += value;
          seen.add(word);
          if (value > top) [top, from] = [value, at];
          at += piece.length;
        }
        if (weight > best.weight) best = { weight, line, from };
      }
      return marked(cut(best.line, best.from), ways);
    }

    function cut(line, around) {
      if (line.length <= EXCERPT) return line;
      let from = around < EXCERPT - LEAD ? 0 : around - LEAD;
      if (from) from = line.indexOf(" ", from) + 1;
      let to = Math.min(line.length, from + EXCERPT);
      if (to < line.length) to = line.lastIndexOf(" ", to);
      return (from ? "… " : "") + line.slice(from, to) + (to < line.length ? " …" : "");
    }

    // Why it was found: the summary, or the sentence of a section. The texts of a document that were not needed before are
    // fetched when the typing rests; until then the summary stands there.
    function reason(result, why) {
      const place = element("span", { class: "kb-hit__why" });
      const here = () => scope.kbTexts && scope.kbTexts[result.document.id];
      const quote = (texts) => {
        const heading = why.section.heading ? element("span", { class: "kb-hit__section" }, why.section.heading + ": ") : null;
        place.replaceChildren(...[heading, ...excerpt(texts[why.at] || [""], result.ways)].filter(Boolean));
      };
      if (why.section && here()) {
        quote(here());
        return place;
      }
      place.append(...excerpt([result.document.summary], result.ways));
      if (why.section) {
        setTimeout(() => {
          if (place.isConnected) load("search/texts/" + textsName(result.document) + ".js", here).then(quote, () => {});
        }, RESTING);
      }
      return place;
    }

    function textsName(entry) {
      return entry.id.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    }

    // A result as a link; `attributes` make it an option of the dialog.
    function link(result, attributes) {
      const entry = result.document;
      const why = result.score === Infinity ? { section: null, words: [] } : engine.explain(result);
      const words = why.words.length && !why.section ? element("span", { class: "kb-hit__words" }, "zoekwoord: ", ...marked(why.words.slice(0, 2).join(", "), result.ways)) : null;
      const meta = element("span", { class: "kb-hit__meta" }, entry.kind.singular, entry.code ? " " : null, entry.code ? element("span", { class: "kb-tag" }, entry.code) : null, words ? " · " : null, words);
      const title = element("span", { class: "kb-hit__title" }, ...marked(entry.title, result.ways));
      const accent = entry.theme ? " kb-" + entry.theme.code.toLowerCase() : "";
      const href = addressOf(entry.address, why.section && why.section.anchor);
      return element("a", { href, class: "kb-hit" + accent, ...attributes }, title, meta, reason(result, why));
    }

    // What was made of the question: a word that was taken for another.
    function correction(found) {
      if (!found.corrected.length || !found.results.length) return null;
      const taken = found.corrected.flatMap(([, word], at) => [at ? " en " : "", element("strong", {}, word)]);
      return element("p", { class: "kb-search-note" }, "Bedoelde je ", ...taken, "? Daarop is gezocht.");
    }

    function counted(number) {
      return number === 0 ? "Geen resultaten" : number === 1 ? "1 resultaat" : number + " resultaten";
    }

    // Without results: what lies nearest, so that there is always a way on.
    function waysOn(query) {
      return engine.nearest(query, 3).map(({ kind, documents }) => ({ name: kind.plural, results: documents.map((entry) => ({ document: entry, score: 0, ways: new Map() })) }));
    }

    return { pageFor, link, correction, counted, waysOn };
  };
})(self);
