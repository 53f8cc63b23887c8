// "Citeer deze pagina": a button that copies the citation. Without this script the text is there to select.
(function () {
  "use strict";
  var text = document.querySelector("[data-kb-cite]");
  var button = document.querySelector("[data-kb-cite-copy]");
  if (!text || !button) return;
  var status = button.parentNode.querySelector("[role=status]");
  button.hidden = false;

  function say(done) {
    status.textContent = done ? "Gekopieerd" : "Kopiëren lukt niet; selecteer de tekst";
  }

  // Where the clipboard is refused (an address without https), a selection may still be copied.
  function select() {
    var selection = getSelection();
    selection.selectAllChildren(text);
    say(document.execCommand("copy"));
    selection.removeAllRanges();
  }

  button.addEventListener("click", function () {
    status.textContent = "";
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(text.textContent.replace(/\s+/g, " ").trim()).then(function () { say(true); }, select);
  });
})();
