// What the search dialog does: results below the field while somebody types, by keyboard, touch and screen reader.
(function (scope) {
  "use strict";
  const BEST = 3;
  const PER_KIND = 3;
  const RESTING = 400; // milliseconds without a key before a screen reader is told

  scope.kbDialog = function ({ input, list, status, spoken, note, more }, index) {
    const { element, say: tell, words } = scope.kb;
    const engine = scope.kbEngine(index);
    const results = scope.kbResults(engine);
    const everythingPage = more.getAttribute("href");
    let options = [];
    let active = -1;
    let answer = null;

    // What is shown at once, and what a screen reader says when the typing rests.
    function say(text, further) {
      status.textContent = text;
      tell(further ? text + ". " + further : text, spoken, RESTING);
    }

    function choose(number) {
      if (options[active]) options[active].removeAttribute("aria-selected");
      active = number;
      const option = options[active];
      if (!option) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
      if (!number) list.scrollTop = 0;
    }

    function add(box, option) {
      option.id = "kb-option-" + options.length;
      option.setAttribute("role", "option");
      option.setAttribute("tabindex", "-1");
      options.push(option);
      box.append(option);
    }

    function group(name, rows, last) {
      const id = "kb-group-" + list.childElementCount;
      const box = element("div", { role: "group", "aria-labelledby": id, class: "kb-dialog__group" }, element("p", { id, class: "kb-dialog__kind", role: "presentation" }, name));
      for (const row of rows) add(box, results.link(row));
      if (last) add(box, last);
      list.append(box);
    }

    function show() {
      const query = input.value;
      const asked = Boolean(query.trim());
      options = [];
      choose(-1);
      list.replaceChildren();
      note.replaceChildren();
      answer = asked ? engine.search(query) : null;
      more.setAttribute("href", asked ? results.pageFor(query) : everythingPage);
      more.textContent = answer && answer.results.length ? "Alle resultaten op een pagina" : words.everything;
      input.setAttribute("aria-expanded", String(asked));
      if (!asked) return say("Typ wat je tegenkomt, een woord, of een code zoals C5.");
      const corrected = results.correction(answer);
      if (corrected) note.append(corrected);
      if (!answer.results.length) {
        say("Niets gevonden. Misschien helpt dit:");
        for (const { name, results: rows } of results.waysOn(query)) group(name, rows);
      } else {
        say(results.counted(answer.results.length), corrected && corrected.textContent);
        const first = answer.code ? 1 : BEST;
        group(answer.code ? "Code " + answer.code + ": Enter opent" : "Beste treffers", answer.results.slice(0, first));
        byKind(query, answer.results.slice(first));
      }
      list.scrollTop = 0;
    }

    // The rest in groups, the kind with the best result first; a count says how many of the kind there are in all. What lies
    // below the fold is made after the first rows are painted.
    function byKind(query, rest) {
      const groups = new Map();
      for (const result of rest) groups.set(result.document.kind, [...(groups.get(result.document.kind) || []), result]);
      const asked = answer;
      const make = ([kind, rows]) => {
        const total = answer.results.filter((result) => result.document.kind === kind).length;
        const all = total > Math.min(rows.length, PER_KIND)
          ? element("a", { class: "kb-hit kb-hit--all", href: results.pageFor(query, kind.key) }, "Alle " + total + " in " + kind.plural)
          : null;
        group(kind.plural + " (" + total + ")", rows.slice(0, PER_KIND), all);
      };
      const [first, ...later] = groups;
      if (first) make(first);
      requestAnimationFrame(() => setTimeout(() => { if (answer === asked) later.forEach(make); }));
    }

    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!options.length) return;
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(active < 0 && step < 0 ? options.length - 1 : active + step >= options.length ? 0 : active + step);
      } else if (event.key === "Enter" && (options[active] || (answer && answer.code))) {
        event.preventDefault();
        (options[active] || options[0]).click();
      }
    });

    return { show };
  };
})(self);
