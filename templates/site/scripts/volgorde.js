"use strict";
/**
 * Orders of the same things by several groups, laid side by side: numbers only, nothing of the page.
 * An order is a list of ids, the first on top; all orders hold the same ids.
 *
 * @typedef {{id: string, places: number[], mean: number, apart: number}} Plaats
 */
const Volgorde = (() => {
  /** The place of everything in every order, counted from 1; what lies highest over all comes first. @param {string[][]} orders @returns {Plaats[]} */
  function places(orders) {
    const found = (orders[0] ?? []).map((id) => {
      const each = orders.map((order) => order.indexOf(id) + 1);
      const mean = each.reduce((sum, place) => sum + place, 0) / each.length;
      return { id, places: each, mean, apart: Math.max(...each) - Math.min(...each) };
    });
    return found.sort((a, b) => a.mean - b.mean || a.apart - b.apart);
  }

  /** How much orders agree, from 0 to 1 (all the same): Kendall's W. Null where there is nothing to compare. @param {string[][]} orders */
  function agreement(orders) {
    const [count, groups] = [orders[0]?.length ?? 0, orders.length];
    if (groups < 2 || count < 2) return null;
    const middle = (groups * (count + 1)) / 2;
    const spread = places(orders).reduce((sum, { mean }) => sum + (mean * groups - middle) ** 2, 0);
    return (12 * spread) / (groups ** 2 * (count ** 3 - count));
  }

  /** What is left of the agreement without chance, which gives 1 / groups: the mean of Spearman's correlations. @param {number} w @param {number} groups */
  const beyondChance = (w, groups) => (groups * w - 1) / (groups - 1);

  /** What lies among the top third everywhere. @param {Plaats[]} found */
  const onTop = (found) => found.filter(({ places }) => Math.max(...places) <= Math.max(1, Math.round(found.length / 3)));

  /** What lies furthest apart: at most three, and at least a third of the row. @param {Plaats[]} found */
  function furthest(found) {
    const far = found.filter(({ apart }) => apart >= Math.max(2, found.length / 3));
    return far.sort((a, b) => b.apart - a.apart).slice(0, 3);
  }

  return { places, agreement, beyondChance, onTop, furthest };
})();
