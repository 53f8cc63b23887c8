// Where somebody is in a page: marked in its contents, and kept in this browser for "Verder waar je was" on the home page.
(function () {
  "use strict";
  const KEY = "kb-last";
  const line = document.querySelector("[data-kb-last]");
  if (line) {
    line.querySelector("button").addEventListener("click", () => {
      try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
      line.hidden = true;
      document.getElementById("inhoud").focus();
    });
    return;
  }
  const title = document.querySelector("main h1");
  const root = document.querySelector("[data-kb-root]");
  if (!title || !root || !document.querySelector(".kb-ways") || document.querySelector("[data-kb-search-page]")) return;
  const headings = Array.from(document.querySelectorAll(".kb-text h2[id]"));
  const links = new Map(Array.from(document.querySelectorAll(".kb-contents a"), (link) => [link.hash.slice(1), link]));
  const beside = matchMedia("(min-width: 70em)");
  beside.addEventListener("change", () => { for (const box of document.querySelectorAll(".kb-contents details")) box.open = beside.matches; });
  let current = null;

  function look() {
    let found = null;
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top > innerHeight / 3) break;
      found = heading;
    }
    if (found === current) return;
    if (current && links.has(current.id)) links.get(current.id).removeAttribute("aria-current");
    const link = found && links.get(found.id);
    if (link) {
      link.setAttribute("aria-current", "true");
      const box = document.querySelector(".kb-contents");
      if (box.scrollHeight > box.clientHeight) box.scrollTop += link.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
    }
    current = found;
  }

  let asked = false;
  addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; look(); });
  }, { passive: true });
  look();

  function keep() {
    const site = new URL(root.dataset.kbRoot + "/", location.href).href;
    const path = location.href.split(/[?#]/)[0].slice(site.length) + (current ? "#" + current.id : "");
    const code = document.querySelector(".kb-kicker .kb-code");
    const name = (code ? code.textContent + " " : "") + title.textContent + (current ? " › " + current.textContent : "");
    try { localStorage.setItem(KEY, JSON.stringify({ path: path, title: name })); } catch { /* this browser keeps nothing */ }
  }
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
})();
