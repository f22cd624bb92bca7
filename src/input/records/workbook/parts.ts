import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { LIMITS } from './limits.ts';
import { readXml } from './read-xml.ts';
import { damaged, workbookError } from './workbook-error.ts';

/** A sheet: its name and the file in the archive that holds its cells. */
export type SheetPart = { readonly name: string; readonly part: string };

/** Where a workbook keeps what is needed to read its sheets. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly sharedTexts: string | undefined;
  readonly styles: string | undefined;
  /** Whether days are counted from 1904 instead of from 1900. */
  readonly from1904: boolean;
};

/** The kinds of relationship that lead to the parts, by the last word of their type. */
const WORKBOOK = 'officeDocument';
const SHEET = 'worksheet';
const SHARED_TEXTS = 'sharedStrings';
const STYLES = 'styles';

const TRUE = ['1', 'true'];

/**
 * Finds the parts of a workbook. Throws an InputError with status 65: `not-a-workbook` for an archive of another kind,
 * `workbook-damaged`.
 */
export async function findParts(archive: Archive, source: string): Promise<WorkbookParts> {
  if (!archive.has('_rels/.rels')) throw workbookError(source, { code: 'not-a-workbook' });
  const [root] = (await relationships(archive, source, '')).filter(({ kind }) => kind === WORKBOOK);
  if (!root?.target.toLowerCase().endsWith('.xml')) throw workbookError(source, { code: 'not-a-workbook' });
  const related = await relationships(archive, source, root.target);
  const targetOf = (kind: string) => related.find((one) => one.kind === kind)?.target;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let isWorkbook = false;
  await readXml(source, root.target, archive.read(root.target, LIMITS.description), {
    open(element, attributes) {
      if (element === 'workbook') isWorkbook = true;
      if (element === 'workbookPr') from1904 = TRUE.includes(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const relation = related.find((one) => one.id === id);
      if (!relation) throw damaged(source, root.target, 'sheet');
      // Charts and macros have sheets of their own, without rows.
      if (relation.kind === SHEET) sheets.push({ name: attributes.name ?? '', part: relation.target });
    },
  });
  if (!isWorkbook) throw workbookError(source, { code: 'not-a-workbook' });
  if (sheets.length === 0) throw damaged(source, root.target, 'sheet');
  return { sheets, sharedTexts: targetOf(SHARED_TEXTS), styles: targetOf(STYLES), from1904 };
}

type Relationship = { readonly id: string; readonly kind: string; readonly target: string };

/** What a part names as related to it; the archive as a whole is the part without a name. */
async function relationships(archive: Archive, source: string, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  if (!archive.has(file)) return found;
  await readXml(source, file, archive.read(file, LIMITS.description), {
    open(element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return;
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: place });
    },
  });
  return found;
}
