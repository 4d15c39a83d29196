"use strict";
/**
 * Polls a group: a statement at a time, the hands for every answer counted, bars at once, all results at the end.
 * The hands are kept in this browser, apart for each row of answers.
 *
 * @typedef {"drie" | "vier"} Vorm
 */
{
  const { one, all, el, say, button } = Kijk;
  const key = `peiling/${Kaarten.set}`;
  const stage = /** @type {HTMLDialogElement} */ (one("#peiling"));
  const place = one("#peiling-kaart");
  const result = one("#peiling-uitslag");
  const choice = /** @type {HTMLSelectElement} */ (one("#peiling-vorm"));
  const MOST = 999;
  /** The answers of each row, and how many of them are for the statement, and against. @type {Record<Vorm, {antwoorden: string[], voor: number[], tegen: number[]}>} */
  const ROWS = {
    drie: { antwoorden: [say("agree"), say("disagree"), say("don’t know")], voor: [0], tegen: [1] },
    vier: { antwoorden: [say("wholly agree"), say("agree"), say("disagree"), say("wholly disagree")], voor: [0, 1], tegen: [2, 3] },
  };
  let kept = taken(Bewaard.parts(Bewaard.read(key)));
  /** @type {string[]} */
  let order = [];
  let at = 0;

  /** Take hands from elsewhere, leaving out what can't be counted. @param {Record<string, unknown>} found @returns {{vorm: Vorm, handen: Record<Vorm, Record<string, number[]>>}} */
  function taken({ vorm, handen }) {
    const isCount = (/** @type {unknown} */ count) => typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= MOST;
    const of = (/** @type {Vorm} */ name) => {
      const { length } = ROWS[name].antwoorden;
      const counts = Object.entries(Bewaard.parts(Bewaard.parts(handen)[name])).slice(0, MOST);
      return Object.fromEntries(counts.flatMap(([id, hands]) => (Array.isArray(hands) && hands.length === length && hands.every(isCount) ? [[id, hands]] : [])));
    };
    return { vorm: vorm === "vier" ? "vier" : "drie", handen: { drie: of("drie"), vier: of("vier") } };
  }

  const row = () => ROWS[kept.vorm];
  const handsOf = (/** @type {string} */ id) => kept.handen[kept.vorm][id] ?? row().antwoorden.map(() => 0);
  const sum = (/** @type {number[]} */ hands) => hands.reduce((all, count) => all + count, 0);
  const share = (/** @type {number} */ count, /** @type {number[]} */ hands) => Math.round((100 * count) / Math.max(1, sum(hands)));
  const textOf = (/** @type {string} */ id) => Kaarten.byId().get(id)?.querySelector(".kaart-tekst")?.textContent?.trim() ?? "";
  const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

  function keep() {
    Bewaard.keep(key, kept);
    tellResult();
  }

  /** Count hands for an answer. @param {number} answer @param {number} count */
  function count(answer, count) {
    const id = order[at] ?? "";
    const hands = handsOf(id).map((old, index) => (index === answer ? Math.max(0, Math.min(MOST, Math.round(count) || 0)) : old));
    kept.handen[kept.vorm][id] = hands;
    keep();
    drawHands();
    one("#peiling-gezegd").textContent = say("${name}: ${count}", { name: row().antwoorden[answer] ?? "", count: hands[answer] ?? 0 });
  }

  /** A bar between its answer and its number. @param {number} hands @param {number} share */
  function bar(hands, share) {
    const made = el("span", { class: "balk", "aria-hidden": "true" }, el("span"));
    made.style.setProperty("--deel", `${hands ? share : 0}%`);
    return made;
  }

  /** Lay the answers with their fields; what changes by counting is drawn apart, so that the focus stays. */
  function layAnswers() {
    const rows = row().antwoorden.map((name, answer) => {
      const hands = el("input", { type: "number", min: "0", max: String(MOST), inputmode: "numeric", "aria-label": say("Hands: ${name}", { name }) });
      hands.addEventListener("input", () => count(answer, Number(hands.value)));
      const now = () => handsOf(order[at] ?? "")[answer] ?? 0;
      const less = button("−", () => count(answer, now() - 1));
      const more = button("+", () => count(answer, now() + 1));
      less.setAttribute("aria-label", say("One less: ${name}", { name }));
      more.setAttribute("aria-label", say("One more: ${name}", { name }));
      return el("div", { class: "peiling-antwoord" }, el("span", { class: "peiling-naam" }, capital(name)), el("span", { class: "peiling-tel" }, less, hands, more), bar(0, 0), el("span", { class: "peiling-deel" }));
    });
    one("#peiling-antwoorden").replaceChildren(...rows);
    drawHands();
  }

  function drawHands() {
    const hands = handsOf(order[at] ?? "");
    all(".peiling-antwoord").forEach((line, answer) => {
      const found = hands[answer] ?? 0;
      const field = /** @type {HTMLInputElement} */ (one("input", line));
      if (Number(field.value) !== found || !field.value) field.value = String(found);
      one(".balk", line).style.setProperty("--deel", `${share(found, hands)}%`);
      one(".peiling-deel", line).textContent = `${share(found, hands)}%`;
    });
  }

  /** @param {number} to */
  function go(to) {
    at = Math.max(0, Math.min(to, order.length - 1));
    const card = Kaarten.byId().get(order[at] ?? "");
    if (card) {
      const face = Kaarten.face(card);
      const box = el("div", { class: face.className });
      box.append(...face.childNodes);
      place.replaceChildren(box);
    } else place.replaceChildren(el("p", { class: "toneel-leeg" }, say("There are no cards to show here.")));
    one("#peiling-antwoorden").hidden = !card;
    one(".peiling-plek", stage).textContent = card ? say("${number} of ${count}", { number: at + 1, count: order.length }) : "";
    one('[data-ga="vorige"]', stage).toggleAttribute("disabled", at === 0);
    one('[data-ga="volgende"]', stage).toggleAttribute("disabled", at >= order.length - 1);
    layAnswers();
    grow();
  }

  const grow = () => Kijk.grow(place, Math.min(12 + innerWidth * 0.04, innerHeight * 0.08));

  /** The statements that hands were counted for, in the order of the page. */
  const counted = () => [...Kaarten.byId().keys()].map((id) => ({ id, hands: handsOf(id) })).filter(({ hands }) => sum(hands));

  /** The statement with most hands on both sides. @param {{id: string, hands: number[]}[]} found */
  function divided(found) {
    const side = (/** @type {number[]} */ hands, /** @type {number[]} */ answers) => sum(answers.map((answer) => hands[answer] ?? 0));
    const each = found.map(({ id, hands }) => ({ id, least: Math.min(side(hands, row().voor), side(hands, row().tegen)) / sum(hands) }));
    const [most] = each.sort((a, b) => b.least - a.least);
    return most?.least ? most.id : null;
  }

  function tellResult() {
    const found = counted();
    result.hidden = !found.length;
    if (!found.length) return;
    const heads = [say("The statement"), ...row().antwoorden.map(capital)].map((text) => el("th", { scope: "col" }, text));
    const rows = found.map(({ id, hands }) => {
      const cells = hands.map((count, answer) => el("td", { class: "waarde", "data-kop": capital(row().antwoorden[answer] ?? "") }, el("strong", {}, String(count)), bar(count, share(count, hands))));
      return el("tr", {}, el("th", { scope: "row" }, textOf(id)), ...cells);
    });
    const most = found.length > 1 ? divided(found) : null;
    const table = el("table", { class: "beeld" }, el("caption", {}, say("Hands")), el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows));
    one("#peiling-tabel").replaceChildren(...(most ? [el("p", {}, say("The most divided: ${name}", { name: textOf(most) }))] : []), table);
    const lines = found.map(({ id, hands }) => `${textOf(id)}\n${hands.map((count, answer) => say("${name}: ${count}", { name: row().antwoorden[answer] ?? "", count })).join(", ")}`);
    /** @type {HTMLTextAreaElement} */ (one("#peiling-tekst")).value = lines.join("\n\n");
  }

  /** @type {Record<string, () => void>} */
  const DOES = { vorige: () => go(at - 1), volgende: () => go(at + 1), sluit: () => stage.close() };
  /** @type {Record<string, string>} */
  const KEYS = { ArrowLeft: "vorige", ArrowRight: "volgende", PageUp: "vorige", PageDown: "volgende" };
  for (const knop of all("[data-ga]", stage)) knop.addEventListener("click", () => DOES[knop.dataset.ga ?? ""]?.());
  stage.addEventListener("keydown", (event) => {
    const does = DOES[KEYS[event.key] ?? ""];
    if (!does || /** @type {HTMLElement} */ (event.target).closest("input, select") || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    does();
    place.focus();
  });
  stage.addEventListener("close", () => !result.hidden && result.focus());
  choice.value = kept.vorm;
  choice.addEventListener("change", () => {
    kept.vorm = choice.value === "vier" ? "vier" : "drie";
    keep();
    go(at);
  });
  addEventListener("resize", () => stage.open && grow());
  one('#stapel [data-doe="peil"]').addEventListener("click", () => {
    order = Kaarten.shown().map((card) => Kaarten.idOf(card));
    stage.showModal();
    go(at);
    place.focus();
  });
  one('[data-doe="print"]', result).addEventListener("click", () => Kijk.printPart("#peiling-uitslag"));
  one('[data-doe="tekst"]', result).addEventListener("click", () => {
    const field = /** @type {HTMLTextAreaElement} */ (one("#peiling-tekst"));
    if (field.parentElement) field.parentElement.hidden = false;
    field.focus();
    field.select();
    navigator.clipboard?.writeText(field.value).then(() => Kijk.tell(say("The result is copied.")), () => {});
  });
  one('[data-doe="wis"]', result).addEventListener("click", () => {
    if (!confirm(say("Wipe all hands of this poll?"))) return;
    kept.handen = { drie: {}, vier: {} };
    keep();
    one('#stapel [data-doe="peil"]').focus();
  });
  tellResult();
}
