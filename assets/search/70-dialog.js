// The search dialog: a field with the results below it, by keyboard, touch and screen reader. Made when it is first opened.
(function (scope) {
  "use strict";
  const BEST = 3;
  const PER_KIND = 3;

  scope.kbDialog = function (root, load) {
    let engine = null;
    let results = null;
    let options = [];
    let active = -1;
    let answer = null;
    let announcing = 0;

    const make = (html) => {
      const template = document.createElement("template");
      template.innerHTML = html;
      return template.content.firstElementChild;
    };
    const dialog = make(
      '<dialog class="kb-dialog" aria-label="Zoeken">' +
        '<form class="kb-dialog__form" method="get">' +
        '<label class="kb-hidden" for="kb-dialog-q">Zoeken</label>' +
        '<input id="kb-dialog-q" name="q" type="search" role="combobox" aria-autocomplete="list" aria-controls="kb-hits" aria-expanded="false" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" placeholder="Bijvoorbeeld: werkt niet mee">' +
        '<button type="button" class="kb-dialog__close">Sluiten</button>' +
        "</form>" +
        '<p class="kb-dialog__status"></p>' +
        '<p class="kb-hidden" role="status"></p>' +
        '<div class="kb-dialog__note"></div>' +
        '<div class="kb-dialog__hits" id="kb-hits" role="listbox" aria-label="Resultaten"></div>' +
        '<p class="kb-dialog__foot"><span class="kb-dialog__keys"><kbd>↑</kbd> <kbd>↓</kbd> kiezen, <kbd>Enter</kbd> openen, <kbd>Esc</kbd> sluiten</span> <a></a></p>' +
        "</dialog>"
    );
    const form = dialog.querySelector("form");
    const input = dialog.querySelector("input");
    const list = dialog.querySelector("[role=listbox]");
    const status = dialog.querySelector(".kb-dialog__status");
    const spoken = dialog.querySelector("[role=status]");
    const note = dialog.querySelector(".kb-dialog__note");
    const more = dialog.querySelector(".kb-dialog__foot a");
    form.action = root + "/zoeken/" + (location.protocol === "file:" ? "index.html" : "");
    more.href = form.action;
    more.textContent = "Alles op één pagina";
    document.body.append(dialog);

    // What is shown at once, and what a screen reader says when the typing rests.
    function say(text, more) {
      status.textContent = text;
      clearTimeout(announcing);
      announcing = setTimeout(() => { spoken.textContent = more ? text + ". " + more : text; }, 400);
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
    }

    function group(name, rows, last) {
      const id = "kb-group-" + list.childElementCount;
      const box = results.element("div", { role: "group", "aria-labelledby": id, class: "kb-dialog__group" }, results.element("p", { id, class: "kb-dialog__kind", role: "presentation" }, name));
      for (const row of rows) {
        const option = results.link(row, { role: "option", tabindex: "-1", id: "kb-option-" + options.length });
        options.push(option);
        box.append(option);
      }
      if (last) {
        last.id = "kb-option-" + options.length;
        options.push(last);
        box.append(last);
      }
      list.append(box);
    }

    function show() {
      const query = input.value;
      options = [];
      choose(-1);
      list.replaceChildren();
      note.replaceChildren();
      answer = null;
      more.href = query.trim() ? results.pageFor(query) : form.action;
      if (!query.trim()) {
        input.setAttribute("aria-expanded", "false");
        say("Typ wat je tegenkomt, een woord, of een code zoals C5.");
        return;
      }
      answer = engine.search(query);
      const corrected = results.correction(answer);
      if (corrected) note.append(corrected);
      if (!answer.results.length) {
        say("Niets gevonden. Dit lijkt er het meest op:");
        for (const { name, results: rows } of results.waysOn(query)) group(name, rows);
      } else {
        say(results.counted(answer.results.length), corrected && corrected.textContent);
        group(answer.code ? "Code " + answer.code : "Beste treffers", answer.results.slice(0, answer.code ? 1 : BEST));
        byKind(query, answer.results.slice(answer.code ? 1 : BEST));
      }
      input.setAttribute("aria-expanded", "true");
      list.scrollTop = 0;
    }

    // The rest in groups, the kind with the best result first; a count says how many of the kind there are in all. What lies
    // below the fold is made after the first rows are painted.
    function byKind(query, rest) {
      const groups = new Map();
      for (const result of rest) {
        const kind = result.document.kind;
        groups.set(kind, [...(groups.get(kind) || []), result]);
      }
      const asked = answer;
      const add = ([kind, rows]) => {
        const total = answer.results.filter((result) => result.document.kind === kind).length;
        const all = rows.length > PER_KIND
          ? results.element("a", { role: "option", tabindex: "-1", class: "kb-hit kb-hit--all", href: results.pageFor(query, kind.key) }, "Alle " + total + " in " + kind.plural)
          : null;
        group(kind.plural + " (" + total + ")", rows.slice(0, PER_KIND), all);
      };
      const [first, ...later] = groups;
      if (first) add(first);
      requestAnimationFrame(() => setTimeout(() => { if (answer === asked) later.forEach(add); }));
    }

    input.addEventListener("input", () => { if (engine) show(); });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!options.length) return;
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(active < 0 && step < 0 ? options.length - 1 : active + step >= options.length ? 0 : active + step);
      } else if (event.key === "Escape") {
        event.preventDefault(); // a search field empties itself first: here Escape closes at once
        dialog.close();
      } else if (event.key === "Enter" && !event.isComposing && (options[active] || (answer && answer.code))) {
        event.preventDefault();
        (options[active] || options[0]).click();
      }
    });
    dialog.querySelector(".kb-dialog__close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
      else if (event.target.closest("a")) dialog.close();
    });
    form.addEventListener("submit", (event) => { if (!input.value.trim()) event.preventDefault(); });

    function ready(index) {
      engine = engine || scope.kbEngine(index);
      results = results || scope.kbResults(engine, root, load);
      show();
    }

    return {
      open(text) {
        if (dialog.open) return;
        dialog.showModal();
        if (text !== undefined) input.value = text;
        input.select();
        if (!engine) status.textContent = "De zoekfunctie wordt geladen …";
      },
      ready,
      failed() {
        status.textContent = "De zoekfunctie kon niet worden geladen. Hieronder staat de weg naar alles op een rij.";
      },
    };
  };
})(self);
