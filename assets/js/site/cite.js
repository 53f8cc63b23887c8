// "Citeer deze pagina": a button that copies the citation. Without this script the text is there to select.
(function (kb) {
  "use strict";
  kb.cite = {
    plain: (text) => text.replace(/\s+/g, " ").trim(),
    told: (done) => (done ? "Gekopieerd" : "Kopiëren lukt niet; selecteer de tekst"),
  };
  if (!self.document) return;

  const select = document.querySelector("[data-kb-cite]");
  const button = document.querySelector("[data-kb-cite-copy]");
  if (!select || !button) return;
  const status = /** @type {any} */ (button.parentElement).querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    kb.say("", status);
    kb.say(kb.cite.told(await kb.copy(kb.cite.plain(select.textContent), { select })), status);
  });
})(self.kb);
