"use strict";
/**
 * A plan: parts one after the other from a time of day, and what they need; numbers only, nothing of the page.
 * It counts as generator/schedule does: a session lasts as long as its chosen steps, copies are rounded up.
 *
 * @typedef {{wat: string, set: string, formaat: string | null, per: number | null, aantal: number, pdf: {naam: string, adres: string}[], vellen: number}} Materiaal
 * @typedef {{id: string, titel: string, adres: string, van: number, tot: number, stappen: {titel: string, minuten: number}[], materiaal: Materiaal[]}} Werkvorm
 * @typedef {{set?: string, stappen?: number[], pauze?: number, titel?: string, minuten?: number, noot?: string}} Deel
 * @typedef {{id: string, titel: string, dag: string, begin: string, eind: string, mensen: number, delen: Deel[], agenda: number}} Plan a meeting; `agenda` is how often it went to a calendar
 * @typedef {{deel: Deel, begin: number, minuten: number, stappen: {begin: number, titel: string, minuten: number}[]}} Moment
 */
const Plannen = (() => {
  /** Minutes since midnight as a clock; after midnight it starts again. @param {number} minutes */
  const clock = (minutes) => `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

  const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

  /** Take a time of day from elsewhere. @param {unknown} found @param {string} fallback */
  const timeOf = (found, fallback) => (typeof found === "string" && CLOCK.test(found) ? found : fallback);

  /** @param {string} text */
  const minutesOf = (text) => (CLOCK.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : null);

  /** The steps of a part; without a choice all of them. @param {Deel} deel @param {Map<string, Werkvorm>} known */
  function stepsOf(deel, known) {
    const all = known.get(deel.set ?? "")?.stappen ?? [];
    return all.filter((_, index) => !deel.stappen?.length || deel.stappen.includes(index + 1));
  }

  /** Work out when every part and step begins. @param {Plan} plan @param {Map<string, Werkvorm>} known @returns {Moment[]} */
  function moments(plan, known) {
    let at = minutesOf(plan.begin) ?? 0;
    return plan.delen.map((deel) => {
      const begin = at;
      const stappen = stepsOf(deel, known).map((stap) => ({ ...stap, begin: (at += stap.minuten) - stap.minuten }));
      if (!deel.set) at += deel.pauze ?? deel.minuten ?? 0;
      return { deel, begin, minuten: at - begin, stappen };
    });
  }

  /** In how many groups people do a session: more than one where they are too many, none where they are too few. @param {Werkvorm} werkvorm @param {number} people */
  const groups = ({ van, tot }, people) => (people < van ? 0 : Math.ceil(people / tot));

  /** The minutes that are left until the end that was given; below 0 it is too long. @param {Plan} plan @param {Moment[]} times */
  function left(plan, times) {
    const [begin, end] = [minutesOf(plan.begin), minutesOf(plan.eind)];
    if (begin === null || end === null) return null;
    const room = end > begin ? end - begin : end + 24 * 60 - begin;
    return room - times.reduce((sum, { minuten }) => sum + minuten, 0);
  }

  /** What to lay ready: what several parts use stands there once, in the largest number. @param {Plan} plan @param {Map<string, Werkvorm>} known */
  function materials(plan, known) {
    /** @type {Map<string, Materiaal & {keer: number}>} */
    const found = new Map();
    for (const materiaal of plan.delen.flatMap((deel) => known.get(deel.set ?? "")?.materiaal ?? [])) {
      const keer = (materiaal.per ? Math.ceil(plan.mensen / materiaal.per) : 1) * materiaal.aantal;
      const key = JSON.stringify([materiaal.wat, materiaal.set, materiaal.formaat]);
      if ((found.get(key)?.keer ?? 0) < keer) found.set(key, { ...materiaal, keer });
    }
    return [...found.values()];
  }

  const minutes = (/** @type {unknown} */ value) => Math.min(Math.max(Math.round(Number(["number", "string"].includes(typeof value) ? value : 0)) || 0, 1), 600);
  const letters = (/** @type {unknown} */ value, most = 1000) => (typeof value === "string" ? value.slice(0, most) : "");

  /** Take one part from elsewhere. @param {any} part @param {Map<string, Werkvorm>} known @returns {Deel[]} */
  function partOf(part, known) {
    const noot = letters(part?.noot);
    if (typeof part?.set === "string") {
      const last = known.get(part.set)?.stappen.length ?? 0;
      const stappen = (Array.isArray(part.stappen) ? part.stappen.slice(0, 100) : []).filter((/** @type {unknown} */ step) => Number.isInteger(step) && Number(step) >= 1 && Number(step) <= last);
      return last ? [{ set: part.set, stappen, noot }] : [];
    }
    if (part?.pauze) return [{ pauze: minutes(part.pauze) }];
    return typeof part?.titel === "string" ? [{ titel: letters(part.titel, 120), minuten: minutes(part.minuten), noot }] : [];
  }

  /** Take the parts of a plan from elsewhere, leaving out what can't be one. @param {unknown} found @param {Map<string, Werkvorm>} known @returns {Deel[]} */
  const parts = (found, known) => (Array.isArray(found) ? found.slice(0, 60).flatMap((part) => partOf(part, known)) : []);

  const ID = /^[0-9a-f]{20}$/;
  const DAY = /^20\d\d-\d\d-\d\d$/;

  /** By what a plan is known for good, wherever it goes. */
  const newId = () => [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /** A day that is in the calendar; empty for any other. @param {unknown} found */
  function dayOf(found) {
    if (typeof found !== "string" || !DAY.test(found)) return "";
    const at = new Date(`${found}T12:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) ? found : "";
  }

  /** @param {unknown} found @param {number} least @param {number} most @param {number} fallback */
  const count = (found, least, most, fallback) => (Number.isFinite(found) ? Math.min(Math.max(Math.round(Number(found)), least), most) : fallback);

  /**
   * Take a plan from a link, a file or this browser: what it knows, within bounds; one that has no name of its own gets it.
   * @param {Record<string, unknown>} found @param {Map<string, Werkvorm>} known @returns {Plan}
   */
  const planOf = ({ id, titel, dag, begin, eind, mensen, delen, agenda }, known) => ({
    id: typeof id === "string" && ID.test(id) ? id : newId(),
    titel: letters(titel, 200),
    dag: dayOf(dag),
    begin: timeOf(begin, "13:30"),
    eind: timeOf(eind, ""),
    mensen: count(mensen, 1, 500, 12),
    delen: parts(delen, known),
    agenda: count(agenda, 0, 9999, 0),
  });

  return { clock, moments, groups, left, materials, planOf, newId };
})();
