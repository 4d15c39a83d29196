"use strict";
/** Fill in a questionnaire: kept at every answer, scored at once, printed, saved as a table, or handed in as a code. */
{
  const { one, all, say } = Kijk;
  const form = /** @type {HTMLFormElement} */ (one("#invullen"));
  /** @type {Lijst} */
  const lijst = Kijk.data("lijst");
  const key = `antwoorden/${lijst.id}/${lijst.versie}`;
  let kept = taken(Bewaard.parts(Bewaard.read(key)));

  /** Take answers from elsewhere, leaving out what is none of this questionnaire. @param {Record<string, unknown>} found @returns {{antwoorden: Record<string, string>, lot: number}} */
  function taken({ antwoorden, lot }) {
    const scales = new Map(lijst.schalen.map((schaal) => [schaal.id, schaal.ankers.map((_, place) => String(schaal.laagste + place))]));
    const asked = lijst.items.flatMap(({ code }) => lijst.schalen.map(({ id }) => /** @type {const} */ ([`${code}.${id}`, scales.get(id) ?? []])));
    const given = Bewaard.parts(antwoorden);
    const good = asked.flatMap(([name, choices]) => choices.filter((choice) => choice === given[name]).map((choice) => [name, choice]));
    const drawn = typeof lot === "number" && Number.isInteger(lot) && lot >= 0 && lot < Code.LOT;
    return { antwoorden: Object.fromEntries(good), lot: drawn ? lot : Code.lot() };
  }

  /** @returns {Antwoorden} */
  function answers() {
    /** @type {Antwoorden} */
    const found = {};
    for (const [name, value] of Object.entries(kept.antwoorden)) {
      const [code = "", schaal = ""] = name.split(".");
      (found[code] ??= {})[schaal] = Number(value);
    }
    return found;
  }

  function show() {
    const given = answers();
    const scores = Scoren.score(lijst, given);
    const done = lijst.items.filter((item) => lijst.schalen.every(({ id }) => given[item.code]?.[id] != null)).length;
    one("#voortgang").textContent = say("${done} of ${count} filled in", { done, count: lijst.items.length });
    one('button[type="reset"]', form).hidden = !Object.keys(kept.antwoorden).length;
    one("#uitkomst").hidden = scores.whole.value === null;
    one("#uitkomst-inhoud").replaceChildren(Beeld.overview(lijst, scores), Beeld.ranking(lijst, scores));
    /** @type {HTMLInputElement} */ (one("#code")).value = Code.write(lijst, given, kept.lot);
  }

  function fillIn() {
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.type === "radio") field.checked = kept.antwoorden[field.name] === field.value;
    }
  }

  form.addEventListener("change", () => {
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    kept = { ...kept, antwoorden: Object.fromEntries(given) };
    Bewaard.keep(key, kept);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    if (!confirm(say("Wipe all your answers on this page?"))) return;
    kept = { antwoorden: {}, lot: Code.lot() };
    Bewaard.keep(key, kept);
    fillIn();
    show();
    one("h1").scrollIntoView();
  });

  /** A cell of a table for a spreadsheet; what could be taken for a formula becomes letters. @param {string | number} value */
  function cell(value) {
    const text = typeof value === "number" ? Scoren.written(value) : value.replace(/^[=+\-@]/, "'$&");
    return `"${text.replaceAll('"', '""')}"`;
  }

  function table() {
    const given = answers();
    const { items } = Scoren.score(lijst, given);
    const head = [say("number"), say("code"), say("statement"), ...lijst.schalen.map(({ id }) => id), lijst.score.regel];
    const rows = lijst.items.map((item) => [
      item.nummer, item.code, item.tekst,
      ...lijst.schalen.map(({ id }) => given[item.code]?.[id] ?? ""),
      items[item.code]?.value ?? "",
    ]);
    return [head, ...rows].map((row) => row.map(cell).join(";")).join("\r\n");
  }

  one('[data-doe="csv"]').addEventListener("click", () => Kijk.saveFile(`${lijst.id}.csv`, "text/csv", `\ufeff${table()}\r\n`));
  one('[data-doe="bestand"]').addEventListener("click", () => {
    Kijk.saveFile(`${lijst.id}-code.txt`, "text/plain", `${/** @type {HTMLInputElement} */ (one("#code")).value}\n`);
  });
  one('[data-doe="print"]').addEventListener("click", () => Kijk.printPart("#uitkomst"));
  for (const field of all("#code")) field.addEventListener("focus", () => /** @type {HTMLInputElement} */ (field).select());
  fillIn();
  show();
}
