"use strict";
/** After a search the words that were found are marked on the page; what does that is loaded only then. */
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  try {
    if (!localStorage.getItem("sphinx_highlight_terms")) return;
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
