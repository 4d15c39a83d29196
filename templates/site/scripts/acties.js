"use strict";
/**
 * What a group is going to do more, less or otherwise, and what would help; kept in this browser.
 *
 * @typedef {"meer" | "minder" | "anders" | "hulp"} Soort
 * @typedef {{soort: Soort, wat: string, wie: string, wanneer: string, gedaan: boolean}} Actie
 */
{
  const { one, el, say, button } = Kijk;
  const form = /** @type {HTMLFormElement} */ (one("#actie"));
  const list = one("#acties-lijst");
  const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (one(id));
  /** What a sort is called, above its actions and before what one types. @type {Record<Soort, {kop: string, wat: string, wie: string}>} */
  const SORTS = {
    meer: { kop: say("More"), wat: say("This we do more"), wie: say("Who does it") },
    minder: { kop: say("Less"), wat: say("This we do less"), wie: say("Who does it") },
    anders: { kop: say("Otherwise"), wat: say("This we do otherwise"), wie: say("Who does it") },
    hulp: { kop: say("It would help if …"), wat: say("It would help me if …"), wie: say("Who can see to it") },
  };
  const sorts = /** @type {Soort[]} */ (Object.keys(SORTS));
  /** @type {{titel: string, terug: string, acties: Actie[]}} */
  let kept = Bewaard.read("acties", { titel: "", terug: "", acties: [] });
  /** The action that is being changed. @type {Actie | null} */
  let busy = null;

  /** @param {Partial<typeof kept>} change */
  function keep(change) {
    kept = { ...kept, ...change };
    Bewaard.keep("acties", kept);
    show();
  }

  const chosen = () => /** @type {Soort} */ (new FormData(form).get("soort") ?? "meer");

  /** Ask for what the chosen sort needs. */
  function ask() {
    const { wat, wie } = SORTS[chosen()];
    one("#a-wat-naam").textContent = wat;
    one("#a-wie-naam").textContent = wie;
    one('[data-doe="zet"]').textContent = busy ? say("Keep the change") : say("Put on the list");
    one('[data-doe="laat"]').hidden = !busy;
  }

  /** Empty the form for a next action of the same sort. */
  function clear() {
    const sort = chosen();
    busy = null;
    form.reset();
    field(`#actie [value="${sort}"]`).checked = true;
    ask();
  }

  function put() {
    const given = new FormData(form);
    const text = (/** @type {string} */ name) => String(given.get(name) ?? "").trim();
    if (!text("wat")) return;
    const actie = { soort: chosen(), wat: text("wat"), wie: text("wie"), wanneer: text("wanneer"), gedaan: busy?.gedaan ?? false };
    const acties = busy ? kept.acties.map((other) => (other === busy ? actie : other)) : [...kept.acties, actie];
    Kijk.tell(busy ? say("The change is kept.") : say("On the list: ${name}.", { name: actie.wat }));
    clear();
    keep({ acties });
    field("#a-wat").focus();
  }

  /** Take an action back into the form. @param {Actie} actie */
  function change(actie) {
    busy = actie;
    field(`#actie [value="${actie.soort}"]`).checked = true;
    for (const name of /** @type {const} */ (["wat", "wie", "wanneer"])) field(`#a-${name}`).value = actie[name];
    ask();
    field("#a-wat").focus();
  }

  /** @param {Actie} actie */
  function remove(actie) {
    const rows = () => [...list.querySelectorAll(".actie")];
    const place = rows().findIndex((row) => row.contains(document.activeElement));
    if (busy === actie) clear();
    keep({ acties: kept.acties.filter((other) => other !== actie) });
    const next = rows()[Math.min(place, rows().length - 1)];
    (next ? one(".actie-weg", /** @type {HTMLElement} */ (next)) : field("#a-wat")).focus();
  }

  /** @param {Actie} actie */
  function row(actie) {
    const done = el("input", { type: "checkbox", "aria-label": say("Done: ${name}", { name: actie.wat }) });
    done.checked = actie.gedaan;
    done.addEventListener("change", () => {
      actie.gedaan = done.checked;
      done.closest("tr")?.classList.toggle("gedaan", done.checked);
      Bewaard.keep("acties", kept);
    });
    const edit = button(say("Change"), () => change(actie), "stil");
    edit.setAttribute("aria-label", say("Change: ${name}", { name: actie.wat }));
    const away = button("×", () => remove(actie), "stil actie-weg");
    away.setAttribute("aria-label", `${say("Leave out")}: ${actie.wat}`);
    return el("tr", { class: `actie${actie.gedaan ? " gedaan" : ""}` },
      el("td", { class: "actie-klaar" }, done),
      el("th", { scope: "row" }, actie.wat),
      el("td", { "data-kop": SORTS[actie.soort].wie }, actie.wie),
      el("td", { "data-kop": say("When") }, actie.wanneer),
      el("td", { class: "actie-doe" }, edit, away));
  }

  /** The actions of a sort. @param {Soort} sort */
  function table(sort) {
    const acties = kept.acties.filter((actie) => actie.soort === sort);
    if (!acties.length) return [];
    const hidden = (/** @type {string} */ text) => el("span", { class: "verborgen" }, text);
    const heads = [hidden(say("Done")), say("What"), SORTS[sort].wie, say("When"), hidden(say("Change"))];
    const head = el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col" }, text))));
    return [el("table", { class: "beeld acties-tabel" }, el("caption", {}, SORTS[sort].kop), head, el("tbody", {}, ...acties.map(row)))];
  }

  /** The day as one says it. */
  function day() {
    const found = kept.terug ? new Date(`${kept.terug}T12:00`) : null;
    if (!found || Number.isNaN(found.getTime())) return "";
    return say("On ${day} we look at what came of it.", { day: found.toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" }) });
  }

  /** The list as letters, for a mail. */
  function text() {
    const line = (/** @type {Actie} */ actie) => `${actie.gedaan ? "[x]" : "[ ]"} ${[actie.wat, actie.wie, actie.wanneer].filter(Boolean).join(" – ")}`;
    const parts = sorts.map((sort) => ({ kop: SORTS[sort].kop, lines: kept.acties.filter((actie) => actie.soort === sort).map(line) }));
    const lists = parts.filter(({ lines }) => lines.length).map(({ kop, lines }) => [kop, ...lines].join("\n"));
    return [kept.titel, ...lists, day()].filter(Boolean).join("\n\n");
  }

  function show() {
    one("#acties").hidden = !kept.acties.length;
    list.replaceChildren(...sorts.flatMap(table));
    one("#a-gezegd").textContent = [kept.titel, day()].filter(Boolean).join(". ");
    field("#a-tekst").value = text();
  }

  form.addEventListener("submit", (event) => (event.preventDefault(), put()));
  form.addEventListener("change", ask);
  one('[data-doe="laat"]').addEventListener("click", () => (clear(), field("#a-wat").focus()));
  for (const name of /** @type {const} */ (["titel", "terug"])) {
    field(`#a-${name}`).value = kept[name];
    field(`#a-${name}`).addEventListener("input", () => keep({ [name]: field(`#a-${name}`).value }));
  }
  one('[data-doe="print"]').addEventListener("click", () => Kijk.printPart("#acties"));
  one('[data-doe="tekst"]').addEventListener("click", () => {
    one("#a-tekst-veld").hidden = false;
    field("#a-tekst").focus();
    field("#a-tekst").select();
    navigator.clipboard?.writeText(text()).then(() => Kijk.tell(say("The list is copied.")), () => {});
  });
  ask();
  show();
}
