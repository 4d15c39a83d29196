/** What Sphinx's doctools.js has ready: texts in the language of the site, from templates/site/<language>.po. */
declare const Documentation: {
  gettext(message: string): string;
  ngettext(one: string, more: string, count: number): string;
};
