import { pathTo, walk } from '../../policy/path.ts';
import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { ReportProblem } from './report.ts';

/** Checks that every article, open point and kind of enrollment that is named anywhere is one that there is. */
export function checkCitations(policy: Pick<PolicyDocument, 'enrollments' | 'register'>, report: ReportProblem): void {
  const articles = policy.register.articles.map(({ article }) => article);
  const points = policy.register.points.map(({ id }) => id);
  const kinds = policy.enrollments.map(({ kind }) => kind);
  const { articles: _, ...register } = policy.register;
  walk({ ...policy, register }, (name, value, path) => {
    if (name === 'article' || name === 'adjustable') {
      for (const cited of articlesIn(value)) {
        if (!articles.includes(cited)) report(path, { code: 'policy-article', value: cited, known: articles });
      }
    }
    if (name === 'points' && path !== 'register.points') {
      for (const [index, id] of stringsIn(value).entries()) {
        if (!points.includes(id)) report(pathTo(path, index), { code: 'policy-point', value: id, known: points });
      }
    }
    if (name === 'enrollment') {
      for (const [index, kind] of stringsIn(value).entries()) {
        if (!kinds.includes(kind))
          report(pathTo(path, index), { code: 'policy-enrollment', value: kind, known: kinds });
      }
    }
  });
  for (const [index, { article, state, uses }] of policy.register.articles.entries()) {
    if (articlesIn(article).join() !== article) {
      report(`register.articles[${index}].article`, {
        code: 'policy-form',
        value: article,
        detail: { form: 'article' },
      });
    }
    const needed = state !== 'administrative';
    if (needed !== uses.length > 0) {
      report(`register.articles[${index}].uses`, { code: 'policy-uses', detail: { state, needed: needed ? 1 : 0 } });
    }
  }
}

/** `五(二)、七.1` cites 五 and 七. */
function articlesIn(cited: unknown): string[] {
  if (typeof cited !== 'string') return [];
  return cited.split('、').map((article) => article.replace(/[(（.].*$/, '').trim());
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
