import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { generate } from './generate.mjs';
import { respell } from './spellings.mjs';

/** Files of a bench, each made when it is first asked for and all gone at the end. */
export class Files {
  #folder = mkdtempSync(join(tmpdir(), 'baoxiao-bench-'));
  #made = new Set();

  /** A path for what a command writes. */
  path(name) {
    return join(this.#folder, name);
  }

  /** Visits by member or by day, `visits` a member. */
  visits(order, rows, visits = 10) {
    return this.#make(`${order.replace(' ', '-')}-${rows}-${visits}.csv`, (path) =>
      generate(path, rows, { grouped: order === 'by member', visits }),
    );
  }

  /** The same visits a year later. */
  next(visits) {
    return this.#make('next.csv', (path) =>
      writeFileSync(path, readFileSync(visits, 'utf8').replaceAll(',2023-', ',2024-')),
    );
  }

  /** The same visits in another spelling. */
  spelled(name, plain, number) {
    return this.#make(`spelled-${number}.csv`, (path) => respell(name, plain, path));
  }

  /** The same visits without their members' own cells, and those cells as a members file. */
  split(plain) {
    const members = this.path('members.csv');
    const visits = this.#make('visits-only.csv', (path) => {
      const said = new Map();
      const lines = linesOf(plain).map(([member, city, status, ...rest]) => {
        said.set(member, `${member},${city},${status}`);
        return [member, ...rest].join();
      });
      writeFileSync(path, `${lines.join('\n')}\n`);
      writeFileSync(members, `${[...said.values()].join('\n')}\n`);
    });
    return { visits, members };
  }

  /** Rules that `write` writes, with every ratio and cap lower. */
  draft(write) {
    return this.#make('draft.json', (path) => {
      write(path);
      const rules = JSON.parse(readFileSync(path, 'utf8'));
      for (const row of rules.ratios.flatMap(({ rows }) => rows)) {
        row.active -= 5;
        row.retired -= 5;
      }
      for (const row of rules.caps.flatMap(({ rows }) => rows)) Object.assign(row, { active: '900', retired: '900' });
      writeFileSync(path, JSON.stringify(rules));
    });
  }

  /** The same visits as lines of JSON. */
  json(plain) {
    return this.#make('visits.ndjson', (path) => {
      const [names, ...lines] = linesOf(plain);
      const objects = lines.map((cells) =>
        JSON.stringify(Object.fromEntries(cells.map((text, at) => [names[at], text]))),
      );
      writeFileSync(path, `${objects.join('\n')}\n`);
    });
  }

  /** The same visits with what was paid for them; `settle` writes them with the columns `reimbursed` and `deductible`. */
  recorded(settle) {
    return this.#make('recorded.csv', (path) => {
      settle(path);
      const [header, ...lines] = readFileSync(path, 'utf8').split('\n');
      const recorded = header.replace('reimbursed', 'hifp_pay').replace('deductible', 'act_pay_dedc');
      writeFileSync(path, [recorded, ...lines].join('\n'));
    });
  }

  /** The program as it comes to a Node that did not build it: without any code cache. Gives its executable. */
  strange(bin) {
    const folder = this.path('program');
    if (!this.#made.has(folder)) {
      for (const part of ['bin', 'dist']) {
        const isProgram = (path) => !path.endsWith('.cache');
        cpSync(join(dirname(bin), '..', part), join(folder, part), { recursive: true, filter: isProgram });
      }
      this.#made.add(folder);
    }
    return join(folder, 'bin', basename(bin));
  }

  /** Takes all of them away. */
  end() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #make(name, write) {
    const path = this.path(name);
    if (!this.#made.has(name)) write(path);
    this.#made.add(name);
    return path;
  }
}

function linesOf(path) {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}
