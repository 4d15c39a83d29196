"use strict";
/**
 * A plan: parts one after the other from a time of day, and what they need; numbers only, nothing of the page.
 * It counts as generator/schedule does: a session lasts as long as its chosen steps, copies are rounded up.
 *
 * @typedef {{wat: string, set: string, formaat: string | null, per: number | null, aantal: number, pdf: {naam: string, adres: string}[], vellen: number}} Materiaal
 * @typedef {{id: string, titel: string, adres: string, van: number, tot: number, stappen: {titel: string, minuten: number}[], materiaal: Materiaal[]}} Werkvorm
 * @typedef {{set?: string, stappen?: number[], pauze?: number, titel?: string, minuten?: number, noot?: string}} Deel
 * @typedef {{titel: string, begin: string, eind: string, mensen: number, delen: Deel[]}} Plan
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
      const stappen = Array.isArray(part.stappen) ? part.stappen.filter(Number.isInteger) : [];
      return known.has(part.set) ? [{ set: part.set, stappen, noot }] : [];
    }
    if (part?.pauze) return [{ pauze: minutes(part.pauze) }];
    return typeof part?.titel === "string" ? [{ titel: letters(part.titel, 120), minuten: minutes(part.minuten), noot }] : [];
  }

  /** Take the parts of a plan from elsewhere, leaving out what can't be one. @param {unknown} found @param {Map<string, Werkvorm>} known @returns {Deel[]} */
  const parts = (found, known) => (Array.isArray(found) ? found.slice(0, 60).flatMap((part) => partOf(part, known)) : []);

  /** Write a meeting as a calendar file, in the time of whoever opens it. @param {Plan} plan @param {Moment[]} times @param {string} day @param {string} body */
  function calendar(plan, times, day, body) {
    const date = day.replaceAll("-", "");
    const total = times.reduce((sum, { minuten }) => sum + minuten, 0);
    const escaped = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kijkwijzer//NL", "BEGIN:VEVENT",
      `UID:${date}-${plan.begin.replace(":", "")}-${total}@kijkwijzer`,
      `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`,
      `DTSTART:${date}T${plan.begin.replace(":", "")}00`, `DURATION:PT${total}M`,
      `SUMMARY:${escaped(plan.titel)}`, `DESCRIPTION:${escaped(body)}`, "END:VEVENT", "END:VCALENDAR",
    ];
    return lines.map(fold).join("\r\n") + "\r\n";
  }

  /** A line of a calendar holds at most 75 bytes; the rest goes on a next one, after a space. @param {string} line */
  function fold(line) {
    const bytes = new TextEncoder();
    let [folded, size] = ["", 0];
    for (const letter of line) {
      const more = bytes.encode(letter).length;
      if (size + more > 74) [folded, size] = [`${folded}\r\n `, 1];
      folded += letter;
      size += more;
    }
    return folded;
  }

  return { clock, moments, groups, left, materials, parts, timeOf, stepsOf, calendar };
})();
