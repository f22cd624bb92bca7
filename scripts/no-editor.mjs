/**
 * Stands in the program for the package behind inquirer's editor prompt, which is never shown and would bring half a
 * megabyte of character tables.
 */
export function editAsync() {
  throw new Error('The editor prompt is not part of this program.');
}
