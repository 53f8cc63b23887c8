// What the browser tests look at in a page: small functions, put into every page as `seeing`, and `watching`, which follows the focus.
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

  const unseen = (one) => one.closest(".kb-hidden, [hidden], noscript, script, style, template") || getComputedStyle(one).clipPath.startsWith("inset(50%");
  const scrolled = (one) => {
    for (let at = one; at && at !== document.body; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };

  // Text that is cut off: by a box that hides what sticks out, by the edge of the page, or because the page scrolls sideways.
  const clipped = () => {
    const faults = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways: " + document.documentElement.scrollWidth);
    for (const one of document.querySelectorAll("body *")) {
      if (!visible(one) || unseen(one) || one.closest("svg[role=img]")) continue; // a picture: its values stand in the text as well
      const style = getComputedStyle(one);
      const hides = (way) => /hidden|clip/.test(way);
      if (one instanceof HTMLElement && one.textContent.trim() && ((hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1))) faults.push(name(one) + ": cuts off what it holds");
      if (![...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || scrolled(one)) continue;
      const range = document.createRange();
      range.selectNodeContents(one);
      if ([...range.getClientRects()].some((box) => box.right > innerWidth + 1 || box.left < -1)) faults.push(name(one) + ": sticks out of the page");
    }
    return faults;
  };

  // Targets below 24 by 24 pixels without room around them (WCAG 2.5.8). A link within a sentence may be as small as the line.
  const inSentence = (one) => {
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll(INTERACTIVE + ", script").forEach((part) => part.remove());
    return /\p{L}/u.test(copy.textContent);
  };
  const smallTargets = () => {
    const boxes = interactive().filter((one) => one.localName !== "div" && !unseen(one)).map((one) => {
      const label = one.localName === "input" && one.closest("label");
      return { one, box: (label || one).getBoundingClientRect(), parts: [...(label || one).getClientRects()] };
    });
    const small = boxes.filter(({ one, box }) => (box.width < 23.9 || box.height < 23.9) && !inSentence(one));
    const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
    const away = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const larger = ({ one }) => {
      one.scrollIntoView({ block: "center" });
      const box = one.getBoundingClientRect();
      return [[-11, -11], [11, -11], [-11, 11], [11, 11]].every(([x, y]) => {
        const hit = document.elementFromPoint(box.left + box.width / 2 + x, box.top + box.height / 2 + y);
        return hit && one.contains(hit);
      });
    };
    return small.filter((target) => boxes.some((other) => {
      if (other.one === target.one || other.one.contains(target.one) || target.one.contains(other.one)) return false;
      const [x, y] = middle(target);
      if (other.parts.some((part) => away([x, y], part) < 12)) return true;
      const [left, top] = middle(other);
      return small.includes(other) && Math.hypot(x - left, y - top) < 24;
    })).filter((target) => !larger(target)).map(({ one, box }) => name(one) + ": " + box.width.toFixed(1) + " × " + box.height.toFixed(1));
  };

  // Animations and transitions that would run.
  const moving = () => {
    const seconds = (text) => Math.max(...text.split(",").map((part) => parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)));
    const faults = document.getAnimations().map((one) => "runs: " + (one.animationName || one.transitionProperty || one.id));
    for (const one of document.querySelectorAll("*")) {
      for (const pseudo of [null, "::before", "::after", "::backdrop"]) {
        const style = getComputedStyle(one, pseudo);
        if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) faults.push(name(one) + (pseudo || "") + ": animation " + style.animationName);
        if (style.transitionProperty !== "none" && seconds(style.transitionDuration) + Math.max(0, seconds(style.transitionDelay)) > 0.01) faults.push(name(one) + (pseudo || "") + ": transition " + style.transitionProperty);
      }
      if (getComputedStyle(one).scrollBehavior === "smooth") faults.push(name(one) + ": scrolls smoothly");
    }
    return faults;
  };

  // Drawn shapes that do not stand out from what is behind them.
  const paleShapes = () => [...document.querySelectorAll("svg :is(path, circle, rect, line, polyline, polygon, ellipse)")].filter(visible).filter((one) => {
    const style = getComputedStyle(one);
    const back = ground(one.closest("svg").parentElement);
    return ![style.fill, style.stroke].some((colour) => colour !== "none" && rgba(colour)[3] > 0 && contrast(colour, back) >= 3);
  }).map((one) => name(one) + ": " + getComputedStyle(one).fill + " " + getComputedStyle(one).stroke);

  // One element of every look that can have the focus, focused one after the other.
  const focusAll = () => {
    const kinds = Map.groupBy(interactive(), (one) => one.localName + "." + one.className + "." + (one.parentElement && one.parentElement.className));
    const faults = [];
    for (const [one] of kinds.values()) {
      document.activeElement.blur();
      if (!visible(one)) continue;
      const before = indicator(one);
      one.focus({ focusVisible: true });
      faults.push(...focusFaults(one, before).map((fault) => name(one) + ": " + fault));
    }
    return faults;
  };

  // Where one stands among its neighbours must show without colours too.
  const currentFaults = () => [...document.querySelectorAll("[aria-current]:not([aria-current=false])")].filter((one) => one.localName === "a" && visible(one)).filter((one) => {
    const look = (link) => { const style = getComputedStyle(link); return [style.fontWeight, style.textDecorationLine, style.textDecorationThickness, style.borderStyle, style.borderWidth, style.outlineStyle].join(" "); };
    const others = [...one.closest("ul, ol, nav").querySelectorAll("a:not([aria-current])")];
    return others.length && others.every((other) => look(other) === look(one));
  }).map((one) => name(one) + ": current, but looks like the others");

  return { clipped, smallTargets, moving, paleShapes, focusAll, currentFaults, shorten, name, visible, interactive, contrast, ground, indicator, focusFaults };
})();

// While Tab is pressed, the page itself notes what each press led to: one round trip per key. The state is settled when the next key comes.
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
      const [here, there] = [one.getClientRects()[0], last.getClientRects()[0]];
      const sameColumn = here.left < there.right && there.left < here.right; // the next column begins above the end of this one
      if (sameColumn && top(one) + here.height + 8 < top(last)) faults.push(seeing.name(one) + ": stands above what had the focus before it, " + seeing.name(last));
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
