// The way into the search. The dialog stands here, so that it opens at once; the engine and the index are fetched when the
// field first gets the focus or a key opens the dialog, never before. Where a page carries them itself, nothing is fetched.
(function (kb) {
  "use strict";
  if (!self.document || !self.HTMLDialogElement) return;
  const { address, element, words } = kb;
  /** @type {SearchParts} */
  let parts;
  /** @type {{ show(): void }} */
  let panel;

  kb.fetchSearch = () => Promise.all([kb.load("search/search.js", () => self.kbEngine), kb.load("search/index.js", () => self.kbIndex)]);

  /** @returns {SearchParts} */
  function makeDialog() {
    const key = (/** @type {string} */ name) => element("kbd", {}, name);
    const action = address("zoeken/");
    const input = element("input", { id: "kb-dialog-q", name: "q", type: "search", role: "combobox", "aria-autocomplete": "list", "aria-controls": "kb-hits", "aria-expanded": "false", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", placeholder: "Wat kom je tegen?" });
    const status = element("p", { class: "kb-dialog__status" });
    const spoken = element("p", { class: "kb-hidden", role: "status" });
    const note = element("div", { class: "kb-dialog__note" });
    const list = element("div", { class: "kb-dialog__hits", id: "kb-hits", role: "listbox", "aria-label": "Resultaten", tabindex: "-1" });
    const more = element("a", { href: action }, words.everything);
    const close = () => dialog.close();
    const click = (/** @type {any} */ { target, ctrlKey, metaKey, shiftKey }) => {
      if (target === dialog || (target.closest("a") && !ctrlKey && !metaKey && !shiftKey)) close();
    };
    const keydown = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault(); // a search field empties itself first: here Escape closes at once
      close();
    };
    const submit = (/** @type {Event} */ event) => { if (!input.value.trim()) event.preventDefault(); };
    const dialog = element("dialog", { class: "kb-dialog", "aria-label": words.search, click, keydown, close: () => kb.say("", spoken) },
      element("form", { class: "kb-dialog__form", method: "get", action, submit },
        element("label", { class: "kb-hidden", for: "kb-dialog-q" }, words.search), input, element("button", { type: "button", class: "kb-dialog__close", click: close }, words.close)),
      status, spoken, note, list,
      element("p", { class: "kb-dialog__foot" }, element("span", { class: "kb-dialog__keys" }, key("↑"), " ", key("↓"), " kiezen, ", key("Enter"), " openen, ", key("Esc"), " sluiten"), " ", more));
    document.body.append(dialog);
    return { dialog, input, status, spoken, note, list, more };
  }

  kb.openSearch = () => {
    parts = parts || makeDialog();
    const { dialog, input, status, spoken } = parts;
    const tell = (/** @type {string} */ text) => { status.textContent = text; kb.say(text, spoken); };
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    if (!panel) tell(words.loading);
    kb.fetchSearch().then(([, index]) => {
      panel = panel || self.kbDialog(parts, index);
      panel.show();
    }, () => tell(words.notLoaded + "De link hieronder leidt naar alles op een rij."));
  };

  const onOpener = (/** @type {() => void} */ act) => (/** @type {any} */ { target }) => { if (target.closest("[data-kb-search-open]")) act(); };
  document.addEventListener("focusin", onOpener(() => kb.fetchSearch().catch(() => {})));
  document.addEventListener("click", onOpener(kb.openSearch));
})(self.kb);
