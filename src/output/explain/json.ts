import type { Step } from '../../engine/explain/step.ts';
import { en } from '../../locale/en/index.ts';
import { zh } from '../../locale/zh/index.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import { yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import type { Reported } from '../report.ts';
import { EXPLANATION_SCHEMA } from '../schema-explanation.ts';
import { sentenceOf } from './sentence.ts';

/** Numbers that are no amounts. */
const PLAIN = ['percent', 'tier'];

type Figure = string | number | boolean | null;

/** An explanation as data: each step with its figures, its sentence in both languages and its article. */
export function explanationJson(
  { explanation, policy }: Pick<Reported, 'explanation' | 'policy'>,
  register: Register | undefined,
): object | null {
  if (!explanation) return null;
  return {
    schema: EXPLANATION_SCHEMA,
    steps: explanation.steps.map((step) => stepJson(step, policy)),
    parts: figuresOf(explanation.parts),
    assumptions: (register?.points ?? [])
      .filter(({ id }) => explanation.points.includes(id))
      .map(({ id, article, chosen }) => ({
        id,
        article: citationOf(article, 'zh'),
        text: chosen.zh,
        text_en: chosen.en,
      })),
  };
}

function stepJson(step: Step, policy: Policy): object {
  return {
    step: step.step,
    document: step.article === null ? null : (policy.document.number ?? policy.document.title.zh),
    article: step.article === null ? null : citationOf(step.article, 'zh'),
    in: figuresOf(step.in),
    out: figuresOf(step.out),
    text: sentenceOf(step, policy, zh),
    text_en: sentenceOf(step, policy, en),
  };
}

/** Names as JSON has them (`outOfScope` is `out_of_scope`), amounts as yuan in text. */
function figuresOf(figures: Readonly<Record<string, Figure>>): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      typeof value === 'number' && !PLAIN.includes(name) ? yuanOf(value) : value,
    ]),
  );
}
