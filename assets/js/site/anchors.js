// A button beside each heading that copies its address. Without this script the contents of the page lead to the headings.
(function (kb) {
  "use strict";
  kb.anchors = {
    address: (href, id) => href.split("#")[0] + "#" + id,
    told: (done, title, address) => (done ? "Link gekopieerd: " + title : "De link staat nu in de adresbalk: " + address),
  };
  if (!self.document) return;

  const { element } = kb;
  for (const heading of document.querySelectorAll("[data-kb-article] :is(h2, h3)[id]")) {
    const title = heading.textContent;
    const click = async () => {
      const address = kb.anchors.address(location.href, heading.id);
      history.replaceState(null, "", "#" + heading.id);
      kb.say(kb.anchors.told(await kb.copy(address), title, address));
    };
    heading.after(element("button", { type: "button", class: "kb-anchor", "aria-label": "Kopieer de link naar: " + title, title: "Kopieer de link", click },
      element("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, element("path", { d: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5" }))));
  }
})(self.kb);
