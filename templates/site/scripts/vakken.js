"use strict";
/**
 * Notes in a two by two: dragged, moved with the arrow keys, or sent to a quadrant by a menu; kept in this browser.
 */
{
  const { one, all, el, say, button } = Kijk;
  const { taken, room, within, MOST } = Briefjes;
  const STEP = 0.1;
  /** @type {Record<string, [number, number]>} */
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /** @param {HTMLElement} section */
  function start(section) {
    const key = `vakken/${section.dataset.set}/${section.dataset.bord}`;
    const form = /** @type {HTMLFormElement} */ (one(".vakken-erbij", section));
    const text = /** @type {HTMLInputElement} */ (one("input", form));
    const where = /** @type {HTMLSelectElement} */ (one("select", form));
    const lists = one(".vakken-lijsten", section);
    const spots = all(".vak-plek", section);
    const names = all(".vak", section).map((vak) => Kijk.learn(vak.dataset.naam ?? "", vak.dataset.taal));
    const menu = all(".vak", section).map((vak) => Kijk.learn(vak.dataset.keuze ?? "", vak.dataset.taal));
    let notes = taken(Bewaard.read(key));
    let chosen = -1;
    let editing = -1;

    const nameOf = (/** @type {number | null} */ vak) => (vak === null ? say("Not laid yet") : (names[vak] ?? ""));
    const inside = (/** @type {number | null} */ vak) => notes.filter((note) => note.vak === vak);
    const onBoard = (/** @type {number} */ index) => one(`.briefje[data-nummer="${index}"]`, section);
    const inList = (/** @type {number} */ index, /** @type {string} */ does) => one(`li[data-nummer="${index}"] [data-doe="${does}"]`, lists);

    /** @param {Briefje[]} now */
    function change(now) {
      notes = now.slice(0, MOST.briefjes);
      Bewaard.keep(key, notes);
      show();
    }

    /** Change one note. @param {number} index @param {Partial<Briefje>} by */
    const alter = (index, by) => change(notes.map((note, other) => (other === index ? { ...note, ...by } : note)));

    /** Send a note to a quadrant, where there is room. @param {number} index @param {number | null} vak */
    function send(index, vak) {
      alter(index, { vak, ...room(inside(vak)) });
      told(index);
    }

    const told = (/** @type {number} */ index) => Kijk.tell(say("Note ${number} now lies in: ${name}.", { number: index + 1, name: nameOf(notes[index]?.vak ?? null) }));

    /** Take a note away; the focus goes to the next in the list. @param {number} index */
    function remove(index) {
      [chosen, editing] = [-1, -1];
      const order = all("li", lists).map((item) => Number(item.dataset.nummer));
      const next = order[order.indexOf(index) + 1] ?? order[order.indexOf(index) - 1];
      change(notes.filter((_, other) => other !== index));
      if (next === undefined) text.focus();
      else inList(next > index ? next - 1 : next, "weg").focus();
    }

    /** Move a note by a step; over the edge it goes on in the next quadrant. @param {number} index @param {[number, number]} way */
    function step(index, [right, down]) {
      const note = /** @type {Briefje} */ (notes[index]);
      if (note.vak === null) return;
      let [vak, x, y] = [note.vak, note.x + right * STEP, note.y + down * STEP];
      if (x < -STEP / 2 && vak % 2) [vak, x] = [vak - 1, 1];
      else if (x > 1 + STEP / 2 && !(vak % 2)) [vak, x] = [vak + 1, 0];
      if (y < -STEP / 2 && vak > 1) [vak, y] = [vak - 2, 1];
      else if (y > 1 + STEP / 2 && vak < 2) [vak, y] = [vak + 2, 0];
      alter(index, { vak, x: within(x), y: within(y) });
      onBoard(index).focus();
      if (vak !== note.vak) told(index);
    }

    /** Lay a note where it came down; outside the board it goes back. @param {HTMLElement} item @param {DOMRect | null} box */
    function drop(item, box) {
      const index = Number(item.dataset.nummer);
      const [x, y] = box ? [box.left + box.width / 2, box.top + box.height / 2] : [-1, -1];
      const spot = spots.find((each) => {
        const place = (each.dataset.vak ? each : /** @type {HTMLElement} */ (each.parentElement)).getBoundingClientRect();
        return x >= place.left && x <= place.right && y >= place.top - 40 && y <= place.bottom;
      });
      if (!box || !spot) return show();
      if (!spot.dataset.vak) return send(index, null);
      alter(index, { vak: Number(spot.dataset.vak) });
      // The note has its own size there: what lay in the tray was wider.
      const [place, own] = [spot.getBoundingClientRect(), onBoard(index).getBoundingClientRect()];
      alter(index, { x: within((x - own.width / 2 - place.left) / (place.width - own.width)), y: within((y - own.height / 2 - place.top) / (place.height - own.height)) });
      told(index);
    }

    /** @param {Briefje} note @param {number} index */
    function onSpot(note, index) {
      const made = el("button", { type: "button", class: "briefje", "data-nummer": String(index), "aria-describedby": `${section.id}-hulp` }, el("span", { class: "verborgen" }, `${say("Sticky note")} `), el("span", { class: "briefje-nummer" }, String(index + 1)), " ", el("span", { class: "briefje-tekst" }, note.tekst));
      made.style.setProperty("--x", String(note.x));
      made.style.setProperty("--y", String(note.y));
      made.classList.toggle("gekozen", index === chosen);
      made.addEventListener("click", (event) => {
        chosen = index;
        if (!event.detail) return edit(index);
        show();
        onBoard(index).focus();
      });
      made.addEventListener("keydown", (event) => {
        const way = ARROWS[event.key];
        if (event.key === "Delete") remove(index);
        if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        step(index, way);
      });
      return el("li", {}, made);
    }

    /** @param {number} index */
    function edit(index) {
      editing = index;
      show();
      const field = /** @type {HTMLInputElement} */ (inList(index, "tekst"));
      field.focus();
      field.select();
    }

    /** @param {Briefje} note @param {number} index */
    function written(note, index) {
      if (index !== editing) return el("span", { class: "briefje-tekst" }, note.tekst);
      const field = el("input", { "data-doe": "tekst", maxlength: String(MOST.letters), value: note.tekst, "aria-label": say("Text of note ${number}", { number: index + 1 }) });
      const done = (/** @type {boolean} */ keeps) => {
        if (editing !== index) return;
        editing = -1;
        alter(index, { tekst: (keeps && Bestand.line(field.value, MOST.letters)) || note.tekst });
      };
      field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // Else the button that gets the focus would be pressed by the same key.
        event.preventDefault();
        done(event.key === "Enter");
        inList(index, "wijzig").focus();
      });
      field.addEventListener("blur", () => setTimeout(() => document.hasFocus() && done(true)));
      return field;
    }

    /** @param {Briefje} note @param {number} index */
    function row(note, index) {
      const number = { number: index + 1 };
      const to = el("select", { "data-doe": "naar", "aria-label": say("Move note ${number} to", number) });
      for (const vak of [null, 0, 1, 2, 3]) to.add(Kijk.option(vak === null ? nameOf(vak) : (menu[vak] ?? ""), String(vak ?? "")));
      to.value = String(note.vak ?? "");
      to.addEventListener("change", () => {
        send(index, to.value ? Number(to.value) : null);
        inList(index, "naar").focus();
      });
      const change = button(say("Change"), () => edit(index), "stil");
      const away = button("×", () => remove(index), "stil");
      change.setAttribute("aria-label", `${say("Change")}: ${note.tekst}`);
      away.setAttribute("aria-label", `${say("Leave out")}: ${note.tekst}`);
      [change.dataset.doe, away.dataset.doe] = ["wijzig", "weg"];
      return el("li", { "data-nummer": String(index), class: index === chosen ? "gekozen" : "" }, el("span", { class: "briefje-nummer" }, String(index + 1)), written(note, index), el("span", { class: "briefje-doe" }, to, change, away));
    }

    /** The name of a quadrant with its sign, and where it lies. @param {number | null} vak */
    function heading(vak) {
      const place = vak === null ? null : all(".vak", section)[vak];
      const sign = place?.querySelector(".teken")?.cloneNode(true);
      const head = el("h4", { class: place?.dataset.kleur ?? "" }, ...(sign ? [sign] : []), nameOf(vak));
      return place?.dataset.assen ? [head, el("p", { class: "vak-assen" }, Kijk.learn(place.dataset.assen, place.dataset.taal))] : [head];
    }

    function show() {
      const numbered = notes.map((note, index) => /** @type {const} */ ([note, index]));
      const lies = (/** @type {number | null} */ vak) => numbered.filter(([note]) => note.vak === vak);
      for (const spot of spots) spot.replaceChildren(...lies(spot.dataset.vak ? Number(spot.dataset.vak) : null).map(([note, index]) => onSpot(note, index)));
      one(".vakken-straks", section).hidden = !lies(null).length;
      const filled = [0, 1, 2, 3, null].filter((vak) => lies(vak).length);
      lists.replaceChildren(...filled.map((vak) => el("section", {}, ...heading(vak), el("ul", {}, ...lies(vak).map(([note, index]) => row(note, index))))));
      const note = notes[chosen];
      one(".vakken-gekozen", section).textContent = note ? `${chosen + 1} · ${note.tekst}` : "";
      section.classList.toggle("leeg", !notes.length);
      one(".knop", form).toggleAttribute("disabled", notes.length >= MOST.briefjes);
    }

    menu.forEach((name, vak) => where.add(Kijk.option(name, String(vak))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const vak = where.value ? Number(where.value) : null;
      change([...notes, ...taken([{ tekst: text.value, vak, ...room(inside(vak)) }])]);
      Kijk.tell(say("Added: ${text}", { text: text.value }));
      text.value = "";
      text.focus();
    });
    one('[data-doe="print"]', section).addEventListener("click", () => Kijk.printPart(`#${section.id}`));
    one('[data-doe="leeg"]', section).addEventListener("click", () => {
      if (!confirm(say("Take all notes away?"))) return;
      [chosen, editing] = [-1, -1];
      change([]);
      text.focus();
    });
    Bestand.start(section, {
      kind: `kijkwijzer-vakken/${section.dataset.bord}`,
      name: () => `${section.dataset.bord}-briefjes`,
      give: () => notes,
      take: (found) => {
        const there = new Set(notes.map(({ tekst, vak }) => `${vak} ${tekst}`));
        const fresh = taken(found);
        if (fresh.length) change([...notes, ...fresh.filter(({ tekst, vak }) => !there.has(`${vak} ${tekst}`))]);
        return fresh.length > 0;
      },
    });
    Slepen.carry(section, ".briefje", drop);
    show();
  }

  all(".vakken-blok").forEach(start);
}
