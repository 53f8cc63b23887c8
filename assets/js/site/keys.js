// The keys of the site: `?` shows them. The keys of one character can be switched off there (WCAG 2.1.4); this browser remembers it.
(function (kb) {
  "use strict";
  kb.keys = {
    // What a key asks for: "search", "keys", or nothing.
    meant({ key, ctrlKey, metaKey, altKey, shiftKey }, { typing, inDialog, single }) {
      if (/^k$/i.test(key) && (ctrlKey || metaKey) && !altKey && !shiftKey) return "search";
      if (typing || !single || ctrlKey || metaKey || altKey) return "";
      return key === "/" ? "search" : key === "?" && !inDialog ? "keys" : "";
    },
  };
  if (!self.document) return;

  const { element, store, words } = kb;
  let single = store.get("keys") !== "off";
  /** @type {HTMLDialogElement} */
  let dialog;

  function row(/** @type {string[]} */ ...texts) {
    const does = texts.pop();
    return element("tr", {}, element("th", { scope: "row" }, ...texts.flatMap((key) => [element("kbd", {}, key), " "])), element("td", {}, does));
  }

  function made() {
    const change = () => {
      single = choice.checked;
      store.set("keys", single ? "on" : "off");
    };
    const choice = element("input", { type: "checkbox", change });
    choice.checked = single;
    const close = () => box.close();
    const box = element("dialog", { class: "kb-dialog kb-keys", "aria-labelledby": "kb-keys-title", click: ({ target }) => { if (target === box) close(); } },
      element("h2", { id: "kb-keys-title" }, "Sneltoetsen"),
      element("table", {}, element("tbody", {},
        row("/", "zoeken"),
        row("Ctrl", "K", "zoeken"),
        row("?", "deze lijst"),
        row("Esc", "sluiten wat openstaat: zoeken, menu, uitleg van een begrip"),
        row("↑", "↓", "door de zoekresultaten; op het overzicht ook ← en →"))),
      element("p", {}, element("label", {}, choice, " Gebruik ook de toetsen van één teken: ", element("kbd", {}, "/"), " en ", element("kbd", {}, "?"))),
      element("p", {}, element("button", { type: "button", class: "kb-dialog__close", click: close }, words.close)));
    document.body.append(box);
    return box;
  }

  function open() {
    dialog = dialog || made();
    if (!dialog.open) dialog.showModal();
  }

  document.addEventListener("click", ({ target }) => { if (/** @type {Element} */ (target).closest("[data-kb-keys]")) open(); });
  document.addEventListener("keydown", (event) => {
    const within = (/** @type {string} */ selector) => /** @type {Element} */ (event.target).closest(selector);
    const typing = within("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const meant = kb.keys.meant(event, { typing, inDialog: within("dialog"), single });
    const act = meant === "search" ? kb.openSearch : open;
    if (!meant || !act) return;
    event.preventDefault();
    act();
  });
})(self.kb);
