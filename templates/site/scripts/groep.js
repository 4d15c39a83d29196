"use strict";
/**
 * The answers of a group, without names: how often each answer was given, and how much people agree.
 * Of fewer than five people nothing is told, nor of a statement that fewer than five answered.
 *
 * @typedef {{schaal: Schaal, counts: number[], consensus: number}} Spreiding
 */
const Groep = (() => {
  const LEAST = 5;

  /** Find the code in a line: words in a row that have the length of a code, and its check. @param {Lijst} lijst @param {string} line */
  function find(lijst, line) {
    const words = line.split(/[^0-9a-z]+/i).filter(Boolean);
    const size = Code.length(lijst);
    const from = (/** @type {number} */ first) => words.slice(first, first + size).reduce((row, word) => (row.length < size ? row + word : row), "");
    return words.map((_, first) => Code.read(lijst, from(first))).find(Boolean);
  }

  /** Read the codes in a text, one to a line; a code that came twice counts once, as it was last. @param {Lijst} lijst @param {string} text */
  function read(lijst, text) {
    /** @type {Map<number, Antwoorden>} */
    const people = new Map();
    const wrong = [];
    let twice = 0;
    for (const line of text.split(/[\n,;]+/).map((part) => part.trim()).filter(Boolean)) {
      const found = find(lijst, line);
      if (!found) wrong.push(line);
      else {
        twice += Number(people.has(found.lot));
        people.set(found.lot, found.answers);
      }
    }
    return { people: [...people.values()], wrong, twice };
  }

  /** How much people agree, from 0 (half at either end) to 1 (all the same): Tastle and Wierman's consensus. @param {number[]} counts */
  function consensus(counts) {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const mean = counts.reduce((sum, count, place) => sum + count * place, 0) / all;
    const width = counts.length - 1;
    return 1 + counts.reduce((sum, count, place) => sum + (count ? (count / all) * Math.log2(1 - Math.abs(place - mean) / width) : 0), 0);
  }

  /** How often each answer was given; null where too few answered. @param {Schaal} schaal @param {string} code @param {Antwoorden[]} people @returns {Spreiding | null} */
  function spread(schaal, code, people) {
    const given = people.flatMap((answers) => answers[code]?.[schaal.id] ?? []);
    if (given.length < LEAST) return null;
    const counts = schaal.ankers.map((_, place) => given.filter((answer) => answer === place + schaal.laagste).length);
    return { schaal, counts, consensus: consensus(counts) };
  }

  /** The mean outcome of every statement over the people who answered it, and what follows from those. @param {Lijst} lijst @param {Antwoorden[]} people @returns {Scores | null} */
  function scores(lijst, people) {
    if (people.length < LEAST) return null;
    const each = people.map((answers) => Scoren.score(lijst, answers).items);
    const items = lijst.items.flatMap(({ code }) => {
      const found = each.flatMap((items) => items[code] ?? []);
      const values = found.flatMap((outcome) => outcome.value ?? []);
      if (values.length < LEAST) return [];
      const value = values.reduce((sum, one) => sum + one, 0) / values.length;
      return [/** @type {const} */ ([code, { .../** @type {Uitkomst} */ (found[0]), value, answered: 1 }])];
    });
    return Scoren.gather(lijst, Object.fromEntries(items));
  }

  return { read, spread, scores, consensus, LEAST };
})();
