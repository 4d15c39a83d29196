"use strict";
/**
 * Find: narrows the list on the page to what one asks for, and lists the cards with the words in them.
 * What is asked stands in the address, so that a link leads to the same list.
 *
 * @typedef {{id: string, soort: string, tekst: string, vragen: string[], fasen: string[], van: number, tot: number,
 *   minuten: number, anders: number[], kan: string[], opstelling: string[], sectoren: string[]}} Vondst
 * @typedef {{set: string, titel: string, soort: string, nummer: string, adres: string, naam: string, tekst: string}} Kaart
 * @typedef {Record<string, string>} Vraag
 */
{
  const { one, all, el, say, sayCount } = Kijk;
  const MOST_CARDS = 60;
  const form = /** @type {HTMLFormElement} */ (one("#vinder"));
  /** @type {{vondsten: Vondst[], kaarten: Kaart[]}} */
  const { vondsten, kaarten } = Kijk.data("vindgegevens");

  /** Letters without accents and capitals. @param {string} text */
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = new Map(vondsten.map((vondst) => [vondst.id, bare(vondst.tekst)]));
  const cards = kaarten.map((kaart) => ({ kaart, letters: bare(`${kaart.naam} ${kaart.tekst}`) }));

  /** What each field asks of something. @type {Record<string, (vondst: Vondst, value: string) => boolean>} */
  const ASKS = {
    vraag: (vondst, value) => vondst.vragen.includes(value),
    fase: (vondst, value) => vondst.fasen.includes(value),
    minuten: (vondst, value) => [vondst.minuten, ...vondst.anders].some((minuten) => minuten <= Number(value)),
    mensen: (vondst, value) => vondst.van <= Number(value) && Number(value) <= vondst.tot,
    soort: (vondst, value) => vondst.soort === value,
    opstelling: (vondst, value) => vondst.opstelling.includes(value),
    sector: (vondst, value) => vondst.sectoren.includes(value),
    kan: (vondst, value) => vondst.kan.includes(value),
  };

  /** @returns {Vraag} */
  const asked = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));

  /** The words that are looked for. @param {Vraag} vraag */
  const words = (vraag) => bare(vraag.zoek ?? "").split(/\s+/).filter(Boolean);

  /** @param {string} text @param {string[]} sought */
  const holds = (text, sought) => sought.every((word) => text.includes(word));

  /** Give what answers a question. @param {Vraag} vraag */
  function answers(vraag) {
    const fits = (/** @type {Vondst} */ v) => Object.entries(ASKS).every(([name, ask]) => !vraag[name] || ask(v, vraag[name]));
    const sought = words(vraag);
    const fitting = vondsten.filter(fits);
    const ids = new Set(fitting.map((vondst) => vondst.id));
    const hits = sought.length ? cards.filter((card) => ids.has(card.kaart.set) && holds(card.letters, sought)) : [];
    const withCard = new Set(hits.map((hit) => hit.kaart.set));
    const found = fitting.filter((v) => withCard.has(v.id) || holds(letters.get(v.id) ?? "", sought));
    return { found, hits: hits.map((hit) => hit.kaart) };
  }

  /** Write behind each choice how much it would leave. @param {Vraag} vraag */
  function countChoices(vraag) {
    for (const select of all("select", form)) {
      if (!(select instanceof HTMLSelectElement)) continue;
      for (const option of select.options) {
        option.dataset.name ??= option.text;
        if (!option.value) continue;
        const left = answers({ ...vraag, [select.name]: option.value }).found.length;
        option.text = `${option.dataset.name} (${left})`;
        option.disabled = !left && !option.selected;
      }
    }
  }

  /** @param {Kaart[]} hits */
  function showCards(hits) {
    const list = one("#v-kaarten ul");
    one("#v-kaarten").hidden = !hits.length;
    list.replaceChildren(
      ...hits.slice(0, MOST_CARDS).map((kaart) => {
        const link = el("a", { href: kaart.adres }, kaart.naam || kaart.tekst);
        const text = kaart.naam ? [el("p", {}, kaart.tekst)] : [];
        const from = [kaart.titel, ` · ${kaart.soort} ${kaart.nummer}`];
        return el("li", { class: "vondst" }, el("p", { class: "set-naam" }, link), ...text, el("p", { class: "set-feiten" }, ...from));
      }),
    );
  }

  /** @param {Vondst[]} found @param {Kaart[]} hits */
  function told(found, hits) {
    if (!found.length) return say("Nothing fits all of this. Leave something out.");
    const sets = sayCount("${count} thing to do", "${count} things to do", found.length);
    if (!hits.length) return sets;
    const shown = hits.length > MOST_CARDS ? say(", the first ${most} are shown", { most: MOST_CARDS }) : "";
    return `${sets}, ${sayCount("${count} card", "${count} cards", hits.length)}${shown}`;
  }

  /** Tell of what is made for fewer people that it can be done in groups. @param {Vraag} vraag */
  function inGroups(vraag) {
    const smaller = answers({ ...vraag, mensen: "" }).found.filter(({ tot }) => tot < Number(vraag.mensen));
    if (!vraag.mensen || !smaller.length) return "";
    return sayCount("${count} more is made for fewer people. In groups it can be done too: leave the number of people out to see it.", "${count} more are made for fewer people. In groups they can be done too: leave the number of people out to see them.", smaller.length);
  }

  function show() {
    const vraag = asked();
    const { found, hits } = answers(vraag);
    const ids = new Set(found.map((vondst) => vondst.id));
    for (const { id } of vondsten) one(`.vondst-${id}`).hidden = !ids.has(id);
    for (const section of all('[class^="vondsten-"]')) section.hidden = !section.querySelector(".vondst:not([hidden])");
    showCards(hits);
    countChoices(vraag);
    one("#v-aantal").textContent = told(found, hits);
    one("#v-groepen").textContent = inGroups(vraag);
    one('button[type="reset"]', form).hidden = !Object.values(vraag).some(Boolean);
    Kijk.setAddress(vraag);
  }

  function fillIn() {
    for (const [name, value] of Kijk.address()) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (show(), one("#v-zoek").focus())));
  addEventListener("hashchange", () => (fillIn(), show()));
  fillIn();
  show();
}
