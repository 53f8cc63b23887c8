// The explanation of a term: shown on hover, on focus and on a first tap; Escape hides it.
// Without this script a term is a plain link to the glossary.
(function () {
  "use strict";
  var terms = Array.from(document.querySelectorAll("a.kb-term[data-tip]"));
  if (!terms.length) return;

  var tip = document.createElement("div");
  tip.id = "kb-tip";
  tip.className = "kb-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.querySelector("main").append(tip); // inside a landmark, where a screen reader looks for it
  var owner = null;

  function show(term) {
    if (owner) owner.removeAttribute("aria-describedby");
    owner = term;
    tip.textContent = term.dataset.tip;
    tip.hidden = false;
    term.setAttribute("aria-describedby", tip.id);
    var box = term.getBoundingClientRect();
    var left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    var below = box.bottom + tip.offsetHeight + 8 < window.innerHeight;
    tip.style.left = Math.max(8, left) + window.scrollX + "px";
    tip.style.top = (below ? box.bottom + 4 : box.top - tip.offsetHeight - 4) + window.scrollY + "px";
  }

  function hide() {
    if (owner) owner.removeAttribute("aria-describedby");
    owner = null;
    tip.hidden = true;
  }

  function leave(event) {
    if (event.relatedTarget !== tip && event.relatedTarget !== owner) hide();
  }

  terms.forEach(function (term) {
    var firstTap = false;
    // A tap also brings mouse events, which show the tip before the click comes: note here whether it was open.
    term.addEventListener("pointerdown", function (event) { firstTap = event.pointerType === "touch" && owner !== term; });
    term.addEventListener("click", function (event) {
      if (!firstTap) return;
      event.preventDefault();
      show(term);
    });
    term.addEventListener("mouseenter", function () { show(term); });
    term.addEventListener("mouseleave", leave);
    term.addEventListener("focus", function () { if (term.matches(":focus-visible")) show(term); });
    term.addEventListener("blur", hide);
  });
  tip.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", function (event) {
    if (owner && event.target !== owner && event.target !== tip) hide();
  });
})();
