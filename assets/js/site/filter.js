// Filters of a list. The state lives in the address (?thema=samenwerking&fase=start), so that it can be
// shared and survives going back. Without scripts the whole list is shown and the form stays hidden.
(function (kb) {
  "use strict";
  const decoded = (/** @type {string} */ text) => { try { return decodeURIComponent(text); } catch { return text; } };

  // A state holds the chosen words by facet, an item its words by facet.
  kb.filter = {
    // Within one facet any chosen word will do; every facet must have one.
    fits: (item, state) => Object.entries(state).every(([facet, words]) => words.some((word) => item[facet].includes(word))),
    // How many the list would hold with this word, given what is chosen in the other facets.
    count: (items, state, facet, word) => items.filter((item) => kb.filter.fits(item, { ...state, [facet]: [word] })).length,
    query: (state) => Object.entries(state).flatMap(([facet, words]) => words.map((word) => facet + "=" + encodeURIComponent(word))).join("&"),
    // Only words that are offered count; an address may hold anything.
    state(query, offered) {
      const asked = query.slice(1).split("&").map(decoded);
      /** @type {FilterWords} */
      const state = {};
      for (const [facet, words] of Object.entries(offered)) {
        const chosen = words.filter((word) => asked.includes(facet + "=" + word));
        if (chosen.length) state[facet] = chosen;
      }
      return state;
    },
    told: (shown, total, noun, names) => (names.length ? shown + " van " + total + " " + noun + ": " + names.join(", ") + (shown ? "" : ". Haal een filter weg") : total + " " + noun),
  };
  if (!self.document) return;

  const form = document.querySelector("[data-kb-filter]");
  const list = document.querySelector("[data-kb-list]");
  if (!form || !list) return;
  const boxes = /** @type {HTMLInputElement[]} */ (Array.from(form.querySelectorAll("[type=checkbox]")));
  const elements = Array.from(list.querySelectorAll("li"));
  const offered = wordsOf(boxes);
  const items = elements.map((element) => Object.fromEntries(Object.keys(offered).map((facet) => [facet, (element.getAttribute("data-kb-" + facet) || "").split(" ")])));
  const [result, active, reset, summary] = ["[data-kb-filter-result]", "[data-kb-filter-active]", "[type=reset]", "summary"].map((part) => /** @type {HTMLElement} */ (form.querySelector(part)));

  function wordsOf(/** @type {HTMLInputElement[]} */ some) {
    /** @type {FilterWords} */
    const words = {};
    for (const { name, value } of some) (words[name] = words[name] || []).push(value);
    return words;
  }

  const show = () => {
    const checked = boxes.filter((box) => box.checked);
    const state = wordsOf(checked);
    for (const [at, element] of elements.entries()) element.hidden = !kb.filter.fits(items[at], state);
    for (const group of list.querySelectorAll("[data-kb-group]")) group.hidden = !group.querySelector("li:not([hidden])");
    for (const box of boxes) {
      const place = /** @type {any} */ (box.parentElement).querySelector("[data-kb-count]");
      place.textContent = place.dataset.kbCount = kb.filter.count(items, state, box.name, box.value);
    }
    const names = checked.map((box) => /** @type {any} */ (box.parentElement).childNodes[1].textContent.trim());
    result.textContent = kb.filter.told(elements.filter((element) => !element.hidden).length, items.length, form.dataset.kbNoun, names);
    active.textContent = kb.words.on(names.length);
    reset.hidden = !names.length;
    return state;
  };

  // Where the state changed by hand: the address follows.
  function change() {
    const query = kb.filter.query(show());
    history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }

  function read() {
    const state = kb.filter.state(location.search, offered);
    for (const box of boxes) box.checked = (state[box.name] || []).includes(box.value);
    show();
  }

  form.addEventListener("change", change);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const box of boxes) box.checked = false;
    change();
    summary.focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  read();
})(self.kb);
