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

  /** More bytes than any file of a tool holds. */
  const MOST = 1_000_000;

  /** The texts of the files that someone chose, who can then choose them again; one that is too large is read as empty. @param {HTMLInputElement} files */
  async function texts(files) {
    const chosen = [...(files.files ?? [])];
    files.value = "";
    return Promise.all(chosen.map((file) => (file.size > MOST ? "" : file.text())));
  }

  /** A name for a file, of the letters of a title. @param {string} title */
  const fileName = (title) => title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");

  /** Whether what stands here can be opened on this computer alone: a folder, or what `kijkwijzer serve` shows. */
  const onlyHere = () => location.protocol === "file:" || ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

  /** Show a link in its field, copy it, and say below it where it works; `copied` is done when it could be copied. @param {HTMLInputElement} field @param {string} link @param {() => void} copied */
  function giveLink(field, link, copied) {
    field.value = link;
    const box = /** @type {HTMLElement} */ (field.parentElement);
    box.hidden = false;
    const help = one(".linkhulp", box);
    help.hidden = !onlyHere();
    if (!help.hidden) field.setAttribute("aria-describedby", help.id);
    field.focus();
    field.select();
    navigator.clipboard?.writeText(link).then(copied, () => {});
  }

  /**
   * Print the page as it now is, on other paper if that is asked; `shut` is done afterwards.
   * Paper is said for all pages at once, in a sheet of its own: of a page with a name Firefox overlooks that its margin is 0.
   * @param {{paper?: string, shut?: () => void}} [how]
   */
  function print({ paper = "", shut = () => {} } = {}) {
    const styles = document.adoptedStyleSheets;
    if (paper) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@page { ${paper} }`);
      document.adoptedStyleSheets = [...styles, sheet];
    }
    addEventListener("afterprint", () => (shut(), (document.adoptedStyleSheets = styles)), { once: true });
    window.print();
  }

  /** Print one part of the page alone, below its title; on other paper if that is asked. @param {string} selector @param {string} [paper] */
  function printPart(selector, paper) {
    const part = one(selector);
    part.classList.add("print-dit");
    document.body.classList.add("print-deel");
    print({ paper, shut: () => (part.classList.remove("print-dit"), document.body.classList.remove("print-deel")) });
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

  return { one, all, el, learn, words, lang, locale, option, button, say, sayCount, tell, data, saveFile, texts, fileName, giveLink, print, printPart, grow, address, setAddress };
})();
