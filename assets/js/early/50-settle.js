// What depends on the window, the address or this browser is settled while the page comes in, before it is painted: the
// other scripts come later, and nothing may jump then.
(function (kb) {
  "use strict";
  kb.settle = {
    // Only a page of this site is led back to.
    isPage: (path) => /^([a-z0-9-]+\/)+(index\.html)?(#[a-z0-9-]*)?$/.test(path),
    isAsked: (query) => /[?&]q=[^&]/.test(query),
  };
  if (!self.document) return;

  const wide = (/** @type {string} */ width) => matchMedia("(min-width: " + width + ")").matches;
  /** @type {Record<string, (one: any) => void>} */
  const ways = {
    "[data-kb-open-from]": (box) => { box.open = wide(box.dataset.kbOpenFrom); },
    "[data-kb-closed-below]": (box) => { box.open = wide(box.dataset.kbClosedBelow); },
    "[data-kb-script]": (one) => { one.hidden = false; },
    "[data-kb-search-all]": (one) => { one.hidden = kb.settle.isAsked(location.search); },
    // Where the reader was, on the home page. Its button comes last: then the line is whole.
    "[data-kb-last] button": ({ parentElement: line }) => {
      const last = kb.store.get("last");
      if (!last || !kb.settle.isPage(last.path)) return;
      const link = line.querySelector("a");
      link.href = last.path;
      link.textContent = last.title;
      line.hidden = false;
    },
  };

  const watch = new MutationObserver(settle);
  function settle(/** @type {MutationRecord[]} */ records) {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) for (const selector in ways) if (node.matches(selector)) ways[selector](node);
      }
    }
  }
  watch.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    settle(watch.takeRecords());
    watch.disconnect();
  });
})(self.kb);
