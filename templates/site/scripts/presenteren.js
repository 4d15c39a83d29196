"use strict";
/**
 * Presents cards one at a time, on a board or a phone: all in order, or drawn one by one without repeats.
 * Roles lie face down until they are turned.
 */
{
  const { one, all, el, say } = Kijk;
  const bar = one("#stapel");
  const stage = /** @type {HTMLDialogElement} */ (one("#toneel"));
  const place = one("#toneel-kaart");
  const note = one(".toneel-noot", stage);
  const faceDown = bar.dataset.dicht === "ja";

  /** The ids in the order in which they are shown; `drawing` when the next is drawn by lot. */
  let order = /** @type {string[]} */ ([]);
  let at = 0;
  let drawing = false;
  let open = true;
  let full = false;

  const total = () => Kaarten.shown().length;
  const current = () => Kaarten.byId().get(order[at] ?? "");
  const over = () => drawing && at >= order.length;

  /** Draw a card that was not drawn before; false when all have been. */
  function draw() {
    const drawn = Kaarten.stapel.getrokken;
    const left = Kaarten.shown().map((card) => Kaarten.idOf(card)).filter((id) => !drawn.includes(id));
    const [next] = Stapel.shuffled(left);
    if (!next) return false;
    Kaarten.change({ getrokken: [...drawn, next] });
    order.push(next);
    return true;
  }

  function forget() {
    const seen = new Set(Kaarten.shown().map((card) => Kaarten.idOf(card)));
    Kaarten.change({ getrokken: Kaarten.stapel.getrokken.filter((id) => !seen.has(id)) });
    order = [];
    at = 0;
  }

  /** Go to a place among the cards. @param {number} to */
  function go(to) {
    const wasOver = over();
    if (drawing && to >= order.length) {
      if (wasOver && to > at) forget();
      at = draw() ? order.length - 1 : order.length;
    } else at = Math.max(0, Math.min(to, order.length - 1));
    open = !faceDown;
    show();
  }

  function position() {
    if (!drawing) return say("${number} of ${count}", { number: at + 1, count: order.length });
    const seen = Kaarten.shown().filter((card) => Kaarten.stapel.getrokken.includes(Kaarten.idOf(card))).length;
    return say("${number} of ${count} drawn", { number: seen, count: total() });
  }

  /** The back of a card: its sign, category and number. @param {HTMLElement} card */
  const back = (card) => Kaarten.back(card, ...[".kaart-soort", ".kaart-nummer"].map((part) => el("p", {}, one(part, card).textContent ?? "")));

  /** @param {HTMLElement} card */
  function front(card) {
    const made = Kaarten.face(card);
    made.hidden = false;
    for (const part of all(".doorvragen, .formulier", made)) part.remove();
    for (const name of all(".kaart-naam", made)) name.replaceWith(el("p", { class: "kaart-naam" }, name.textContent ?? ""));
    const box = el("div", { class: made.className });
    box.append(...made.childNodes);
    return box;
  }

  function show() {
    const card = current();
    if (!card) place.replaceChildren(el("p", { class: "toneel-leeg" }, over() ? say("All cards have been drawn. The next one begins again.") : say("There are no cards to show here.")));
    else place.replaceChildren(open ? front(card) : back(card));
    one(".toneel-plek", stage).textContent = position();
    one('[data-ga="keer"]', stage).textContent = open ? say("Turn over") : say("Show the card");
    one('[data-ga="vorige"]', stage).toggleAttribute("disabled", at === 0);
    one('[data-ga="volgende"]', stage).toggleAttribute("disabled", !drawing && at >= order.length - 1);
    Tijd.quiet();
    tellNote(card);
    grow();
  }

  const grow = () => Kijk.grow(place, Math.min(12 + innerWidth * 0.055, innerHeight * 0.12));

  /** What only who leads needs: with this card, and for the talk afterwards. @param {HTMLElement | undefined} card */
  function tellNote(card) {
    const own = card ? all(".doorvragen, .kaart-extra, .begeleider li", card) : [];
    const after = all("#nabespreken li");
    const lines = (/** @type {HTMLElement[]} */ found) => found.map((part) => el("li", {}, part.textContent?.trim() ?? ""));
    const parts = own.length ? [el("ul", {}, ...lines(own))] : [];
    const talk = after.length ? [el("h3", {}, say("Afterwards")), el("ul", {}, ...lines(after))] : [];
    one("div", note).replaceChildren(...parts, ...talk);
  }

  /** @param {boolean} byLot */
  function begin(byLot) {
    drawing = byLot;
    order = byLot ? [] : Kaarten.shown().map((card) => Kaarten.idOf(card));
    stage.showModal();
    stage.requestFullscreen?.().then(() => ((full = true), grow()), () => {});
    at = 0;
    go(0);
    place.focus();
  }

  /** @type {Record<string, () => void>} */
  const DOES = {
    vorige: () => go(at - 1),
    volgende: () => go(at + 1),
    eerste: () => go(0),
    laatste: () => go(Math.max(0, order.length - 1)),
    keer: () => ((open = !open), show()),
    tijd: () => Tijd.toggle(),
    noot: () => {
      note.hidden = !note.hidden;
      one('[data-ga="noot"]', stage).setAttribute("aria-pressed", String(!note.hidden));
      grow();
    },
    sluit: () => stage.close(),
  };
  /** @type {Record<string, string>} */
  const KEYS = { ArrowLeft: "vorige", ArrowRight: "volgende", PageUp: "vorige", PageDown: "volgende", Home: "eerste", End: "laatste", " ": "keer", t: "tijd", n: "noot", Escape: "sluit" };

  stage.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("input, summary") || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === " " && target.matches("button")) return;
    const does = DOES[KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? ""];
    if (!does) return;
    event.preventDefault();
    does();
  });
  for (const knop of all("[data-ga]", stage)) {
    knop.addEventListener("click", (event) => {
      DOES[knop.dataset.ga ?? ""]?.();
      // After a click by mouse or finger the space bar turns the card again.
      if (event.detail && stage.open) place.focus();
    });
  }
  stage.addEventListener("close", () => {
    full = false;
    Tijd.stop();
    if (document.fullscreenElement) document.exitFullscreen();
  });
  document.addEventListener("fullscreenchange", () => {
    if (full && !document.fullscreenElement && stage.open) stage.close();
  });
  addEventListener("resize", () => stage.open && grow());
  one('[data-doe="presenteer"]', bar).addEventListener("click", () => begin(false));
  one('[data-doe="trek"]', bar).addEventListener("click", () => begin(true));
}
