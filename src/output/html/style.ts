/** The fonts of pages and pictures: those that have Chinese first. */
export const FONTS =
  '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", sans-serif';

/** How lines in a field look, in a page and alone. */
export const CURVE_STYLE = `.curve text { font-size: 13px; }
.curve polyline, .curve path { fill: none; stroke: #111; stroke-width: 1.5; } .curve path { stroke: #999; }
`;

/** How a page looks: on paper, on a screen, and on a phone, where each row of a table becomes a list. */
export const STYLE = `
:root { color-scheme: light; --line: #999; --faint: #555; --good: #0a6b2d; --warn: #8a3b00; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 16px; max-width: 960px; color: #111; background: #fff;
  font: 15px/1.6 ${FONTS};
  overflow-wrap: anywhere; }
h1 { font-size: 1.4em; margin: 0 0 .6em; }
h2 { font-size: 1.1em; margin: 1.4em 0 .4em; break-after: avoid; }
p { margin: .3em 0; }
.strong { font-weight: 700; } .faint { color: var(--faint); } .good { color: var(--good); } .warn { color: var(--warn); }
dl { margin: .4em 0; } p:has(+ dl) { break-after: avoid; }
dl > div { display: grid; grid-template-columns: minmax(7em, 11em) 1fr; gap: .2em 1em; padding: .25em 0;
  border-bottom: 1px solid #ddd; break-inside: avoid; }
dt { font-weight: 600; } dd { margin: 0; }
ol { padding-left: 2em; margin: .4em 0; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; font-size: .92em; font-variant-numeric: tabular-nums; }
th, td { padding: .3em .5em; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; }
th { word-break: keep-all; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
tfoot th, tfoot td { border-top: 2px solid var(--line); font-weight: 700; }
.num { text-align: right; } td.num, .whole { white-space: nowrap; }
tr { break-inside: avoid; }
tr.said td { border-bottom: 0; padding-bottom: 0; } tr.below td { padding-top: 0; font-weight: 400; border-top: 0; }
.bar { display: grid; grid-template-columns: minmax(7em, 11em) 1fr 3em; gap: .2em 1em; align-items: center; margin: .4em 0;
  break-inside: avoid; }
.bar svg { width: 100%; height: 12px; display: block; } .bar .says { grid-column: 2 / -1; }
.bar rect { fill: #e3e3e3; } .bar rect.part { fill: #2f7d4f; } .bar rect.part.warn { fill: #b25a1b; }
.curve { width: 100%; height: auto; }
${CURVE_STYLE}figure { margin: .6em 0; break-inside: avoid; }
.blanks { display: flex; flex-wrap: wrap; gap: 2.5em 3em; margin-top: 3em; break-inside: avoid; }
.blanks span { flex: 1 1 12em; border-bottom: 1px solid #111; padding-bottom: 2.2em; }
@media screen and (max-width: 640px) {
  .curve text { font-size: 22px; }
  dl > div, .bar { grid-template-columns: 1fr; } .bar .says { grid-column: 1; }
  table, tbody, tfoot, tr, td, tfoot th { display: block; width: 100%; } thead { display: none; }
  tr { border-top: 1px solid var(--line); padding: .3em 0; } tr.below { border-top: 0; }
  tfoot th, tfoot td { border-top: 0; }
  td, tfoot th { border: 0; padding: .15em 0; } td:empty { display: none; }
  td[data-head], td.num[data-head] { display: flex; justify-content: space-between; gap: 1em; text-align: right; white-space: normal; }
  td[data-head]::before { flex: none; content: attr(data-head); color: var(--faint); font-weight: 400; text-align: left; }
}
@page { size: A4; margin: 14mm; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } table { font-size: 8.5pt; }
  tfoot { display: table-row-group; } a { color: inherit; } }
`;
