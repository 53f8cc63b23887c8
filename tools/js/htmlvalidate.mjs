// What html-validate asks of every page of the site. Each rule that is off or changed says why.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], // a matter of taste: ours is lower case
    "valid-id": ["error", { relaxed: true }], // HTML allows an id that begins with a digit, and a term such as 3RO does
    "require-sri": ["error", { target: "crossorigin" }], // files of the site itself come with the page
    "no-trailing-whitespace": "off", // the pages are made, not written: nobody sees the end of a line
    "long-title": "off", // a title names the entry in full and then the site; where it is cut, the entry comes first
    "wcag/h32": "off", // filters work when they change, and are hidden without scripts: a button to send them would do nothing
  },
};
