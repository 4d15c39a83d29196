"use strict";
/** The deck: which cards one sees and in what order, favourites, cards put aside, and a card of one's own. */
const Stapel = (() => {
  const { one, all, el, say, sayCount, button } = Kijk;
  const bar = one("#stapel");
  const heap = document.createElement(document.querySelector(".categorie li.kaart") ? "ul" : "div");
  heap.className = "kaarten geschud";
  heap.hidden = true;

  /** Say what happened, in sight and to a screen reader. @param {string} text */
  const report = (text) => void (one(".stapel-melding", bar).textContent = text);

  /** Put the cards in a new order. @param {string[]} ids @returns {string[]} */
  function shuffled(ids) {
    const left = [...ids];
    return ids.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0] ?? "");
  }

  /** Do something with a card; the focus stays where it was, also when that card goes out of sight. @param {string} list @param {() => void} action */
  function press(list, action) {
    const buttons = () => all(`.kaart-doe [data-lijst="${list}"]`).filter((made) => made.checkVisibility());
    const index = buttons().findIndex((made) => made.parentElement?.contains(document.activeElement));
    action();
    show();
    const left = buttons();
    if (index >= 0) (left[Math.min(index, left.length - 1)] ?? one("button", bar)).focus();
  }

  /** @param {HTMLElement} card */
  function addTools(card) {
    if (card.querySelector(".kaart-doe")) return;
    const id = Kaarten.idOf(card);
    const number = one(".kaart-nummer", card).textContent?.trim() ?? "";
    const toggles = /** @type {const} */ (["favoriet", "opzij"]).map((list) => {
      const name = list === "favoriet" ? say("Favourite") : say("Aside");
      const made = button(name, () => press(list, () => Kaarten.toggle(list, id)), `stil ${list}`);
      made.setAttribute("aria-label", `${name}: ${number}`);
      made.dataset.lijst = list;
      return made;
    });
    const own = Kaarten.stapel.eigen.some((kaart) => kaart.id === id);
    const away = own ? [button(say("Throw away"), () => press("opzij", () => Kaarten.remove(id)), "stil weg")] : [];
    one(".kaart-voet", card).before(el("div", { class: "kaart-doe" }, ...toggles, ...away));
  }

  /** Lay the cards by category, or shuffled in one heap. */
  function lay() {
    const mixed = Kaarten.stapel.volgorde.length > 0;
    heap.hidden = !mixed;
    heap.replaceChildren(...(mixed ? Kaarten.shown().map((card) => copy(card)) : []));
  }

  /** In the heap lie copies with tools of their own, so that every card keeps its place and its anchor. @param {HTMLElement} card */
  function copy(card) {
    const laid = Kaarten.face(card);
    const tools = card.querySelector(".kaart-doe");
    if (tools) {
      const again = /** @type {HTMLElement} */ (tools.cloneNode(true));
      const originals = all("button", /** @type {HTMLElement} */ (tools));
      all("button", again).forEach((made, index) => made.addEventListener("click", () => originals[index]?.click()));
      one(".kaart-voet", laid).before(again);
    }
    laid.hidden = false;
    return laid;
  }

  function counts() {
    for (const input of bar.querySelectorAll('input[name="toon"]')) {
      if (!(input instanceof HTMLInputElement)) continue;
      const view = /** @type {"alle" | "favoriet" | "opzij" | "link"} */ (input.value);
      const label = input.parentElement?.querySelector("span");
      if (label) label.textContent = `${(label.dataset.naam ??= label.textContent ?? "")} (${Kaarten.shown(view).length})`;
      input.checked = view === Kaarten.toon;
      if (view === "link" && input.parentElement) input.parentElement.hidden = !Kaarten.link;
    }
  }

  /** Show the cards as they now lie. */
  function show() {
    const mixed = Kaarten.stapel.volgorde.length > 0;
    for (const [id, card] of Kaarten.byId()) {
      addTools(card);
      for (const toggle of all(".kaart-doe [data-lijst]", card)) {
        const list = /** @type {"favoriet" | "opzij"} */ (toggle.dataset.lijst);
        toggle.setAttribute("aria-pressed", String(Kaarten.stapel[list].includes(id)));
      }
      card.hidden = !Kaarten.seen(id);
    }
    for (const group of Kaarten.groups) group.hidden = mixed || !group.querySelector(".kaart:not([hidden])");
    lay();
    counts();
    const order = one('[data-doe="schud"]', bar);
    order.textContent = mixed ? say("Back in order") : say("Shuffle");
    one("#stapel-aantal").textContent = sayCount("${count} card", "${count} cards", Kaarten.shown().length);
    bar.dispatchEvent(new Event("stapel"));
  }

  function shuffle() {
    const mixed = Kaarten.stapel.volgorde.length > 0;
    Kaarten.change({ volgorde: mixed ? [] : shuffled([...Kaarten.byId().keys()]) });
    show();
    report(mixed ? say("The cards are in order again.") : say("The cards are shuffled."));
  }

  one('[data-doe="schud"]', bar).addEventListener("click", shuffle);
  one('[data-doe="groot"]', bar).addEventListener("click", (event) => {
    const pressed = document.body.classList.toggle("kaarten-groot");
    /** @type {HTMLElement} */ (event.currentTarget).setAttribute("aria-pressed", String(pressed));
  });
  bar.addEventListener("change", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.name !== "toon") return;
    Kaarten.toon = /** @type {"alle" | "favoriet" | "opzij" | "link"} */ (field.value);
    show();
  });
  one("#kaart-erbij").addEventListener("submit", (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const given = new FormData(form);
    const text = String(given.get("tekst")).trim();
    if (!text) return;
    Kaarten.add(Number(given.get("categorie") ?? 0), text);
    form.reset();
    show();
    report(say("Your card is added. It is kept in this browser."));
  });

  one(".categorie").before(heap);
  return { show, report, shuffled };
})();
