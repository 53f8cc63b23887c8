// The search page: the question, the kinds and the themes stand in its address (?q=…&soort=…&thema=…), so that a list can be
// shared and comes back with the back button. Without this script the page lists every entry.
(function (scope) {
  "use strict";
  const FIRST = 30;
  const RESTING = 400; // milliseconds without a key before a screen reader is told

  scope.kbSearchPage = function (place, index) {
    const { element, say: tell, words } = scope.kb;
    const engine = scope.kbEngine(index);
    const results = scope.kbResults(engine);
    const form = /** @type {HTMLFormElement} */ (place.querySelector("form"));
    const input = form.querySelector("[data-kb-search-field]");
    const filters = place.querySelector("[data-kb-search-filters]");
    const status = place.querySelector("[data-kb-search-status]");
    const spoken = place.querySelector("[data-kb-search-spoken]");
    const note = place.querySelector("[data-kb-search-note]");
    const list = place.querySelector("[data-kb-search-list]");
    const everything = place.querySelector("[data-kb-search-all]");
    const siteTitle = document.title;
    const labels = {
      soort: engine.index.kinds.map((kind) => [kind.key, kind.plural]),
      thema: engine.index.themes.map((theme) => [theme.slug, theme.title]),
    };
    const chosen = { soort: new Set(), thema: new Set() };
    let shown = FIRST;
    let open = matchMedia("(min-width: 48em)").matches;

    function say(text, further) {
      status.textContent = text;
      tell(further ? text + ". " + further : text, spoken, RESTING);
    }

    function read() {
      const asked = new URLSearchParams(location.search);
      input.value = asked.get("q") || "";
      for (const facet of Object.keys(chosen)) chosen[facet] = new Set(asked.getAll(facet).filter((word) => labels[facet].some(([key]) => key === word)));
    }

    function write() {
      const asked = new URLSearchParams();
      if (input.value.trim()) asked.set("q", input.value);
      for (const [facet, words] of Object.entries(chosen)) for (const word of words) asked.append(facet, word);
      const text = asked.toString();
      history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
    }

    const wordOf = { soort: (entry) => entry.kind.key, thema: (entry) => (entry.theme ? entry.theme.slug : "") };
    const fits = (entry, except) => Object.entries(chosen).every(([facet, words]) => facet === except || !words.size || words.has(wordOf[facet](entry)));

    function facet(name, legend, found) {
      const counts = new Map();
      for (const { document: entry } of found) if (fits(entry, name)) counts.set(wordOf[name](entry), (counts.get(wordOf[name](entry)) || 0) + 1);
      const box = element("fieldset", {}, element("legend", {}, legend));
      for (const [word, label] of labels[name]) {
        const on = chosen[name].has(word);
        if (!counts.get(word) && !on) continue;
        const check = element("input", { type: "checkbox", name, value: word });
        check.checked = on;
        box.append(element("label", {}, check, " " + label + " ", element("span", {}, String(counts.get(word) || 0))));
      }
      return box;
    }

    // The filters, behind one button on a phone; what had the focus keeps it.
    function showFilters(found) {
      const focused = filters.contains(document.activeElement) ? /** @type {any} */ (document.activeElement) : null;
      const number = chosen.soort.size + chosen.thema.size;
      const box = element("details", open ? { open: "" } : {}, element("summary", {}, "Filter" + words.on(number)), facet("soort", "Soort", found), facet("thema", "Thema", found));
      box.addEventListener("toggle", () => { open = box.open; });
      filters.replaceChildren(...[box, number ? element("button", { type: "reset" }, "Wis de filters") : null].filter(Boolean));
      if (!focused) return;
      const again = focused.name ? [...filters.querySelectorAll("input")].find((check) => check.name === focused.name && check.value === focused.value) : filters.querySelector("summary");
      (again || input).focus();
    }

    function show() {
      const query = input.value;
      const asked = Boolean(query.trim());
      const answer = asked ? engine.search(query) : { results: [], corrected: [] };
      if (!asked) for (const words of Object.values(chosen)) words.clear();
      everything.hidden = asked;
      list.hidden = !asked;
      filters.hidden = !answer.results.length;
      note.replaceChildren();
      list.replaceChildren();
      document.title = asked ? query + " – " + siteTitle : siteTitle;
      if (!asked) return say("");
      if (!answer.results.length) return waysOn(query);
      const found = answer.results.filter(({ document: entry }) => fits(entry));
      const corrected = results.correction(answer);
      if (corrected) note.append(corrected);
      showFilters(answer.results);
      say(results.counted(found.length) + (found.length < answer.results.length ? " van " + answer.results.length + " met deze filters" : ""), corrected && corrected.textContent);
      rows(found);
    }

    function rows(found) {
      list.append(element("ol", { class: "kb-hits" }, ...found.slice(0, shown).map((result) => element("li", {}, results.link(result)))));
      if (found.length <= shown) return;
      const more = element("button", { type: "button" }, "Toon er meer (nog " + (found.length - shown) + ")");
      more.addEventListener("click", () => {
        const first = shown;
        shown += FIRST;
        show();
        list.querySelectorAll("a")[first].focus();
      });
      list.append(more);
    }

    function waysOn(query) {
      say("Niets gevonden. Misschien helpt dit:");
      for (const { name, results: near } of results.waysOn(query)) {
        list.append(element("h2", {}, name), element("ol", { class: "kb-hits" }, ...near.map((result) => element("li", {}, results.link(result)))));
      }
    }

    function change() {
      shown = FIRST;
      show();
      write();
    }

    form.addEventListener("submit", (event) => { event.preventDefault(); change(); });
    input.addEventListener("input", change);
    filters.addEventListener("change", ({ target }) => {
      chosen[target.name][target.checked ? "add" : "delete"](target.value);
      change();
    });
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const words of Object.values(chosen)) words.clear();
      change();
      input.focus();
    });
    addEventListener("popstate", () => { read(); show(); });

    // What was typed while the scripts came stays; the filters are those of the address.
    const typed = input.value;
    read();
    input.value = typed;
    setTimeout(() => { show(); write(); }); // after a pause in which the page can answer
  };
})(self);
