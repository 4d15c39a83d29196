"use strict";
/**
 * From answers to figures, as generator/scores does it; the tests hold the two to the same outcomes.
 *
 * @typedef {{id: string, laagste: number, hoogste: number, ankers: string[]}} Schaal
 * @typedef {{nummer: number, code: string, groep: string, tekst: string, omgekeerd: boolean}} Item
 * @typedef {{id: string, titel: string, versie: string, schalen: Schaal[], items: Item[],
 *   groepen: {id: string, naam: string, deel: string}[],
 *   score: {regel: "gemiddelde" | "som" | "urgentie", belang: string | null, huidig: string | null}}} Lijst
 * @typedef {Record<string, Record<string, number | null | undefined>>} Antwoorden
 * @typedef {{value: number | null, lowest: number, highest: number, answered: number, asked: number}} Uitkomst
 * @typedef {{items: Record<string, Uitkomst>, groups: Record<string, Uitkomst>, parts: Record<string, Uitkomst>, whole: Uitkomst}} Scores
 */
const Scoren = (() => {
  /** @param {Lijst} lijst @param {Antwoorden} answers @returns {Scores} */
  function score(lijst, answers) {
    const items = Object.fromEntries(lijst.items.map((item) => [item.code, ofItem(lijst, item, answers[item.code] ?? {})]));
    return gather(lijst, items);
  }

  /** Work out groups, parts and the whole from the outcomes of items; an item that is not there does not count. @param {Lijst} lijst @param {Record<string, Uitkomst>} items @returns {Scores} */
  function gather(lijst, items) {
    const partOf = new Map(lijst.groepen.map((groep) => [groep.id, groep.deel]));
    const over = (/** @type {Item[]} */ chosen) => {
      const outcomes = chosen.flatMap((item) => items[item.code] ?? []);
      return lijst.score.regel === "som" ? sum(outcomes) : mean(outcomes);
    };
    const parts = [...new Set(lijst.groepen.map((groep) => groep.deel))].filter(Boolean);
    return {
      items,
      groups: Object.fromEntries(lijst.groepen.map(({ id }) => [id, over(lijst.items.filter((item) => item.groep === id))])),
      parts: Object.fromEntries(parts.map((deel) => [deel, over(lijst.items.filter((item) => partOf.get(item.groep) === deel))])),
      whole: over(lijst.items),
    };
  }

  /** @param {Lijst} lijst @param {Item} item @param {Record<string, number | null | undefined>} given @returns {Uitkomst} */
  function ofItem(lijst, item, given) {
    const scale = (/** @type {string | null} */ id) => /** @type {Schaal} */ (lijst.schalen.find((one) => one.id === id) ?? lijst.schalen[0]);
    if (lijst.score.regel !== "urgentie") {
      const only = scale(null);
      const value = turned(item, only, given[only.id] ?? null);
      return { value, lowest: only.laagste, highest: only.hoogste, answered: Number(value !== null), asked: 1 };
    }
    const [belang, huidig] = [scale(lijst.score.belang), scale(lijst.score.huidig)];
    const weight = given[belang.id] ?? null;
    const now = turned(item, huidig, given[huidig.id] ?? null);
    const value = weight === null || now === null ? null : weight * (huidig.hoogste - now);
    return { value, lowest: 0, highest: belang.hoogste * (huidig.hoogste - huidig.laagste), answered: Number(value !== null), asked: 1 };
  }

  /** Count an answer from the other end where a high one is a bad sign. @param {Item} item @param {Schaal} schaal @param {number | null} answer */
  const turned = (item, schaal, answer) => (answer === null || !item.omgekeerd ? answer : schaal.laagste + schaal.hoogste - answer);

  /** @param {Uitkomst[]} outcomes */
  const values = (outcomes) => outcomes.flatMap((outcome) => outcome.value ?? []);
  const total = (/** @type {number[]} */ numbers) => numbers.reduce((sum, number) => sum + number, 0);

  /** @param {Uitkomst[]} outcomes @returns {Uitkomst} */
  function mean(outcomes) {
    const found = values(outcomes);
    const [lowest, highest] = [outcomes[0]?.lowest ?? 0, outcomes[0]?.highest ?? 0];
    return { value: found.length ? total(found) / found.length : null, lowest, highest, answered: found.length, asked: outcomes.length };
  }

  /** @param {Uitkomst[]} outcomes @returns {Uitkomst} */
  function sum(outcomes) {
    const found = values(outcomes);
    const [lowest, highest] = [outcomes[0]?.lowest ?? 0, outcomes[0]?.highest ?? 0];
    const value = found.length ? total(found) : null;
    return { value, lowest: found.length * lowest, highest: found.length * highest, answered: found.length, asked: outcomes.length };
  }

  /** The items that have a value, highest first; equal ones in their order. @param {Lijst} lijst @param {Scores} scores */
  function ranked(lijst, scores) {
    const value = (/** @type {Item} */ item) => scores.items[item.code]?.value ?? null;
    return lijst.items.filter((item) => value(item) !== null).toSorted((a, b) => Number(value(b)) - Number(value(a)));
  }

  /** Write a number as the site's language does, with at most one decimal. @param {number} value */
  const written = (value) => new Intl.NumberFormat(Kijk.locale, { maximumFractionDigits: 1 }).format(value);

  return { score, gather, ranked, written };
})();
