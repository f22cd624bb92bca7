const DAY_SECONDS = 86_400;

/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST_DAY = 2_958_465;
const DAYS_TO_1904 = 1462;
/** Spreadsheets count a 29 February 1900, which the calendar does not have, as day 60. */
const NO_DAY = 60;
/** Day 0 before and behind that day, in milliseconds. */
const BEFORE = Date.UTC(1899, 11, 31);
const BEHIND = Date.UTC(1899, 11, 30);

/**
 * The number of a cell with a date style as `YYYY-MM-DD`, with ` HH:MM:SS` where it holds a time of day, or as
 * `HH:MM:SS` where it holds nothing else; the number itself where it is no day.
 */
export function dateText(raw: string, from1904: boolean): string {
  const count = Number(raw);
  const seconds = Math.round((count + (from1904 ? DAYS_TO_1904 : 0)) * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (raw.trim() === '' || !(count >= 0) || day > LAST_DAY) return raw;
  const time = new Date((seconds - day * DAY_SECONDS) * 1000).toISOString().slice(11, 19);
  if (day === 0) return time;
  const date = day === NO_DAY ? '1900-02-29' : isoOf(day);
  return time === '00:00:00' ? date : `${date} ${time}`;
}

function isoOf(day: number): string {
  return new Date((day < NO_DAY ? BEFORE : BEHIND) + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** The day and time of a cell that holds them as ISO 8601 writes them, `2023-03-05T09:30:00`. */
export function isoDateText(text: string): string {
  return text
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ')
    .replace(/(:\d{2})\.\d+$/, '$1')
    .replace(/ 00:00:00$/, '');
}
