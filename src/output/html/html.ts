import type { Locale } from '../../locale/index.ts';
import type { Bar, Page, Part, Section } from '../page.ts';
import { curveHtml } from './curve.ts';
import { classOf, html } from './escape.ts';
import { gridHtml } from './grid.ts';
import { STYLE } from './style.ts';

const LANG = { zh: 'zh-CN', en: 'en' } as const;
/** A bar's own units, not those of the screen. */
const BAR = { width: 100, height: 4 };

/**
 * Pages as one HTML file that is whole in itself: its style is in it, it has no script, and it fetches nothing; the
 * browser is told so too. It prints on A4, and reads on a phone.
 */
export function renderHtml(pages: readonly Page[], locale: Locale): string {
  const language = locale.language === 'zh' ? 'zh' : 'en';
  return `<!DOCTYPE html>
<html lang="${LANG[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(pages[0]?.title ?? '')}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${pages.map(pageHtml).join('\n')}
</main>
</body>
</html>
`;
}

function pageHtml({ title, sections }: Page): string {
  return [`<h1>${html(title)}</h1>`, ...sections.map(sectionHtml)].join('\n');
}

function sectionHtml({ title, parts }: Section): string {
  const inside = parts.map(partHtml).join('\n');
  return title === undefined ? `<div>\n${inside}\n</div>` : `<section>\n<h2>${html(title)}</h2>\n${inside}\n</section>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'text':
      return `<p${classOf(...(part.tone ? [part.tone] : []))}>${html(part.text)}</p>`;
    case 'entries': {
      const entries = part.entries.map(
        ({ name, says }) => `<div><dt>${html(name)}</dt><dd>${says.map(html).join('<br>')}</dd></div>`,
      );
      return `<dl${classOf(...(part.tone ? [part.tone] : []))}>\n${entries.join('\n')}\n</dl>`;
    }
    case 'steps':
      return `<ol>\n${part.steps.map((step) => `<li>${html(step)}</li>`).join('\n')}\n</ol>`;
    case 'grid':
      return gridHtml(part);
    case 'bars':
      return part.bars.map(barHtml).join('\n');
    case 'curve':
      return curveHtml(part);
    case 'blanks':
      return `<p class="blanks">${part.labels.map((label) => `<span>${html(label)}</span>`).join('')}</p>`;
  }
}

function barHtml({ label, percent, says, tone }: Bar): string {
  const { width, height } = BAR;
  const told = html(`${label} ${percent}%`);
  return `<div class="bar"><span>${html(label)}</span>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${told}"><rect width="${width}" height="${height}"/><rect class="part ${tone}" width="${percent}" height="${height}"/></svg>
<span class="num">${percent}%</span><span class="says">${html(says)}</span></div>`;
}
