"use strict";
/** Shares a choice of cards as a link, and keeps a deck as a file; the last script of the deck, so it also begins it. */
{
  const { one, say, sayCount } = Kijk;
  const KIND = "kijkwijzer-stapel";
  const MOST = 100;
  const OWN = /^(zelf|mee)-/;
  const file = /** @type {HTMLInputElement} */ (one("#stapel-bestand"));

  /** Read cards of someone's own from elsewhere, and the ids that they had and now have; all that is not letters is left out. @param {unknown} found @param {string} prefix */
  function ownCards(found, prefix) {
    const good = (Array.isArray(found) ? found : []).filter((own) => own && typeof own.tekst === "string" && own.tekst.trim()).slice(0, MOST);
    const cards = good.map((own, index) => ({
      id: `${prefix}-${index + 1}`,
      categorie: Number.isInteger(own.categorie) && Kaarten.groups[own.categorie] ? own.categorie : 0,
      tekst: String(own.tekst).slice(0, 240),
    }));
    return { cards, ids: new Map(good.map(({ id }, index) => [id, `${prefix}-${index + 1}`])) };
  }

  /** Give the ids in a list that are cards here; those of `own` cards as they now are. @param {unknown} found @param {Map<unknown, string>} [own] @returns {string[]} */
  function known(found, own = new Map()) {
    const here = new Map([...Kaarten.byId().keys()].filter((id) => !OWN.test(id)).map((id) => [id, id]));
    return Array.isArray(found) ? found.flatMap((id) => own.get(id) ?? here.get(id) ?? []) : [];
  }

  function share() {
    const shown = Kaarten.shown().map((card) => Kaarten.idOf(card));
    const own = [...Kaarten.stapel.eigen, ...(Kaarten.link?.eigen ?? [])].filter((kaart) => shown.includes(kaart.id));
    const state = new URLSearchParams({ kies: shown.filter((id) => !OWN.test(id)).join(",") });
    if (own.length) state.set("eigen", JSON.stringify(own.map(({ categorie, tekst }) => ({ categorie, tekst }))));
    const field = /** @type {HTMLInputElement} */ (one("#stapel-link"));
    Kijk.giveLink(field, `${location.href.split("#")[0]}#${state}`, () => Stapel.report(say("The link is copied.")));
  }

  /** Show the cards that a link asks for. */
  function fromLink() {
    const state = Kijk.address();
    if (!state.has("kies")) return;
    let own = ownCards([], "mee").cards;
    try {
      own = ownCards(JSON.parse(state.get("eigen") ?? "[]"), "mee").cards;
    } catch {
      Stapel.report(say("A part of the link can’t be read; ask for it again."));
    }
    const ids = known((state.get("kies") ?? "").split(","));
    Kaarten.link = { kies: [...ids, ...own.map((kaart) => kaart.id)], eigen: own };
    Kaarten.toon = "link";
    Kaarten.layOwn();
  }

  function save() {
    const { favoriet, opzij, eigen } = Kaarten.stapel;
    const text = JSON.stringify({ soort: KIND, versie: 1, set: Kaarten.set, favoriet, opzij, eigen }, null, 2);
    Kijk.saveFile(`${Kaarten.set}-kaarten.json`, "application/json", `${text}\n`);
  }

  /** @param {string} text */
  function load(text) {
    let found;
    try {
      found = JSON.parse(text);
    } catch {
      found = null;
    }
    if (found?.soort !== KIND || found.versie !== 1 || typeof found.set !== "string") return Stapel.report(say("This is not a file with cards of this site."));
    if (found.set !== Kaarten.set) return Stapel.report(say("This file belongs to other cards: ${set}.", { set: found.set }));
    const { cards: own, ids } = ownCards(found.eigen, "zelf");
    Kaarten.change({ eigen: own, favoriet: known(found.favoriet, ids), opzij: known(found.opzij, ids), volgorde: [], getrokken: [] });
    Kaarten.layOwn();
    Stapel.show();
    Stapel.report(sayCount("The file is loaded, with ${count} card of your own.", "The file is loaded, with ${count} cards of your own.", own.length));
  }

  one('[data-doe="deel"]').addEventListener("click", share);
  one('[data-doe="bewaar"]').addEventListener("click", save);
  one('[data-doe="laad"]').addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [text] = await Kijk.texts(file);
    if (text !== undefined) load(text);
  });
  Kaarten.layOwn();
  fromLink();
  Stapel.show();
}
