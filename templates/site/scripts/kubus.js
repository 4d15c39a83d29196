"use strict";
/**
 * A walk through the domains of a cube: by its three axes, with arrow keys, or by drawing one; and who stands where.
 *
 * @typedef {{naam: string, nummer: number}} Mens
 * @typedef {{titel: string, assen: {naam: string, stappen: string[]}[], cellen: {naam: string, tekst: string, kaart: string}[]}} Kubus
 */
{
  const { one, all, el, say, sayCount, button } = Kijk;
  const MOST = { mensen: 40, letters: 40 };
  const COUNT = 27;
  /** Along which axis a key walks, and which way. @type {Record<string, [number, number]>} */
  const KEYS = { ArrowLeft: [1, -1], ArrowRight: [1, 1], ArrowUp: [2, -1], ArrowDown: [2, 1], PageDown: [0, -1], PageUp: [0, 1] };
  const known = (/** @type {unknown} */ number) => Number.isInteger(number) && Number(number) >= 0 && Number(number) < COUNT;

  /** Take people from elsewhere, each name once. @param {unknown} found @returns {Mens[]} */
  function taken(found) {
    if (!Array.isArray(found)) return [];
    const people = found.filter((mens) => known(mens?.nummer)).map((mens) => ({ naam: Bestand.line(mens.naam, MOST.letters), nummer: Number(mens.nummer) }));
    return [...new Map(people.filter(({ naam }) => naam).map((mens) => [mens.naam, mens])).values()].slice(0, MOST.mensen);
  }

  /** @param {HTMLElement} section */
  function start(section) {
    /** @type {Kubus} */
    const cube = Kijk.data(`${section.id}-gegevens`);
    const key = `kubus/${section.dataset.set}/${section.dataset.figuur}`;
    const stage = one(".kubus-beeld", section);
    const drawing = Blokken.draw();
    const name = /** @type {HTMLInputElement} */ (one(".kubus-wie input", section));
    const kept = Bewaard.parts(Bewaard.read(key));
    let number = known(kept.nummer) ? Number(kept.nummer) : 0;
    let axis = [0, 1, 2].find((each) => each === kept.as) ?? 0;
    /** @type {number[]} */
    let drawn = Array.isArray(kept.getrokken) ? [...new Set(kept.getrokken.filter(known))] : [];
    let people = taken(kept.mensen);

    const cell = (/** @type {number} */ of) => cube.cellen[of] ?? { naam: "", tekst: "", kaart: "" };
    const steps = (/** @type {number} */ of) => Blokken.placeOf(of).flatMap((step, index) => [...(index ? [" · "] : []), cube.assen[index]?.stappen[step] ?? ""]);
    /** Its number and name; a name can have its number already. @param {number} of */
    const named = (of) => (cell(of).naam.startsWith(`${of + 1} `) ? [cell(of).naam] : [`${of + 1} · `, cell(of).naam]);
    const called = (/** @type {number} */ of) => named(of).join("");

    function keep() {
      Bewaard.keep(key, { nummer: number, as: axis, getrokken: drawn, mensen: people });
      show();
    }

    /** Go to a domain and say which it is. @param {number} to */
    function go(to) {
      number = to;
      keep();
      Kijk.tell(`${called(to)}. ${steps(to).join("")}`);
    }

    /** Draw a domain that was not drawn yet; when all were, the bag is filled again. */
    function pick() {
      if (drawn.length >= COUNT) drawn = [];
      const left = cube.cellen.map((_, index) => index).filter((index) => !drawn.includes(index));
      const found = left[Math.floor(Math.random() * left.length)] ?? 0;
      drawn = [...drawn, found];
      go(found);
    }

    /** The card of the domain when it lies on this page, or else its name and what it says. */
    function card() {
      const { naam, tekst, kaart } = cell(number);
      const there = kaart ? document.getElementById(kaart) : null;
      if (!there || typeof Kaarten === "undefined") return [el("h4", {}, naam), ...(tekst ? [el("p", {}, tekst)] : [])];
      const face = Kaarten.face(there);
      return [el("div", { class: face.className }, ...face.childNodes)];
    }

    /** A domain where people stand, with their names. @param {number} of */
    function standing(of) {
      const there = button(called(of), () => {
        go(of);
        stage.focus();
      }, "stil");
      const names = people.filter(({ nummer }) => nummer === of).map(({ naam }) => {
        const away = button("×", () => leave(naam), "stil");
        away.setAttribute("aria-label", `${say("Leave out")}: ${naam}`);
        return el("span", { class: "kubus-mens" }, naam, away);
      });
      return el("li", {}, there, el("span", { class: "kubus-stappen" }, ...steps(of)), el("span", { class: "kubus-namen" }, ...names));
    }

    /** @param {string} naam */
    function leave(naam) {
      const before = all(".kubus-mens button", section).indexOf(/** @type {HTMLElement} */ (document.activeElement));
      people = people.filter((mens) => mens.naam !== naam);
      keep();
      const left = all(".kubus-mens button", section);
      (left[Math.min(Math.max(before, 0), left.length - 1)] ?? name).focus();
    }

    function show() {
      const at = Blokken.placeOf(number);
      const counts = cube.cellen.map((_, index) => people.filter(({ nummer }) => nummer === index).length);
      Blokken.look(drawing, at, axis, counts);
      for (const field of /** @type {HTMLInputElement[]} */ (all(".kubus-assen input", section))) field.checked = at[Number(field.dataset.as)] === Number(field.value);
      for (const field of /** @type {HTMLInputElement[]} */ (all(".kubus-kant input", section))) field.checked = axis === Number(field.value);
      one(".kubus-plek", section).replaceChildren(...Kijk.words(...named(number)));
      one(".kubus-waar", section).replaceChildren(...Kijk.words(...steps(number)));
      one(".kubus-kaart", section).replaceChildren(...card());
      one(".kubus-zak", section).textContent = drawn.length ? sayCount("${count} domain is left to draw.", "${count} domains are left to draw.", COUNT - drawn.length) : "";
      one(".kubus-lijst", section).replaceChildren(...[...new Set(people.map(({ nummer }) => nummer))].sort((a, b) => a - b).map(standing));
      one(".kubus-mensen", section).hidden = !people.length;
      one(".kubus-wie .knop", section).toggleAttribute("disabled", people.length >= MOST.mensen);
    }

    stage.append(drawing);
    stage.addEventListener("keydown", (event) => {
      const [along, way] = KEYS[event.key] ?? [];
      if (along === undefined || way === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const at = Blokken.placeOf(number);
      at[along] = Math.min(2, Math.max(0, (at[along] ?? 0) + way));
      go(Blokken.numberOf(at));
    });
    stage.addEventListener("click", (event) => {
      const block = /** @type {Element} */ (event.target).closest(".blok");
      if (block instanceof SVGElement) go(Number(block.dataset.nummer));
    });
    one(".kubus-assen", section).addEventListener("change", (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      const at = Blokken.placeOf(number);
      at[Number(field.dataset.as)] = Number(field.value);
      go(Blokken.numberOf(at));
    });
    one(".kubus-kant", section).addEventListener("change", (event) => {
      axis = Number(/** @type {HTMLInputElement} */ (event.target).value);
      keep();
    });
    one(".kubus-wie", section).addEventListener("submit", (event) => {
      event.preventDefault();
      const [added] = taken([{ naam: name.value, nummer: number }]);
      if (!added) return;
      people = taken([...people.filter(({ naam }) => naam !== added.naam), added]);
      name.value = "";
      keep();
      name.focus();
      Kijk.tell(say("${name} now stands at ${place}.", { name: added.naam, place: called(number) }));
    });
    one('[data-doe="trek"]', section).addEventListener("click", pick);
    one('[data-doe="print"]', section).addEventListener("click", () => Kijk.printPart(`#${section.id}`));
    Bestand.start(section, {
      kind: "kijkwijzer-kubus",
      name: () => `${section.dataset.figuur}-wie-waar`,
      give: () => people,
      take: (found) => {
        const others = taken(found);
        if (others.length) people = taken([...people, ...others]);
        if (others.length) keep();
        return others.length > 0;
      },
    });
    show();
  }

  all(".kubus-blok").forEach(start);
}
