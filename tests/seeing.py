"""What the browser tests look at in a page: small functions of JavaScript, put into every page as `seeing`."""

from __future__ import annotations

from typing import Final

SEEING: Final = r"""
window.seeing = (() => {
  const INTERACTIVE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]";

  const name = (one) => {
    const parts = [];
    for (let at = one; at && at !== document.body && parts.length < 3; at = at.parentElement) parts.unshift(at.localName + (at.id ? "#" + at.id : "") + [...at.classList].map((word) => "." + word).join(""));
    return parts.join(" > ") + " “" + (one.textContent || one.value || "").trim().replace(/\s+/g, " ").slice(0, 40) + "”";
  };

  const visible = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && [...one.getClientRects()].some((box) => box.width && box.height);

  const interactive = (root = document) => [...root.querySelectorAll(INTERACTIVE)].filter((one) => one.tabIndex >= 0 && !one.disabled && visible(one));

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(rgba(one)), luminance(rgba(other))].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) if (rgba(getComputedStyle(at).backgroundColor)[3] > 250) return getComputedStyle(at).backgroundColor;
    return getComputedStyle(document.documentElement).colorScheme === "dark" ? "#000" : "#fff";
  };

  // The parts of a style that can show the focus, of an element and of what may show it in its place: the label or box around it.
  const around = (one) => [one, one.parentElement, one.closest("label"), one.closest("summary")].filter(Boolean);
  const indicator = (one) => around(one).map((part) => {
    const style = getComputedStyle(part);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const shadow = style.boxShadow !== "none" && (style.boxShadow.match(/-?[\d.]+px/g) || []).some((length) => Math.abs(parseFloat(length)) >= 2);
    const colour = outlined ? style.outlineColor : shadow ? style.boxShadow.replace(/\s-?[\d.]+px.*$/, "") : null;
    return { look: [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(" "), colour: colour, part: part };
  });

  // What is wrong with the way in which the focused element shows itself, as texts.
  const focusFaults = (one, before) => {
    const faults = [];
    const now = indicator(one);
    const shown = now.filter((state, number) => state.colour && (!before || !before[number] || before[number].look !== state.look));
    if (!shown.length) faults.push("no focus indicator of 2px");
    else if (!shown.some((state) => contrast(state.colour, ground(state.part.parentElement || state.part)) >= 3)) faults.push("focus indicator of low contrast: " + shown[0].colour);
    const boxes = [...one.getClientRects(), ...(one.closest("label") || one).getClientRects()];
    const inside = boxes.filter((box) => Math.min(box.right, innerWidth) - Math.max(box.left, 0) >= Math.min(box.width, 20) && Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) >= Math.min(box.height, 12));
    if (!inside.some((box) => box.width > 2 && box.height > 2)) faults.push("outside the viewport");
    const near = new Set([one, one.closest("label"), one.closest("summary")]);
    const uncovered = inside.some((box) => [0.1, 0.5, 0.9].some((part) => {
      const hit = document.elementFromPoint(box.left + box.width * part, Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
      return hit && (near.has(hit) || one.contains(hit) || hit.contains(one));
    }));
    if (inside.length && !uncovered) faults.push("covered by something else");
    return faults;
  };

  // Long lists are cut: the first and the last of a row of like children stand for all, so that walking through a page stays quick.
  const shorten = (most) => {
    const shape = (one) => one.localName + "." + one.className;
    for (const parent of document.querySelectorAll("body *")) {
      const like = Map.groupBy(parent.children, shape);
      for (const row of like.values()) if (row[0].localName !== "option") row.slice(most - 2, -2).forEach((one) => one.remove());
    }
  };

  return { shorten, name, visible, interactive, contrast, ground, indicator, focusFaults };
})();
"""

# While Tab is pressed, the page itself notes what each press led to: one round trip per key. The state is settled when the next key comes.
WATCHING: Final = r"""
window.watching = ((root) => {
  const expected = seeing.interactive(root);
  const active = document.activeElement === document.body ? null : document.activeElement;
  active?.blur(); // to know the look without the focus
  const before = new Map(expected.map((one) => [one, seeing.indicator(one)]));
  active?.focus();
  const reached = [];
  const faults = [];
  const top = (one) => one.getClientRects()[0].top + scrollY;
  let started = false;
  const look = () => {
    const one = document.activeElement;
    if (!started || !one || one === document.body || one === document.documentElement) return;
    for (const fault of seeing.focusFaults(one, before.get(one))) faults.push(seeing.name(one) + ": " + fault);
    const last = reached.at(-1);
    if (last && !reached.includes(one)) {
      if (!(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push(seeing.name(one) + ": comes after what stands behind it");
      if (top(one) + one.getClientRects()[0].height + 8 < top(last)) faults.push(seeing.name(one) + ": stands above what had the focus before it, " + seeing.name(last));
    }
    reached.push(one);
  };
  const keydown = (event) => { if (event.key === "Tab") { look(); started = true; } };
  document.addEventListener("keydown", keydown, true);
  return {
    number: expected.length,
    result() {
      look();
      document.removeEventListener("keydown", keydown, true);
      const firsts = reached.filter((one, number) => reached.indexOf(one) === number);
      const missed = expected.filter((one) => !firsts.includes(one) && one.isConnected).map((one) => seeing.name(one) + ": not reached");
      const hidden = firsts.filter((one) => !expected.includes(one)).map((one) => seeing.name(one) + ": reached, though it was not to be seen");
      return { faults: [...faults, ...missed, ...hidden], reached: reached.map(seeing.name), left: document.activeElement === document.body || (reached.length > 1 && document.activeElement === expected[0]) };
    },
  };
});
"""
