"use strict";
/** Prints the cards that one sees: on A4, with crop marks, in one size of letter at which every card fits. */
{
  const { one, all, el, say } = Kijk;
  /** Cards on a sheet: columns, rows, and the size of card that `kijkwijzer print` makes of about that size. */
  const SHEETS = { 4: { columns: 2, rows: 2, format: "a6" }, 8: { columns: 2, rows: 4, format: "95x68" }, 12: { columns: 3, rows: 4, format: "visitekaart" } };
  const LARGEST = 20;
  const SMALLEST = 8.5;
  const form = /** @type {HTMLFormElement} */ (one("#kaart-print"));
  const order = /** @type {HTMLInputElement} */ (one("#stapel-opdracht"));

  /** @returns {4 | 8 | 12} */
  const chosen = () => /** @type {4 | 8 | 12} */ (Number(new FormData(form).get("vel") ?? 8));

  /** @param {number} count @param {HTMLElement[]} cards */
  function sheet(count, cards) {
    const made = el("div", { class: `kaartvel op-${count}` });
    made.append(...cards);
    for (const side of ["boven", "onder", "links", "rechts"]) made.append(marks(side, count));
    return made;
  }

  /** The crop marks along one side: a stroke at every edge of a card. @param {string} side @param {number} count */
  function marks(side, count) {
    const { columns, rows } = SHEETS[/** @type {4 | 8 | 12} */ (count)];
    const edges = (side === "boven" || side === "onder" ? columns : rows) + 1;
    return el("div", { class: `snij ${side}`, "aria-hidden": "true" }, ...Array.from({ length: edges }, () => el("i")));
  }

  /** Make the sheets. @param {number} count */
  function sheets(count) {
    const faces = Kaarten.shown().map((card) => Kaarten.face(card));
    for (const face of faces) face.hidden = false;
    const each = Array.from({ length: Math.ceil(faces.length / count) }, (_, i) => faces.slice(i * count, (i + 1) * count));
    const made = el("div", { class: "kaartvellen" }, ...each.map((cards) => sheet(count, cards)));
    document.body.append(made);
    return made;
  }

  /** Give the cards that don't fit at a size of letter, in points. @param {HTMLElement} made @param {number} size */
  function tooFull(made, size) {
    made.style.setProperty("--punten", `${size}pt`);
    return all(".kaart", made).filter((card) => card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1);
  }

  /** Take the largest letter at which all cards fit; give the cards that never do. @param {HTMLElement} made */
  function fit(made) {
    for (let size = LARGEST; size >= SMALLEST; size -= 0.5) if (!tooFull(made, size).length) return [];
    return tooFull(made, SMALLEST);
  }

  function print() {
    if (!Kaarten.shown().length) return Stapel.report(say("There are no cards to print here."));
    const made = sheets(chosen());
    const full = fit(made).map((card) => one(".kaart-nummer", card).textContent?.trim());
    const shut = () => (made.remove(), document.body.classList.remove("print-kaarten"));
    if (full.length) {
      shut();
      return Stapel.report(say("Too much text for so small a card: ${cards}. Take fewer cards to a sheet.", { cards: full.join(", ") }));
    }
    Stapel.report("");
    document.body.classList.add("print-kaarten");
    addEventListener("afterprint", shut, { once: true });
    window.print();
  }

  /** The command that prints the same cards; cards of one's own are known to this browser alone. */
  function command() {
    const own = /^(zelf|mee)-/;
    const ids = Kaarten.shown().map((card) => Kaarten.idOf(card)).filter((id) => !own.test(id));
    const prefix = `${Kaarten.set}-`;
    const cards = ids.map((id) => (id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)) ? String(Number(id.slice(prefix.length))) : id));
    return `${order.dataset.opdracht} --format ${SHEETS[chosen()].format} --cards ${cards.join(",")}`;
  }

  const update = () => void (order.value = command());
  one("#stapel").addEventListener("stapel", update);
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => (event.preventDefault(), print()));
  for (const field of all("input[readonly]", form)) field.addEventListener("focus", () => /** @type {HTMLInputElement} */ (field).select());
}
