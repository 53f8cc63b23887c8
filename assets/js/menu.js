// The menus: Escape and a tap beside them close them. Opening is the details element's own.
(function () {
  "use strict";
  const phone = window.matchMedia("(max-width: 47.99em)");
  const all = document.querySelector(".kb-menu__all");
  const more = document.querySelector(".kb-menu__more details");
  if (!all) return;

  // What can be closed here: on a phone the whole menu, else what stands behind "Meer".
  function openOne() {
    return [more, all].find((menu) => menu && menu.open && (phone.matches ? menu === all : menu === more));
  }

  document.addEventListener("keydown", (event) => {
    const menu = openOne();
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("pointerdown", (event) => {
    const menu = openOne();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("focusin", (event) => {
    const menu = openOne();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  phone.addEventListener("change", () => { all.open = !phone.matches; });
})();
