"use strict";
/** What every tool of the site uses. A page can be opened by double-click: no modules, nothing is fetched. */
const Kijk = (() => {
  /** Give an element that the page must have. @param {string} selector @param {ParentNode} [within] @returns {HTMLElement} */
  function one(selector, within = document) {
    const found = within.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`not on this page: ${selector}`);
    return found;
  }

  /** Give all elements. @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  function all(selector, within = document) {
    return [...within.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
  }

  /** The languages of texts that are in another one than the page, as the page tells. @type {Map<string, string>} */
  const languages = new Map();

  /** Remember that a text is in another language, where it is. @param {string} text @param {string} [taal] */
  function learn(text, taal) {
    if (taal) languages.set(text, taal);
    return text;
  }

  /** The attribute of an element with a text: its language, where that is another one. @param {string} text @returns {Record<string, string>} */
  function lang(text) {
    const found = languages.get(text);
    return found ? { lang: found } : {};
  }

  /** Give texts as children of an element: one in another language says so. @param {...(Node | string)} children */
  function words(...children) {
    return children.map((child) => (typeof child === "string" && languages.has(child) ? el("span", {}, child) : child));
  }

  /**
   * Make an element; strings among its children become letters, never HTML, in the language that they are in.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag @param {Record<string, string | boolean>} [attributes] @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[T]}
   */
  function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    const [first = ""] = children;
    const alone = children.length === 1 && typeof first === "string";
    for (const [name, value] of Object.entries(alone ? { ...lang(first), ...attributes } : attributes)) {
      if (typeof value === "boolean") element.toggleAttribute(name, value);
      else element.setAttribute(name, value);
    }
    element.append(...(alone ? children : words(...children)));
    return element;
  }

  /** How numbers and days are written: as the page's language does, and English as it does in Europe. */
  const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang || "nl";

  /** Make a choice of a menu; one in another language than the page has its sign, unless all of the page is in it. @param {string} text @param {string} value @param {string} [name] what `text` names, where that is not all of it */
  function option(text, value, name = text) {
    const own = lang(name);
    const sign = own.lang && !document.querySelector(".nog-nl") ? `${own.lang.toUpperCase()} · ` : "";
    return Object.assign(new Option(sign + text, value), own);
  }

  /** Make a button that does something. @param {string} text @param {() => void} action @param {string} [names] */
  function button(text, action, names = "") {
    const made = el("button", { type: "button", class: `knop ${names}`.trim() }, text);
    made.addEventListener("click", action);
    return made;
  }

  /**
   * Say something in the language of the site; `${name}` in it takes the value of that name.
   * @param {string} message @param {Record<string, string | number>} [values]
   */
  function say(message, values = {}) {
    return filled(Documentation.gettext(message), values);
  }

  /** Say one thing or more, as `count` asks. @param {string} one @param {string} more @param {number} count */
  function sayCount(one, more, count) {
    return filled(Documentation.ngettext(one, more, count), { count });
  }

  /** @param {string} text @param {Record<string, string | number>} values */
  function filled(text, values) {
    return text.replace(/\$\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }

  /** Tell what happened to who can't see it. @param {string} text */
  function tell(text) {
    let line = document.querySelector("#gezegd");
    if (!line) {
      line = el("p", { id: "gezegd", class: "verborgen", role: "status" });
      document.body.append(line);
    }
    line.textContent = text;
  }

  /** Give the data that stand on the page as JSON, all texts as strings. @param {string} id @returns {any} */
  function data(id) {
    return JSON.parse(one(`script#${id}`).textContent ?? "null", (_, value) => (typeof value?.taal === "string" ? learn(value.tekst, value.taal) : value));
  }

  /** Save a text as a file. @param {string} name @param {string} type @param {string} text */
  function saveFile(name, type, text) {
    const link = el("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /**
   * Print the page as it now is, on other paper if that is asked, under a title that becomes the name of a PDF; `shut` is done afterwards.
   * Paper is said for all pages at once, in a sheet of its own: of a page with a name Firefox overlooks that its margin is 0.
   * @param {{paper?: string, title?: string, shut?: () => void}} [how]
   */
  function print({ paper = "", title = document.title, shut = () => {} } = {}) {
    const [before, styles] = [document.title, document.adoptedStyleSheets];
    if (paper) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@page { ${paper} }`);
      document.adoptedStyleSheets = [...styles, sheet];
    }
    document.title = title;
    addEventListener("afterprint", () => (shut(), ([document.title, document.adoptedStyleSheets] = [before, styles])), { once: true });
    window.print();
  }

  /** Print one part of the page alone, below its title. @param {string} selector */
  function printPart(selector) {
    const part = one(selector);
    part.classList.add("print-dit");
    document.body.classList.add("print-deel");
    print({ shut: () => (part.classList.remove("print-dit"), document.body.classList.remove("print-deel")) });
  }

  /** Make the letters in a box as large as fits; its style takes their size from `--maat`. @param {HTMLElement} box @param {number} largest */
  function grow(box, largest) {
    for (let size = largest; size >= 18; size *= 0.94) {
      box.style.setProperty("--maat", `${size}px`);
      if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
    }
  }

  /** Give the state that stands in the address, after the #; an anchor of the page is none. */
  function address() {
    const hash = location.hash.slice(1);
    return new URLSearchParams(hash.includes("=") ? hash : "");
  }

  /** Put a state in the address, without a step in the history; empty values stay out. @param {Record<string, string>} state */
  function setAddress(state) {
    const filled = Object.entries(state).filter(([, value]) => value !== "");
    const hash = new URLSearchParams(filled).toString();
    if (hash || address().size) history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  return { one, all, el, learn, words, lang, locale, option, button, say, sayCount, tell, data, saveFile, print, printPart, grow, address, setAddress };
})();
