"use strict";
/** Draws outcomes: every bar has its number beside it, and every picture is a table. */
const Beeld = (() => {
  const { el, say } = Kijk;

  /** A bar of an outcome between its lowest and highest. @param {Uitkomst} outcome */
  function bar(outcome) {
    const share = outcome.highest > outcome.lowest ? ((outcome.value ?? 0) - outcome.lowest) / (outcome.highest - outcome.lowest) : 0;
    const made = el("span", { class: "balk", "aria-hidden": "true" }, el("span"));
    made.style.setProperty("--deel", `${Math.round(share * 1000) / 10}%`);
    return made;
  }

  /** @param {Uitkomst | undefined} outcome */
  function valueCell(outcome) {
    if (!outcome || outcome.value === null) return el("td", { class: "waarde" }, el("span", { class: "geen" }, say("none")));
    return el("td", { class: "waarde" }, el("strong", {}, Scoren.written(outcome.value)), bar(outcome));
  }

  /** @param {string} caption @param {string[]} heads @param {HTMLTableRowElement[]} rows */
  function table(caption, heads, rows) {
    const cells = heads.map((head) => el("th", { scope: "col" }, head));
    return el("table", { class: "beeld" }, el("caption", {}, caption), el("thead", {}, el("tr", {}, ...cells)), el("tbody", {}, ...rows));
  }

  /** What the numbers are called. @param {Lijst} lijst */
  const unit = (lijst) => ({ urgentie: say("Urgency"), gemiddelde: say("Mean"), som: say("Sum") })[lijst.score.regel];

  /** Groups, parts and the whole. @param {Lijst} lijst @param {Scores} scores */
  function overview(lijst, scores) {
    const row = (/** @type {string} */ name, /** @type {Uitkomst | undefined} */ outcome) => el("tr", {}, el("th", { scope: "row" }, name), valueCell(outcome));
    const rows = [
      ...lijst.groepen.map(({ id, naam }) => row(naam, scores.groups[id])),
      ...Object.entries(scores.parts).map(([name, outcome]) => row(name, outcome)),
      row(say("All together"), scores.whole),
    ];
    const { lowest, highest } = scores.whole;
    return table(say("By subject, from ${lowest} to ${highest}", { lowest: Scoren.written(lowest), highest: Scoren.written(highest) }), [say("Subject"), unit(lijst)], rows);
  }

  /** The statements by value, highest first. @param {Lijst} lijst @param {Scores} scores */
  function ranking(lijst, scores) {
    const urgent = lijst.score.regel === "urgentie";
    const rows = Scoren.ranked(lijst, scores).map((item) => el("tr", {}, el("th", { scope: "row" }, `${item.nummer}. `, item.tekst), valueCell(scores.items[item.code])));
    return table(urgent ? say("The most urgent on top") : say("The highest on top"), [say("Statement"), unit(lijst)], rows);
  }

  return { table, overview, ranking, valueCell, unit };
})();
