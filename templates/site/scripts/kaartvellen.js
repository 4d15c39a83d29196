"use strict";
/**
 * How cards lie on sheets of A4, and their backs so that they match: places alone, nothing of the page.
 * It lays as generator/print/impose does: a card in the hand, turned like a page, stands upright on both sides.
 *
 * @typedef {4 | 8 | 12} PerVel how many cards lie on a sheet
 * @typedef {"long" | "short" | "fold" | "none"} Keren how a sheet gets its backs, as the command says it
 * @typedef {{kaart: number, rug: boolean, om: boolean}} Kaartplek a side of a card; `om` is upside down
 * @typedef {{achter: boolean, plekken: (Kaartplek | null)[]}} Vel the places of a sheet, row by row; empty ones are null
 * @typedef {(row: number, column: number) => Kaartplek} Ligging which of the cards of a sheet lies on a place
 */
const Kaartvellen = (() => {
  /** Columns and rows, the largest letter in points, and the size of card that `kijkwijzer print` makes of about that size. */
  const GRIDS = {
    4: { columns: 2, rows: 2, largest: 26, format: "a6" },
    8: { columns: 2, rows: 4, largest: 20, format: "95x68" },
    12: { columns: 3, rows: 4, largest: 16, format: "visitekaart" },
  };

  /** Whether a card to fold lies beside its back; where columns are odd, it lies below it. @param {PerVel} per */
  const beside = (per) => GRIDS[per].columns % 2 === 0;

  /** The sides of a sheet, each as what lies on a place. @param {PerVel} per @param {Keren} turn @returns {Ligging[]} */
  function sides(per, turn) {
    const { columns, rows } = GRIDS[per];
    const card = (/** @type {number} */ kaart, rug = false, om = false) => ({ kaart, rug, om });
    /** @type {Ligging} */
    const front = (row, column) => card(row * columns + column);
    if (turn === "long") return [front, (row, column) => card(row * columns + columns - 1 - column, true)];
    if (turn === "short") return [front, (row, column) => card((rows - 1 - row) * columns + column, true, true)];
    if (turn === "none") return [front];
    if (beside(per)) return [(row, column) => card((row * columns + column) >> 1, column % 2 === 1)];
    return [(row, column) => card((row >> 1) * columns + column, row % 2 === 0, row % 2 === 0)];
  }

  /** Lay so many cards on sheets, in the order of printing. @param {number} count @param {PerVel} per @param {Keren} turn @returns {Vel[]} */
  function lay(count, per, turn) {
    const { columns } = GRIDS[per];
    const each = turn === "fold" ? per / 2 : per;
    const firsts = Array.from({ length: Math.ceil(count / each) }, (_, sheet) => sheet * each);
    /** @param {Ligging} side @param {number} first */
    const places = (side, first) => Array.from({ length: per }, (_, at) => {
      const place = side(Math.floor(at / columns), at % columns);
      return first + place.kaart < count ? { ...place, kaart: first + place.kaart } : null;
    });
    return firsts.flatMap((first) => sides(per, turn).map((side, behind) => ({ achter: behind > 0, plekken: places(side, first) })));
  }

  /** Which edges of cards are folded, not cut: between columns, or between rows. @param {PerVel} per @param {Keren} turn */
  const folds = (per, turn) => (turn !== "fold" ? "" : beside(per) ? "columns" : "rows");

  return { GRIDS, lay, folds };
})();
