/** What Sphinx's doctools.js has ready: texts in the language of the site, from templates/site/<language>.po. */
declare const Documentation: {
  gettext(message: string): string;
  ngettext(one: string, more: string, count: number): string;
};

/** What stammen.js has: the stem of a word in the language of the site, and the words that say too little. */
declare const Stammen: { stam(word: string): string; klein: Set<string> };

/** What searchindex.js holds: all that the pages say, once. */
declare const ZOEKGEGEVENS: {
  paginas: { naam: string; gewicht: number; soort?: string; feiten?: string }[];
  namen: string[];
  stukken: [pagina: number, plek: string, naam: number, kop: number, teksten: number[]][];
  teksten: (string | { tekst: string; taal: string })[];
  vondsten: {
    id: string; soort: string; paginas: string[]; vragen: string[]; fasen: string[]; van: number; tot: number;
    minuten: number; anders: number[]; kan: string[]; opstelling: string[]; sectoren: string[];
  }[];
  woorden: [woorden: string[], vindt: string[], eerst: number[]][];
};
