"use strict";
/** The planner on the page: parts in order, by buttons alone; the whole plan stands in the address. */
{
  const { one, all, el, say, sayCount, button } = Kijk;
  /** @type {{werkvormen: Werkvorm[], draaiboeken: {id: string, titel: string, mensen: number, begin: string, minuten: number, delen: Deel[]}[]}} */
  const { werkvormen, draaiboeken } = Kijk.data("plangegevens");
  const known = new Map(werkvormen.map((werkvorm) => [werkvorm.id, werkvorm]));
  const form = /** @type {HTMLFormElement} */ (one("#plan"));
  const list = one("#p-delen");
  /** @type {Plan} */
  let plan = { titel: "", begin: "13:30", eind: "", mensen: 12, delen: [] };

  /** @param {string} selector */
  const field = (selector) => /** @type {HTMLInputElement} */ (one(selector));
  /** @param {Deel} deel */
  const nameOf = (deel) => (deel.set ? (known.get(deel.set)?.titel ?? "") : deel.pauze ? say("Break") : (deel.titel ?? ""));

  /** Put the plan in the address. */
  function link() {
    const { delen, mensen, ...rest } = plan;
    const parts = delen.length ? JSON.stringify(delen) : "";
    Kijk.setAddress({ ...rest, mensen: String(mensen), delen: parts });
  }

  /** Take a plan from the address, or else the one that was kept. */
  function start() {
    const state = Kijk.address();
    const kept = Bewaard.read("plan", plan);
    if (!state.size) plan = { ...plan, ...kept, ...clocks(kept.begin, kept.eind), delen: Plannen.parts(kept.delen, known) };
    else {
      let parts = [];
      try {
        parts = JSON.parse(state.get("delen") || "[]");
      } catch {
        one("#p-slot").textContent = say("A part of the link can't be read; ask for it again.");
      }
      const people = Math.min(Math.max(Number(state.get("mensen")) || 12, 1), 500);
      plan = { titel: state.get("titel") ?? "", ...clocks(state.get("begin"), state.get("eind")), mensen: people, delen: Plannen.parts(parts, known) };
    }
    fillIn();
    draw();
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
    last?.querySelector("input")?.focus();
    last?.scrollIntoView({ block: "nearest" });
  }

  /** The steps to choose from. @param {Deel} deel */
  function steps(deel) {
    const all = known.get(deel.set ?? "")?.stappen ?? [];
    const boxes = all.map((stap, index) => {
      const box = el("input", { type: "checkbox" });
      box.checked = !deel.stappen?.length || deel.stappen.includes(index + 1);
      box.addEventListener("change", () => {
        const inputs = [...(box.closest("fieldset")?.querySelectorAll("input") ?? [])];
        if (!inputs.some((input) => input.checked)) box.checked = true;
        const chosen = inputs.flatMap((input, place) => (input.checked ? [place + 1] : []));
        deel.stappen = chosen.length === all.length ? [] : chosen;
        update();
      });
      return el("label", {}, box, ` ${stap.titel} `, el("span", { class: "duur-kort" }, say("${count} min", { count: stap.minuten })));
    });
    const set = el("fieldset", { class: "veldgroep plan-stappen" }, el("legend", { class: "verborgen" }, say("Steps of ${name}", { name: nameOf(deel) })), ...boxes);
    return el("details", {}, el("summary", {}, say("Choose steps")), set);
  }

  /** @param {string} label @param {HTMLInputElement | HTMLTextAreaElement} input @param {(value: string) => void} take */
  function entry(label, input, take) {
    input.addEventListener("input", () => (take(input.value), update()));
    return el("label", { class: "veld" }, el("span", {}, label), input);
  }

  /** @param {Deel} deel @param {number} index */
  function row(deel, index) {
    const name = nameOf(deel);
    const number = (/** @type {number} */ value) => el("input", { type: "number", min: "1", max: "600", value: String(value), inputmode: "numeric" });
    const minutes = (/** @type {string} */ value) => Math.min(Math.max(Math.round(Number(value)) || 1, 1), 600);
    const inside = deel.set
      ? [el("p", { class: "plan-naam" }, el("a", { href: known.get(deel.set)?.adres ?? "" }, name)), steps(deel)]
      : deel.pauze
        ? [el("p", { class: "plan-naam" }, name), entry(say("Minutes"), number(deel.pauze), (value) => (deel.pauze = minutes(value)))]
        : [
            entry(say("What you do"), el("input", { value: deel.titel ?? "", maxlength: "120" }), (value) => (deel.titel = value)),
            entry(say("Minutes"), number(deel.minuten ?? 10), (value) => (deel.minuten = minutes(value))),
          ];
    const note = el("textarea", { rows: "2", maxlength: "1000" });
    note.value = deel.noot ?? "";
    const noted = deel.pauze ? [] : [el("details", {}, el("summary", {}, say("Note")), entry(say("Note with ${name}", { name }), note, (value) => (deel.noot = value))), el("p", { class: "plan-noot" }, deel.noot ?? "")];
    const named = (/** @type {HTMLButtonElement} */ made, /** @type {string} */ label) => (made.setAttribute("aria-label", `${label}: ${name}`), made);
    const [up, down] = [named(button("↑", () => move(index, index - 1), "stil"), say("Earlier")), named(button("↓", () => move(index, index + 1), "stil"), say("Later"))];
    [up.disabled, down.disabled] = [index === 0, index === plan.delen.length - 1];
    const away = named(button(say("Leave out"), () => drop(index), "stil"), say("Leave out"));
    return el("li", { class: `plan-deel${deel.pauze ? " pauze" : ""}` },
      el("div", { class: "stap-tijd" }, el("span", { class: "klok" }), el("span", { class: "duur" })),
      el("div", { class: "plan-inhoud" }, ...inside, ...noted, el("ol", { class: "deelstappen alleen-druk" })),
      el("div", { class: "plan-knoppen" }, up, down, away));
  }

  function draw() {
    list.replaceChildren(...plan.delen.map(row));
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
    times.forEach((moment, index) => {
      const item = /** @type {HTMLElement} */ (list.children[index]);
      one(".klok", item).textContent = Plannen.clock(moment.begin);
      one(".duur", item).textContent = say("${count} min", { count: moment.minuten });
      const noted = item.querySelector(".plan-noot");
      if (noted) noted.textContent = moment.deel.noot ?? "";
      one(".deelstappen", item).replaceChildren(...moment.stappen.map((stap) => el("li", {}, el("span", { class: "klok" }, Plannen.clock(stap.begin)), el("span", {}, say("${name} (${count} min)", { name: stap.titel, count: stap.minuten })))));
    });
    one("#p-slot").textContent = ending(times);
    one("#p-slot").classList.toggle("te-lang", (Plannen.left(plan, times) ?? 0) < 0);
    showMaterials();
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

  function showMaterials() {
    const found = Plannen.materials(plan, known);
    one("#p-materiaal").hidden = !found.length;
    one("#p-materiaal ul").replaceChildren(
      ...found.map(({ wat, keer, pdf, vellen }) => {
        const links = pdf.flatMap(({ naam, adres }) => [" · ", el("a", { href: adres }, naam)]);
        const sheets = vellen ? ` · ${sayCount("${count} sheet of A4", "${count} sheets of A4", keer * vellen)}` : "";
        return el("li", {}, wat, keer > 1 ? ` (${keer} ×)` : "", ...links, sheets);
      }),
    );
    const bundle = bundleOf(plan.delen);
    const command = field("#p-opdracht");
    command.value = `${command.dataset.opdracht} ${bundle} --participants ${plan.mensen}`;
    one("#p-bundel").hidden = !bundle;
  }

  /** The draaiboek with the same sessions, whose PDFs come in one folder. @param {Deel[]} delen */
  function bundleOf(delen) {
    const sets = (/** @type {Deel[]} */ parts) => [...new Set(parts.flatMap(({ set }) => set ?? []))].sort().join(" ");
    const whole = (/** @type {string} */ id) => draaiboeken.flatMap((one) => (one.id === id ? one.delen : []));
    return sets(delen) && draaiboeken.find(({ id }) => sets(whole(id)) === sets(delen))?.id;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  one(".plan-kop", form).addEventListener("input", () => {
    const [titel, begin, eind, mensen] = ["titel", "begin", "eind", "mensen"].map((name) => field(`#p-${name}`).value);
    plan = { ...plan, titel: titel ?? "", begin: begin || plan.begin, eind: eind ?? "", mensen: Math.min(Math.max(Number(mensen) || 1, 1), 500) };
    update();
  });
  const ready = /** @type {HTMLSelectElement} */ (one("#p-klaar"));
  draaiboeken.forEach(({ titel }, index) => ready.add(new Option(titel, String(index))));
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
    sessions.add(new Option(`${titel} (${say("${count} min", { count: total })})`, id));
  }
  one('[data-doe="werkvorm"]').addEventListener("click", () => add({ set: sessions.value, stappen: [], noot: "" }));
  one('[data-doe="pauze"]').addEventListener("click", () => add({ pauze: 15 }));
  one('[data-doe="eigen"]').addEventListener("click", () => add({ titel: say("Welcome"), minuten: 10, noot: "" }));
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
