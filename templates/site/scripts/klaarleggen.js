"use strict";
/**
 * What a plan needs: every thing once, with its PDFs and sheets, and the command that makes them all.
 *
 * @typedef {{id: string, titel: string, mensen: number, begin: string, minuten: number, delen: Deel[]}} Draaiboek
 */
const Klaarleggen = (() => {
  const { one, el, sayCount } = Kijk;

  /** @param {ReturnType<typeof Plannen.materials>[0]} material */
  function line({ wat, keer, pdf, vellen }) {
    const links = pdf.flatMap(({ naam, adres }) => [" · ", el("a", { href: adres }, naam)]);
    const sheets = vellen ? ` · ${sayCount("${count} sheet of A4", "${count} sheets of A4", keer * vellen)}` : "";
    return el("li", {}, wat, keer > 1 ? ` (${keer} ×)` : "", ...links, sheets);
  }

  /** The draaiboek with the same sessions, whose PDFs come in one folder. @param {Deel[]} delen @param {Draaiboek[]} draaiboeken */
  function bundleOf(delen, draaiboeken) {
    const sets = (/** @type {Deel[]} */ parts) => [...new Set(parts.flatMap(({ set }) => set ?? []))].sort().join(" ");
    const whole = (/** @type {string} */ id) => draaiboeken.flatMap((one) => (one.id === id ? one.delen : []));
    return sets(delen) && draaiboeken.find(({ id }) => sets(whole(id)) === sets(delen))?.id;
  }

  /** @param {Plan} plan @param {Map<string, Werkvorm>} known @param {Draaiboek[]} draaiboeken */
  function show(plan, known, draaiboeken) {
    const found = Plannen.materials(plan, known);
    one("#p-materiaal").hidden = !found.length;
    one("#p-materiaal ul").replaceChildren(...found.map(line));
    const bundle = bundleOf(plan.delen, draaiboeken);
    const command = /** @type {HTMLInputElement} */ (one("#p-opdracht"));
    command.value = `${command.dataset.opdracht} ${bundle} --participants ${plan.mensen}`;
    one("#p-bundel").hidden = !bundle;
  }

  return { show };
})();
