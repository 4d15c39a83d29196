"use strict";
/**
 * Themes of one's own in order, for each small group its own order, kept in this browser.
 * An order counts beside the others once its group says that it lies well.
 *
 * @typedef {{id: string, tekst: string, soort: string}} Thema
 * @typedef {{naam: string, volgorde: string[], klaar: boolean}} Groepje
 */
{
  const { one, all, el, say, button } = Kijk;
  const MOST = { themas: 24, groepen: 12 };
  const key = `sorteren/${one("#sorteer").dataset.set}`;
  const list = one("#stroken");
  const form = /** @type {HTMLFormElement} */ (one("#sorteer-erbij"));
  const theme = /** @type {HTMLInputElement} */ (one("#s-thema"));
  const name = /** @type {HTMLInputElement} */ (one("#s-naam"));
  const ready = /** @type {HTMLInputElement} */ (one("#s-klaar"));
  let kept = taken(Bewaard.parts(Bewaard.read(key)));
  let at = 0;

  /** Take themes and their orders from elsewhere, leaving out what can't be one; every order holds every theme once. @param {Record<string, unknown>} found @returns {{themas: Thema[], groepen: Groepje[]}} */
  function taken(found) {
    /** @param {unknown} list @param {number} most */
    const items = (list, most) => (Array.isArray(list) ? list.slice(0, most).map(Bewaard.parts) : []);
    const good = items(found.themas, MOST.themas).flatMap(({ id, tekst, soort }) => {
      const text = Bestand.line(tekst, 100);
      return typeof id === "string" && /^\d{1,6}$/.test(id) && text ? [{ id, tekst: text, soort: soort === "+" || soort === "-" ? soort : "" }] : [];
    });
    const themas = [...new Map(good.map((thema) => [thema.id, thema])).values()];
    const ids = themas.map(({ id }) => id);
    const groepen = items(found.groepen, MOST.groepen).map(({ naam, volgorde, klaar }, index) => {
      const order = Array.isArray(volgorde) ? volgorde.filter((id) => ids.includes(id)) : [];
      return { naam: Bestand.line(naam, 40) || say("Group ${number}", { number: index + 1 }), volgorde: [...new Set([...order, ...ids])], klaar: klaar === true };
    });
    const first = { naam: say("Group ${number}", { number: 1 }), volgorde: ids, klaar: false };
    return { themas, groepen: groepen.length || !ids.length ? groepen : [first] };
  }

  const group = () => /** @type {Groepje} */ (kept.groepen[at] ?? kept.groepen[0]);
  const byId = (/** @type {string} */ id) => /** @type {Thema} */ (kept.themas.find((thema) => thema.id === id));
  const written = (/** @type {number} */ value) => value.toLocaleString(Kijk.locale, { maximumFractionDigits: 2 });
  const signOf = (/** @type {Thema} */ thema) => (thema.soort === "+" ? "+" : thema.soort === "-" ? "−" : "");
  const together = new Intl.ListFormat(Kijk.locale);

  /** Keep a change and show it. @param {Partial<typeof kept>} [change] */
  function keep(change = {}) {
    kept = { ...kept, ...change };
    Bewaard.keep(key, kept);
    show();
  }

  const newGroup = () => ({ naam: say("Group ${number}", { number: kept.groepen.length + 1 }), volgorde: kept.themas.map(({ id }) => id), klaar: false });

  /** Add themes below all others; no order is ready any more. @param {string[]} texts @param {string} soort */
  function add(texts, soort) {
    const there = new Set(kept.themas.map(({ tekst }) => tekst));
    const wanted = [...new Set(texts.map((text) => text.trim().slice(0, 100)))].filter((text) => text && !there.has(text));
    const last = Math.max(0, ...kept.themas.map(({ id }) => Number(id)));
    const found = wanted.slice(0, MOST.themas - kept.themas.length).map((tekst, index) => ({ id: String(last + index + 1), tekst, soort }));
    if (!found.length) return;
    const themas = [...kept.themas, ...found];
    const ids = found.map(({ id }) => id);
    const groepen = kept.groepen.map((each) => ({ ...each, volgorde: [...each.volgorde, ...ids], klaar: false }));
    kept = { themas, groepen };
    keep({ groepen: groepen.length ? groepen : [newGroup()] });
    Kijk.tell(say("Added: ${names}.", { names: together.format(found.map(({ tekst }) => tekst)) }));
  }

  /** Take a theme away from every order. @param {string} id @param {number} place */
  function remove(id, place) {
    const groepen = kept.groepen.map((each) => ({ ...each, volgorde: each.volgorde.filter((other) => other !== id) }));
    keep({ themas: kept.themas.filter((thema) => thema.id !== id), groepen });
    const next = list.children[Math.min(place, list.children.length - 1)];
    (next ? one('[data-doe="haal"]', /** @type {HTMLElement} */ (next)) : theme).focus();
  }

  /** Move a strip; the focus stays with it. @param {number} from @param {number} to @param {string} [does] */
  function move(from, to, does = "plek") {
    const here = group();
    const volgorde = [...here.volgorde];
    volgorde.splice(to, 0, ...volgorde.splice(from, 1));
    keep({ groepen: kept.groepen.map((each) => (each === here ? { ...each, volgorde } : each)) });
    const item = /** @type {HTMLElement} */ (list.children[to]);
    const [first, other] = [one(`[data-doe="${does}"]`, item), one('[data-doe="plek"]', item)];
    (first.matches(":disabled") ? other : first).focus();
    if (from !== to) Kijk.tell(say("${name} is now number ${number}.", { name: byId(volgorde[to] ?? "").tekst, number: to + 1 }));
  }

  /** The words of a theme, with its plus or minus. @param {Thema} thema */
  function words(thema) {
    const sign = signOf(thema);
    const meaning = thema.soort === "+" ? say("helps") : say("hinders");
    const signed = sign ? [el("span", { class: "plusmin", role: "img", "aria-label": meaning }, sign), " "] : [];
    return [...signed, thema.tekst];
  }

  /** @param {string} id @param {number} index */
  function strip(id, index) {
    const thema = byId(id);
    const count = group().volgorde.length;
    const place = el("select", { "data-doe": "plek", "aria-label": say("Place of ${name}", { name: thema.tekst }) });
    for (let number = 1; number <= count; number++) place.add(new Option(String(number), String(number), false, number === index + 1));
    place.addEventListener("change", () => move(index, Number(place.value) - 1));
    /** @param {string} sign @param {string} label @param {string} does @param {() => void} action */
    const made = (sign, label, does, action) => {
      const knop = button(sign, action, "stil");
      knop.setAttribute("aria-label", `${label}: ${thema.tekst}`);
      knop.dataset.doe = does;
      return knop;
    };
    const up = made("↑", say("Up"), "op", () => move(index, index - 1, "op"));
    const down = made("↓", say("Down"), "neer", () => move(index, index + 1, "neer"));
    [up.disabled, down.disabled] = [index === 0, index === count - 1];
    const away = made("×", say("Leave out"), "haal", () => remove(id, index));
    const grip = el("span", { class: "greep", "aria-hidden": "true" });
    return el("li", { class: "strook" }, grip, place, el("span", { class: "strook-tekst" }, ...words(thema)), el("span", { class: "strook-doe" }, up, down, away));
  }

  /** A choice of groups, those that are ready with a tick. */
  function choices() {
    return kept.groepen.map((each, index) => {
      const radio = el("input", { type: "radio", name: "groepje", value: String(index) });
      radio.checked = index === at;
      return el("label", {}, radio, el("span", {}, each.naam + (each.klaar ? " ✓" : "")));
    });
  }

  function show() {
    at = Math.min(at, Math.max(0, kept.groepen.length - 1));
    one("#sorteer-groep").hidden = !kept.themas.length;
    if (kept.groepen.length) {
      list.replaceChildren(...group().volgorde.map(strip));
      one("#sorteer-groepen").replaceChildren(...choices());
      if (document.activeElement !== name) name.value = group().naam;
      ready.checked = group().klaar;
      one('[data-doe="weg"]').toggleAttribute("hidden", kept.groepen.length < 2);
      one('[data-doe="groep"]').toggleAttribute("hidden", kept.groepen.length >= MOST.groepen);
    }
    compare();
  }

  /** Lay side by side the orders that are ready. */
  function compare() {
    const groups = kept.groepen.filter(({ klaar }) => klaar);
    one("#volgordes").hidden = !groups.length || !kept.themas.length;
    if (!groups.length) return;
    const found = Volgorde.places(groups.map(({ volgorde }) => volgorde));
    one("#volgordes-inhoud").replaceChildren(...said(groups, found).map((text) => el("p", {}, text)), table(groups, found));
  }

  /** What the orders say, in sentences. @param {Groepje[]} groups @param {Plaats[]} found */
  function said(groups, found) {
    const w = Volgorde.agreement(groups.map(({ volgorde }) => volgorde));
    if (w === null) return [say("Another group that is ready comes beside this one.")];
    const beyond = Volgorde.beyondChance(w, groups.length);
    const much = beyond >= 0.7 ? say("The groups largely agree.") : beyond >= 0.3 ? say("The groups agree in part.") : say("The groups lie far apart.");
    const number = say("Kendall’s W is ${value}: 1 means the same order everywhere, and chance alone gives some ${chance}.", { value: written(w), chance: written(1 / groups.length) });
    const top = Volgorde.onTop(found).map(({ id }) => byId(id).tekst);
    const far = Volgorde.furthest(found).map((place) => {
      const [high, low] = [Math.min(...place.places), Math.max(...place.places)].map((end) => groups[place.places.indexOf(/** @type {number} */ (end))]?.naam ?? "");
      return say("${name} (high with ${high}, low with ${low})", { name: byId(place.id).tekst, high: high ?? "", low: low ?? "" });
    });
    return [
      `${much} ${number}`,
      ...(top.length ? [say("High everywhere: ${names}.", { names: together.format(top) })] : []),
      ...(far.length ? [say("Furthest apart: ${names}.", { names: together.format(far) })] : []),
    ];
  }

  /** @param {Groepje[]} groups @param {Plaats[]} found */
  function table(groups, found) {
    const several = groups.length > 1;
    const heads = [say("Theme"), ...groups.map(({ naam }) => naam), ...(several ? [say("Apart")] : [])];
    const rows = found.map(({ id, places, apart }) => {
      const bar = el("span", { class: "balk", "aria-hidden": "true" }, el("span"));
      bar.style.setProperty("--deel", `${Math.round((100 * apart) / Math.max(1, found.length - 1))}%`);
      const cells = places.map((place, index) => el("td", { "data-kop": groups[index]?.naam ?? "" }, String(place)));
      const last = several ? [el("td", { class: "waarde", "data-kop": say("Apart") }, el("strong", {}, String(apart)), bar)] : [];
      return el("tr", {}, el("th", { scope: "row" }, ...words(byId(id))), ...cells, ...last);
    });
    const head = el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col" }, text))));
    const caption = several ? say("The place in each group; highest over all on top") : say("The place in each group");
    return el("table", { class: "beeld" }, el("caption", {}, caption), head, el("tbody", {}, ...rows));
  }

  /** Change the group that is at it. @param {Partial<Groepje>} change */
  const inGroup = (change) => keep({ groepen: kept.groepen.map((each, index) => (index === at ? { ...each, ...change } : each)) });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add([theme.value], /** @type {HTMLSelectElement} */ (one("#s-soort")).value);
    form.reset();
    theme.focus();
  });
  theme.addEventListener("paste", (event) => {
    const lines = (event.clipboardData?.getData("text") ?? "").split(/\r?\n/).filter((line) => line.trim());
    if (lines.length < 2) return;
    event.preventDefault();
    add(lines, /** @type {HTMLSelectElement} */ (one("#s-soort")).value);
  });
  one("#sorteer-groepen").addEventListener("change", (event) => {
    at = Number(/** @type {HTMLInputElement} */ (event.target).value);
    show();
    all("input", one("#sorteer-groepen"))[at]?.focus();
  });
  one('[data-doe="groep"]').addEventListener("click", () => {
    at = kept.groepen.length;
    keep({ groepen: [...kept.groepen, newGroup()] });
    name.focus();
    name.select();
  });
  one('[data-doe="weg"]').addEventListener("click", () => {
    if (!confirm(say("Throw away the order of ${name}?", { name: group().naam }))) return;
    keep({ groepen: kept.groepen.filter((_, index) => index !== at) });
    all("input", one("#sorteer-groepen"))[at]?.focus();
  });
  name.addEventListener("input", () => inGroup({ naam: name.value.trim() || say("Group ${number}", { number: at + 1 }) }));
  ready.addEventListener("change", () => {
    inGroup({ klaar: ready.checked });
    if (ready.checked) Kijk.tell(all("#volgordes-inhoud p").map((text) => text.textContent).join(" "));
  });
  one('[data-doe="print"]', one("#volgordes")).addEventListener("click", () => Kijk.printPart("#volgordes"));
  Slepen.start(list, move);
  show();
}
