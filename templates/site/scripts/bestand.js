"use strict";
/** What a tool holds, saved as a file and loaded again; a file of something else is refused. */
const Bestand = (() => {
  const VERSION = 1;

  /**
   * Make the buttons of a tool save and load. `take` gets what a file holds and tells whether it was of any use (null: nobody wants it after all), or what else there is to tell.
   * @param {HTMLElement} section
   * @param {{kind: string, name: () => string, give: () => unknown, take: (found: any) => boolean | string | null}} tool
   */
  function start(section, { kind, name, give, take }) {
    const files = /** @type {HTMLInputElement} */ (Kijk.one('input[type="file"]', section));
    const report = Kijk.one(".melding", section);
    Kijk.one('[data-doe="bewaar"]', section).addEventListener("click", () => {
      const text = JSON.stringify({ soort: kind, versie: VERSION, inhoud: give() }, null, 2);
      Kijk.saveFile(`${name()}.json`, "application/json", `${text}\n`);
    });
    Kijk.one('[data-doe="laad"]', section).addEventListener("click", () => files.click());
    files.addEventListener("change", async () => {
      const [text] = await Kijk.texts(files);
      if (text === undefined) return;
      const taken = take(content(text, kind));
      if (taken === null || typeof taken === "string") report.textContent = taken ?? "";
      else report.textContent = taken ? Kijk.say("The file is loaded.") : Kijk.say("This file does not belong here, or it can’t be read.");
    });
  }

  /** What a file of this kind holds; null for any other. @param {string} text @param {string} kind */
  function content(text, kind) {
    try {
      const found = JSON.parse(text);
      return found?.soort === kind && found.versie === VERSION ? found.inhoud : null;
    } catch {
      return null;
    }
  }

  /** A text from a file or from this browser, on one line; empty where it is none. @param {unknown} value @param {number} most */
  const line = (value, most) => (typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, most) : "");

  return { start, line };
})();
