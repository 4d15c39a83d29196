"use strict";
/**
 * Notes in a two by two: what they are and where there is room for one; nothing of the page.
 * A place is a part (0 to 1) of the room that a note has within its quadrant, so it never lies half outside.
 *
 * @typedef {{tekst: string, vak: number | null, x: number, y: number}} Briefje
 */
const Briefjes = (() => {
  const MOST = { briefjes: 60, letters: 100 };
  const PLACES = [0, 0.5, 1].flatMap((y) => [0, 0.5, 1].map((x) => ({ x, y })));
  const BETWEEN = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => ({ x, y })));

  /** @param {unknown} part */
  const within = (part) => Math.min(1, Math.max(0, (typeof part === "number" && part) || 0));

  /** Take notes from elsewhere, leaving out what can't be one. @param {unknown} found @returns {Briefje[]} */
  function taken(found) {
    if (!Array.isArray(found)) return [];
    return found
      .map((note) => ({ tekst: Bestand.line(note?.tekst, MOST.letters), vak: [0, 1, 2, 3].includes(note?.vak) ? note.vak : null, x: within(note?.x), y: within(note?.y) }))
      .filter(({ tekst }) => tekst)
      .slice(0, MOST.briefjes);
  }

  /** A place in a quadrant where nothing lies yet; in a full one, where most is left. @param {Briefje[]} others */
  function room(others) {
    const near = (/** @type {{x: number, y: number}} */ place) => Math.min(9, ...others.map(({ x, y }) => Math.max(Math.abs(x - place.x), Math.abs(y - place.y))));
    const [most] = [...PLACES, ...BETWEEN].toSorted((a, b) => near(b) - near(a));
    return PLACES.find((place) => near(place) >= 0.5) ?? most ?? { x: 0, y: 0 };
  }

  return { taken, room, within, MOST };
})();
