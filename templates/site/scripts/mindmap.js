"use strict";
/** A mind map that grows: every branch can get twigs, another name or another place; drawn, and the same as a list. */
{
  const { one, all, el, say, button } = Kijk;
  const { MOST } = Boom;
  const WIDE = 560;
  const printing = matchMedia("print");

  /** @param {HTMLElement} section */
  function start(section) {
    const { set, figuur } = section.dataset;
    const key = `mindmap/${set}/${figuur}`;
    const box = one(".boom-vel", section);
    const list = one(".boom-lijst", section);
    const signs = [.../** @type {HTMLTemplateElement} */ (one("template", section)).content.querySelectorAll(".teken")];
    const first = () => /** @type {Tak} */ (Boom.taken(Kijk.data(`${section.id}-gegevens`)));
    let tree = Boom.taken(Bewaard.read(key)) ?? first();
    let open = 0;

    const everything = () => Boom.flat(tree);
    const knot = (/** @type {number} */ id) => /** @type {Knoop} */ (everything().find(({ tak }) => tak.id === id));
    const part = (/** @type {number} */ id, /** @type {string} */ does) => all(`[data-tak="${id}"] > [data-doe="${does}"], [data-tak="${id}"] > .boom-doe [data-doe="${does}"]`, list)[0];
    /** Put the focus on a part of a branch, or on the branch where that part is absent: nothing can be hung on it. @param {number} id @param {string} does */
    const focus = (id, does) => (part(id, does) ?? part(id, "open"))?.focus();

    /** Keep a change; the focus goes to a part of a branch. @param {Tak} now @param {number} id @param {string} does */
    function change(now, id, does) {
      tree = now;
      Bewaard.keep(key, tree);
      show();
      focus(id, does);
    }

    /** Open what can be done with a branch, or close it. @param {number} id @param {string} [does] */
    function toggle(id, does = "open") {
      open = open === id && does === "open" ? 0 : id;
      show();
      focus(id, open ? does : "open");
    }

    /** @param {Tak} tak @param {string} naam */
    function grow(tak, naam) {
      const id = Math.max(...everything().map((each) => each.tak.id)) + 1;
      change(Boom.hang(tree, tak.id, { id, naam, takken: [] }), tak.id, "naam-erbij");
      Kijk.tell(say("Added: ${text}", { text: naam }));
    }

    /** @param {Knoop} at */
    function cut({ tak, ouder }) {
      if (!ouder || (tak.takken.length && !confirm(say("Take ${name} away, with all that hangs on it?", { name: tak.naam })))) return;
      open = 0;
      change(Boom.without(tree, tak.id), ouder.id, "open");
      Kijk.tell(say("Taken away: ${name}", { name: tak.naam }));
    }

    /** Hang a branch somewhere else. @param {Tak} tak @param {number} on */
    function move(tak, on) {
      change(Boom.hang(Boom.without(tree, tak.id), on, tak), tak.id, "hangt");
      Kijk.tell(say("${name} now hangs on ${other}.", { name: tak.naam, other: knot(on).tak.naam }));
    }

    /** A line to write on, with a button; what is written goes to `done`. @param {string} label @param {string} does @param {string} text @param {string} value @param {(text: string) => void} done */
    function line(label, does, text, value, done) {
      const input = el("input", { id: `${section.id}-${does}`, "data-doe": does, maxlength: String(MOST.letters), value, required: true, autocomplete: "off" });
      const form = el("form", { class: "boom-regel" }, el("p", { class: "veld" }, el("label", { for: input.id }, label), input), el("button", { class: "knop" }, text));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const naam = Bestand.line(input.value, MOST.letters);
        if (naam) done(naam);
      });
      return form;
    }

    /** What can be done with a branch. @param {Knoop} at */
    function actions({ tak, diep, ouder }) {
      const full = everything().length >= MOST.takken || diep >= MOST.diep;
      const erbij = full ? [] : [line(say("A new branch on this one"), "naam-erbij", say("Add"), "", (naam) => grow(tak, naam))];
      const hernoem = line(say("Name"), "naam", say("Rename"), tak.naam, (naam) => {
        open = 0;
        change(Boom.alter(tree, tak.id, (own) => ({ ...own, naam })), tak.id, "open");
      });
      if (!ouder) return el("div", { class: "boom-doe" }, ...erbij, hernoem);
      const hangs = el("select", { id: `${section.id}-hangt`, "data-doe": "hangt" });
      for (const place of Boom.places(tree, tak)) hangs.add(Kijk.option(`${"\u2003".repeat(place.diep)}${place.tak.naam}`, String(place.tak.id), place.tak.naam));
      hangs.value = String(ouder.id);
      hangs.addEventListener("change", () => move(tak, Number(hangs.value)));
      const away = button(say("Take away"), () => cut({ tak, diep, ouder }), "stil");
      return el("div", { class: "boom-doe" }, ...erbij, hernoem, el("div", { class: "boom-regel" }, el("p", { class: "veld" }, el("label", { for: hangs.id }, say("Hangs on")), hangs), away));
    }

    /** A branch in the list, and below it what hangs on it. @param {Knoop} at @param {number} [number] @returns {HTMLElement} */
    function item({ tak, diep, ouder }, number = 0) {
      const knop = button("", () => toggle(tak.id), "boom-naam");
      const sign = diep === 1 ? signs[number % signs.length]?.cloneNode(true) : undefined;
      knop.append(...(sign ? [sign] : []), ...Kijk.words(tak.naam));
      knop.dataset.doe = "open";
      knop.setAttribute("aria-expanded", String(open === tak.id));
      const twigs = tak.takken.map((twig, index) => item({ tak: twig, diep: diep + 1, ouder: tak }, index));
      const colour = diep === 1 ? (one("template", section).dataset.kleuren ?? "").split(" ") : [];
      return el("li", { "data-tak": String(tak.id), class: colour.length ? `kleur-${colour[number % colour.length]}` : "" }, knop, ...(open === tak.id ? [actions({ tak, diep, ouder })] : []), ...(twigs.length ? [el("ul", {}, ...twigs)] : []));
    }

    /** Scroll the drawing, and nothing else, to a branch that is out of sight. @param {Element | null} branch */
    function bring(branch) {
      const [seen, there] = [box.getBoundingClientRect(), branch?.getBoundingClientRect()];
      if (there && (there.left < seen.left || there.right > seen.right)) box.scrollLeft += (there.left + there.right - seen.left - seen.right) / 2;
    }

    function draw() {
      const { drawn, wide } = Boomtekening.draw(tree, signs, box.clientWidth >= WIDE, printing.matches);
      drawn.setAttribute("aria-label", say("Mind map: ${name}. The same stands below it as a list.", { name: tree.naam }));
      drawn.style.setProperty("--breed", `${wide}px`);
      const chosen = drawn.querySelector(`[data-tak="${open}"]`);
      chosen?.classList.add("gekozen");
      box.replaceChildren(drawn);
      bring(chosen ?? drawn.querySelector(`[data-tak="${tree.id}"]`));
    }

    function show() {
      draw();
      list.replaceChildren(item({ tak: tree, diep: 0, ouder: null }));
    }

    box.addEventListener("click", (event) => {
      const id = Number(/** @type {Element} */ (event.target).closest("[data-tak]")?.getAttribute("data-tak"));
      if (id) toggle(id, "naam-erbij");
    });
    list.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && open) toggle(open);
    });
    one('[data-doe="print"]', section).addEventListener("click", () => Kijk.printPart(`#${section.id}`, "size: A4 landscape; margin: 12mm 14mm"));
    one('[data-doe="opnieuw"]', section).addEventListener("click", () => {
      if (!confirm(say("Begin again? All that you added is taken away."))) return;
      open = 0;
      change(first(), 1, "open");
    });
    Bestand.start(section, {
      kind: "kijkwijzer-mindmap",
      name: () => `${figuur}-mindmap`,
      give: () => tree,
      take: (found) => {
        const now = Boom.taken(found);
        if (!now) return false;
        if (JSON.stringify(tree) !== JSON.stringify(first()) && !confirm(say("Put the mind map of the file in the place of this one?"))) return null;
        [tree, open] = [now, 0];
        Bewaard.keep(key, tree);
        show();
        return true;
      },
    });
    printing.addEventListener("change", draw);
    new ResizeObserver(draw).observe(box);
    show();
    Boomtekening.ready().then(draw);
  }

  all(".boom-blok").forEach(start);
}
