// The menus: Escape and a tap beside them close them. Opening is the details element's own.
(function (kb) {
  "use strict";
  // What can be closed: on a phone the whole menu, else what stands behind "Meer".
  kb.menu = { toClose: (wide, all, more) => [wide ? more : all].find((menu) => menu && menu.open) };
  if (!self.document) return;

  const all = document.querySelector("[data-kb-menu]");
  const more = document.querySelector("[data-kb-menu-more]");
  if (!all) return;
  const wide = matchMedia("(min-width: " + all.dataset.kbClosedBelow + ")");
  const openOne = () => kb.menu.toClose(wide.matches, all, more);

  document.addEventListener("keydown", ({ key }) => {
    const menu = openOne();
    if (key !== "Escape" || !menu) return;
    menu.open = false;
    /** @type {HTMLElement} */ (menu.querySelector("summary")).focus();
  });
  for (const leaving of ["pointerdown", "focusin"]) {
    document.addEventListener(leaving, ({ target }) => {
      const menu = openOne();
      if (menu && !menu.contains(/** @type {Node} */ (target))) menu.open = false;
    });
  }
  wide.addEventListener("change", () => { all.open = wide.matches; });
})(self.kb);
