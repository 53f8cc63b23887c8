// The explanation of a term: shown on hover, on focus and on a first tap; Escape hides it.
// Without this script a term is a plain link to the glossary.
(function (kb) {
  "use strict";
  const EDGE = 8;
  const GAP = 4;

  kb.terms = {
    // Where the explanation stands in the view: below the term or else above it, never beyond the right edge.
    place: (term, tip, view) => ({
      left: Math.max(EDGE, Math.min(term.left, view.width - tip.width - EDGE)),
      top: term.bottom + tip.height + EDGE < view.height ? term.bottom + GAP : term.top - tip.height - GAP,
    }),
  };
  if (!self.document) return;

  const terms = document.querySelectorAll("a[data-kb-tip]");
  if (!terms.length) return;
  const leave = (/** @type {MouseEvent} */ { relatedTarget }) => { if (relatedTarget !== tip && relatedTarget !== owner) hide(); };
  const tip = kb.element("div", { id: "kb-tip", class: "kb-tip", role: "tooltip", hidden: "", mouseleave: leave });
  /** @type {HTMLElement} */ (document.querySelector("main")).append(tip); // inside a landmark, where a screen reader looks for it
  /** @type {HTMLElement | null} */
  let owner = null;

  function show(/** @type {HTMLElement} */ term) {
    hide();
    owner = term;
    tip.textContent = /** @type {string} */ (term.dataset.kbTip);
    tip.hidden = false;
    term.setAttribute("aria-describedby", tip.id);
    // Measured where it has the room to be as wide as it is going to be.
    tip.style.left = "0";
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = kb.terms.place(term.getBoundingClientRect(), { width: tip.offsetWidth, height: tip.offsetHeight }, view);
    tip.style.left = left + scrollX + "px";
    tip.style.top = top + scrollY + "px";
  }

  function hide() {
    if (owner) owner.removeAttribute("aria-describedby");
    owner = null;
    tip.hidden = true;
  }

  for (const term of terms) {
    let firstTap = false;
    // A tap also brings mouse events, which show the tip before the click comes: note here whether it was open.
    term.addEventListener("pointerdown", ({ pointerType }) => { firstTap = pointerType === "touch" && owner !== term; });
    term.addEventListener("click", (event) => {
      if (!firstTap) return;
      event.preventDefault();
      show(term);
    });
    term.addEventListener("mouseenter", () => show(term));
    term.addEventListener("mouseleave", leave);
    term.addEventListener("focus", () => { if (term.matches(":focus-visible")) show(term); });
    term.addEventListener("blur", hide);
  }
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); });
  document.addEventListener("pointerdown", ({ target }) => { if (owner && target !== owner && target !== tip) hide(); });
})(self.kb);
