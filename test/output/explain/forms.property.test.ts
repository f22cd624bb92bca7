import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/index.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { explainedSections } from '../../../src/output/explain/explained-visit.ts';
import { explanationJson } from '../../../src/output/explain/json.ts';
import { renderJson } from '../../../src/output/json.ts';
import type { Section } from '../../../src/output/page.ts';
import type { Report } from '../../../src/output/report.ts';
import { resultSchema } from '../../../src/output/schema-result.ts';
import { PLAIN } from '../../../src/output/terminal/paint.ts';
import { renderTerminal } from '../../../src/output/terminal/terminal.ts';
import { displayWidth } from '../../../src/output/width.ts';
import { histories } from '../../engine/arbitraries.ts';
import { explained } from './support.ts';

const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(resultSchema);

function checkEach(check: (report: Report) => void, numRuns: number): void {
  fc.assert(
    fc.property(histories(4), ({ city, visits }) => {
      check(explained(visits.map((visit) => ({ policy: policies[city], visit }))));
    }),
    { numRuns },
  );
}

describe.each([
  ['zh', zh, /[a-z]{3,}|undefined|NaN/],
  ['en', en, /[\u4e00-\u9fff]|undefined|NaN/],
] as const)('in %s', (_, locale, foreign) => {
  test('no line is wider than the screen, and every sentence is in the language', () => {
    checkEach((report) => {
      const shown = (sections: readonly Section[], width: number) =>
        renderTerminal([{ title: '', titleOnPaper: true, sections }], { width, paints: PLAIN }).split('\n');
      const lines = shown(explainedSections(report, locale), 80);
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
      const [, ...visits] = explainedSections({ ...report, registers: new Map() }, locale);
      const sentences = shown(visits, 1000).filter((line) => line.startsWith('  '));
      expect(sentences.filter((line) => foreign.test(line.replace('--assume-extended', '')))).toEqual([]);
    }, 60);
  });
});

test('the JSON is what the schema says', () => {
  checkEach((report) => {
    const parsed = JSON.parse(renderJson(report, explanationJson));
    expect([validate(parsed), validate.errors]).toEqual([true, null]);
    for (const visit of parsed.visits) expect(visit.explanation.schema).toBe('baoxiao.explanation/1');
  }, 60);
});
