import { closeSync, openSync, writeSync } from 'node:fs';

const DAYS = 365;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a CSV of `rows` visits, `visits` a member on average, in settlement order within each member; member by member,
 * or by days through the year for all of them. All are in `city` and in 2023.
 */
export function generate(path, rows, { grouped = true, visits = 10, seed = 1, city = 'zaozhuang' } = {}) {
  const random = randomOf(seed);
  const members = Math.ceil(rows / visits);
  const file = openSync(path, 'w');
  let lines = ['member,city,status,date,institution,tier,amount,eligible\n'];
  const write = (line) => {
    lines.push(line);
    if (lines.length < 20_000) return;
    writeSync(file, lines.join(''));
    lines = [];
  };
  const profiles = Array.from({ length: members }, (_, number) => {
    return `M${String(number).padStart(7, '0')},${city},${random() < 0.6 ? 'active' : 'retired'}`;
  });
  const line = (profile, day) => {
    const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
    const amount = 100 + Math.floor(random() * 200_000);
    const eligible = Math.floor(amount * (0.5 + random() / 2));
    const place = `H${String(Math.floor(random() * 500)).padStart(4, '0')},${Math.floor(random() * 4)}`;
    return `${profile},${date},${place},${(amount / 100).toFixed(2)},${(eligible / 100).toFixed(2)}\n`;
  };
  if (grouped) {
    let left = rows;
    for (const profile of profiles) {
      const days = Array.from({ length: Math.min(visits, left) }, () => Math.floor(random() * DAYS)).sort(
        (a, b) => a - b,
      );
      for (const day of days) write(line(profile, day));
      left -= days.length;
    }
  } else {
    for (let row = 0; row < rows; row++) {
      write(line(profiles[Math.floor(random() * members)], Math.floor((row / rows) * DAYS)));
    }
  }
  writeSync(file, lines.join(''));
  closeSync(file);
}
