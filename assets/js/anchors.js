// A button beside each heading that copies its address. Without this script the contents of the page lead to the headings.
(function () {
  "use strict";
  const headings = document.querySelectorAll(".kb-text :is(h2, h3)[id]");
  if (!headings.length) return;
  let said = null;
  const template = document.createElement("template");
  template.innerHTML = '<button type="button" class="kb-anchor"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5"/></svg></button>';

  // The place of the message comes first, the message later: then a screen reader says it.
  function tell(text) {
    if (!said) {
      said = document.createElement("p");
      said.className = "kb-said";
      said.setAttribute("role", "status");
      document.body.append(said);
    }
    setTimeout(() => { said.textContent = text; }, 50);
    setTimeout(() => { if (said.textContent === text) said.textContent = ""; }, 4000);
  }

  function copy(heading) {
    const address = location.href.split("#")[0] + "#" + heading.id;
    history.replaceState(null, "", "#" + heading.id);
    const done = () => tell("Link gekopieerd: " + heading.textContent);
    const failed = () => tell("De link staat nu in de adresbalk: " + address);
    if (navigator.clipboard) navigator.clipboard.writeText(address).then(done, failed);
    else failed();
  }

  headings.forEach((heading) => {
    const button = template.content.firstElementChild.cloneNode(true);
    button.setAttribute("aria-label", "Kopieer de link naar: " + heading.textContent);
    button.title = "Kopieer de link";
    button.addEventListener("click", () => copy(heading));
    heading.after(button);
  });
})();
