"use strict";
/**
 * One part of a plan on the page: what it is, its steps and its note, and buttons to move it.
 *
 * @typedef {{last: boolean, update: () => void, move: (to: number) => void, drop: () => void}} Doen what can be done with a part
 */
const Plandeel = (() => {
  const { el, say, button } = Kijk;

  /** @param {Deel} deel @param {Map<string, Werkvorm>} known */
  const nameOf = (deel, known) => (deel.set ? (known.get(deel.set)?.titel ?? "") : deel.pauze ? say("Break") : (deel.titel ?? ""));

  const minutes = (/** @type {string} */ value) => Math.min(Math.max(Math.round(Number(value)) || 1, 1), 600);
  const number = (/** @type {number} */ value) => el("input", { type: "number", min: "1", max: "600", value: String(value), inputmode: "numeric" });

  /** A field with its label; what is typed is taken, and then the plan is brought up to date. @param {string} label @param {HTMLInputElement | HTMLTextAreaElement} input @param {() => void} update @param {(value: string) => void} take */
  function entry(label, input, update, take) {
    input.addEventListener("input", () => (take(input.value), update()));
    return el("label", { class: "veld" }, el("span", {}, label), input);
  }

  /** The steps to choose from; at least one stays. @param {Deel} deel @param {Werkvorm | undefined} werkvorm @param {() => void} update */
  function steps(deel, werkvorm, update) {
    const all = werkvorm?.stappen ?? [];
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
      return el("label", {}, box, " ", stap.titel, " ", el("span", { class: "duur-kort" }, say("${count} min", { count: stap.minuten })));
    });
    const set = el("fieldset", { class: "veldgroep plan-stappen" }, el("legend", { class: "verborgen" }, say("Steps of ${name}", { name: werkvorm?.titel ?? "" })), ...boxes);
    return el("details", {}, el("summary", {}, say("Choose steps")), set);
  }

  /** What a part is: a session, a break, or something of one's own. @param {Deel} deel @param {Map<string, Werkvorm>} known @param {() => void} update */
  function inside(deel, known, update) {
    const lasts = (/** @type {HTMLInputElement} */ input, /** @type {"pauze" | "minuten"} */ key) => entry(say("Minutes"), input, update, (value) => (deel[key] = minutes(value)));
    const name = (/** @type {Node | string} */ shown) => el("p", { class: "plan-naam" }, shown);
    if (deel.pauze) return [name(nameOf(deel, known)), lasts(number(deel.pauze), "pauze")];
    const werkvorm = known.get(deel.set ?? "");
    if (werkvorm) return [name(el("a", { href: werkvorm.adres }, werkvorm.titel)), el("p", { class: "plan-groep" }), steps(deel, werkvorm, update)];
    const title = el("input", { value: deel.titel ?? "", maxlength: "120" });
    return [entry(say("What you do"), title, update, (value) => (deel.titel = value)), lasts(number(deel.minuten ?? 10), "minuten")];
  }

  /** A note to write; a break has none. @param {Deel} deel @param {string} name @param {() => void} update */
  function noted(deel, name, update) {
    if (deel.pauze) return [];
    const note = el("textarea", { rows: "2", maxlength: "1000" });
    note.value = deel.noot ?? "";
    const field = entry(say("Note with ${name}", { name }), note, update, (value) => (deel.noot = value));
    return [el("details", {}, el("summary", {}, say("Note")), field)];
  }

  /** Make the row of a part. @param {Deel} deel @param {number} index @param {Map<string, Werkvorm>} known @param {Doen} doen */
  function row(deel, index, known, { last, update, move, drop }) {
    const name = nameOf(deel, known);
    const named = (/** @type {HTMLButtonElement} */ made, /** @type {string} */ label) => (made.setAttribute("aria-label", `${label}: ${name}`), made);
    const [up, down] = [named(button("↑", () => move(index - 1), "stil"), say("Earlier")), named(button("↓", () => move(index + 1), "stil"), say("Later"))];
    [up.disabled, down.disabled] = [index === 0, last];
    const away = named(button(say("Leave out"), drop, "stil"), say("Leave out"));
    return el("li", { class: `plan-deel${deel.pauze ? " pauze" : ""}` },
      el("div", { class: "stap-tijd" }, el("span", { class: "klok" }), el("span", { class: "duur" })),
      el("div", { class: "plan-inhoud" }, ...inside(deel, known, update), ...noted(deel, name, update)),
      el("div", { class: "plan-knoppen" }, up, down, away));
  }

  /** What to do where a session is made for fewer people, or for more. @param {Werkvorm | undefined} werkvorm @param {number} people */
  function groups(werkvorm, people) {
    const count = werkvorm ? Plannen.groups(werkvorm, people) : 1;
    if (!werkvorm || count === 1) return "";
    const { van, tot } = werkvorm;
    return count ? say("Made for ${van} to ${tot} people: work in ${count} groups.", { van, tot, count }) : say("Made for at least ${van} people.", { van });
  }

  /** Show in a row when its part begins, how long it lasts and what else follows from the plan. @param {HTMLElement} item @param {Moment} moment @param {Map<string, Werkvorm>} known @param {number} people */
  function show(item, { deel, begin, minuten }, known, people) {
    const put = (/** @type {string} */ selector, /** @type {string} */ text) => item.querySelector(selector)?.replaceChildren(text);
    put(".klok", Plannen.clock(begin));
    put(".duur", say("${count} min", { count: minuten }));
    put(".plan-groep", groups(known.get(deel.set ?? ""), people));
  }

  return { nameOf, groups, row, show };
})();
