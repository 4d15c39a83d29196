"use strict";
/**
 * The answers of one person as a short code: digits and letters that are not taken for each other, in fours.
 * In it are the answers, a number drawn by lot (so that a code that is handed in twice counts once) and a check that
 * fails for a slip of the pen and for another questionnaire or version.  It holds no name and no time.
 */
const Code = (() => {
  const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const LOT = 32 ** 4;
  const CHECK = 32 ** 2;

  /** Every answer that is asked, in order: its item, its scale. @param {Lijst} lijst */
  const asked = (lijst) => lijst.items.flatMap((item) => lijst.schalen.map((schaal) => ({ item, schaal })));

  /** How many letters a code of a questionnaire has. @param {Lijst} lijst */
  function length(lijst) {
    const most = asked(lijst).reduce((size, { schaal }) => size * BigInt(schaal.ankers.length + 1), 1n) * BigInt(LOT * CHECK);
    let letters = 0;
    for (let room = 1n; room < most; room *= 32n) letters += 1;
    return letters;
  }

  /** A number that is another one for another questionnaire, version or answer. @param {Lijst} lijst @param {bigint} body */
  function check(lijst, body) {
    const scales = lijst.schalen.map((schaal) => `${schaal.id}${schaal.laagste}${schaal.ankers.length}`);
    const text = [lijst.id, lijst.versie, ...scales, ...lijst.items.map((item) => item.code), body.toString(32)].join("|");
    let sum = 7;
    for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
    return sum % CHECK;
  }

  /** Draw a number by lot, for one person. */
  const lot = () => Math.floor(Math.random() * LOT);

  /** @param {Lijst} lijst @param {Antwoorden} answers @param {number} number what was drawn by lot */
  function write(lijst, answers, number) {
    let body = BigInt(number);
    for (const { item, schaal } of asked(lijst)) {
      const given = answers[item.code]?.[schaal.id];
      body = body * BigInt(schaal.ankers.length + 1) + BigInt(given == null ? 0 : given - schaal.laagste + 1);
    }
    let whole = body * BigInt(CHECK) + BigInt(check(lijst, body));
    let letters = "";
    for (let i = length(lijst); i > 0; i -= 1, whole /= 32n) letters = SIGNS[Number(whole % 32n)] + letters;
    return (letters.match(/.{1,4}/g) ?? []).join("-");
  }

  /** Read a code; null where it is none of this questionnaire. @param {Lijst} lijst @param {string} code @returns {{answers: Antwoorden, lot: number} | null} */
  function read(lijst, code) {
    const letters = plain(code);
    if (letters.length !== length(lijst)) return null;
    let whole = 0n;
    for (const letter of letters) whole = whole * 32n + BigInt(SIGNS.indexOf(letter));
    let body = whole / BigInt(CHECK);
    if (BigInt(check(lijst, body)) !== whole % BigInt(CHECK)) return null;
    /** @type {Antwoorden} */
    const answers = {};
    for (const { item, schaal } of asked(lijst).reverse()) {
      const size = BigInt(schaal.ankers.length + 1);
      const digit = Number(body % size);
      body /= size;
      (answers[item.code] ??= {})[schaal.id] = digit ? digit - 1 + schaal.laagste : null;
    }
    return body < BigInt(LOT) ? { answers, lot: Number(body) } : null;
  }

  /** The letters of a code, with what is easily taken for another put right. @param {string} code */
  const plain = (code) => code.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[^0-9A-Z]/g, "").replace(/U/g, "V");

  return { write, read, length, lot, LOT };
})();
