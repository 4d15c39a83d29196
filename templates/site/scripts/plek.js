"use strict";
// In a long list, bring the page that one is on in sight, at once.
{
  const list = document.querySelector(".sidebar-scroll");
  const page = list?.querySelector(".current-page")?.getBoundingClientRect();
  const all = list?.getBoundingClientRect();
  if (list && page && all && page.bottom > all.bottom) {
    list.scrollTo({ top: page.top - all.top - all.height / 2, behavior: "instant" });
  }
}
