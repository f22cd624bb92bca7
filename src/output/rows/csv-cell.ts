/** A cell as CSV writes it: quoted where it holds a comma, a quote or a line break, quotes in it doubled. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
