/** Whether a value of JSON is a whole number that many programs cannot hold to its last digit: an id written so may be another's. */
export function isLongNumber(json: string): boolean {
  return /^-?\d{16,}$/.test(json);
}
