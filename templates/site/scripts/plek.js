"use strict";
// The menu over the page closes when one goes on; the headings beside the page tell which of them one is at.
{
  const menu = document.querySelector("details.menu");
  const box = document.querySelector(".kopjes-lijst");
  const heads = document.querySelector(".kopjes details");
  const beside = matchMedia("(min-width: 75rem)");
  const links = [...(box?.querySelectorAll("a") ?? [])].filter((link) => link.hash);

  /** @param {boolean} back whether the button of the menu gets the focus */
  function close(back) {
    if (!menu?.hasAttribute("open")) return;
    menu.removeAttribute("open");
    if (back) menu.querySelector("summary")?.focus();
  }

  /** @param {Event} event */
  const outside = ({ target }) => target instanceof Node && !menu?.contains(target);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
  for (const kind of ["click", "focusin"]) document.addEventListener(kind, (event) => outside(event) && close(false));

  /** Mark the last heading that came above the upper third of the window. */
  function mark() {
    const passed = links.filter((link) => {
      const head = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return head && head.getBoundingClientRect().top < innerHeight / 3;
    });
    const here = passed.at(-1);
    if (here?.hasAttribute("aria-current")) return;
    for (const link of links) link.removeAttribute("aria-current");
    here?.setAttribute("aria-current", "location");
    if (box && here) box.scrollTo({ top: here.offsetTop - box.clientHeight / 2, behavior: "instant" });
  }

  /** Beside the page the list stands open; above it, it is one line. */
  const place = () => heads?.toggleAttribute("open", beside.matches);
  if (links.length) {
    place();
    beside.addEventListener("change", place);
    let asked = 0;
    const later = () => (asked ||= requestAnimationFrame(() => (mark(), (asked = 0))));
    for (const kind of ["scroll", "load"]) addEventListener(kind, later, { passive: true });
  }
}
