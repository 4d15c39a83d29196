"use strict";
/**
 * What is kept in this browser, apart for each school; nothing of it leaves the browser.
 * A key is `kijkwijzer/<version>/<school>/<name>`: when the shape of what is kept changes, so does the version.
 */
const Bewaard = (() => {
  const school = document.querySelector('meta[name="kijkwijzer-school"]')?.getAttribute("content") ?? "";
  const prefix = `kijkwijzer/1/${school}/`;
  /** Where a browser stores nothing, what is kept lasts as long as the page. @type {Map<string, string>} */
  const here = new Map();

  /** More letters than any tool keeps. */
  const MOST = 1_000_000;

  /** @param {string} name */
  function stored(name) {
    try {
      return localStorage.getItem(prefix + name) ?? here.get(name) ?? "null";
    } catch {
      return here.get(name) ?? "null";
    }
  }

  /**
   * Read what was kept, null where nothing can be read.  It can have any shape: another version, another page of this
   * host or a hand wrote it.  A tool takes from it what it knows.
   * @param {string} name @returns {unknown}
   */
  function read(name) {
    const text = stored(name);
    try {
      return text.length > MOST ? null : JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** The parts of what was kept; none where it has no parts with names. @param {unknown} found @returns {Record<string, unknown>} */
  const parts = (found) => (typeof found === "object" && found !== null && !Array.isArray(found) ? /** @type {Record<string, unknown>} */ (found) : {});

  /** Keep something. @param {string} name @param {unknown} value */
  function keep(name, value) {
    const text = JSON.stringify(value);
    here.set(name, text);
    try {
      localStorage.setItem(prefix + name, text);
    } catch {
      Kijk.tell(Kijk.say("This browser keeps nothing; save a file before you leave this page."));
    }
    show();
  }

  /** Forget all that was kept for this school. */
  function wipe() {
    here.clear();
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
    } catch {
      // Where nothing is stored there is nothing to wipe.
    }
  }

  function anything() {
    try {
      return here.size > 0 || Object.keys(localStorage).some((key) => key.startsWith(prefix));
    } catch {
      return here.size > 0;
    }
  }

  /** Offer to wipe only when there is something. */
  function show() {
    for (const button of document.querySelectorAll(".bewaard button")) button.toggleAttribute("hidden", !anything());
  }

  for (const button of document.querySelectorAll(".bewaard button")) {
    button.addEventListener("click", () => {
      if (!confirm(Kijk.say("Wipe all that this browser keeps for this site: cards, answers and plans?"))) return;
      wipe();
      history.replaceState(null, "", location.pathname + location.search);
      location.reload();
    });
  }
  show();
  return { read, parts, keep, wipe };
})();
