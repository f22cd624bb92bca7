import type { ProblemCode } from '../../input/problem.ts';
import { accountProblems } from './account-problems.ts';
import { fileProblems } from './file-problems.ts';
import { ledgerProblems } from './ledger-problems.ts';
import { policyProblems } from './policy-problems.ts';
import { policyShapeProblems } from './policy-shape-problems.ts';
import type { ProblemText } from './problem-text.ts';
import { valueProblems } from './value-problems.ts';
import { workbookProblems } from './workbook-problems.ts';

const texts = (): Readonly<Record<ProblemCode, ProblemText>> => ({
  ...valueProblems(),
  ...accountProblems(),
  ...fileProblems(),
  ...workbookProblems(),
  ...ledgerProblems(),
  ...policyShapeProblems(),
  ...policyProblems(),
});

/** Words for what is wrong with the input. */
export const problems = () => ({
  layout: {
    stdin: '标准输入',
    file: (name: string, line?: number) => (line === undefined ? name : `${name} 第 ${line} 行`),
    flag: (flag: string, nth?: number) => (nth === undefined ? flag : `第 ${nth} 个 ${flag}`),
    column: (place: string, column: string, ofFlag: boolean) =>
      ofFlag ? `${place} 的${column}` : `${place}“${column}”列`,
    path: (place: string, path: string) => `${place} ${path}`,
    head: (place: string, what: string) => `${place}：${what}`,
    expected: (text: string) => `应为：${text}`,
    fix: (text: string) => `改法：${text}`,
    more: (count: number) => `另有 ${count} 处问题未列出`,
  },
  texts: texts(),
});
