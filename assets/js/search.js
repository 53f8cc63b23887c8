// The way into the search. The engine and the index are fetched when the field first gets the focus or a key opens the
// dialog, never before; as classic scripts, the only kind that works from file:// too. Where a page carries them itself,
// nothing is fetched.
(function () {
  "use strict";
  const place = document.querySelector("[data-kb-root]");
  if (!place || !window.HTMLDialogElement) return;
  const root = place.dataset.kbRoot;
  const loading = new Map();
  let dialog = null;

  // Load a script of the site once; `made` gives what it assigns.
  function load(path, made) {
    if (made()) return Promise.resolve(made());
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = root + "/" + path;
        script.onload = () => (made() ? resolve(made()) : reject(new Error(path)));
        script.onerror = () => { loading.delete(path); script.remove(); reject(new Error(path)); };
        document.head.append(script);
      }));
    }
    return loading.get(path);
  }

  function everything() {
    return Promise.all([load("search/search.js", () => window.kbEngine), load("search/index.js", () => window.kbIndex)]);
  }

  function open(text) {
    load("search/search.js", () => window.kbEngine).then(() => {
      dialog = dialog || window.kbDialog(root, load);
      dialog.open(text);
      everything().then(([, index]) => dialog.ready(index), () => dialog.failed());
    }, () => { location.href = place.querySelector("form").action; });
  }

  document.addEventListener("focusin", (event) => { if (event.target.closest("[data-kb-search-open]")) everything().catch(() => {}); });
  document.addEventListener("click", (event) => { if (event.target.closest("[data-kb-search-open]")) open(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !control) return;
    event.preventDefault();
    open();
  });

  // The search page: at once when its address holds a question, else when its field gets the focus.
  function startPage() {
    load("search/search.js", () => window.kbEngine).then(() => {
      const page = window.kbSearchPage(root, load);
      everything().then(([, index]) => page.ready(index), () => page.failed());
    }, () => {});
  }

  const searchPage = document.querySelector("[data-kb-search-page]");
  if (searchPage && location.search) startPage();
  else if (searchPage) searchPage.addEventListener("focusin", startPage, { once: true });
})();
