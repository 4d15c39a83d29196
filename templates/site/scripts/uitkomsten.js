"use strict";
/** Lays the codes of a group side by side and shows what they say together. */
{
  const { one, el, say, sayCount } = Kijk;
  /** @type {Lijst} */
  const lijst = Kijk.data("lijst");
  const key = `codes/${lijst.id}/${lijst.versie}`;
  const field = /** @type {HTMLTextAreaElement} */ (one("#codes-veld"));
  const files = /** @type {HTMLInputElement} */ (one("#codes-bestand"));

  /** @param {number} value */
  const agreed = (value) => (value >= 0.8 ? say("agreed") : value >= 0.6 ? say("mostly agreed") : say("divided"));

  /** @param {Spreiding | null} spread */
  function spreadCell(spread) {
    if (!spread) return el("td", {}, el("span", { class: "geen" }, say("too few answers")));
    const { schaal, counts } = spread;
    const most = Math.max(...counts);
    const said = counts.map((count, place) => `${schaal.ankers[place]}: ${count}`).join(", ");
    const bars = counts.map((count) => {
      const bar = el("span", {}, el("i"), String(count));
      bar.style.setProperty("--hoog", String(count / most));
      return bar;
    });
    const picture = el("span", { class: "spreiding", role: "img", "aria-label": said, ...Kijk.lang(schaal.ankers[0] ?? "") }, ...bars);
    return el("td", { "data-kop": lijst.schalen.length > 1 ? schaal.id : "" }, picture, el("span", { class: "eens" }, `${agreed(spread.consensus)} (${Scoren.written(spread.consensus)})`));
  }

  /** @param {Scores} scores @param {Antwoorden[]} people */
  function statements(scores, people) {
    const shown = Scoren.ranked(lijst, scores);
    const hidden = lijst.items.filter((item) => !shown.includes(item));
    const heads = lijst.schalen.length > 1 ? lijst.schalen.map(({ id }) => id[0]?.toUpperCase() + id.slice(1)) : [say("Answers")];
    const rows = [...shown, ...hidden].map((item) =>
      el("tr", {}, el("th", { scope: "row" }, `${item.nummer}. `, item.tekst), Beeld.valueCell(scores.items[item.code]),
        ...lijst.schalen.map((schaal) => spreadCell(Groep.spread(schaal, item.code, people)))));
    return Beeld.table(lijst.score.regel === "urgentie" ? say("The most urgent on top") : say("The highest on top"), [say("Statement"), Beeld.unit(lijst), ...heads], rows);
  }

  /** @param {number} people @param {string[]} wrong @param {number} twice */
  function told(people, wrong, twice) {
    const lines = [sayCount("${count} code.", "${count} codes.", people)];
    if (people < Groep.LEAST) lines.push(say("From ${least} on you see what the group says.", { least: Groep.LEAST }));
    if (twice) lines.push(sayCount("${count} came twice and counts once.", "${count} came twice and count once.", twice));
    if (wrong.length) lines.push(say("Not a code of this questionnaire: ${codes}. Look for a slip of the pen.", { codes: wrong.slice(0, 5).join(", ") }));
    return lines.join(" ");
  }

  function show() {
    const { people, wrong, twice } = Groep.read(lijst, field.value);
    const scores = Groep.scores(lijst, people);
    one("#codes-melding").textContent = field.value.trim() ? told(people.length, wrong, twice) : "";
    one("#groep").hidden = !scores;
    one("#groep-inhoud").replaceChildren();
    if (!scores) return;
    const meaning = el("p", {}, say("Behind agreed or divided stands a number: 1 when all gave the same answer, 0 when half gave the lowest and half the highest."));
    one("#groep-inhoud").append(el("p", {}, say("${count} people took part.", { count: people.length })), statements(scores, people), meaning, Beeld.overview(lijst, scores));
  }

  const kept = Bewaard.read(key);
  field.value = typeof kept === "string" ? kept : "";
  field.addEventListener("input", () => (Bewaard.keep(key, field.value), show()));
  one('[data-doe="laad"]').addEventListener("click", () => files.click());
  files.addEventListener("change", async () => {
    field.value = [field.value, ...(await Kijk.texts(files))].map((text) => text.trim()).filter(Boolean).join("\n");
    Bewaard.keep(key, field.value);
    show();
  });
  one('[data-doe="print"]').addEventListener("click", () => Kijk.printPart("#groep"));
  show();
}
