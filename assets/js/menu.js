// The menu on a phone: Escape, a tap beside it and leaving it by keyboard close it. Opening is the details element's own.
(function () {
  "use strict";
  var menu = document.querySelector(".kb-menu details");
  if (!menu || !window.matchMedia("(max-width: 47.99em)").matches) return;
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; // it lies over what gets the focus next
  });
  document.addEventListener("pointerdown", function (event) {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
})();
