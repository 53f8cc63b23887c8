// The sheet of all practices by arrow keys: to the nearest practice in that direction.
(function () {
  "use strict";
  var sheet = document.querySelector("[data-kb-sheet]");
  if (!sheet) return;
  var directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  function middle(element) {
    var box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  sheet.addEventListener("keydown", function (event) {
    var way = directions[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    var from = middle(event.target);
    var nearest = null;
    var least = Infinity;
    sheet.querySelectorAll("th a, .kb-bar > div > a").forEach(function (link) {
      var to = middle(link);
      var along = (to[0] - from[0]) * way[0] + (to[1] - from[1]) * way[1];
      var aside = Math.abs((to[0] - from[0]) * way[1]) + Math.abs((to[1] - from[1]) * way[0]);
      if (link === event.target || along < 4 || (way[0] && aside > 40)) return;
      if (along + 2 * aside < least) { least = along + 2 * aside; nearest = link; }
    });
    if (!nearest) return;
    event.preventDefault();
    nearest.focus();
  });
})();
