"use strict";
/**
 * What searches: Vinden and Zoeken give it what someone types, and get the pages that say so, with the places on them.
 * All that the pages say is taken apart into stems when the first search asks for it; accents and capitals do not count.
 *
 * @typedef {{naam: string, gewicht: number, soort?: string, feiten?: string}} Pagina
 * @typedef {{stammen: number[], gewicht: number}} Zegwijze what answers a wish: stems that stand in a row, and how well
 * @typedef {{woord: string, vormen: Zegwijze[], eerst: number[], nodig: boolean}} Wens what someone asks for, whether an answer must have it, and to which pages it leads before all others
 * @typedef {{nummer: number, pagina: number, plek: string, naam: string, kop: number, teksten: number[]}} Stuk
 * @typedef {{stuk: Stuk, score: number, tekst: number}} Vindplaats a place that answers, and which of its texts does best
 * @typedef {{pagina: number, score: number, plaatsen: Vindplaats[]}} Antwoord
 * @typedef {{antwoorden: Antwoord[], heel: boolean, gissing: string, zin: (tekst: number, most?: number) => Node[], woorden: (plaats: Vindplaats) => string[]}} Uitslag
 */
const Zoek = (() => {
  const MOST_LETTERS = 200;
  const MOST_WISHES = 12;
  const [FORM, OTHER, FINDS, BEGINS, ENDS, ALIKE] = [0.9, 0.5, 0.35, 0.3, 0.5, 0.25];
  const EXACT = 1.25;
  const ENDINGS = ["en", "n", "s", "e"];
  const OFTEN = 0.4;
  const [TITLE, HEADING, INTRODUCTION] = [4, 2.5, 1.3];
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
  const SENTENCE = /[^.!?…]+[.!?…]*[’”")]*\s*|[.!?…]+\s*/g;

  /** Letters without accents and capitals. @param {string} text */
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** The words of a text, and where they stand in it. @param {string} text */
  const words = (text) => [...text.matchAll(WORD)].map((found) => ({ word: bare(found[0]), from: found.index, to: found.index + found[0].length }));

  /** @typedef {ReturnType<typeof takeApart>} Index @type {Index | undefined} */
  let known;
  const index = () => (known ??= takeApart());

  function takeApart() {
    const { paginas, namen, stukken, teksten, woorden } = ZOEKGEGEVENS;
    /** @type {Map<string, number>} */
    const numbers = new Map();
    /** The letters of each stem. @type {string[]} */
    const stems = [];
    /** The number of the stem of each word. @type {Map<string, number>} */
    const vocabulary = new Map();
    /** The texts that have a stem. @type {number[][]} */
    const textsOf = [];

    /** The number of the stem of a word. Words of one stem that begin otherwise (beleid, begeleiden) are two. @param {string} word */
    function stem(word) {
      let number = vocabulary.get(word);
      if (number === undefined) {
        const letters = bare(Stammen.stam(word));
        const key = `${letters} ${word.slice(0, 3)}`;
        number = numbers.get(key) ?? stems.push(letters) - 1;
        numbers.set(key, number);
        vocabulary.set(word, number);
      }
      return number;
    }

    const texts = teksten.map((one) => (typeof one === "string" ? one : Kijk.learn(one.tekst, one.taal)));
    const rows = texts.map((text, number) => {
      const row = words(text).map(({ word }) => stem(word));
      for (const one of new Set(row)) (textsOf[one] ??= []).push(number);
      return row;
    });
    const said = new Map(vocabulary);
    const pieces = stukken.map(([pagina, plek, naam, kop, held], nummer) => ({ nummer, pagina, plek, naam: namen[naam] ?? "", kop, teksten: held }));
    /** The places where a text stands. @type {Stuk[][]} */
    const placesOf = texts.map(() => []);
    for (const piece of pieces) for (const text of new Set([piece.kop, ...piece.teksten])) placesOf[text]?.push(piece);
    const titles = paginas.map((_, pagina) => pieces.find((piece) => piece.pagina === pagina));
    /** The stems of a word and of what is written as that word with an ending, as far as anything says so. @param {string} word */
    const forms = (word) => {
      const others = ENDINGS.flatMap((ending) => [word + ending, word.endsWith(ending) && word.length > ending.length + 2 ? word.slice(0, -ending.length) : ""]);
      return [...new Set([word, ...others.filter((other) => said.has(other))].map(stem))];
    };
    /** The letters of a text without accents and capitals. @type {Map<number, string>} */
    const plain = new Map();
    /** @param {number} text */
    const letters = (text) => plain.get(text) ?? plain.set(text, bare(texts[text] ?? "")).get(text) ?? "";
    return { paginas, texts, letters, rows, textsOf, said, stem, stems, forms, placesOf, titles, ...groupsIn(woorden, stem, forms) };
  }

  /**
   * The words that are one to who searches, by their stems.
   * @param {[string[], string[], number[]][]} woorden @param {(word: string) => number} stem @param {(word: string) => number[]} forms
   */
  function groupsIn(woorden, stem, forms) {
    /** The rows of stems that a term can be written as; one of more words is as it stands. @param {string} term */
    function rows(term) {
      const [first, ...more] = words(term).map(({ word }) => word);
      return more.length ? [[first ?? "", ...more].map(stem)] : forms(first ?? "").map((one) => [one]);
    }
    const groups = woorden.map(([said, finds, eerst]) => ({
      terms: said.map((term) => words(term).map(({ word }) => word).join(" ")),
      vormen: [
        ...said.flatMap((term) => rows(term).map((stammen) => ({ stammen, gewicht: OTHER }))),
        ...finds.flatMap((term) => rows(term).map((stammen) => ({ stammen, gewicht: FINDS }))),
      ],
      eerst,
    }));
    /** @type {Map<string, typeof groups>} */
    const groupsOf = new Map();
    let longest = 1;
    woorden.forEach(([said], number) => {
      for (const key of new Set(said.flatMap(rows).map((row) => row.join(" ")))) {
        groupsOf.set(key, [...(groupsOf.get(key) ?? []), ...groups.slice(number, number + 1)]);
        longest = Math.max(longest, key.split(" ").length);
      }
    });
    return { groups, groupsOf, longest };
  }

  /** What someone asks for; `guess` are words that were taken for others. @param {string} query @param {string[]} guess @returns {Wens[]} */
  function wishes(query, guess) {
    const { groups, groupsOf, longest, forms, stem } = index();
    const typed = words(query.slice(0, MOST_LETTERS)).map(({ word }) => word);
    /** @type {{wish: Wens, small: boolean}[]} */
    const found = [];
    for (let at = 0; at < typed.length; ) {
      const rest = typed.slice(at).join(" ");
      let row = typed.slice(at, at + longest);
      while (row.length > 1 && !groupsOf.has(row.map(stem).join(" "))) row = row.slice(0, -1);
      const [word = "", ...more] = row;
      const keys = more.length ? [row.map(stem).join(" ")] : forms(word).map(String);
      const same = keys.flatMap((key) => groupsOf.get(key) ?? []);
      // What is still being typed may become a word of a group.
      const begun = rest.length > 3 && !same.length ? groups.filter(({ terms }) => terms.some((term) => term.startsWith(rest))) : [];
      if (begun.length) row = typed.slice(at);
      at += row.length;
      found.push({ wish: wishFor(row, [...new Set([...same, ...begun])], guess), small: row.length === 1 && (Stammen.klein.has(word) || word.length === 1) });
    }
    const large = found.filter(({ small }) => !small);
    const asked = (large.length ? large : found).slice(0, MOST_WISHES).map(({ wish }) => wish);
    return asked.some(({ nodig }) => nodig) ? asked : asked.map((wish) => ({ ...wish, nodig: true }));
  }

  /** @param {string[]} row @param {{vormen: Zegwijze[], eerst: number[]}[]} same @param {string[]} guess @returns {Wens} */
  function wishFor(row, same, guess) {
    const { stem, paginas, placesOf, groups } = index();
    const [word = "", ...more] = row;
    const said = [{ stammen: row.map(stem), gewicht: 1 }, ...(more.length ? [] : formsOf(word))];
    if (!more.length && !same.length && !guess.includes(word) && !said.some(isSaid)) {
      const meant = guessFor(word);
      if (meant) {
        guess.push(meant);
        return wishFor(words(meant).map((part) => part.word), groups.filter(({ terms }) => terms.includes(meant)), guess);
      }
    }
    const vormen = [...said, ...same.flatMap((group) => group.vormen)];
    const pages = new Set(vormen.filter(({ gewicht }) => gewicht >= OTHER).flatMap(textsWith).flatMap((text) => (placesOf[text] ?? []).map(({ pagina }) => pagina)));
    // What nearly every page says, such as what the people there are called, parts none of them from the others.
    const nodig = same.some(({ eerst }) => eerst.length) || pages.size < paginas.length * OFTEN;
    return { woord: row.join(" "), vormen, eerst: [...new Set(same.flatMap(({ eerst }) => eerst))], nodig };
  }

  /** Whether any text has what answers a wish. @param {Zegwijze} form */
  const isSaid = (form) => textsWith(form).length > 0;

  /** How a word is said too: with an ending, as the first or last part of another, or with the same stem. @param {string} word @returns {Zegwijze[]} */
  function formsOf(word) {
    const { said, stem, stems, forms } = index();
    const own = stem(word);
    const letters = stems[own] ?? word;
    const written = new Set(forms(word));
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const [other, number] of word.length > 2 ? said : []) {
      if (written.has(number)) found.set(number, FORM);
      else if (other.startsWith(word)) found.set(number, said.has(word) ? BEGINS : Math.max(1 - (other.length - word.length) / 10, BEGINS));
      else if (letters.length > 3 && isLastPart(other, word, letters)) found.set(number, ENDS);
      else if (letters.length > 2 && stems[number] === letters && other.startsWith("ge") !== word.startsWith("ge")) found.set(number, ALIKE);
    }
    found.delete(own);
    return [...found].map(([number, gewicht]) => ({ stammen: [number], gewicht }));
  }

  /** Whether a word is made of another one and this: what stands before it is a word too. @param {string} other @param {string} word @param {string} letters */
  function isLastPart(other, word, letters) {
    const { said } = index();
    const at = Math.max(other.lastIndexOf(word), other.lastIndexOf(letters));
    if (at < 3 || other.length - at > word.length + 3) return false;
    const before = other.slice(0, at);
    return said.has(before) || (before.endsWith("s") && said.has(before.slice(0, -1)));
  }

  /** The word that someone may have meant who made a slip. @param {string} word */
  function guessFor(word) {
    const { said, stems, groups } = index();
    const most = word.length > 7 ? 2 : 1;
    if (word.length < 4) return "";
    const known = new Map(groups.flatMap(({ terms }) => terms).map((term) => [term, term]));
    for (const [other, number] of said) known.set(other, other).set(stems[number] ?? other, other);
    const near = [...known.keys()].filter((other) => other.length > 3 && Math.abs(other.length - word.length) <= most).map((other) => ({ other, slip: slips(word, other, most) }));
    const [best] = near.filter(({ slip }) => slip <= most).sort((a, b) => a.slip - b.slip);
    return (best && known.get(best.other)) ?? "";
  }

  /** How many letters differ, lack, or were swapped. @param {string} a @param {string} b @param {number} most */
  function slips(a, b, most) {
    let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
        row.push(cost);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[b.length] ?? most + 1;
  }

  /** The texts that have these stems in a row. @param {Zegwijze} form @returns {number[]} */
  function textsWith({ stammen }) {
    const { textsOf, rows } = index();
    const [first, ...others] = stammen.map((one) => textsOf[one] ?? []).sort((a, b) => a.length - b.length);
    if (!first || !others.length) return first ?? [];
    return first.filter((text) => others.every((texts) => texts.includes(text)) && starts(rows[text] ?? [], stammen).length);
  }

  /** Where stems begin that stand in a row. @param {number[]} row @param {number[]} stammen */
  function starts(row, stammen) {
    /** @type {number[]} */
    const found = [];
    for (let at = row.indexOf(stammen[0] ?? -1); at >= 0; at = row.indexOf(stammen[0] ?? -1, at + 1)) if (stammen.every((stam, next) => row[at + next] === stam)) found.push(at);
    return found;
  }

  /** How well each text answers a wish. @param {Wens} wish */
  function textScores({ woord, vormen }) {
    const { texts, letters } = index();
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const form of vormen) {
      const found = textsWith(form);
      const rare = Math.log(1 + texts.length / found.length) / Math.log(1 + texts.length);
      for (const text of found) scores.set(text, Math.max(scores.get(text) ?? 0, form.gewicht * rare * (form.gewicht === 1 && letters(text).includes(woord) ? EXACT : 1)));
    }
    return scores;
  }

  /** How well each place answers a wish, and with which text. @param {Wens} wish */
  function placeScores(wish) {
    const { placesOf, titles } = index();
    /** @type {Map<Stuk, {score: number, tekst: number}>} */
    const places = new Map();
    for (const [text, score] of textScores(wish)) {
      for (const stuk of placesOf[text] ?? []) {
        const first = stuk === titles[stuk.pagina];
        const worth = score * (text === stuk.kop ? (first ? TITLE : HEADING) : first ? INTRODUCTION : 1);
        const before = places.get(stuk);
        // What stands above a place is no sentence around the word, where one of its texts has the word too.
        const tekst = !before || before.tekst === stuk.kop || (text !== stuk.kop && worth > before.score) ? text : before.tekst;
        places.set(stuk, { score: Math.max(worth, before?.score ?? 0) + (before ? 0.1 * Math.min(worth, before.score) : 0), tekst });
      }
    }
    return places;
  }

  /** Give what answers a question; where nothing has all of it, what has most of it. @param {string} query @returns {Uitslag} */
  function search(query) {
    /** @type {string[]} */
    const guess = [];
    const asked = wishes(query, guess);
    const answers = answersTo(asked);
    const needed = asked.filter(({ nodig }) => nodig).length;
    const most = Math.max(0, ...answers.map(({ wensen }) => wensen));
    const antwoorden = answers.filter(({ wensen }) => wensen && wensen === most).sort((a, b) => b.score - a.score || a.pagina - b.pagina);
    const forms = asked.flatMap(({ vormen }) => vormen);
    return { antwoorden, heel: most === needed, gissing: guess.join(" "), zin: (tekst, letters) => sentence(tekst, forms, letters), woorden: (plaats) => wordsAt(plaats, forms) };
  }

  /** @param {Wens[]} asked */
  function answersTo(asked) {
    const { paginas } = index();
    /** @type {Map<number, {plaatsen: Map<Stuk, Vindplaats>, scores: number[]}>} */
    const pages = new Map();
    const page = (/** @type {number} */ nummer) => pages.get(nummer) ?? pages.set(nummer, { plaatsen: new Map(), scores: [] }).get(nummer);
    asked.forEach((wish, number) => {
      for (const [stuk, { score, tekst }] of placeScores(wish)) {
        const at = page(stuk.pagina);
        const before = at?.plaatsen.get(stuk);
        at?.plaatsen.set(stuk, { stuk, score: score + (before?.score ?? 0), tekst: before && before.tekst !== stuk.kop ? before.tekst : tekst });
        if (at) at.scores[number] = Math.max(wish.nodig ? score : score / 2, at.scores[number] ?? 0) + 0.05;
      }
      wish.eerst.forEach((nummer, order) => {
        const at = page(nummer);
        if (at) at.scores[number] = Math.max(at.scores[number] ?? 0, TITLE + 1 - order / 4);
      });
    });
    return [...pages].map(([pagina, { plaatsen, scores }]) => {
      const sorted = [...plaatsen.values()].sort((a, b) => b.score - a.score || a.stuk.nummer - b.stuk.nummer);
      const total = scores.reduce((sum, score) => sum + (score ?? 0), 0);
      const together = asked.length > 1 ? (sorted[0]?.score ?? 0) : 0;
      return { pagina, score: (total + together) * (paginas[pagina]?.gewicht ?? 1), plaatsen: sorted, wensen: scores.filter((score, number) => score && asked[number]?.nodig).length };
    });
  }

  /** Where a text has what was asked for. @param {number} tekst @param {Zegwijze[]} forms */
  function found(tekst, forms) {
    const { texts, rows } = index();
    const [row, spots] = [rows[tekst] ?? [], words(texts[tekst] ?? "")];
    const marked = new Set(forms.flatMap(({ stammen }) => starts(row, stammen).flatMap((at) => stammen.map((_, next) => at + next))));
    return spots.filter((_, at) => marked.has(at));
  }

  /** The words that answer at a place, as they stand there. @param {Vindplaats} place @param {Zegwijze[]} forms */
  function wordsAt({ stuk }, forms) {
    const { texts } = index();
    const said = [stuk.kop, ...stuk.teksten].flatMap((tekst) => found(tekst, forms).map(({ from, to }) => (texts[tekst] ?? "").slice(from, to).toLowerCase()));
    return [...new Set(said)];
  }

  /** The sentence of a text around what was asked for, which is marked. @param {number} tekst @param {Zegwijze[]} forms @param {number} [most] */
  function sentence(tekst, forms, most = 180) {
    const text = index().texts[tekst] ?? "";
    const spots = found(tekst, forms);
    let [from, to, many] = [0, text.length, -1];
    let at = 0;
    for (const part of text.match(SENTENCE) ?? []) {
      const held = spots.filter((spot) => spot.from >= at && spot.to <= at + part.length).length;
      if (held > many) [from, to, many] = [at, at + part.trimEnd().length, held];
      at += part.length;
    }
    const first = spots.find((spot) => spot.from >= from)?.from ?? from;
    const [begin, end] = [from, to];
    if (to - from > most) {
      if (first - from > most / 2) from = text.indexOf(" ", Math.max(from, first - most / 3)) + 1;
      if (to - from > most) to = Math.max(text.lastIndexOf(" ", from + most), first);
    }
    /** @type {Node[]} */
    const nodes = [];
    let last = from;
    for (const spot of spots.filter((one) => one.from >= from && one.to <= to)) {
      nodes.push(document.createTextNode(text.slice(last, spot.from)), Kijk.el("mark", {}, text.slice(spot.from, spot.to)));
      last = spot.to;
    }
    nodes.push(document.createTextNode(text.slice(last, to) + (to < end ? " …" : "")));
    if (from > begin) nodes.unshift(document.createTextNode("… "));
    return Kijk.lang(text).lang ? [Kijk.el("span", Kijk.lang(text), ...nodes)] : nodes;
  }

  /** What a place is called: what stands above it, or else its page. @param {Stuk} piece */
  function title(piece) {
    const { texts, titles } = index();
    return texts[piece.kop] ?? texts[titles[piece.pagina]?.kop ?? -1] ?? "";
  }

  /** A link to a place, which marks there what was found. @param {Vindplaats | Stuk} at @param {string} text @param {string[]} marked */
  function link(at, text, marked) {
    const piece = "stuk" in at ? at.stuk : at;
    const page = index().paginas[piece.pagina]?.naam ?? "index";
    const made = Kijk.el("a", { href: `${page}.html${piece.plek ? `#${piece.plek}` : ""}` }, text);
    for (const kind of ["click", "auxclick"]) made.addEventListener(kind, () => remember(marked));
    return made;
  }

  /** Let the page that a link leads to mark these words. @param {string[]} marked */
  function remember(marked) {
    try {
      localStorage.setItem("sphinx_highlight_terms", marked.filter((word) => word.length > 1).join(" ").slice(0, 400));
    } catch {
      // A browser that keeps nothing marks nothing.
    }
  }

  return { search, bare, title, link, page: (/** @type {number} */ number) => index().paginas[number], first: (/** @type {number} */ number) => index().titles[number] };
})();
