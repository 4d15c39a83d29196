"use strict";
/** The planner on the page: parts in order, by buttons alone; the whole plan stands in the address. */
{
  const { one, all, say, sayCount } = Kijk;
  /** @type {{werkvormen: Werkvorm[], draaiboeken: Draaiboek[]}} */
  const { werkvormen, draaiboeken } = Kijk.data("plangegevens");
  const known = new Map(werkvormen.map((werkvorm) => [werkvorm.id, werkvorm]));
  const form = /** @type {HTMLFormElement} */ (one("#plan"));
  const list = one("#p-delen");
  /** @type {Plan} */
  let plan = { titel: "", begin: "13:30", eind: "", mensen: 12, delen: [] };

  /** @param {string} selector */
  const field = (selector) => /** @type {HTMLInputElement} */ (one(selector));
  /** @param {Deel} deel */
  const nameOf = (deel) => Plandeel.nameOf(deel, known);

  /** Put the plan in the address. */
  function link() {
    const { delen, mensen, ...rest } = plan;
    const parts = delen.length ? JSON.stringify(delen) : "";
    Kijk.setAddress({ ...rest, mensen: String(mensen), delen: parts });
  }

  /** Take a plan from the address, or else the one that was kept. */
  function start() {
    const state = Kijk.address();
    let broken = "";
    if (!state.size) plan = keptPlan(Bewaard.parts(Bewaard.read("plan")));
    else {
      let parts = [];
      try {
        parts = JSON.parse(state.get("delen") || "[]");
      } catch {
        broken = say("A part of the link can’t be read; ask for it again.");
      }
      const people = Math.min(Math.max(Number(state.get("mensen")) || 12, 1), 500);
      plan = { titel: state.get("titel") ?? "", ...clocks(state.get("begin"), state.get("eind")), mensen: people, delen: Plannen.parts(parts, known) };
    }
    fillIn();
    draw();
    if (broken) one("#p-slot").textContent = broken;
  }

  /** Take a plan from this browser, leaving out what can't be one. @param {Record<string, unknown>} kept @returns {Plan} */
  function keptPlan({ titel, begin, eind, mensen, delen }) {
    const people = typeof mensen === "number" && mensen >= 1 ? Math.min(Math.round(mensen), 500) : plan.mensen;
    return { titel: typeof titel === "string" ? titel.slice(0, 200) : "", ...clocks(begin, eind), mensen: people, delen: Plannen.parts(delen, known) };
  }

  /** Take when a plan begins and ends; what is no time stays out. @param {unknown} begin @param {unknown} eind */
  const clocks = (begin, eind) => ({ begin: Plannen.timeOf(begin, "13:30"), eind: Plannen.timeOf(eind, "") });

  function fillIn() {
    for (const name of /** @type {const} */ (["titel", "begin", "eind", "mensen"])) field(`#p-${name}`).value = String(plan[name]);
  }

  /** Move a part; the focus goes along. @param {number} from @param {number} to */
  function move(from, to) {
    const delen = [...plan.delen];
    delen.splice(to, 0, ...delen.splice(from, 1));
    plan = { ...plan, delen };
    lay();
    const [up, down] = all(".plan-knoppen .knop", /** @type {HTMLElement} */ (list.children[to]));
    (to < from ? up : down)?.focus();
    if (document.activeElement === document.body) (to < from ? down : up)?.focus();
    Kijk.tell(say("${name} is now number ${number}.", { name: nameOf(delen[to] ?? {}), number: to + 1 }));
  }

  /** @param {number} index */
  function drop(index) {
    plan = { ...plan, delen: plan.delen.filter((_, other) => other !== index) };
    lay();
    const next = list.children[Math.min(index, plan.delen.length - 1)];
    (next ? all(".plan-knoppen .knop", /** @type {HTMLElement} */ (next)).at(-1) : one("#p-werkvorm"))?.focus();
  }

  /** @param {Deel} deel */
  function add(deel) {
    plan = { ...plan, delen: [...plan.delen, deel] };
    lay();
    const last = list.lastElementChild;
    const first = last?.querySelector("input");
    first?.focus();
    first?.select();
    last?.scrollIntoView({ block: "nearest" });
  }

  function draw() {
    const last = plan.delen.length - 1;
    const doen = (/** @type {number} */ index) => ({ last: index === last, update, move: (/** @type {number} */ to) => move(index, to), drop: () => drop(index) });
    list.replaceChildren(...plan.delen.map((deel, index) => Plandeel.row(deel, index, known, doen(index))));
    show();
  }

  /** Draw the plan again after a change. */
  function lay() {
    draw();
    Bewaard.keep("plan", plan);
  }

  /** Show and keep a change, without touching what someone is typing in. */
  function update() {
    show();
    Bewaard.keep("plan", plan);
  }

  /** Work out the clock again. */
  function show() {
    const times = Plannen.moments(plan, known);
    times.forEach((moment, index) => Plandeel.show(/** @type {HTMLElement} */ (list.children[index]), moment, known, plan.mensen));
    one("#p-slot").textContent = ending(times);
    one("#p-slot").classList.toggle("te-lang", (Plannen.left(plan, times) ?? 0) < 0);
    Klaarleggen.show(plan, known, draaiboeken);
    link();
  }

  /** @param {Moment[]} times */
  function ending(times) {
    const last = times.at(-1);
    if (!last) return say("Add a session, a break or something of your own.");
    const done = say("Done at ${time}.", { time: Plannen.clock(last.begin + last.minuten) });
    const left = Plannen.left(plan, times);
    if (left === null || left === 0) return done;
    return `${done} ${left > 0 ? sayCount("${count} minute to spare.", "${count} minutes to spare.", left) : sayCount("${count} minute too long.", "${count} minutes too long.", -left)}`;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  one(".plan-kop", form).addEventListener("input", () => {
    const [titel, begin, eind, mensen] = ["titel", "begin", "eind", "mensen"].map((name) => field(`#p-${name}`).value);
    plan = { ...plan, titel: titel ?? "", begin: begin || plan.begin, eind: eind ?? "", mensen: Math.min(Math.max(Number(mensen) || 1, 1), 500) };
    update();
  });
  const ready = /** @type {HTMLSelectElement} */ (one("#p-klaar"));
  draaiboeken.forEach(({ titel }, index) => ready.add(Kijk.option(titel, String(index))));
  ready.addEventListener("change", () => {
    if (plan.delen.length && !confirm(say("Replace the plan that you have now?"))) return void (ready.value = "");
    const chosen = draaiboeken[Number(ready.value)];
    const from = ready.value && chosen ? chosen : { titel: "", begin: "13:30", minuten: 0, mensen: 12, delen: [] };
    const [hours = 0, minutes = 0] = from.begin.split(":").map(Number);
    const eind = from.minuten ? Plannen.clock(hours * 60 + minutes + from.minuten) : "";
    plan = { titel: from.titel, begin: from.begin, eind, mensen: from.mensen, delen: Plannen.parts(structuredClone(from.delen), known) };
    fillIn();
    lay();
  });
  const sessions = /** @type {HTMLSelectElement} */ (one("#p-werkvorm"));
  for (const { id, titel, stappen } of werkvormen) {
    const total = stappen.reduce((sum, { minuten }) => sum + minuten, 0);
    sessions.add(Kijk.option(`${titel} (${say("${count} min", { count: total })})`, id, titel));
  }
  one('[data-doe="werkvorm"]').addEventListener("click", () => add({ set: sessions.value, stappen: [], noot: "" }));
  one('[data-doe="pauze"]').addEventListener("click", () => add({ pauze: 15 }));
  one('[data-doe="eigen"]').addEventListener("click", () => add({ titel: plan.delen.length ? say("Something of our own") : say("Welcome"), minuten: 10, noot: "" }));
  one('[data-doe="print"]').addEventListener("click", () => window.print());
  one('[data-doe="deel"]').addEventListener("click", () => {
    const link = field("#p-link");
    link.value = location.href;
    if (link.parentElement) link.parentElement.hidden = false;
    link.focus();
    link.select();
    navigator.clipboard?.writeText(link.value).then(() => Kijk.tell(say("The link is copied.")), () => {});
  });
  one("#p-agenda").addEventListener("submit", (event) => {
    event.preventDefault();
    const times = Plannen.moments(plan, known);
    const body = times.map(({ begin, deel }) => `${Plannen.clock(begin)} ${nameOf(deel)}`).join("\n");
    const named = { ...plan, titel: plan.titel || say("Meeting") };
    Kijk.saveFile("draaiboek.ics", "text/calendar", Plannen.calendar(named, times, field("#p-dag").value, body));
  });
  addEventListener("hashchange", start);
  start();
}
