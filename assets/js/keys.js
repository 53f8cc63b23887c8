// The keys of the site: `?` shows them. The keys of one character can be switched off there (WCAG 2.1.4); this browser remembers it.
(function () {
  "use strict";
  const KEY = "kb-keys";
  const page = document.documentElement;
  const rows = [
    [["/"], "zoeken", true],
    [["Ctrl", "K"], "zoeken", false],
    [["?"], "deze lijst", true],
    [["Esc"], "sluiten wat openstaat: zoeken, menu, uitleg van een begrip", false],
    [["↑", "↓"], "door de zoekresultaten; op het overzicht ook ← en →", false],
  ];
  let dialog = null;
  try { page.dataset.kbKeys = localStorage.getItem(KEY) || "on"; } catch { page.dataset.kbKeys = "on"; }

  function made() {
    const template = document.createElement("template");
    template.innerHTML =
      '<dialog class="kb-dialog kb-keys" aria-labelledby="kb-keys-title"><h2 id="kb-keys-title">Sneltoetsen</h2><table>' +
      rows.map(([keys, does]) => "<tr><th scope=\"row\">" + keys.map((key) => "<kbd>" + key + "</kbd>").join(" ") + "</th><td>" + does + "</td></tr>").join("") +
      '</table><p><label><input type="checkbox"> Gebruik ook de toetsen van één teken: <kbd>/</kbd> en <kbd>?</kbd></label></p>' +
      '<p><button type="button" class="kb-dialog__close">Sluiten</button></p></dialog>';
    const box = template.content.firstElementChild;
    const choice = box.querySelector("input");
    choice.checked = page.dataset.kbKeys === "on";
    choice.addEventListener("change", () => {
      page.dataset.kbKeys = choice.checked ? "on" : "off";
      try { localStorage.setItem(KEY, page.dataset.kbKeys); } catch { /* only until the next page then */ }
    });
    box.querySelector("button").addEventListener("click", () => box.close());
    box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
    document.body.append(box);
    return box;
  }

  function open() {
    dialog = dialog || made();
    if (!dialog.open) dialog.showModal();
  }

  document.addEventListener("click", (event) => { if (event.target.closest("[data-kb-keys]:not(html)")) open(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog");
    if (event.key !== "?" || typing || page.dataset.kbKeys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
