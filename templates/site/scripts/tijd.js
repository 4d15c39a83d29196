"use strict";
/** The timer on the stage: how long, and what it says when time is up, are kept in this browser. */
const Tijd = (() => {
  const { one, say } = Kijk;
  const stage = one("#toneel");
  const form = /** @type {HTMLFormElement} */ (one("#toneel-tijd"));
  const shown = one('[role="timer"]', stage);
  const end = one(".toneel-eind", stage);
  const minutes = /** @type {HTMLInputElement} */ (form.elements.namedItem("minuten"));
  const text = /** @type {HTMLInputElement} */ (form.elements.namedItem("eindtekst"));
  let until = 0;
  let ticking = 0;

  const length = () => Math.round(Math.min(Math.max(Number(minutes.value.replace(",", ".")) || 0, 0.1), 180) * 60);

  /** @param {number} seconds */
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  function tick() {
    const left = Math.ceil((until - Date.now()) / 1000);
    shown.textContent = clock(Math.max(0, left));
    if (left > 0) return;
    stop();
    end.textContent = text.value.trim() || text.placeholder;
    end.hidden = false;
  }

  function start() {
    quiet();
    until = Date.now() + length() * 1000;
    ticking = setInterval(tick, 200);
    label();
    tick();
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
    shown.textContent = clock(length());
    label();
  }

  const label = () => void (one('[data-ga="tijd"]', stage).textContent = ticking ? say("Stop the time") : say("Start the time"));
  const quiet = () => void (end.hidden = true);

  const kept = Bewaard.parts(Bewaard.read("tijd"));
  if (typeof kept.minuten === "string" && /^[\d.,]{1,6}$/.test(kept.minuten)) minutes.value = kept.minuten;
  if (typeof kept.eindtekst === "string") text.value = kept.eindtekst.slice(0, text.maxLength > 0 ? text.maxLength : 200);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    Bewaard.keep("tijd", { minuten: minutes.value, eindtekst: text.value });
    if (!ticking) stop();
  });
  stop();
  return { toggle: () => (ticking ? stop() : start()), stop, quiet };
})();
