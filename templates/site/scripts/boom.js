"use strict";
/**
 * A tree that grows, and where its branches lie in a drawing; numbers only, nothing of the page.
 *
 * @typedef {{id: number, naam: string, takken: Tak[]}} Tak
 * @typedef {{tak: Tak, diep: number, ouder: Tak | null}} Knoop
 * @typedef {{regels: string[], breed: number, hoog: number}} Maat
 * @typedef {{tak: Tak, diep: number, hoofdtak: number, kant: 1 | -1, x: number, y: number, van: [number, number], maat: Maat}} Plek
 */
const Boom = (() => {
  const MOST = { takken: 150, letters: 60, diep: 6 };
  const GAP = { kern: 40, tak: 24, twijg: 10, hoofdtak: 26 };

  /** Take a tree from elsewhere, numbered anew; what can't be a branch stays out. @param {unknown} found @returns {Tak | null} */
  function taken(found) {
    let last = 0;
    /** @param {any} each @param {number} deep @returns {Tak[]} */
    const branch = (each, deep) => {
      const naam = Bestand.line(each?.naam, MOST.letters);
      if (!naam || last >= MOST.takken || deep > MOST.diep) return [];
      const id = ++last;
      const inner = Array.isArray(each.takken) ? each.takken : [];
      return [{ id, naam, takken: inner.flatMap((/** @type {unknown} */ twig) => branch(twig, deep + 1)) }];
    };
    return branch(found, 0)[0] ?? null;
  }

  /** Every branch with how deep it hangs and on what, in the order of reading. @param {Tak} tak @param {number} [diep] @param {Tak | null} [ouder] @returns {Knoop[]} */
  function flat(tak, diep = 0, ouder = null) {
    return [{ tak, diep, ouder }, ...tak.takken.flatMap((twig) => flat(twig, diep + 1, tak))];
  }

  /** Change one branch. @param {Tak} tak @param {number} id @param {(tak: Tak) => Tak} by @returns {Tak} */
  function alter(tak, id, by) {
    return tak.id === id ? by(tak) : { ...tak, takken: tak.takken.map((twig) => alter(twig, id, by)) };
  }

  /** Take a branch away with all that hangs on it. @param {Tak} tak @param {number} id @returns {Tak} */
  function without(tak, id) {
    return { ...tak, takken: tak.takken.filter((twig) => twig.id !== id).map((twig) => without(twig, id)) };
  }

  /** Hang a branch on another, as the last. @param {Tak} tak @param {number} on @param {Tak} twig */
  const hang = (tak, on, twig) => alter(tak, on, (there) => ({ ...there, takken: [...there.takken, twig] }));

  /** How far a branch reaches below itself. @param {Tak} tak @returns {number} */
  const reach = (tak) => Math.max(0, ...tak.takken.map((twig) => 1 + reach(twig)));

  /** What a branch can hang on: not on itself or its own twigs, and nothing gets too deep. @param {Tak} tree @param {Tak} tak */
  function places(tree, tak) {
    const own = new Set(flat(tak).map((knot) => knot.tak.id));
    return flat(tree).filter((knot) => !own.has(knot.tak.id) && knot.diep + 1 + reach(tak) <= MOST.diep);
  }

  /**
   * Lay the branches around the middle of the trunk, in two halves of about the same height or all to the right.
   * With more `air` they lie further apart.
   * @param {Tak} tree @param {(tak: Tak, diep: number) => Maat} measure @param {boolean} twoSided @param {number} air @returns {Plek[]}
   */
  function lay(tree, measure, twoSided, air) {
    const sizes = new Map(flat(tree).map(({ tak, diep }) => [tak.id, measure(tak, diep)]));
    const sizeOf = (/** @type {Tak} */ tak) => /** @type {Maat} */ (sizes.get(tak.id));
    const gap = (/** @type {number} */ deep) => air * (deep === 1 ? GAP.hoofdtak : GAP.twijg);
    /** @param {Tak[]} takken @param {number} deep @returns {number} */
    const stack = (takken, deep) => takken.reduce((sum, tak) => sum + high(tak, deep), gap(deep) * Math.max(0, takken.length - 1));
    /** @param {Tak} tak @param {number} deep @returns {number} */
    const high = (tak, deep) => Math.max(sizeOf(tak).hoog, stack(tak.takken, deep + 1));
    const half = sizeOf(tree).breed / 2;

    /** @param {Tak[]} takken @param {number} deep @param {1 | -1} kant @param {[number, number]} van @param {number} x @param {number} middle @returns {Plek[]} */
    function side(takken, deep, kant, van, x, middle) {
      let top = middle - stack(takken, deep) / 2;
      return takken.flatMap((tak) => {
        const [maat, room] = [sizeOf(tak), high(tak, deep)];
        const [centre, y] = [top + room / 2, top + room / 2 + maat.hoog / 2];
        const end = x + kant * maat.breed;
        top += room + gap(deep);
        const own = { tak, diep: deep, hoofdtak: 0, kant, x, y, van, maat };
        return [own, ...side(tak.takken, deep + 1, kant, [end, y], end + kant * GAP.tak, centre)];
      });
    }

    const parts = twoSided ? split(tree.takken, (tak) => high(tak, 1)) : tree.takken.length;
    const [right, left] = [tree.takken.slice(0, parts), tree.takken.slice(parts).reverse()];
    const laid = [...side(right, 1, 1, [half - 8, 0], half + GAP.kern, 0), ...side(left, 1, -1, [8 - half, 0], -half - GAP.kern, 0)];
    const main = new Map(tree.takken.flatMap((tak, index) => flat(tak).map((knot) => [knot.tak.id, index])));
    return laid.map((plek) => ({ ...plek, hoofdtak: main.get(plek.tak.id) ?? 0 }));
  }

  /** After how many branches both halves are most alike. @param {Tak[]} takken @param {(tak: Tak) => number} weight */
  function split(takken, weight) {
    const sum = (/** @type {Tak[]} */ some) => some.reduce((total, tak) => total + weight(tak), 0);
    const apart = (/** @type {number} */ count) => Math.abs(sum(takken.slice(0, count)) - sum(takken.slice(count)));
    return takken.map((_, index) => index + 1).reduce((best, count) => (apart(count) < apart(best) ? count : best), 0);
  }

  return { MOST, taken, flat, alter, without, hang, places, lay };
})();
