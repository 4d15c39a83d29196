"use strict";
/**
 * A cube of three by three by three, seen from above at a corner: the layers before the one that is looked at slide
 * off. A place is [layer, column, row]; layers go up, columns to the right, rows to the back.
 *
 * @typedef {[number, number, number]} Waar
 */
const Blokken = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const UNIT = 40;
  const COLOURS = ["petrol", "oker", "olijf"];
  /** How far a layer slides: so far that it covers nothing of the next. */
  const OFF = 3;

  /** @param {number} up @param {number} right @param {number} back @returns {[number, number]} */
  const seen = (up, right, back) => [(right + back) * 0.866 * UNIT, ((right - back) * 0.5 - up) * UNIT];
  const numberOf = (/** @type {Waar} */ [up, right, back]) => up * 9 + back * 3 + right;
  /** @param {number} number @returns {Waar} */
  const placeOf = (number) => [Math.floor(number / 9), number % 3, Math.floor(number / 3) % 3];

  /** The corners of the face that an axis looks at: the top, the right side or the front. @param {Waar} at @param {number} axis @returns {[number, number, number][]} */
  function face([up, right, back], axis) {
    if (axis === 0) return [[up + 1, right, back], [up + 1, right + 1, back], [up + 1, right + 1, back + 1], [up + 1, right, back + 1]];
    if (axis === 1) return [[up, right + 1, back], [up, right + 1, back + 1], [up + 1, right + 1, back + 1], [up + 1, right + 1, back]];
    return [[up, right, back], [up, right + 1, back], [up + 1, right + 1, back], [up + 1, right, back]];
  }

  const corners = (/** @type {Waar} */ at, /** @type {number} */ axis) => face(at, axis).map((corner) => seen(...corner));
  const written = (/** @type {[number, number][]} */ points) => points.map((point) => point.map((part) => part.toFixed(1)).join(",")).join(" ");

  /** Where a block stands along an axis: before the layer that is looked at (over 0), in it (0), or behind it. @param {Waar} block @param {Waar} at @param {number} axis */
  function before(block, at, axis) {
    const apart = (block[axis] ?? 0) - (at[axis] ?? 0);
    // The first row is in front; of layers and columns it is the last.
    return axis === 2 ? -apart : apart;
  }

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
  function svg(tag, attributes, ...children) {
    const element = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  }

  /** @param {Waar} at */
  function block(at) {
    const faces = [0, 1, 2].map((axis) => {
      const points = corners(at, axis);
      const [x, y] = [0, 1].map((part) => points.reduce((sum, point) => sum + (point[part] ?? 0), 0) / 4);
      const number = svg("text", { x: x ?? 0, y: (y ?? 0) + 5.5, class: `blok-nummer vlak-${axis}` }, String(numberOf(at) + 1));
      const count = svg("text", { x: (x ?? 0) + 17, y: (y ?? 0) + 3.5 }, "");
      const people = svg("g", { class: `blok-mensen vlak-${axis}` }, svg("circle", { cx: (x ?? 0) + 17, cy: y ?? 0, r: 8 }), count);
      return [svg("polygon", { points: written(points), class: `blok-vlak vlak-${axis}` }), number, people];
    });
    return svg("g", { class: `blok kleur-${COLOURS[at[0]]}`, "data-nummer": numberOf(at) }, ...faces.flat());
  }

  /** Draw the cube; what lies further away comes first. */
  function draw() {
    const blocks = Array.from({ length: 27 }, (_, number) => placeOf(number));
    const near = (/** @type {Waar} */ [up, right, back]) => up + right - back;
    const drawn = blocks.toSorted((a, b) => near(a) - near(b)).map(block);
    return svg("svg", { class: "blokken", "aria-hidden": "true" }, ...drawn, svg("polygon", { class: "blok-rand" }));
  }

  /** The box that holds the cube with its front slid off along an axis. @param {number} axis */
  function room(axis) {
    const [wide, high] = [6 * 0.866 * UNIT, 6 * UNIT];
    const [right, up] = [OFF * 0.866 * UNIT, OFF * UNIT];
    const box = axis === 0 ? [0, -4.5 * UNIT - up, wide, high + up] : [axis === 1 ? 0 : -right, -4.5 * UNIT, wide + right, high + up / 2];
    return [(box[0] ?? 0) - 4, (box[1] ?? 0) - 4, (box[2] ?? 0) + 8, (box[3] ?? 0) + 8].map((part) => part.toFixed(0)).join(" ");
  }

  /** Look at a block along an axis. @param {SVGElement} drawing @param {Waar} at @param {number} axis @param {number[]} people how many stand in each */
  function look(drawing, at, axis, people) {
    for (const group of drawing.querySelectorAll(".blok")) {
      if (!(group instanceof SVGElement)) continue;
      const number = Number(group.dataset.nummer);
      const off = before(placeOf(number), at, axis);
      const [x, y] = off > 0 ? /** @type {const} */ ([seen(OFF, 0, 0), seen(0, OFF, 0), seen(0, 0, -OFF)])[axis] ?? [0, 0] : [0, 0];
      group.style.setProperty("transform", `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`);
      group.classList.toggle("eraf", off > 0);
      group.classList.toggle("in-zicht", off === 0);
      group.classList.toggle("hier", number === numberOf(at));
      for (const mark of group.querySelectorAll(".blok-mensen")) {
        mark.classList.toggle("leeg", !people[number]);
        const count = mark.querySelector("text");
        if (count) count.textContent = String(people[number] ?? "");
      }
    }
    drawing.setAttribute("data-as", String(axis));
    drawing.setAttribute("viewBox", room(axis));
    // A line of its own, over the blocks that lie nearer.
    drawing.querySelector(".blok-rand")?.setAttribute("points", written(corners(at, axis)));
  }

  return { draw, look, numberOf, placeOf };
})();
