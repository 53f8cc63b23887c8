// The way into the search. The dialog stands here, so that it opens at once; the engine and the index are fetched when the
// field first gets the focus or a key opens the dialog, never before. They are classic scripts, the only kind that works
// from file:// too. Where a page carries them itself, nothing is fetched.
(function () {
  "use strict";
  const form = document.querySelector("[data-kb-root]");
  if (!form || !window.HTMLDialogElement) return;
  const root = form.dataset.kbRoot;
  const everythingPage = root + "/zoeken/" + (location.protocol === "file:" ? "index.html" : "");
  const loading = new Map();
  let dialog = null;
  let panel = null;

  // Load a script of the site once; `made` gives what it assigns.
  function load(path, made) {
    if (made()) return Promise.resolve(made());
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const failed = () => { loading.delete(path); script.remove(); reject(new Error(path)); };
        script.src = root + "/" + path;
        script.onload = () => (made() ? resolve(made()) : failed());
        script.onerror = failed;
        document.head.append(script);
      }));
    }
    return loading.get(path);
  }

  function everything() {
    return Promise.all([load("search/search.js", () => window.kbEngine), load("search/index.js", () => window.kbIndex)]);
  }

  function makeDialog() {
    const template = document.createElement("template");
    template.innerHTML =
      '<dialog class="kb-dialog" aria-label="Zoeken">' +
      '<form class="kb-dialog__form" method="get">' +
      '<label class="kb-hidden" for="kb-dialog-q">Zoeken</label>' +
      '<input id="kb-dialog-q" name="q" type="search" role="combobox" aria-autocomplete="list" aria-controls="kb-hits" aria-expanded="false" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" placeholder="Wat kom je tegen?">' +
      '<button type="button" class="kb-dialog__close">Sluiten</button>' +
      "</form>" +
      '<p class="kb-dialog__status"></p>' +
      '<p class="kb-hidden" role="status"></p>' +
      '<div class="kb-dialog__note"></div>' +
      '<div class="kb-dialog__hits" id="kb-hits" role="listbox" aria-label="Resultaten" tabindex="-1"></div>' +
      '<p class="kb-dialog__foot"><span class="kb-dialog__keys"><kbd>↑</kbd> <kbd>↓</kbd> kiezen, <kbd>Enter</kbd> openen, <kbd>Esc</kbd> sluiten</span> <a>Alles op een rij</a></p>' +
      "</dialog>";
    const made = template.content.firstElementChild;
    made.querySelector("form").setAttribute("action", everythingPage);
    made.querySelector(".kb-dialog__foot a").setAttribute("href", everythingPage);
    made.querySelector(".kb-dialog__close").addEventListener("click", () => made.close());
    made.querySelector("form").addEventListener("submit", (event) => { if (!made.querySelector("input").value.trim()) event.preventDefault(); });
    made.addEventListener("close", () => { made.querySelector("[role=status]").textContent = ""; });
    made.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault(); // a search field empties itself first: here Escape closes at once
      made.close();
    });
    made.addEventListener("click", (event) => {
      const leaving = event.target === made || (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey);
      if (leaving) made.close();
    });
    document.body.append(made);
    return made;
  }

  function tell(text) {
    for (const place of dialog.querySelectorAll(".kb-dialog__status, [role=status]")) place.textContent = text;
  }

  function open() {
    dialog = dialog || makeDialog();
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector("input").select();
    if (!panel) tell("De zoekfunctie wordt geladen …");
    everything().then(([, index]) => {
      panel = panel || window.kbDialog(dialog, root, load, index);
      panel.show();
    }, () => tell("De zoekfunctie kon niet worden geladen. De link hieronder leidt naar alles op een rij."));
  }

  document.addEventListener("focusin", (event) => { if (event.target.closest("[data-kb-search-open]")) everything().catch(() => {}); });
  document.addEventListener("click", (event) => { if (event.target.closest("[data-kb-search-open]")) open(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const slash = event.key === "/" && document.documentElement.dataset.kbKeys !== "off" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !control) return;
    event.preventDefault();
    open();
  });

  // The search page: at once when its address holds a question, else when its field gets the focus.
  const page = document.querySelector("[data-kb-search-page]");
  function startPage() {
    const input = page.querySelector("input[type=search]");
    const status = page.querySelector(".kb-searchpage__status");
    const all = page.querySelector("[data-kb-search-all]");
    input.value = input.value || new URLSearchParams(location.search).get("q") || "";
    all.hidden = Boolean(input.value);
    status.textContent = input.value ? "De zoekfunctie wordt geladen …" : "";
    // A pause: reading the index and making the engine are each work enough for one go.
    everything().then((made) => new Promise((done) => { setTimeout(done, 0, made); })).then(([, index]) => window.kbSearchPage(page, root, load, index), () => {
      status.textContent = "De zoekfunctie kon niet worden geladen. Hieronder staat alles op een rij.";
      all.hidden = false;
    });
  }
  if (page && location.search) startPage();
  else if (page) page.addEventListener("focusin", startPage, { once: true });
})();
