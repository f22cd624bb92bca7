import { ZipFile } from 'yazl';

/** What a workbook of a test is made of: the XML inside `sheetData` of each sheet, and parts to add or put in the place of the usual. */
export type WorkbookParts = {
  readonly sheets?: Readonly<Record<string, string>>;
  /** What stands behind the rows of the first sheet. */
  readonly behind?: string;
  readonly shared?: readonly string[];
  /** Codes of number formats; cells name them from 1, 0 is the general one. */
  readonly formats?: readonly string[];
  readonly properties?: string;
  /** Parts by their names; `null` leaves one out. */
  readonly parts?: Readonly<Record<string, string | null>>;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of a workbook with just the parts that are needed. */
export function workbookOf(given: WorkbookParts): Promise<Buffer> {
  const { sheets = {}, behind = '', shared = [], formats = [], properties = '' } = given;
  const names = Object.keys(sheets);
  const parts: Record<string, string | null> = {
    '_rels/.rels': `${HEAD}<Relationships ${PACKAGE}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships ${PACKAGE}>${names.map((_, at) => `<Relationship Id="s${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="u" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${at === 0 ? behind : ''}</worksheet>`,
      ]),
    ),
    ...given.parts,
  };
  return zipOf(Object.entries(parts).flatMap(([name, text]) => (text === null ? [] : [[name, Buffer.from(text)]])));
}

/** An archive of files. */
export async function zipOf(files: readonly (readonly [name: string, bytes: Buffer])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { mtime: new Date(2023, 0, 1) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A row of cells that are written as they are given, each with the letter of its column: `row(3, ['A', '<v>1</v>'])`. */
export function row(
  line: number,
  ...cells: readonly (readonly [column: string, inner: string, attributes?: string])[]
) {
  const xml = cells.map(([column, inner, attributes = '']) => `<c r="${column}${line}" ${attributes}>${inner}</c>`);
  return `<row r="${line}">${xml.join('')}</row>`;
}

/** A row of texts from column A on. */
export function textRow(line: number, ...texts: readonly string[]): string {
  return row(
    line,
    ...texts.map(
      (text, at) =>
        [String.fromCharCode(65 + at), `<is><t>${text.replaceAll('&', '&amp;')}</t></is>`, 't="inlineStr"'] as const,
    ),
  );
}
