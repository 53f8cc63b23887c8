// The search page: the search is fetched at once when its address holds a question, else when its field gets the focus.
(function (kb) {
  "use strict";
  const page = self.document && document.querySelector("[data-kb-search-page]");
  if (!page || !kb.fetchSearch) return;

  function start() {
    const input = page.querySelector("[data-kb-search-field]");
    const status = page.querySelector("[data-kb-search-status]");
    const all = page.querySelector("[data-kb-search-all]");
    input.value = input.value || new URLSearchParams(location.search).get("q") || "";
    all.hidden = Boolean(input.value);
    status.textContent = input.value ? kb.words.loading : "";
    // A pause: reading the index and making the engine are each work enough for one go.
    kb.fetchSearch().then((made) => new Promise((done) => { setTimeout(done, 0, made); })).then(([, index]) => self.kbSearchPage(page, index), () => {
      status.textContent = kb.words.notLoaded + "Hieronder staat alles op een rij.";
      all.hidden = false;
    });
  }
  if (location.search) start();
  else page.addEventListener("focusin", start, { once: true });
})(self.kb);
