"use strict";
/** A plan on paper: its name, day and times, a timetable with every step, and what to lay ready; it is not seen on the screen. */
const Planvel = (() => {
  const { one, el, say, sayCount } = Kijk;
  const sheet = one("#p-vel");

  /** A day in words. @param {string} day */
  const dayInWords = (day) => new Date(`${day}T12:00`).toLocaleDateString(Kijk.locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

  /** @param {string} kind @param {string} time @param {number | null} minutes @param {...Node} what */
  const row = (kind, time, minutes, ...what) =>
    el("tr", { class: kind }, el("th", { scope: "row" }, time), el("td", {}, minutes === null ? "" : String(minutes)), el("td", {}, ...what));

  /** The rows of a part: itself with its note, and its steps. @param {Moment} moment @param {string} name @param {string} groups */
  function rows({ deel, begin, minuten, stappen }, name, groups) {
    const below = [groups, deel.noot ?? ""].filter(Boolean).map((text) => el("p", { class: "planvel-noot" }, text));
    const steps = stappen.map((stap) => row("planvel-stap", Plannen.clock(stap.begin), stap.minuten, el("p", {}, stap.titel)));
    return el("tbody", {}, row(deel.pauze ? "planvel-pauze" : "", Plannen.clock(begin), minuten, el("p", {}, name), ...below), ...steps);
  }

  /** What stands below the name: the day, from when to when, for how many people. @param {Plan} plan @param {string} begin @param {string} end */
  function facts({ dag, eind, mensen }, begin, end) {
    const when = [dag ? dayInWords(dag) : "", say("${begin} to ${end}", { begin, end }), sayCount("${count} participant", "${count} participants", mensen)];
    const latest = eind && eind !== end ? [el("p", {}, say("Done at ${time} at the latest", { time: eind }))] : [];
    return [el("p", { class: "planvel-feiten" }, when.filter(Boolean).join(" · ")), ...latest];
  }

  /** Write the sheet anew; a plan without parts has none. @param {Plan} plan @param {Moment[]} times @param {(deel: Deel) => string} nameOf @param {(deel: Deel) => string} groupsOf */
  function show(plan, times, nameOf, groupsOf) {
    const [first, last] = [times[0], times.at(-1)];
    sheet.hidden = !first;
    if (!first || !last) return;
    const end = last.begin + last.minuten;
    const [begin, done] = [Plannen.clock(first.begin), Plannen.clock(end)];
    const head = el("thead", {}, el("tr", {}, ...[say("Time"), say("Min."), say("What")].map((name) => el("th", { scope: "col" }, name))));
    const ending = row("", done, null, el("p", {}, say("End"), " ", el("span", {}, sayCount("after ${count} minute", "after ${count} minutes", end - first.begin))));
    const parts = times.map((moment) => rows(moment, nameOf(moment.deel), groupsOf(moment.deel)));
    const needed = [...one("#p-materiaal ul").children].map((line) => line.cloneNode(true));
    const ready = needed.length ? [el("h2", {}, one("#p-materiaal h2").textContent ?? ""), el("ul", {}, ...needed)] : [];
    sheet.replaceChildren(
      el("h1", {}, plan.titel || say("Meeting")), ...facts(plan, begin, done),
      el("table", {}, head, ...parts, el("tbody", { class: "planvel-eind" }, ending)), ...ready,
    );
  }

  return { show };
})();
