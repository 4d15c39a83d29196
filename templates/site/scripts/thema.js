"use strict";
// Light or dark, set before anything is drawn; a browser that stores nothing follows the device.
{
  // In this order, so that what one first asks for is what the device does not show.
  const THEMES = matchMedia("(prefers-color-scheme: dark)").matches ? ["auto", "light", "dark"] : ["auto", "dark", "light"];

  /** Show a theme; one that there is not is that of the device. @param {string | null} theme */
  function show(theme) {
    document.body.dataset.theme = theme && THEMES.includes(theme) ? theme : "auto";
  }

  try {
    show(localStorage.getItem("theme"));
  } catch {
    show("auto");
  }
  document.documentElement.classList.remove("no-js");
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest(".thema-knop"))) return;
    const next = THEMES[(THEMES.indexOf(document.body.dataset.theme ?? "") + 1) % THEMES.length] ?? "auto";
    show(next);
    try {
      localStorage.setItem("theme", next);
    } catch {
      // The choice then lasts as long as the page.
    }
  });
}
