import { describe, expect, test } from 'vitest';
import { citationOf } from '../../src/output/article.ts';

describe('citationOf', () => {
  test.each([
    ['九', '第九条', 'Art. 9'],
    ['十', '第十条', 'Art. 10'],
    ['十一', '第十一条', 'Art. 11'],
    ['二十', '第二十条', 'Art. 20'],
    ['三十四', '第三十四条', 'Art. 34'],
    ['五(二)', '第五条（二）', 'Art. 5(2)'],
    ['二十一(四)', '第二十一条（四）', 'Art. 21(4)'],
    ['五.2', '第五条第2项', 'Art. 5.2'],
    ['七(二)3', '第七条（二）3', 'Art. 7(2)3'],
    ['十八、十九', '第十八条、第十九条', 'Art. 18, 19'],
    ['12', '第12条', 'Art. 12'],
    ['附件一', '附件一', 'Art. 附件一'],
  ])('%s', (article, zh, en) => {
    expect(citationOf(article, 'zh')).toBe(zh);
    expect(citationOf(article, 'en')).toBe(en);
  });
});
