import { describe, expect, test } from 'vitest';
import * as policies from '../../../src/cities/index.ts';
import { standingOn } from '../../../src/engine/standing.ts';
import { en } from '../../../src/locale/en/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { renderMarkdown } from '../../../src/output/markdown.ts';
import { parameterPage } from '../../../src/output/rules/parameters.ts';
import { rulesViewOf } from '../../../src/output/rules/view.ts';
import type { Policy } from '../../../src/policy/grammar.ts';

// Relatives are spouse, parents and children in all five texts; 枣庄八 and 重庆十 let the account pay for them at once,
// 三门峡十五(二) and 十堰十二(二) once rules or systems allow it, 铁岭十五 at once and 十六 later.
describe('what the account may pay for relatives', () => {
  test.each([
    ['sanmenxia', '第十五条（二）', true],
    ['zaozhuang', '第八条', false],
    ['tieling', '第十五条', false],
    ['chongqing', '第十条', false],
    ['shiyan', '第十二条（二）', true],
  ] as const)('%s: %s', async (city, article, later) => {
    const policy = Object.values(policies).find(({ id }) => id === city) as Policy;
    const page = parameterPage(await rulesViewOf(policy, zh), standingOn(policy, '2024-01-01'));
    const line = renderMarkdown([page])
      .split('\n')
      .find((each) => each.includes(`**${article}**`) && each.includes('本人、配偶、父母、子女：'));
    expect(line).toBeDefined();
    expect(line?.includes('待办法或系统落实')).toBe(later);
  });

  test('in English too', async () => {
    const page = parameterPage(await rulesViewOf(policies.tieling, en), standingOn(policies.tieling, '2024-01-01'));
    expect(renderMarkdown([page])).toMatch(
      /Art\. 16\*\* own, spouse, parents, children: .*once rules or systems allow/,
    );
  });
});
