// What the scripts of the site share, for the type checker alone: the kit `kb`, what each behaviour defines on it, and what
// the search and its index assign.

type Point = [number, number];
type Child = Node | string | null | undefined;
type FilterWords = Record<string, string[]>;
type Named = { id: string; textContent: string };
type Handler = (event: any) => void;
type Attributes = Record<string, string | number | null | undefined | Handler>;

interface Keeping {
  get(name: string): any;
  set(name: string, value: unknown): void;
  remove(name: string): void;
}

interface Kit {
  // early
  storeOf(storage: () => Storage, path: string): Keeping;
  root: string;
  site: URL;
  store: Keeping;
  settle: { isPage(path: string): boolean; isAsked(query: string): boolean };
  // site
  words: { close: string; search: string; everything: string; loading: string; notLoaded: string; on(number: number): string };
  addressFrom(root: string, onDisk: boolean, path: string): string;
  address(path: string): string;
  element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[Name];
  element(name: "svg" | "path", attributes?: Attributes, ...children: Child[]): SVGElement;
  say(text: string, place?: Element, after?: number): void;
  copy(text: string, options?: { select?: Node }): Promise<boolean>;
  load<Made>(path: string, made: () => Made | undefined): Promise<Made>;
  fetchSearch(): Promise<[unknown, unknown]>;
  openSearch(): void;
  anchors: { address(href: string, id: string): string; told(done: boolean, title: string, address: string): string };
  cite: { plain(text: string): string; told(done: boolean): string };
  keys: { meant(event: KeysHeld, state: { typing: unknown; inDialog: unknown; single: boolean }): "search" | "keys" | "" };
  menu: { toClose<Menu extends { open: boolean }>(wide: boolean, all: Menu, more: Menu | null): Menu | null | undefined };
  reading: {
    current(tops: number[], line: number): number;
    kept(href: string, site: string, code: { textContent: string } | null, title: { textContent: string }, heading: Named | undefined): { path: string; title: string };
  };
  // filter, sheet, terms, redirect
  filter: {
    fits(item: FilterWords, state: FilterWords): boolean;
    count(items: FilterWords[], state: FilterWords, facet: string, word: string): number;
    query(state: FilterWords): string;
    state(query: string, offered: FilterWords): FilterWords;
    told(shown: number, total: number, noun: string | undefined, names: string[]): string;
  };
  sheet: { nearest(key: string, from: Point, places: Point[]): number };
  terms: { place(term: { left: number; top: number; bottom: number }, tip: { width: number; height: number }, view: { width: number; height: number }): { left: number; top: number } };
  leadsTo(refresh: string, query: string, hash: string): string;
}

interface KeysHeld { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

interface SearchParts {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  status: HTMLElement;
  spoken: HTMLElement;
  note: HTMLElement;
  list: HTMLElement;
  more: HTMLAnchorElement;
}

declare var kb: Kit;
declare var kbIndex: unknown;
declare var kbEngine: (index: unknown) => any;
declare var kbTexts: Record<string, string[][]>;
declare var kbDialog: (parts: SearchParts, index: unknown) => { show(): void };
declare var kbSearchPage: (place: HTMLElement, index: unknown) => void;
declare var trustedTypes: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } } | undefined;

// What is inside the engine is checked by its tests; the pieces hand each other these.
declare var kbAnalysis: any;
declare var kbForms: any;
declare var kbRows: any;
declare var kbIndexOf: any;
declare var kbPlanner: any;
declare var kbResults: any;

// A hook stands on the element that its template gives it to.
interface ParentNode {
  querySelector(hook: "[data-kb-menu]" | "[data-kb-menu-more]"): HTMLDetailsElement | null;
  querySelector(hook: "[data-kb-filter]"): HTMLFormElement | null;
  querySelector(hook: "[http-equiv=refresh]"): HTMLMetaElement | null;
  querySelector(hook: `[data-kb-search-${string}`): any;
  querySelector(hook: `[${string}`): HTMLElement | null;
  querySelectorAll(hook: `[${string}` | `a[${string}` | `th a${string}`): NodeListOf<HTMLElement>;
}
