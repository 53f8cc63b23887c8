// What eslint asks of the scripts of the site. Text becomes markup nowhere, and a class is for looks: a script finds its
// elements by `data-kb-*`, by a role or by structure.
import js from "@eslint/js";
import globals from "globals";

const MARKUP = "innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString";
const FINDS = "querySelector|querySelectorAll|closest|matches";
const say = (selector, message) => ({ selector, message });

export default [
  {
    files: ["assets/js/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script", globals: { ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      "no-misleading-character-class": ["error", { allowEscape: true }], // a range of accents is meant
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-unused-vars": "error",
      "no-implicit-globals": ["error", { lexicalBindings: true }],
      strict: ["error", "function"],
      "no-restricted-syntax": [
        "error",
        say(`MemberExpression[property.name=/^(${MARKUP})$/]`, "Build elements with kb.element: no text becomes markup."),
        say("CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", "Build elements with kb.element: no text becomes markup."),
        say(`CallExpression[callee.property.name=/^(${FINDS})$/] :matches(Literal[value=/\\.-?[_a-z]/i], TemplateElement[value.raw=/\\.-?[_a-z]/i])`, "A class is for looks: find it by data-kb-*."),
        say("CallExpression[callee.property.name='getElementsByClassName']", "A class is for looks: find it by data-kb-*."),
        say("CallExpression[callee.property.name='getElementById']:not([arguments.0.value='inhoud'])", "Find it by data-kb-*."),
      ],
    },
  },
];
