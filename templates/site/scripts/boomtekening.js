"use strict";
/** Draws a tree: a trunk in the middle, branches that lie on their own line, each main branch with its colour and sign. */
const Boomtekening = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const COLOURS = ["petrol", "steen", "inkt", "pruim", "olijf", "oker"];
  /** By depth: how wide a name runs, its letter and what lies between its lines. */
  const LETTER = [
    { wide: 105, size: 17, weight: 600, family: "--spreek", line: 21 },
    { wide: 135, size: 15.5, weight: 600, family: "--letter", line: 19 },
    { wide: 130, size: 14, weight: 400, family: "--letter", line: 17 },
  ];
  const letterOf = (/** @type {number} */ deep) => /** @type {typeof LETTER[0]} */ (LETTER[Math.min(deep, 2)]);
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

  /** @param {number} deep */
  function font(deep) {
    const { size, weight, family } = letterOf(deep);
    return `${weight} ${size}px ${getComputedStyle(document.body).getPropertyValue(family)}`;
  }

  /** Break a name into lines that fit. @param {Tak} tak @param {number} deep @returns {Maat} */
  function measure(tak, deep) {
    pen.font = font(deep);
    const { wide, line } = letterOf(deep);
    /** @type {string[]} */
    const regels = [];
    for (const word of tak.naam.split(" ").flatMap((each) => pieces(each, wide))) {
      const longer = `${regels.at(-1) ?? ""} ${word}`.trim();
      if (regels.length && pen.measureText(longer).width <= wide) regels[regels.length - 1] = longer;
      else regels.push(word);
    }
    const breed = Math.ceil(Math.max(...regels.map((text) => pen.measureText(text).width)));
    return { regels, breed: breed + (deep === 0 ? 36 : deep === 1 ? 26 : 8), hoog: regels.length * line + 6 };
  }

  /** A word that is wider than a line in parts. @param {string} word @param {number} wide */
  function pieces(word, wide) {
    const parts = [""];
    for (const letter of word) {
      if (pen.measureText(`${parts.at(-1)}${letter}`).width > wide) parts.push("");
      parts[parts.length - 1] += letter;
    }
    return parts;
  }

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
  function svg(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  }

  /** The lines of a name; a space between them for who copies or hears them. @param {Maat} maat @param {number} deep @param {number} x @param {number} top @param {string} anchor */
  function name(maat, deep, x, top, anchor) {
    const { line, size } = letterOf(deep);
    const lines = maat.regels.map((text, index) => svg("tspan", { x, y: top + index * line + size * 0.95 }, `${text} `));
    return svg("text", { class: `boom-letter-${Math.min(deep, 2)}`, "text-anchor": anchor }, ...lines);
  }

  /** @param {Plek} plek @param {Element[]} signs */
  function branch({ tak, diep, hoofdtak, kant, x, y, van, maat }, signs) {
    const [end, bend] = [x + kant * maat.breed, (x - van[0]) * 0.55];
    const line = `M${van[0]} ${van[1]}C${van[0] + bend} ${van[1]} ${x - bend} ${y} ${x} ${y}H${end}`;
    const sign = /** @type {Element | undefined} */ (diep === 1 ? signs[hoofdtak % signs.length]?.cloneNode(true) : undefined);
    const shift = diep === 1 ? 20 : 4;
    for (const [key, value] of Object.entries({ x: kant === 1 ? x + 2 : x - 15, y: y - maat.hoog + 4, width: 13, height: 13 })) sign?.setAttribute(key, String(value));
    const ground = svg("rect", { class: "boom-grond", x: Math.min(x, end), y: y - maat.hoog - 2, width: maat.breed, height: maat.hoog + 2, rx: 4 });
    const path = svg("path", { d: line, class: diep === 1 ? "boom-tak" : "boom-twijg" });
    return svg("g", { class: `boom-knoop kleur-${COLOURS[hoofdtak % COLOURS.length]}`, "data-tak": tak.id, ...Kijk.lang(tak.naam) }, ground, path, ...(sign ? [sign] : []), name(maat, diep, x + kant * shift, y - maat.hoog - 1, kant === 1 ? "start" : "end"));
  }

  /** How much air a tree can have before it is higher than the width of a sheet that lies down asks. @param {Tak} tree */
  function airOnPaper(tree) {
    const fits = (/** @type {number} */ air) => {
      const laid = Boom.lay(tree, measure, true, air);
      const [xs, ys] = [laid.map(({ x, kant, maat }) => x + kant * maat.breed), laid.map(({ y }) => y)];
      return Math.max(...ys) - Math.min(...ys) < 0.5 * (Math.max(0, ...xs) - Math.min(0, ...xs));
    };
    return [3.5, 3, 2.5, 2, 1.5].find(fits) ?? 1;
  }

  /**
   * Draw the tree; `signs` are the signs of the main branches, in turn. On paper, always in two halves, it takes the room of a sheet.
   * @param {Tak} tree @param {Element[]} signs @param {boolean} twoSided @param {boolean} onPaper
   */
  function draw(tree, signs, twoSided, onPaper) {
    const laid = Boom.lay(tree, measure, twoSided || onPaper, onPaper && tree.takken.length ? airOnPaper(tree) : 1);
    const trunk = measure(tree, 0);
    const ends = laid.flatMap(({ x, kant, maat }) => [x, x + kant * maat.breed]);
    const [left, right] = [Math.min(-trunk.breed / 2, ...ends) - 8, Math.max(trunk.breed / 2, ...ends) + 8];
    const [top, bottom] = [Math.min(-trunk.hoog / 2 - 16, ...laid.map(({ y, maat }) => y - maat.hoog)) - 8, Math.max(trunk.hoog / 2 + 16, ...laid.map(({ y }) => y)) + 8];
    const box = svg("rect", { class: "boom-stam", x: -trunk.breed / 2, y: -trunk.hoog / 2 - 12, width: trunk.breed, height: trunk.hoog + 24, rx: 22 });
    const middle = svg("g", { class: "boom-knoop", "data-tak": tree.id, ...Kijk.lang(tree.naam) }, box, name(trunk, 0, 0, -trunk.hoog / 2 + 2, "middle"));
    // The first branches last: their lines lie over those of the twigs, and the trunk over all.
    const drawn = svg("svg", { class: "boom-tekening", viewBox: `${left} ${top} ${right - left} ${bottom - top}`, role: "img" }, ...laid.toReversed().map((plek) => branch(plek, signs)), middle);
    return { drawn: /** @type {SVGSVGElement} */ (drawn), wide: right - left };
  }

  const ready = () => Promise.all([0, 1, 2].map((deep) => document.fonts.load(font(deep))));
  return { draw, ready };
})();
