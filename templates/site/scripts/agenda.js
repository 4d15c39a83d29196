"use strict";
/**
 * A meeting as a calendar file (RFC 5545).  A plan has one UID for good, so a calendar that is given it again, after a
 * change, moves what it has; times are those of the clock in Amsterdam, wherever the file is opened.
 */
const Agenda = (() => {
  const ZONE = "Europe/Amsterdam";
  /** When that clock is set forward and back, as a calendar that does not know the zone must be told. */
  const CLOCK = [
    "BEGIN:VTIMEZONE", `TZID:${ZONE}`,
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ];

  const digits = (/** @type {string} */ text) => text.replace(/[-:]|\.\d+/g, "");

  /** The time of the clock so many minutes after midnight of a day. @param {string} day @param {number} minutes */
  const local = (day, minutes) => digits(new Date(Date.parse(`${day}T00:00Z`) + minutes * 60_000).toISOString()).slice(0, -1);

  /** A text as a value: what means something in a calendar is escaped, and what is no letter is left out. @param {string} text */
  const escaped = (text) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, " ").replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

  /** A line holds at most 75 bytes; the rest goes on a next one, after a space. @param {string} line */
  function fold(line) {
    const bytes = new TextEncoder();
    let [folded, size] = ["", 0];
    for (const letter of line) {
      const more = bytes.encode(letter).length;
      if (size + more > 75) [folded, size] = [`${folded}\r\n `, 1];
      folded += letter;
      size += more;
    }
    return folded;
  }

  /** Write a plan that has a day and lasts. @param {Plan} plan @param {number} begin @param {number} minutes @param {string} title @param {string} body */
  function calendar(plan, begin, minutes, title, body) {
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kijkwijzer//NL", ...CLOCK, "BEGIN:VEVENT",
      `UID:${plan.id}@kijkwijzer`, `SEQUENCE:${plan.agenda}`, `DTSTAMP:${digits(new Date().toISOString())}`,
      `DTSTART;TZID=${ZONE}:${local(plan.dag, begin)}`, `DTEND;TZID=${ZONE}:${local(plan.dag, begin + minutes)}`,
      `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(body)}`, "END:VEVENT", "END:VCALENDAR",
    ];
    return lines.map(fold).join("\r\n") + "\r\n";
  }

  return { calendar };
})();
