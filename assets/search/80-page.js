// The search page: the question, the kinds and the themes stand in its address (?q=…&soort=…&thema=…), so that a list can be
// shared and comes back with the back button. Without this script the page lists every entry.
(function (scope) {
  "use strict";
  const FIRST = 30;

  scope.kbSearchPage = function (root, load) {
    const place = document.querySelector("[data-kb-search-page]");
    const form = place.querySelector("form");
    const input = form.querySelector("input[type=search]");
    const filters = place.querySelector("[data-kb-search-filters]");
    const status = place.querySelector("[role=status]");
    const note = place.querySelector("[data-kb-search-note]");
    const list = place.querySelector("[data-kb-search-list]");
    const everything = place.querySelector("[data-kb-search-all]");
    const chosen = { soort: new Set(), thema: new Set() };
    let engine = null;
    let results = null;
    let shown = FIRST;

    function read() {
      const asked = new URLSearchParams(location.search);
      input.value = asked.get("q") || "";
      for (const facet of Object.keys(chosen)) chosen[facet] = new Set(asked.getAll(facet));
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

    function facet(name, legend, labels, found) {
      const counts = new Map();
      for (const { document: entry } of found) if (fits(entry, name)) counts.set(wordOf[name](entry), (counts.get(wordOf[name](entry)) || 0) + 1);
      const box = results.element("fieldset", {}, results.element("legend", {}, legend));
      for (const [word, label] of labels) {
        const on = chosen[name].has(word);
        if (!counts.get(word) && !on) continue;
        const check = results.element("input", { type: "checkbox", name, value: word });
        check.checked = on;
        box.append(results.element("label", {}, check, " " + label + " ", results.element("span", {}, String(counts.get(word) || 0))));
      }
      return box;
    }

    function show() {
      if (!engine) return;
      const query = input.value;
      const asked = Boolean(query.trim());
      everything.hidden = asked;
      filters.hidden = list.hidden = !asked;
      note.replaceChildren();
      list.replaceChildren();
      if (!asked) {
        status.textContent = "";
        return;
      }
      const answer = engine.search(query);
      const found = answer.results.filter(({ document: entry }) => fits(entry));
      const corrected = results.correction(answer);
      if (corrected) note.append(corrected);
      const focused = document.activeElement && filters.contains(document.activeElement) ? document.activeElement : null;
      const kinds = engine.index.kinds.map((kind) => [kind.key, kind.plural]);
      const themes = engine.index.themes.map((theme) => [theme.slug, theme.title]);
      const clear = chosen.soort.size + chosen.thema.size ? results.element("button", { type: "reset" }, "Wis de filters") : null;
      filters.replaceChildren(...[facet("soort", "Soort", kinds, answer.results), facet("thema", "Thema", themes, answer.results), clear].filter(Boolean));
      if (focused) {
        const again = [...filters.querySelectorAll("input")].find((check) => check.name === focused.name && check.value === focused.value);
        (again || input).focus();
      }
      status.textContent = results.counted(found.length) + (found.length < answer.results.length ? " van " + answer.results.length + " met deze filters" : "");
      if (answer.results.length) rows(found);
      else waysOn(query);
      document.title = query + " – " + document.title.replace(/^.* – /, "");
    }

    function rows(found) {
      list.append(results.element("ol", { class: "kb-hits" }, ...found.slice(0, shown).map((result) => results.element("li", {}, results.link(result)))));
      if (found.length <= shown) return;
      const more = results.element("button", { type: "button" }, "Toon er meer");
      more.addEventListener("click", () => {
        const first = shown;
        shown += FIRST;
        show();
        list.querySelectorAll("a")[first].focus();
      });
      list.append(more);
    }

    function waysOn(query) {
      status.textContent = "Niets gevonden. Dit lijkt er het meest op:";
      for (const { name, results: near } of results.waysOn(query)) {
        list.append(results.element("h2", {}, name), results.element("ol", { class: "kb-hits" }, ...near.map((result) => results.element("li", {}, results.link(result)))));
      }
    }

    form.addEventListener("submit", (event) => { event.preventDefault(); show(); write(); });
    input.addEventListener("input", () => { shown = FIRST; show(); write(); });
    filters.addEventListener("change", ({ target }) => {
      chosen[target.name][target.checked ? "add" : "delete"](target.value);
      shown = FIRST;
      show();
      write();
    });
    filters.addEventListener("reset", (event) => event.preventDefault());
    filters.addEventListener("click", ({ target }) => {
      if (target.type !== "reset") return;
      for (const words of Object.values(chosen)) words.clear();
      show();
      write();
      input.focus();
    });
    addEventListener("popstate", () => { read(); show(); });

    return {
      ready(index) {
        engine = scope.kbEngine(index);
        results = scope.kbResults(engine, root, load);
        if (!input.value) read();
        show();
      },
      failed() { status.textContent = "De zoekfunctie kon niet worden geladen. Hieronder staat alles op een rij."; },
    };
  };
})(self);
