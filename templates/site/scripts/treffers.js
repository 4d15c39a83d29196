"use strict";
/** After a search the words that were found are marked on the page; what does that is loaded only then. */
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  try {
    // Someone searches for a few words; more than that would take a page for ever to mark.
    const terms = localStorage.getItem("sphinx_highlight_terms") ?? "";
    if (!terms || terms.length > 500) return;
  } catch {
    return;
  }
  for (const name of ["documentation_options.js", "doctools.js", "sphinx_highlight.js"]) {
    if (document.querySelector(`script[src*="${name}"]`)) continue;
    const script = document.createElement("script");
    script.src = new URL(`../${name}`, own).href;
    script.async = false;
    document.body.append(script);
  }
})();
