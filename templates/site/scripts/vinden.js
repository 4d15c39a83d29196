"use strict";
/**
 * Find: narrows the list on the page to what one asks for, the best first where words are sought, with the sentence
 * around them; and lists the cards that have them. What is asked stands in the address, so that a link leads to the same.
 *
 * @typedef {typeof ZOEKGEGEVENS["vondsten"][number]} Vondst
 * @typedef {Record<string, string>} Vraag
 * @typedef {{vondst: Vondst, antwoord?: Antwoord}} Gevonden
 */
{
  const { one, all, el, say, sayCount, button } = Kijk;
  const MOST_CARDS = 60;
  const form = /** @type {HTMLFormElement} */ (one("#vinder"));
  const { vondsten, paginas } = ZOEKGEGEVENS;
  const numbers = new Map(paginas.map(({ naam }, number) => [naam, number]));
  /** What is on the page, by id, each with where it stands as long as no words are sought. */
  const items = new Map(vondsten.map(({ id }) => [id, one(`.vondst-${id}`)]));
  const homes = new Map([...items].map(([id, item]) => [id, item.parentElement]));
  const best = one("#v-best");

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

  /** What the fields ask; a choice that leaves nothing counts too, since a link can make it. @returns {Vraag} */
  function asked() {
    /** @type {Vraag} */
    const vraag = {};
    for (const field of form.elements) if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) vraag[field.name] = field.value.trim();
    return vraag;
  }

  /** The last search, since the choices do not change what it finds. */
  let [sought, result] = ["", /** @type {Uitslag | undefined} */ (undefined)];
  /** @param {string} words */
  function search(words) {
    if (words !== sought) [sought, result] = [words, words ? Zoek.search(words) : undefined];
    return result;
  }

  /** Give what answers a question, the best first where it has words. @param {Vraag} vraag @returns {Gevonden[]} */
  function answers(vraag) {
    const fits = (/** @type {Vondst} */ v) => Object.entries(ASKS).every(([name, ask]) => !vraag[name] || ask(v, vraag[name]));
    const fitting = vondsten.filter(fits);
    const found = search(vraag.zoek ?? "");
    if (!found) return fitting.map((vondst) => ({ vondst }));
    const order = new Map(found.antwoorden.map((antwoord, at) => [antwoord.pagina, at]));
    return fitting
      .map((vondst) => ({ vondst, at: Math.min(...vondst.paginas.map((page) => order.get(numbers.get(page) ?? -1) ?? Infinity)) }))
      .filter(({ at }) => at < Infinity)
      .sort((a, b) => a.at - b.at)
      .map(({ vondst, at }) => ({ vondst, antwoord: found.antwoorden[at] }));
  }

  /** Write behind each choice how much it would leave. @param {Vraag} vraag */
  function countChoices(vraag) {
    for (const select of all("select", form)) {
      if (!(select instanceof HTMLSelectElement)) continue;
      for (const option of select.options) {
        option.dataset.name ??= option.text;
        if (!option.value) continue;
        const left = answers({ ...vraag, [select.name]: option.value }).length;
        option.text = `${option.dataset.name} (${left})`;
        option.disabled = !left && !option.selected;
      }
    }
  }

  /** Show what was found, and around the words that were sought their sentence. @param {Gevonden[]} found @param {Vraag} vraag */
  function showFound(found, vraag) {
    const there = new Map(found.map((one) => [one.vondst.id, one]));
    for (const [id, item] of items) {
      item.hidden = !there.has(id);
      for (const extra of all(".vondst-zin, .vondst-tijd", item)) extra.remove();
      if (!vraag.zoek) homes.get(id)?.append(item);
    }
    for (const { vondst, antwoord } of found) {
      const item = items.get(vondst.id);
      if (vraag.zoek && item) best.querySelector("ul")?.append(item);
      if (antwoord) item?.append(...sentenceOf(antwoord));
      const shorter = vraag.minuten && vondst.minuten > Number(vraag.minuten) ? Math.max(...vondst.anders.filter((minuten) => minuten <= Number(vraag.minuten))) : 0;
      if (shorter) item?.append(el("p", { class: "vondst-tijd" }, say("There is a way to do it in ${count} minutes.", { count: shorter })));
    }
    best.hidden = !vraag.zoek || !found.length;
    for (const section of all('[class^="vondsten-"]')) section.hidden = Boolean(vraag.zoek) || !section.querySelector(".vondst:not([hidden])");
  }

  /** The sentence where something says what is sought, which leads there. @param {Antwoord} answer */
  function sentenceOf(answer) {
    const place = answer.plaatsen.find(({ stuk, tekst }) => tekst !== stuk.kop) ?? answer.plaatsen[0];
    if (!place || !result) return [];
    const { stuk, tekst } = place;
    const name = stuk.naam || Zoek.title(stuk);
    return [el("p", { class: "vondst-zin" }, ...(stuk.plek ? [Zoek.link(place, name, result.woorden(place)), ": "] : []), ...result.zin(tekst))];
  }

  /** The cards that say what is sought, of what was found. @param {Gevonden[]} found @returns {Vindplaats[]} */
  function cardsOf(found) {
    const own = new Set(found.map(({ vondst }) => numbers.get(vondst.paginas[0] ?? "")));
    const answered = result?.antwoorden.filter(({ pagina }) => own.has(pagina)) ?? [];
    return answered.flatMap(({ plaatsen }) => plaatsen.filter(({ stuk }) => stuk.plek.startsWith("kaart-"))).sort((a, b) => b.score - a.score);
  }

  /** @param {Vindplaats[]} cards */
  function showCards(cards) {
    one("#v-kaarten").hidden = !cards.length;
    one("#v-kaarten ul").replaceChildren(
      ...cards.slice(0, MOST_CARDS).map((place) => {
        const { stuk, tekst } = place;
        const first = Zoek.first(stuk.pagina);
        const title = Zoek.title(stuk);
        const text = tekst === stuk.kop || title === textOf(tekst) ? [] : [el("p", {}, ...(result?.zin(tekst) ?? []))];
        const link = Zoek.link(place, title, result?.woorden(place) ?? []);
        const from = `${first ? Zoek.title(first) : ""} · ${stuk.naam}`;
        return el("li", { class: "vondst" }, el("p", { class: "set-naam" }, link), ...text, el("p", { class: "set-feiten" }, from));
      }),
    );
  }

  /** @param {number} tekst */
  function textOf(tekst) {
    const text = ZOEKGEGEVENS.teksten[tekst];
    return (typeof text === "string" ? text : (text?.tekst ?? "")).replace(/\.$/, "");
  }

  /** Lead to what else says so, on pages that are no set. @param {string} words */
  function showElsewhere(words) {
    const ours = new Set(vondsten.flatMap((vondst) => vondst.paginas.map((page) => numbers.get(page))));
    const others = result?.antwoorden.filter(({ pagina }) => !ours.has(pagina)).length ?? 0;
    const line = one("#v-elders");
    line.hidden = !others;
    const link = el("a", { href: `search.html?${new URLSearchParams({ q: words })}` }, sayCount("${count} other page says something about this", "${count} other pages say something about this", others));
    line.replaceChildren(...(others ? [link] : []));
  }

  /** What is chosen in a field, as it stands there. @param {string} name @param {string} value */
  function choiceOf(name, value) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.dataset.name ?? value;
    return name === "mensen" ? sayCount("${count} person", "${count} people", Number(value)) : value;
  }

  /** Ways on where nothing fits: to leave out one choice, or else all. @param {Vraag} vraag @returns {{name: string, left: number}[]} */
  function waysOn(vraag) {
    const chosen = Object.keys(ASKS).filter((name) => vraag[name]);
    const ways = chosen.map((name) => ({ name, left: answers({ ...vraag, [name]: "" }).length })).filter(({ left }) => left);
    return ways.sort((a, b) => b.left - a.left);
  }

  /** Say what was found, or what stops it. @param {Gevonden[]} found @param {Vindplaats[]} cards @param {Vraag} vraag */
  function told(found, cards, vraag) {
    const ways = one("#v-uitwegen");
    ways.replaceChildren();
    if (!found.length) return stopped(vraag, ways);
    const sets = sayCount("${count} thing to do", "${count} things to do", found.length);
    const shown = cards.length > MOST_CARDS ? say(", the first ${most} are shown", { most: MOST_CARDS }) : "";
    const counted = cards.length ? `${sets}, ${sayCount("${count} card", "${count} cards", cards.length)}${shown}` : sets;
    if (result && !result.heel) return `${say("Nothing has all of these words; this has the most of them.")} ${counted}`;
    return result?.gissing ? `${say("Searched for ‘${words}’.", { words: result.gissing })} ${counted}` : counted;
  }

  /** Say what stops it, with buttons to leave that out. @param {Vraag} vraag @param {HTMLElement} ways */
  function stopped(vraag, ways) {
    const found = waysOn(vraag);
    const [first] = found;
    if (first) {
      ways.append(...found.map(({ name, left }) => button(`${say("Leave out ‘${choice}’", { choice: choiceOf(name, vraag[name] ?? "") })} (${left})`, () => leaveOut([name]))));
      const said = { choice: choiceOf(first.name, vraag[first.name] ?? "") };
      return sayCount("Nothing fits ‘${choice}’; without that choice there is ${count}.", "Nothing fits ‘${choice}’; without that choice there are ${count}.", first.left).replace("${choice}", said.choice);
    }
    const only = answers({ zoek: vraag.zoek ?? "" }).length;
    const chosen = Object.keys(ASKS).filter((name) => vraag[name]);
    if (only && chosen.length) {
      ways.append(button(`${say("Leave out all choices")} (${only})`, () => leaveOut(chosen)));
      return sayCount("Nothing fits these choices together; without them there is ${count}.", "Nothing fits these choices together; without them there are ${count}.", only);
    }
    const without = answers({ ...vraag, zoek: "" }).length;
    ways.append(button(`${say("Leave out ‘${choice}’", { choice: vraag.zoek ?? "" })} (${without})`, () => leaveOut(["zoek"])));
    return say("Nothing found for ‘${words}’. See whether it is spelled right, or use another word.", { words: vraag.zoek ?? "" });
  }

  /** Empty fields, and go on from the first. @param {string[]} names */
  function leaveOut(names) {
    const fields = names.map((name) => form.elements.namedItem(name));
    for (const field of fields) if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = "";
    show();
    const [first] = fields;
    if (first instanceof HTMLElement) first.focus();
  }

  /** Tell of what is made for fewer people that it can be done in groups. @param {Vraag} vraag */
  function inGroups(vraag) {
    const smaller = answers({ ...vraag, mensen: "" }).filter(({ vondst }) => vondst.tot < Number(vraag.mensen));
    if (!vraag.mensen || !smaller.length) return "";
    return sayCount("${count} more is made for fewer people. In groups it can be done too: leave the number of people out to see it.", "${count} more are made for fewer people. In groups they can be done too: leave the number of people out to see them.", smaller.length);
  }

  function show() {
    const vraag = asked();
    const found = answers(vraag);
    const cards = vraag.zoek ? cardsOf(found) : [];
    showFound(found, vraag);
    showCards(cards);
    showElsewhere(vraag.zoek ?? "");
    countChoices(vraag);
    one("#v-aantal").textContent = told(found, cards, vraag);
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
