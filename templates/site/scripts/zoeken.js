"use strict";
/** Zoeken: all pages that say what someone asks, the best first, each with the places where they do. */
{
  const { one, all, el, say, sayCount, button } = Kijk;
  const [AT_ONCE, PLACES] = [20, 3];
  const out = one("#search-results");

  /** @param {Antwoord} answer @param {Uitslag} result */
  function shown(answer, result) {
    const page = Zoek.page(answer.pagina);
    const first = Zoek.first(answer.pagina);
    const [best] = answer.plaatsen;
    const title = first ? Zoek.link(first, Zoek.title(first), best ? result.woorden(best) : []) : "";
    const facts = [page?.soort, page?.feiten].filter(Boolean).join(" · ");
    const places = answer.plaatsen.slice(0, PLACES).map((place) => {
      const { stuk, tekst } = place;
      const text = tekst === stuk.kop ? (stuk.naam ? tekst : (stuk.teksten[0] ?? -1)) : tekst;
      const name = stuk.plek && (text !== stuk.kop || stuk.naam) ? Zoek.link(place, stuk.naam && text === stuk.kop ? stuk.naam : Zoek.title(stuk), result.woorden(place)) : "";
      const from = stuk.naam && text !== stuk.kop ? [" ", el("span", { class: "plek-soort" }, stuk.naam)] : [];
      return el("li", {}, ...(name ? [el("p", { class: "plek-naam" }, name, ...from)] : []), ...(text >= 0 ? [el("p", { class: "plek-zin" }, ...result.zin(text))] : []));
    });
    return el("li", {}, el("p", { class: "set-naam" }, title), ...(facts ? [el("p", { class: "set-feiten" }, facts)] : []), el("ul", { class: "plekken" }, ...places.filter((place) => place.textContent)));
  }

  /** @param {string} query */
  function show(query) {
    const result = Zoek.search(query);
    const { antwoorden } = result;
    const list = el("ul", { class: "search", role: "list" });
    const summary = el("p", { class: "search-summary", role: "status" }, told(query, result));
    const more = button(say("Show more"), showMore, "stil");
    out.replaceChildren(el("h2", {}, say("Search Results")), summary, list, more);

    function showMore() {
      const next = antwoorden.slice(list.children.length, list.children.length + AT_ONCE).map((answer) => shown(answer, result));
      const at = list.children.length;
      list.append(...next);
      more.hidden = list.children.length >= antwoorden.length;
      if (at) next[0]?.querySelector("a")?.focus();
    }
    showMore();
  }

  /** @param {string} query @param {Uitslag} result */
  function told(query, { antwoorden, heel, gissing }) {
    if (!antwoorden.length) return say("Nothing found for ‘${words}’. See whether it is spelled right, or use another word.", { words: query });
    const count = sayCount("${count} page says something about this.", "${count} pages say something about this.", antwoorden.length);
    if (!heel) return `${say("No page has all of these words; these have the most of them.")} ${count}`;
    return gissing ? `${say("Searched for ‘${words}’.", { words: gissing })} ${count}` : count;
  }

  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
  for (const field of all('input[name="q"]')) if (field instanceof HTMLInputElement) field.value = query;
  if (query) show(query);
}
