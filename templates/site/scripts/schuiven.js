"use strict";
// A table that is wider than the page scrolls in its own box: a keyboard must be able to get there, and only then.
{
  const watch = new ResizeObserver((boxes) => {
    for (const { target } of boxes) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".tabel-vel")) watch.observe(box);
}
