// A page that leads on keeps the question and the place in its address; without this script the page leads on too.
(function () {
  "use strict";
  const kb = (self.kb = self.kb || /** @type {Kit} */ ({}));
  kb.leadsTo = (refresh, query, hash) => refresh.split("url=")[1] + query + hash;
  if (!self.document) return;

  const refresh = document.querySelector("[http-equiv=refresh]");
  if (refresh) location.replace(kb.leadsTo(refresh.content, location.search, location.hash));
})();
