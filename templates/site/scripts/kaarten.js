"use strict";
/**
 * The cards of the set on this page, and what someone does with them; kept in this browser.
 * A card of one's own is letters only: it never becomes HTML.
 *
 * @typedef {{id: string, categorie: number, tekst: string}} EigenKaart
 * @typedef {{favoriet: string[], opzij: string[], getrokken: string[], volgorde: string[], eigen: EigenKaart[]}} Stapel
 * @typedef {"alle" | "favoriet" | "opzij" | "link"} Toon
 */
const Kaarten = (() => {
  const { one, all, el, say } = Kijk;
  const set = one("#stapel").dataset.set ?? "";
  const groups = all(".categorie");
  /** @type {Stapel} */
  const EMPTY = { favoriet: [], opzij: [], getrokken: [], volgorde: [], eigen: [] };
  /** @type {Stapel} */
  let stapel = taken(Bewaard.parts(Bewaard.read(`stapel/${set}`)));
  /** What a link brought along: which cards, and cards of the sender's own. @type {{kies: string[], eigen: EigenKaart[]} | null} */
  let link = null;
  /** @type {Toon} */
  let toon = "alle";

  /** Take a deck from elsewhere, leaving out what can't be of one. @param {Record<string, unknown>} found @returns {Stapel} */
  function taken(found) {
    /** @param {unknown} list @returns {unknown[]} */
    const items = (list) => (Array.isArray(list) ? list.slice(0, 1000) : []);
    const ids = (/** @type {unknown} */ list) => [...new Set(items(list).filter((id) => typeof id === "string"))];
    const own = items(found.eigen).map(Bewaard.parts).flatMap(({ id, categorie, tekst }) => {
      if (typeof id !== "string" || !/^zelf-\d{1,9}$/.test(id) || typeof tekst !== "string" || !tekst.trim()) return [];
      return [/** @type {const} */ ([id, { id, categorie: typeof categorie === "number" && groups[categorie] ? categorie : 0, tekst: tekst.slice(0, 240) }])];
    });
    const [favoriet, opzij, getrokken, volgorde] = [ids(found.favoriet), ids(found.opzij), ids(found.getrokken), ids(found.volgorde)];
    return { ...EMPTY, favoriet, opzij, getrokken, volgorde, eigen: [...new Map(own).values()] };
  }

  /** @param {HTMLElement} card */
  const idOf = (card) => card.id.replace(/^kaart-/, "");
  const onPage = () => all(".categorie .kaart");
  /** @returns {Map<string, HTMLElement>} */
  const byId = () => new Map(onPage().map((card) => [idOf(card), card]));

  /** Keep a change. @param {Partial<Stapel>} change */
  function change(change) {
    stapel = { ...stapel, ...change };
    Bewaard.keep(`stapel/${set}`, stapel);
  }

  /** Put an id on a list or take it off. @param {"favoriet" | "opzij"} list @param {string} id */
  function toggle(list, id) {
    const on = stapel[list].includes(id);
    change({ [list]: on ? stapel[list].filter((other) => other !== id) : [...stapel[list], id] });
  }

  /** Tell whether a card is seen in a view. @param {string} id @param {Toon} [view] */
  function seen(id, view = toon) {
    if (view === "link") return link?.kies.includes(id) ?? false;
    if (link?.eigen.some((own) => own.id === id)) return false;
    if (view === "alle") return !stapel.opzij.includes(id);
    return stapel[view].includes(id);
  }

  /** Give the cards of a view in the order in which they lie. @param {Toon} [view] */
  function shown(view = toon) {
    const cards = onPage().filter((card) => seen(idOf(card), view));
    const place = new Map(stapel.volgorde.map((id, index) => [id, index]));
    const at = (/** @type {HTMLElement} */ card) => place.get(idOf(card)) ?? Infinity;
    return stapel.volgorde.length ? cards.toSorted((a, b) => at(a) - at(b)) : cards;
  }

  /** Lay the cards on the page that are someone's own. */
  function layOwn() {
    for (const card of all(".kaart.zelf")) card.remove();
    for (const own of stapel.eigen) lay(own, say("Yours, in this browser"));
    for (const own of link?.eigen ?? []) lay(own, say("Came with the link"));
  }

  /** @param {EigenKaart} own @param {string} mark */
  function lay(own, mark) {
    const group = groups[own.categorie] ?? groups[0];
    const like = group?.querySelector(".kaart");
    if (!group || !(like instanceof HTMLElement)) return;
    const head = el("div", { class: "kaart-kop" });
    const sign = like.querySelector(".teken");
    if (sign) head.append(sign.cloneNode(true));
    const number = say("own ${number}", { number: own.id.replace(/^\D+/, "") });
    head.append(el("span", { class: "kaart-soort" }, one(".kaart-soort", like).textContent ?? ""), el("span", { class: "kaart-nummer" }, number));
    const text = el("div", { class: "kaart-tekst" }, el("p", {}, own.tekst));
    const card = document.createElement(like.tagName);
    card.className = `${like.className} zelf`;
    card.id = `kaart-${own.id}`;
    card.append(head, text, el("p", { class: "merk" }, mark), one(".kaart-voet", like).cloneNode(true));
    for (const tools of card.querySelectorAll(".kaart-doe")) tools.remove();
    like.parentElement?.append(card);
  }

  /** Add a card of one's own. @param {number} categorie @param {string} tekst */
  function add(categorie, tekst) {
    const last = Math.max(0, ...stapel.eigen.map((own) => Number(own.id.replace(/^\D+/, ""))));
    change({ eigen: [...stapel.eigen, { id: `zelf-${last + 1}`, categorie, tekst }] });
    layOwn();
  }

  /** Throw a card of one's own away. @param {string} id */
  function remove(id) {
    const without = (/** @type {string[]} */ ids) => ids.filter((other) => other !== id);
    const { eigen, favoriet, opzij } = stapel;
    change({ eigen: eigen.filter((own) => own.id !== id), favoriet: without(favoriet), opzij: without(opzij) });
    layOwn();
  }

  /** The face of a card: what is on it for the table, without links and what is for who leads. @param {HTMLElement} card */
  function face(card) {
    const copy = /** @type {HTMLElement} */ (card.cloneNode(true));
    copy.removeAttribute("id");
    for (const part of all(".kaart-doe, .kaart-extra, .begeleider, .merk", copy)) part.remove();
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    for (const anchor of copy.querySelectorAll("a")) anchor.replaceWith(...anchor.childNodes);
    return copy;
  }

  /** The back of a card: its sign, and below it what is asked for. @param {HTMLElement} card @param {...Node} below */
  function back(card, ...below) {
    const made = el("div", { class: `${card.className} rug` });
    const sign = card.querySelector(".kaart-kop .teken");
    if (sign) made.append(sign.cloneNode(true));
    made.append(...below);
    return made;
  }

  return {
    set, groups, idOf, byId, toggle, seen, shown, layOwn, add, remove, face, back, change,
    get stapel() { return stapel; },
    get toon() { return toon; },
    set toon(/** @type {Toon} */ view) { toon = view; },
    get link() { return link; },
    set link(/** @type {{kies: string[], eigen: EigenKaart[]} | null} */ found) { link = found; },
  };
})();
