"use strict";
/**
 * The action list: what people are going to do, what is done, and the day to look back; kept in this browser,
 * gathered from files of others, printed, and copied as a text.
 *
 * @typedef {{soort: string, tekst: string, wie: string, wanneer: string, gedaan: boolean}} Actie
 */
{
  const { one, all, el, say, sayCount, button } = Kijk;
  const KIND = "kijkwijzer-acties";
  const MOST = 200;
  const form = /** @type {HTMLFormElement} */ (one("#actie"));
  const files = /** @type {HTMLInputElement} */ (one("#actie-bestand"));
  const kinds = all(".acties").map((section) => section.dataset.soort ?? "");
  const day = /** @type {HTMLInputElement} */ (one("#actie-terug"));
  const copy = /** @type {HTMLTextAreaElement} */ (one("#actie-als-tekst"));
  let acties = taken(Bewaard.read("acties"));

  /** Take actions from elsewhere, leaving out what can't be one. @param {unknown} found @returns {Actie[]} */
  function taken(found) {
    if (!Array.isArray(found)) return [];
    const letters = (/** @type {unknown} */ value, /** @type {number} */ most) => (typeof value === "string" ? value.trim().slice(0, most) : "");
    return found
      .map((actie) => ({ soort: letters(actie?.soort, 40), tekst: letters(actie?.tekst, 240), wie: letters(actie?.wie, 80), wanneer: letters(actie?.wanneer, 80), gedaan: actie?.gedaan === true }))
      .filter(({ soort, tekst }) => kinds.includes(soort) && tekst)
      .slice(0, MOST);
  }

  /** @param {Actie} actie */
  function row(actie) {
    const by = [actie.wie, actie.wanneer].filter(Boolean).join(" · ");
    const done = el("input", { type: "checkbox", "aria-label": say("Done: ${text}", { text: actie.tekst }) });
    done.checked = actie.gedaan;
    const line = el("li", {}, el("label", { class: "actie-gedaan" }, done));
    const mark = () => line.classList.toggle("gedaan", (actie.gedaan = done.checked));
    done.addEventListener("change", () => (mark(), keep()));
    mark();
    const away = button(say("Leave out"), () => drop(actie), "stil");
    away.setAttribute("aria-label", `${say("Leave out")}: ${actie.tekst}`);
    line.append(el("p", { class: "actie-tekst" }, actie.tekst), ...(by ? [el("p", { class: "actie-wie" }, by)] : []), away);
    return line;
  }

  /** Leave an action out; the focus goes to the next. @param {Actie} actie */
  function drop(actie) {
    const index = all(".actie-lijst button").indexOf(/** @type {HTMLElement} */ (document.activeElement));
    change(acties.filter((other) => other !== actie));
    const left = all(".actie-lijst button");
    (left[Math.min(Math.max(index, 0), left.length - 1)] ?? one("#actie-tekst")).focus();
  }

  /** @param {Actie[]} now */
  function change(now) {
    acties = now.slice(0, MOST);
    show();
    keep();
  }

  function keep() {
    Bewaard.keep("acties", acties);
    Bewaard.keep("acties-terug", day.value);
    tell();
  }

  function tell() {
    one("#actie-terug-zin").textContent = lookingBack();
    copy.value = asText();
  }

  /** The day to look back, in words. */
  function lookingBack() {
    if (!day.value) return "";
    const words = new Date(`${day.value}T12:00`).toLocaleDateString(Kijk.locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
    return say("We look back on ${day}.", { day: words });
  }

  /** The list as letters, to put in a mail or a report. */
  function asText() {
    const parts = all(".acties").flatMap((section) => {
      const own = acties.filter(({ soort }) => soort === section.dataset.soort);
      const lines = own.map(({ tekst, wie, wanneer, gedaan }) => `[${gedaan ? "x" : " "}] ${[tekst, wie, wanneer].filter(Boolean).join(" · ")}`);
      return lines.length ? [[one("h2", section).textContent, ...lines].join("\n")] : [];
    });
    return [one("h1").textContent, ...parts, lookingBack()].filter(Boolean).join("\n\n");
  }

  function show() {
    for (const section of all(".acties")) {
      const own = acties.filter(({ soort }) => soort === section.dataset.soort);
      one("ul", section).replaceChildren(...own.map(row));
      section.hidden = !own.length;
    }
  }

  /** @param {string} text */
  const report = (text) => void (one("#actie-melding").textContent = text);

  /** Put in what others gathered; what is there already stays once. @param {string[]} texts */
  function gather(texts) {
    const key = (/** @type {Actie} */ { gedaan, ...rest }) => JSON.stringify(rest);
    const there = new Set(acties.map(key));
    /** @type {Actie[]} */
    const fresh = [];
    let wrong = 0;
    for (const text of texts) {
      const found = parsed(text);
      wrong += Number(!found);
      for (const actie of found ?? []) if (there.size < there.add(key(actie)).size) fresh.push(actie);
    }
    change([...acties, ...fresh]);
    const said = sayCount("${count} action was added.", "${count} actions were added.", fresh.length);
    report(wrong ? `${said} ${sayCount("${count} file is no action list of this site.", "${count} files are no action lists of this site.", wrong)}` : said);
  }

  /** @param {string} text @returns {Actie[] | null} */
  function parsed(text) {
    try {
      const found = JSON.parse(text);
      if (found?.soort !== KIND || found.versie !== 1) return null;
      if (/^\d{4}-\d\d-\d\d$/.test(found.terugkijken)) day.value ||= found.terugkijken;
      return taken(found.acties);
    } catch {
      return null;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [added] = taken([Object.fromEntries(new FormData(form))]);
    if (!added) return;
    change([...acties, added]);
    for (const name of ["tekst", "wie", "wanneer"]) /** @type {HTMLInputElement} */ (one(`#actie-${name}`)).value = "";
    one("#actie-tekst").focus();
    report(say("Added: ${text}", { text: added.tekst }));
  });
  one('[data-doe="print"]').addEventListener("click", () => window.print());
  one('[data-doe="bewaar"]').addEventListener("click", () => {
    Kijk.saveFile("actielijst.json", "application/json", `${JSON.stringify({ soort: KIND, versie: 1, acties, terugkijken: day.value }, null, 2)}\n`);
  });
  one('[data-doe="tekst"]').addEventListener("click", () => {
    if (copy.parentElement) copy.parentElement.hidden = false;
    copy.focus();
    copy.select();
    navigator.clipboard?.writeText(copy.value).then(() => report(say("The list is copied.")), () => {});
  });
  day.addEventListener("input", keep);
  one('[data-doe="laad"]').addEventListener("click", () => files.click());
  files.addEventListener("change", async () => gather(await Kijk.texts(files)));
  const kept = Bewaard.read("acties-terug");
  day.value = typeof kept === "string" ? kept : "";
  show();
  tell();
}
