import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { displayWidth } from '../width.ts';
import type { CellKind } from './sheet-cells.ts';
import { STYLE, STYLES } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** A column of a sheet: what its header says and how wide its cells are. */
export type SheetColumn = { readonly name: string; readonly kind: CellKind; readonly width?: number };

/** The name and the columns of a sheet, and its place among the tabs, 0 for the one that is shown first; as written, where none is said. */
export type SheetHead = { readonly name: string; readonly columns: readonly SheetColumn[]; readonly tab?: number };

type Tab = { readonly name: string; readonly tab: number };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The rows that a sheet can hold, its header among them. */
const MOST_ROWS = 1_048_576;
const END_OF_ROW = Buffer.from('</row>');

/** Widths of columns in characters. */
const NARROWEST = 9;
const WIDEST = 48;
const VALUE_WIDTH: Readonly<Record<CellKind, number>> = { text: 0, yuan: 14, number: 0, day: 19 };

/** The same moment in every file: the same rows are the same bytes, in every time zone. */
const FILE_OPTIONS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/**
 * Writes a workbook sheet by sheet, as the rows come. A sheet that is full goes on in one more of its name with a number
 * behind it. Passes on what `write` throws.
 */
export class WorkbookWriter {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  readonly #sheets: Tab[] = [];
  #head: SheetHead | undefined;
  #sheet: PassThrough | undefined;
  #rows = 0;
  #part = 1;

  constructor(write: (bytes: Buffer) => Promise<void>) {
    this.#written = (async () => {
      for await (const chunk of this.#zip.outputStream) await write(chunk as Buffer);
    })();
    this.#written.catch(() => undefined);
  }

  /** Ends the sheet before and begins one with its header. */
  async begin(head: SheetHead): Promise<void> {
    this.#head = head;
    this.#part = 1;
    await this.#beginPart(head.name);
  }

  /** Writes rows that `SheetCells` has made. */
  async rows(xml: Buffer): Promise<void> {
    if (!this.#head) throw new Error('no sheet');
    let [rest, left] = [xml, countRows(xml)];
    while (this.#rows + left > MOST_ROWS) {
      const fits = MOST_ROWS - this.#rows;
      const cut = behindRows(rest, fits);
      await this.#write(rest.subarray(0, cut));
      [rest, left] = [rest.subarray(cut), left - fits];
      await this.#beginPart(`${this.#head.name} ${++this.#part}`);
    }
    this.#rows += left;
    await this.#write(rest);
  }

  /** Ends the workbook. */
  async end(): Promise<void> {
    await this.#endSheet();
    for (const [name, text] of Object.entries(describing(this.#sheets))) {
      this.#zip.addBuffer(Buffer.from(HEAD + text), name, FILE_OPTIONS);
    }
    this.#zip.end();
    await this.#written;
  }

  async #beginPart(name: string): Promise<void> {
    await this.#endSheet();
    const { columns, tab = this.#sheets.length } = this.#head as SheetHead;
    this.#sheets.push({ name, tab });
    this.#sheet = new PassThrough({ highWaterMark: 1 << 20 });
    this.#zip.addReadStream(this.#sheet, sheetPath(this.#sheets.length), FILE_OPTIONS);
    this.#rows = 1;
    await this.#write(Buffer.from(HEAD + beginningOf(columns, tab === 0 && this.#part === 1)));
  }

  async #endSheet(): Promise<void> {
    if (!this.#sheet) return;
    await this.#write(Buffer.from('</sheetData></worksheet>'));
    this.#sheet.end();
    this.#sheet = undefined;
  }

  /** Waits until there is room, or for what made the writing stop; the bytes may change behind it, so a copy waits. */
  async #write(bytes: Buffer): Promise<void> {
    const sheet = this.#sheet as PassThrough;
    if (!sheet.write(Buffer.from(bytes))) await Promise.race([once(sheet, 'drain'), this.#written]);
  }
}

function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

function countRows(xml: Buffer): number {
  let count = 0;
  for (let at = xml.indexOf(END_OF_ROW); at >= 0; at = xml.indexOf(END_OF_ROW, at + 1)) count++;
  return count;
}

/** The place behind so many rows. */
function behindRows(xml: Buffer, count: number): number {
  let at = 0;
  for (let row = 0; row < count; row++) at = xml.indexOf(END_OF_ROW, at) + END_OF_ROW.length;
  return at;
}

/** A sheet up to its rows: the header stays where it is when the rows are moved. */
function beginningOf(columns: readonly SheetColumn[], isFirst: boolean): string {
  const cells = columns.map(({ name }) => {
    return `<c s="${STYLE.header}" t="inlineStr"><is><t xml:space="preserve">${xmlText(name)}</t></is></c>`;
  });
  const widths = columns.map((column, at) => {
    return `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`;
  });
  return [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData><row>${cells.join('')}</row>`,
  ].join('');
}

function widthOf({ name, kind, width }: SheetColumn): number {
  return width ?? Math.min(WIDEST, Math.max(NARROWEST, VALUE_WIDTH[kind], displayWidth(name) + 2));
}

/** The parts that say what is in the workbook, by their names. */
function describing(sheets: readonly Tab[]): Record<string, string> {
  const numbered = sheets.map(({ name, tab }, at) => ({ name, tab, number: at + 1 }));
  const list = (write: (name: string, number: number) => string) =>
    numbered
      .toSorted((one, other) => one.tab - other.tab)
      .map(({ name, number }) => write(name, number))
      .join('');
  const styles = sheets.length + 1;
  return {
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list(
      (name, number) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${list(
      (_, number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': [
      `<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
      list((_, number) => `<Override PartName="/${sheetPath(number)}" ContentType="${TYPE}.worksheet+xml"/>`),
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ].join(''),
  };
}
