import type { Articles, Language } from '../policy/notation.ts';

/** An article's number, then where it is finer: a part in brackets, a point without them (`七(二)3`, `五.2`). */
const ARTICLE = /^([一二三四五六七八九十]+|\d+)(?:\(([一二三四五六七八九十]+)\))?(\.?)(\d*)$/;
const DIGITS = '一二三四五六七八九';

/**
 * Articles as a person cites them: `五(二)` is 第五条（二） or Art. 5(2), `五.2` is 第五条第2项 or Art. 5.2. Numbers in a
 * form that is not a document's own stay as they are.
 */
export function citationOf(articles: Articles, language: Language): string {
  const pieces = articles.split('、');
  if (language === 'zh') return pieces.map(chinese).join('、');
  return `Art. ${pieces.map(english).join(', ')}`;
}

function chinese(article: string): string {
  const parts = ARTICLE.exec(article);
  if (!parts) return article;
  const [, number, part, dot, point] = parts;
  const finer = dot ? `第${point}项` : point;
  return `第${number}条${part ? `（${part}）` : ''}${finer}`;
}

function english(article: string): string {
  const parts = ARTICLE.exec(article);
  if (!parts) return article;
  const [, number = '', part, dot, point] = parts;
  return `${numberOf(number)}${part ? `(${numberOf(part)})` : ''}${dot}${point}`;
}

/** 二十一 as 21; digits as they are. */
function numberOf(numeral: string): string {
  if (/^\d/.test(numeral)) return numeral;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const tenfold = numeral.includes('十') ? (DIGITS.indexOf(tens || '一') + 1) * 10 : 0;
  return String(tenfold + (ones ? DIGITS.indexOf(ones) + 1 : 0));
}
