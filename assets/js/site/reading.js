// Where somebody is in a page: marked in its contents, and kept in this browser for "Verder waar je was" on the home page.
(function (kb) {
  "use strict";
  kb.reading = {
    // The number of the last heading above the line, from the tops of all; -1 above the first.
    current(tops, line) {
      const below = tops.findIndex((top) => top > line);
      return (below < 0 ? tops.length : below) - 1;
    },
    // What is kept: the way from the site's root, and a name for it.
    kept: (href, site, code, title, heading) => ({
      path: href.split(/[?#]/)[0].slice(site.length) + (heading ? "#" + heading.id : ""),
      title: (code ? code.textContent + " " : "") + title.textContent + (heading ? " › " + heading.textContent : ""),
    }),
  };
  if (!self.document) return;

  const line = document.querySelector("[data-kb-last]");
  if (line) {
    /** @type {HTMLElement} */ (line.querySelector("button")).addEventListener("click", () => {
      kb.store.remove("last");
      line.hidden = true;
      /** @type {HTMLElement} */ (document.getElementById("inhoud")).focus();
    });
  }
  const title = document.querySelector("main h1");
  if (line || !title || !document.querySelector("[data-kb-ways]") || document.querySelector("[data-kb-search-page]")) return;

  const headings = Array.from(document.querySelectorAll("[data-kb-article] h2[id]"));
  const mark = marking(document.querySelector("[data-kb-contents]"));
  /** @type {HTMLElement | undefined} */
  let found;
  let asked = false;

  function look() {
    asked = false;
    const now = headings[kb.reading.current(headings.map((heading) => heading.getBoundingClientRect().top), innerHeight / 3)];
    if (now !== found) mark(found = now);
  }
  addEventListener("scroll", () => {
    if (!asked) requestAnimationFrame(look);
    asked = true;
  }, { passive: true });
  // Not before a filter has made the list what it is.
  document.addEventListener("DOMContentLoaded", look);

  const keep = () => kb.store.set("last", kb.reading.kept(location.href, kb.site.href, document.querySelector("[data-kb-code]"), title, found));
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });

  // Gives what marks a heading in the contents of the page, and keeps it in view there.
  function marking(/** @type {HTMLElement | null} */ box) {
    if (!box) return () => {};
    const links = new Map(Array.from(box.querySelectorAll("a"), (link) => [link.hash.slice(1), link]));
    const details = /** @type {HTMLDetailsElement} */ (box.querySelector("details"));
    const beside = matchMedia("(min-width: " + details.dataset.kbOpenFrom + ")");
    beside.addEventListener("change", () => { details.open = beside.matches; });
    /** @type {HTMLElement | undefined} */
    let link;

    return (/** @type {HTMLElement | undefined} */ heading) => {
      if (link) link.removeAttribute("aria-current");
      link = heading && links.get(heading.id);
      if (!link) return;
      link.setAttribute("aria-current", "true");
      if (box.scrollHeight > box.clientHeight) box.scrollTop += link.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
    };
  }
})(self.kb);
