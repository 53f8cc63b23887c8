// What the behaviours of the site share: making elements, saying, copying, fetching, addresses, words. The store stands in `early`.
(function () {
  "use strict";
  const kb = (self.kb = self.kb || /** @type {Kit} */ ({}));
  const SHOWN = 4000; // milliseconds that a message stays

  kb.words = {
    close: "Sluiten",
    search: "Zoeken",
    everything: "Alles op een rij",
    loading: "De zoekfunctie wordt geladen …",
    notLoaded: "De zoekfunctie kon niet worden geladen. ",
    on: (number) => (number ? " (" + number + " aan)" : ""),
  };

  // A page or file of the site as seen from here; from disk a folder needs its file named.
  kb.addressFrom = (root, onDisk, path) => root + "/" + (onDisk ? path.replace(/^([^?#]*\/)?(?=$|[?#])/, "$&index.html") : path);
  if (!self.document) return;

  kb.address = (path) => kb.addressFrom(kb.root, location.protocol === "file:", path);

  // An attribute that is a function listens to the event of its name; one without a value, and a child that is none, is left out.
  kb.element = (/** @type {string} */ name, /** @type {Attributes} */ attributes, /** @type {Child[]} */ ...children) => {
    const made = /svg|path/.test(name) ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") made.addEventListener(key, value);
      else if (value != null) made.setAttribute(key, String(value));
    }
    made.append(.../** @type {(Node | string)[]} */ (children.filter((part) => part != null)));
    return /** @type {any} */ (made);
  };

  // The place of a message comes first, the message later: then a screen reader says it. Without a place it is shown for a while.
  /** @type {WeakMap<Element, number>} */
  const waiting = new WeakMap();
  /** @type {HTMLElement} */
  let own;
  kb.say = (text, place, after) => {
    if (!place) return show(text);
    clearTimeout(waiting.get(place));
    if (after) waiting.set(place, setTimeout(() => { place.textContent = text; }, after));
    else place.textContent = text;
  };

  function show(/** @type {string} */ text) {
    if (!own) document.body.append(own = kb.element("p", { class: "kb-said", role: "status" }));
    kb.say(text, own, 50);
    setTimeout(() => { if (own.textContent === text) kb.say("", own); }, SHOWN);
  }

  // Where the clipboard is refused (an address without https), a selection may still be copied.
  kb.copy = async (text, { select } = {}) => {
    if (navigator.clipboard) try { return await navigator.clipboard.writeText(text), true; } catch { /* refused */ }
    if (!select) return false;
    const selection = /** @type {Selection} */ (getSelection());
    selection.selectAllChildren(select);
    const done = document.execCommand("copy");
    selection.removeAllRanges();
    return done;
  };

  // A script of the site, once; `made` gives what it assigns. Classic scripts are the only kind that works from file:// too.
  const trusted = self.trustedTypes && self.trustedTypes.createPolicy("kb", { createScriptURL: (url) => url });
  /** @type {Map<string, Promise<any>>} */
  const loading = new Map();
  kb.load = (path, made) => {
    if (made()) return Promise.resolve(made());
    if (!loading.has(path)) loading.set(path, new Promise((resolve, reject) => {
      const failed = () => { loading.delete(path); script.remove(); reject(Error(path)); };
      const src = kb.address(path);
      const script = kb.element("script", { load: () => (made() ? resolve(made()) : failed()), error: failed });
      script.src = /** @type {string} */ (trusted ? trusted.createScriptURL(src) : src);
      document.head.append(script);
    }));
    return /** @type {Promise<any>} */ (loading.get(path));
  };
})();
