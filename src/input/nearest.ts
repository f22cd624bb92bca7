/**
 * The known name that a name is most likely meant to be: two slips away at most and closer than half its length, or half
 * of it where its characters are Chinese.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, slips: slipsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= 2 && slips < candidate.length / 2 + (isHan(candidate) ? 0.5 : 0))
    .sort((a, b) => a.slips - b.slips);
  return best?.candidate;
}

/** Whether a word is no Latin one: two or three characters, of which each says as much as several letters. */
function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** How many letters have to be put in, left out or changed. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let column = 0; column < other.length; column++) {
      const changed = (above[column] as number) + (letter === other[column] ? 0 : 1);
      line.push(Math.min(changed, (above[column + 1] as number) + 1, (line[column] as number) + 1));
    }
    above = line;
  }
  return above[other.length] as number;
}
