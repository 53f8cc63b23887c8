// Filters of a list. The state lives in the address (?thema=samenwerking&fase=start), so that it can be
// shared and survives going back. Without scripts the whole list is shown and the form stays hidden.
(function () {
  "use strict";
  var form = document.querySelector("[data-kb-filter]");
  var list = document.querySelector("[data-kb-list]");
  if (!form || !list) return;

  var boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
  var items = Array.from(list.querySelectorAll("li")).map(function (element) {
    return { element: element, words: words(element) };
  });
  var groups = Array.from(list.querySelectorAll("[data-kb-group]"));
  var result = form.querySelector("[data-kb-filter-result]");
  var active = form.querySelector("[data-kb-filter-active]");
  var reset = form.querySelector("button[type=reset]");

  function words(element) {
    var found = {};
    boxes.forEach(function (box) {
      found[box.name] = (element.getAttribute("data-" + box.name) || "").split(" ");
    });
    return found;
  }

  // Within one facet any checked word will do; every facet must have one.
  function chosen() {
    var state = {};
    boxes.forEach(function (box) {
      if (box.checked) (state[box.name] = state[box.name] || []).push(box.value);
    });
    return state;
  }

  function fits(item, state) {
    return Object.keys(state).every(function (name) {
      return state[name].some(function (word) {
        return item.words[name].includes(word);
      });
    });
  }

  function show() {
    var state = chosen();
    var number = boxes.filter(function (box) { return box.checked; }).length;
    var shown = 0;
    items.forEach(function (item) {
      item.element.hidden = !fits(item, state);
      if (!item.element.hidden) shown += 1;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector("li:not([hidden])");
    });
    boxes.forEach(function (box) {
      var place = box.parentElement.querySelector("[data-kb-count]");
      place.textContent = place.dataset.kbCount = count(box, state);
    });
    result.textContent = number ? shown + " van " + items.length + " " + form.dataset.noun + ": " + names() + (shown ? "" : ". Haal een filter weg") : items.length + " " + form.dataset.noun;
    active.textContent = number ? " (" + number + " aan)" : "";
    reset.hidden = !number;
  }

  function names() {
    return boxes.filter(function (box) { return box.checked; }).map(function (box) {
      return box.parentElement.childNodes[1].textContent.trim();
    }).join(", ");
  }

  // How many the list would hold with this word, given what is chosen in the other facets.
  function count(box, state) {
    var others = Object.assign({}, state);
    others[box.name] = [box.value];
    return items.filter(function (item) { return fits(item, others); }).length;
  }

  function write() {
    var query = new URLSearchParams();
    boxes.forEach(function (box) {
      if (box.checked) query.append(box.name, box.value);
    });
    var text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  }

  function read() {
    var query = new URLSearchParams(location.search);
    boxes.forEach(function (box) {
      box.checked = query.getAll(box.name).includes(box.value);
    });
    show();
  }

  form.addEventListener("change", function () { show(); write(); });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    boxes.forEach(function (box) { box.checked = false; });
    show();
    write();
    form.querySelector("summary").focus();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("popstate", read);
  window.addEventListener("pageshow", read);
  // A line of script beside the form has shown it already, so that the list below does not jump when this one comes.
  read();
})();
