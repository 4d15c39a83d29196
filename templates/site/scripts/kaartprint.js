"use strict";
/** Prints the cards that one sees: on A4, with backs and crop marks, in one size of letter at which every card fits. */
{
  const { one, all, el, say } = Kijk;
  const SMALLEST = 8.5;
  const form = /** @type {HTMLFormElement} */ (one("#kaart-print"));
  const order = /** @type {HTMLInputElement} */ (one("#stapel-opdracht"));

  /** @returns {{per: PerVel, turn: Keren}} */
  function chosen() {
    const given = new FormData(form);
    return { per: /** @type {PerVel} */ (Number(given.get("vel") ?? 8)), turn: /** @type {Keren} */ (given.get("keren") ?? "long") };
  }

  /** The back of a card, as that of the deck: its sign and category, the set, and the logo of the school. @param {HTMLElement} card */
  function back(card) {
    const copy = (/** @type {Element} */ from, name = "") => el("p", { class: name }, ...[...from.childNodes].map((node) => node.cloneNode(true)));
    const made = Kaarten.back(card, copy(one(".kaart-voet span", card), "rug-set"), copy(one(".kaart-soort", card), "rug-soort"));
    const logo = document.querySelector(".bovenbalk img");
    if (logo) made.append(logo.cloneNode(true));
    return made;
  }

  /** Make a sheet. @param {Vel} sheet @param {HTMLElement[]} cards */
  function laid({ achter, plekken }, cards) {
    const { per, turn } = chosen();
    const made = el("div", { class: `kaartvel op-${per}${achter ? " achter" : ""}` });
    for (const place of plekken) {
      const card = place && cards[place.kaart];
      const side = card ? (place.rug ? back(card) : Kaarten.face(card)) : el("div");
      side.hidden = false;
      side.classList.toggle("om", place?.om ?? false);
      made.append(side);
    }
    if (!achter) for (const edge of /** @type {const} */ (["boven", "onder", "links", "rechts"])) made.append(marks(edge, per, Kaartvellen.folds(per, turn)));
    return made;
  }

  /** The marks along one side: a stroke at every edge of a card, dashed where the paper is folded. @param {"boven" | "onder" | "links" | "rechts"} edge @param {PerVel} per @param {string} folds */
  function marks(edge, per, folds) {
    const across = edge === "boven" || edge === "onder" ? "columns" : "rows";
    const strokes = Array.from({ length: Kaartvellen.GRIDS[per][across] + 1 }, (_, at) => el("i", folds === across && at % 2 ? { class: "vouw" } : {}));
    return el("div", { class: `snij ${edge}`, "aria-hidden": "true" }, ...strokes);
  }

  /** Make the sheets. */
  function sheets() {
    const cards = Kaarten.shown();
    const { per, turn } = chosen();
    const made = el("div", { class: "kaartvellen" }, ...Kaartvellen.lay(cards.length, per, turn).map((sheet) => laid(sheet, cards)));
    document.body.append(made);
    return made;
  }

  /** Give the cards that don't fit at a size of letter, in points. @param {HTMLElement} made @param {number} size */
  function tooFull(made, size) {
    made.style.setProperty("--punten", `${size}pt`);
    return all(".kaart:not(.rug)", made).filter((card) => card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1);
  }

  /** Take the largest letter at which all cards fit; give the cards that never do. @param {HTMLElement} made */
  function fit(made) {
    for (let size = Kaartvellen.GRIDS[chosen().per].largest; size >= SMALLEST; size -= 0.5) if (!tooFull(made, size).length) return [];
    return tooFull(made, SMALLEST);
  }

  function print() {
    if (!Kaarten.shown().length) return Stapel.report(say("There are no cards to print here."));
    const made = sheets();
    const full = fit(made).map((card) => one(".kaart-nummer", card).textContent?.trim());
    if (full.length) {
      made.remove();
      return Stapel.report(say("Too much text for so small a card: ${cards}. Take fewer cards to a sheet.", { cards: full.join(", ") }));
    }
    Stapel.report("");
    document.body.classList.add("print-kaarten");
    Kijk.print({ paper: "size: A4 portrait; margin: 0", shut: () => (made.remove(), document.body.classList.remove("print-kaarten")) });
  }

  /** The command that prints the same cards; cards of one's own are known to this browser alone. */
  function command() {
    const { per, turn } = chosen();
    const own = /^(zelf|mee)-/;
    const ids = Kaarten.shown().map((card) => Kaarten.idOf(card)).filter((id) => !own.test(id));
    const prefix = `${Kaarten.set}-`;
    const cards = ids.map((id) => (id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)) ? String(Number(id.slice(prefix.length))) : id));
    const duplex = turn === "long" ? "" : ` --duplex ${turn}`;
    return `${order.dataset.opdracht} --format ${Kaartvellen.GRIDS[per].format}${duplex} --cards ${cards.join(",")}`;
  }

  const update = () => void (order.value = command());
  one("#stapel").addEventListener("stapel", update);
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => (event.preventDefault(), print()));
  for (const field of all("input[readonly]", form)) field.addEventListener("focus", () => /** @type {HTMLInputElement} */ (field).select());
}
