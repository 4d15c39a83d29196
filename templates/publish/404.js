"use strict";
// The page for what is not there, of several schools in one folder: finds in the address which school it was of, and
// where the folder begins on this host. What a host says of an address that is not there counts as «no».
{
  const MOST_GUESSES = 16;
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const schools = /** @type {HTMLAnchorElement[]} */ (Array.from(document.querySelectorAll("a[data-map]")));
  const folderOf = (/** @type {HTMLElement} */ link) => link.dataset["map"] ?? "";
  const deepFirst = Array.from(schools).sort((a, b) => folderOf(b).length - folderOf(a).length);
  const first = schools.find((link) => !folderOf(link));

  /** @param {string} path */
  const readable = (path) => {
    try {
      return decodeURI(path);
    } catch {
      return path;
    }
  };
  const path = readable(location.pathname);

  /** The way of an address on a host, as people read it. @param {string} address */
  const wayOf = (address) => readable(new URL(address).pathname);

  /** Shows where to go. @param {string} begin @param {HTMLAnchorElement | undefined} school */
  const show = (begin, school) => {
    for (const link of schools) {
      const map = folderOf(link);
      link.href = encodeURI(`${begin}${map ? `${map}/` : ""}index.html`);
    }
    const one = document.getElementById("van-een");
    const all = document.getElementById("van-alle");
    const brand = document.getElementById("van");
    if (!school || !one || !all || !brand) return;
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (one.querySelectorAll("a[data-naar]")))
      link.href = school.href.replace(/index\.html$/, link.dataset["naar"] ?? "");
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (one.querySelectorAll("a[data-begin-naar]")))
      link.href = encodeURI(`${begin}${link.dataset["beginNaar"] ?? ""}`);
    brand.textContent = `van ${school.textContent}`;
    one.hidden = false;
    all.hidden = true;
  };

  /** Whether the host has a site of a school there. @param {string} begin @param {HTMLAnchorElement} link */
  const stands = async (begin, link) => {
    const map = folderOf(link);
    const answer = await fetch(encodeURI(`${begin}${map ? `${map}/` : ""}vinden.html`), { method: "HEAD" });
    return answer.ok;
  };

  /** Where the folder may begin, the likeliest first: before what is called as a school is, else anywhere above. */
  const guesses = () => {
    /** @type {{ begin: string, of: HTMLAnchorElement, school: HTMLAnchorElement | undefined }[]} */
    const found = [];
    const whole = `${path}/`;
    const above = [];
    for (let at = whole.lastIndexOf("/", whole.length - 2); at >= 0; at = at ? whole.lastIndexOf("/", at - 1) : -1) {
      const begin = whole.slice(0, at + 1);
      above.push(begin);
      const link = deepFirst.find((one) => folderOf(one) && whole.startsWith(`${folderOf(one)}/`, at + 1));
      if (link) found.push({ begin, of: link, school: link });
    }
    const any = first ?? schools[0];
    if (any) found.push(...above.map((begin) => ({ begin, of: any, school: first })));
    return found.slice(0, MOST_GUESSES);
  };

  const find = async () => {
    const known = main.dataset["begin"];
    const begin = known && new URL(known).host === location.host ? wayOf(known) : null;
    if (begin !== null && path.startsWith(begin)) {
      const rest = `${path.slice(begin.length)}/`;
      show(begin, deepFirst.find((link) => folderOf(link) && rest.startsWith(`${folderOf(link)}/`)) ?? first);
      return;
    }
    for (const guess of guesses())
      if (await stands(guess.begin, guess.of)) {
        show(guess.begin, guess.school);
        return;
      }
  };

  find().catch(() => undefined);
}
