// What this browser keeps of the site. Every key begins with the site's own root path: two sites on one host, or two
// copies on one disk, share nothing.
(function () {
  "use strict";
  const kb = (self.kb = self.kb || /** @type {Kit} */ ({}));

  // A browser that keeps nothing, or something that is no JSON, gives null.
  kb.storeOf = (storage, path) => {
    /** @type {(act: (store: any, key: string, value: string) => any) => (name: string, value?: unknown) => any} */
    const guarded = (act) => (name, value) => {
      try { return act(storage(), "kb:" + path + ":" + name, JSON.stringify(value)); } catch { return null; }
    };
    return {
      get: guarded((store, key) => JSON.parse(store.getItem(key))),
      set: guarded((store, key, value) => store.setItem(key, value)),
      remove: guarded((store, key) => store.removeItem(key)),
    };
  };
  if (!self.document) return;

  kb.root = document.documentElement.dataset.kbRoot || ".";
  kb.site = new URL(kb.root + "/", location.href);
  kb.store = kb.storeOf(() => localStorage, kb.site.pathname);
})();
