"use strict";
/** The planner on the page: parts in order, by buttons alone; the whole plan stands in the address. */
{
  const { one, all, say, sayCount } = Kijk;
  /** @type {{werkvormen: Werkvorm[], draaiboeken: Draaiboek[]}} */
  const { werkvormen, draaiboeken } = Kijk.data("plangegevens");
  const known = new Map(werkvormen.map((werkvorm) => [werkvorm.id, werkvorm]));
  const form = /** @type {HTMLFormElement} */ (one("#plan"));
  const list = one("#p-delen");
  const title = document.title;
  let plan = Plannen.planOf({}, known);

  /** @param {string} selector */
  const field = (selector) => /** @type {HTMLInputElement} */ (one(selector));
  /** @param {Deel} deel */
  const nameOf = (deel) => Plandeel.nameOf(deel, known);
  /** @param {Deel} deel */
  const groupsOf = (deel) => Plandeel.groups(known.get(deel.set ?? ""), plan.mensen);
  const named = () => plan.titel.trim() || say("Meeting");
  /** @param {string} text */
  const report = (text) => void (one(".plan-doen .melding").textContent = text);

  /** Put the plan in the address. */
  function link() {
    const { delen, mensen, agenda, ...rest } = plan;
    const parts = delen.length ? JSON.stringify(delen) : "";
    Kijk.setAddress({ ...rest, mensen: String(mensen), agenda: agenda ? String(agenda) : "", delen: parts });
  }

  /** Take a plan from the address, or else the one that was kept. */
  function start() {
    const state = Kijk.address();
    let [broken, missing] = ["", ""];
    if (!state.size) plan = Plannen.planOf(Bewaard.parts(Bewaard.read("plan")), known);
    else {
      let delen = [];
      try {
        delen = JSON.parse(state.get("delen") || "[]");
      } catch {
        broken = say("A part of the link can’t be read; ask for it again.");
      }
      const [mensen, agenda] = ["mensen", "agenda"].map((name) => (state.has(name) ? Number(state.get(name)) : undefined));
      plan = Plannen.planOf({ ...Object.fromEntries(state), mensen, agenda, delen }, known);
      missing = lost(delen);
    }
    fillIn();
    draw();
    if (broken) one("#p-slot").textContent = broken;
    if (missing) one("#p-slot").append(` ${missing}`);
  }

  /** Say how many parts of a plan from elsewhere this site does not have. @param {unknown} delen */
  function lost(delen) {
    const count = (Array.isArray(delen) ? delen.length : 0) - plan.delen.length;
    return count > 0 ? sayCount("${count} part is left out: this site does not have it.", "${count} parts are left out: this site does not have them.", count) : "";
  }

  /** Whether the plan that is there may make way. */
  const mayReplace = () => !plan.delen.length || confirm(say("Replace the plan that you have now?"));

  function fillIn() {
    for (const name of /** @type {const} */ (["titel", "dag", "begin", "eind", "mensen"])) field(`#p-${name}`).value = String(plan[name]);
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
    Planvel.show(plan, times, nameOf, groupsOf);
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
    const [titel = "", dag = "", begin = "", eind = "", mensen = ""] = ["titel", "dag", "begin", "eind", "mensen"].map((name) => field(`#p-${name}`).value);
    plan = Plannen.planOf({ ...plan, titel, dag, begin: begin || plan.begin, eind, mensen: Number(mensen) || 1 }, known);
    update();
  });
  const ready = /** @type {HTMLSelectElement} */ (one("#p-klaar"));
  draaiboeken.forEach(({ titel }, index) => ready.add(Kijk.option(titel, String(index))));
  ready.addEventListener("change", () => {
    const choice = ready.value;
    ready.value = "";
    if (choice === "kopie") plan = { ...plan, id: Plannen.newId(), dag: "", agenda: 0 };
    else if (!mayReplace()) return;
    else {
      const { titel, begin, minuten, mensen, delen } = draaiboeken[Number(choice)] ?? { titel: "", begin: "13:30", minuten: 0, mensen: 12, delen: [] };
      const [hours = 0, minutes = 0] = begin.split(":").map(Number);
      const eind = minuten ? Plannen.clock(hours * 60 + minutes + minuten) : "";
      plan = Plannen.planOf({ titel, begin, eind, mensen, delen: structuredClone(delen) }, known);
    }
    fillIn();
    lay();
    report(choice === "kopie" ? say("This is a copy now: it goes into a calendar beside the other one. Choose its day.") : "");
  });
  const sessions = /** @type {HTMLSelectElement} */ (one("#p-werkvorm"));
  for (const { id, titel, stappen } of werkvormen) {
    const total = stappen.reduce((sum, { minuten }) => sum + minuten, 0);
    sessions.add(Kijk.option(`${titel} (${say("${count} min", { count: total })})`, id, titel));
  }
  one('[data-doe="werkvorm"]').addEventListener("click", () => add({ set: sessions.value, stappen: [], noot: "" }));
  one('[data-doe="pauze"]').addEventListener("click", () => add({ pauze: 15 }));
  one('[data-doe="eigen"]').addEventListener("click", () => add({ titel: plan.delen.length ? say("Something of our own") : say("Welcome"), minuten: 10, noot: "" }));
  one('[data-doe="print"]').addEventListener("click", () => (plan.delen.length ? window.print() : report(say("There is nothing in your plan yet. Add a session first."))));
  one('[data-doe="deel"]').addEventListener("click", () => Kijk.giveLink(field("#p-link"), location.href, () => report(say("The link is copied."))));
  one('[data-doe="agenda"]').addEventListener("click", () => {
    const times = Plannen.moments(plan, known);
    const minutes = times.reduce((sum, { minuten }) => sum + minuten, 0);
    if (!minutes) return report(say("There is nothing in your plan yet. Add a session first."));
    if (!plan.dag) return report(say("First choose the day of the meeting.")), field("#p-dag").focus();
    const body = times.map(({ begin, deel }) => `${Plannen.clock(begin)} ${nameOf(deel)}`).join("\n");
    Kijk.saveFile(`${fileName()}.ics`, "text/calendar", Agenda.calendar(plan, times[0]?.begin ?? 0, minutes, named(), body));
    plan = { ...plan, agenda: plan.agenda + 1 };
    update();
    report(say("The calendar file is saved: open it to put the meeting in your calendar. After a change, do it again; the meeting in your calendar then changes too."));
  });
  const fileName = () => [Kijk.fileName(named()), plan.dag].filter(Boolean).join("-") || "draaiboek";
  Bestand.start(one(".plan-doen"), {
    kind: "kijkwijzer-draaiboek",
    name: fileName,
    give: () => plan,
    take: (found) => {
      const parts = Bewaard.parts(found);
      if (!Array.isArray(parts.delen)) return false;
      if (!mayReplace()) return null;
      plan = Plannen.planOf(parts, known);
      fillIn();
      lay();
      return [say("The file is loaded."), lost(parts.delen)].filter(Boolean).join(" ");
    },
  });
  // On paper, and in a PDF, the plan goes by its own name.
  addEventListener("beforeprint", () => void (document.title = plan.delen.length ? named() : title));
  addEventListener("afterprint", () => void (document.title = title));
  addEventListener("hashchange", start);
  start();
}
