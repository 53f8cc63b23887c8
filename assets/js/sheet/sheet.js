// The sheet of all practices by arrow keys: to the nearest practice in that direction.
(function (kb) {
  "use strict";
  const ALIGNED = 40; // pixels that a place in the same row may lie higher or lower
  /** @type {Record<string, Point>} */
  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  kb.sheet = {
    // The number of the nearest place that way, -1 without one. What lies aside counts twice.
    nearest(key, from, places) {
      const [right, down] = WAYS[key];
      const far = places.map(([x, y]) => {
        const along = (x - from[0]) * right + (y - from[1]) * down;
        const aside = Math.abs((x - from[0]) * down) + Math.abs((y - from[1]) * right);
        return along < 4 || (right && aside > ALIGNED) ? Infinity : along + 2 * aside;
      });
      const least = Math.min(...far);
      return least < Infinity ? far.indexOf(least) : -1;
    },
  };
  if (!self.document) return;

  const sheet = document.querySelector("[data-kb-sheet]");
  if (!(sheet instanceof HTMLElement)) return;

  /** @param {Element} element @returns {Point} */
  function middle(element) {
    const box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  sheet.addEventListener("keydown", (event) => {
    if (!WAYS[event.key] || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const links = Array.from(sheet.querySelectorAll("th a, td > div > a"), (link) => /** @type {HTMLElement} */ (link)).filter((link) => link !== event.target);
    const found = links[kb.sheet.nearest(event.key, middle(/** @type {Element} */ (event.target)), links.map(middle))];
    if (!found) return;
    event.preventDefault();
    found.focus();
  });
})(self.kb);
