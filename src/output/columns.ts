import { COMPARED } from '../engine/compare/comparison.ts';
import type { Problem } from '../input/problem.ts';
import { Piece } from '../input/records/piece.ts';
import { type Fen, yuanOf } from '../policy/money.ts';
import { REASONS } from '../policy/reasons.ts';
import { numberOrNull, oneOf, percentOrNull, textOrNull, texts, yuan, yuanOrNull } from './json-schema.ts';
import type { SettledRow } from './settled-row.ts';
import { BETWEEN_NOTES, type SharedCells } from './shared-cells.ts';

/** A value of machine output: yuan as text, a percentage or a tier as a number, codes as a list; `null` is empty. */
export type Cell = string | number | boolean | null | readonly string[];

/** The same as a settled row gives it to writers of rows: fen, or text, a number or a list as bytes; `null` is empty. */
export type OutputCell = Fen | Piece | null;

/**
 * What has to be given for a column to be written: a limit, a balance, something that rows are set against, a record of
 * what was paid, such records in several files or in another one than the visits, other rules, expected values, or its name
 * in `--columns`.
 */
type Need =
  | 'overall-limit'
  | 'account-balance'
  | 'comparison'
  | 'record'
  | 'records-of-files'
  | 'other-record'
  | 'other-rules'
  | 'expected'
  | 'request';

/**
 * What rows are set against: the record of what was paid, beside them or in another file, what other rules pay, or the
 * values that someone expects.
 */
export type Against = 'record' | 'other-record' | 'other-rules' | 'expected';

/**
 * A column that output adds to the input's: how it is taken from a settled row, as fen (`null` is empty) or as the bytes
 * of text, of a number or of a list; the schema of its value in JSON; what it needs. Its meaning in words stands in the
 * locale under its name.
 */
export type OutputColumn = {
  readonly needs?: Need;
  /** Its Chinese name, of what a visit alone decides: under it a value can be expected. */
  readonly chinese?: string;
  readonly schema: (meaning: string) => object;
} & (
  | { readonly kind: 'yuan'; readonly of: (settled: SettledRow) => Fen | null }
  | { readonly kind: 'text' | 'number' | 'list'; readonly of: (settled: SettledRow, shared: SharedCells) => Piece }
);

/** Every output column, once, in the order in which they are written. */
export const COLUMNS = {
  reason: {
    chinese: '不予支付原因',
    kind: 'text',
    of: ({ outcome }, shared) => shared.reason(outcome),
    schema: (meaning) => oneOf([...REASONS, null], meaning),
  },
  first_self_pay: {
    chinese: '首先自付',
    kind: 'yuan',
    of: ({ outcome: { firstSelfPay } }) => firstSelfPay,
    schema: yuan,
  },
  deductible: { chinese: '起付标准', kind: 'yuan', of: ({ outcome: { deductible } }) => deductible, schema: yuan },
  ratio: {
    chinese: '支付比例',
    kind: 'number',
    of: ({ outcome }, shared) => shared.ratio(outcome),
    schema: percentOrNull,
  },
  reimbursed: { chinese: '基金支付', kind: 'yuan', of: ({ outcome: { reimbursed } }) => reimbursed, schema: yuan },
  self_paid: { chinese: '个人负担', kind: 'yuan', of: ({ outcome: { selfPaid } }) => selfPaid, schema: yuan },
  deductible_paid: {
    chinese: '起付标准累计',
    kind: 'yuan',
    of: ({ outcome: { deductiblePaid } }) => deductiblePaid,
    schema: yuan,
  },
  cap_used: { chinese: '基金支付累计', kind: 'yuan', of: ({ outcome: { capUsed } }) => capUsed, schema: yuan },
  cap_limit: {
    chinese: '年度限额',
    kind: 'yuan',
    of: ({ outcome: { refused, verdict } }) => (refused || !verdict ? null : verdict.cap),
    schema: yuanOrNull,
  },
  cap_left: {
    chinese: '限额余额',
    kind: 'yuan',
    of: ({ outcome: { refused, verdict, capUsed } }) =>
      refused || !verdict ? null : Math.max(0, verdict.cap - capUsed),
    schema: yuanOrNull,
  },
  notes: { chinese: '说明', kind: 'list', of: (settled, shared) => shared.notes(settled), schema: texts },
  pool_paid: {
    chinese: '统筹基金支付',
    needs: 'overall-limit',
    kind: 'yuan',
    of: ({ outcome: { pooled } }) => pooled,
    schema: yuan,
  },
  large_sum_paid: {
    chinese: '大额互助支付',
    needs: 'overall-limit',
    kind: 'yuan',
    of: ({ outcome: { largeSum } }) => largeSum,
    schema: yuan,
  },
  account_paid: {
    chinese: '个人账户支付',
    needs: 'account-balance',
    kind: 'yuan',
    of: ({ outcome: { hasAccount, accountPaid } }) => (hasAccount ? accountPaid : null),
    schema: yuanOrNull,
  },
  cash_paid: {
    chinese: '现金支付',
    needs: 'account-balance',
    kind: 'yuan',
    of: ({ outcome: { hasAccount, selfPaid, accountPaid } }) => (hasAccount ? selfPaid - accountPaid : null),
    schema: yuanOrNull,
  },
  compared: {
    needs: 'comparison',
    kind: 'text',
    of: ({ comparison }, shared) => shared.compared(comparison),
    schema: (meaning) => oneOf([...COMPARED], meaning),
  },
  recorded: { needs: 'record', kind: 'yuan', of: ({ comparison }) => comparison?.right ?? null, schema: yuanOrNull },
  new_reimbursed: {
    needs: 'other-rules',
    kind: 'yuan',
    of: ({ comparison }) => comparison?.right ?? null,
    schema: yuanOrNull,
  },
  difference: {
    needs: 'comparison',
    kind: 'yuan',
    of: ({ comparison }) => comparison?.difference ?? null,
    schema: yuanOrNull,
  },
  deductible_difference: {
    needs: 'comparison',
    kind: 'yuan',
    of: ({ comparison }) => comparison?.deductibleDifference ?? null,
    schema: yuanOrNull,
  },
  paid_by_file: {
    needs: 'other-record',
    kind: 'yuan',
    of: ({ comparison }) => comparison?.paidByFile ?? null,
    schema: yuanOrNull,
  },
  causes: { needs: 'record', kind: 'list', of: ({ comparison }, shared) => shared.causes(comparison), schema: texts },
  cause_article: {
    needs: 'record',
    kind: 'text',
    of: ({ comparison }, shared) => shared.causeArticle(comparison),
    schema: textOrNull,
  },
  repeats_line: {
    needs: 'record',
    kind: 'number',
    of: ({ repeated }, shared) => shared.repeatsLine(repeated),
    schema: numberOrNull,
  },
  repeats_file: {
    needs: 'records-of-files',
    kind: 'text',
    of: ({ repeated }, shared) => shared.repeatsFile(repeated),
    schema: textOrNull,
  },
  unmet: { needs: 'expected', kind: 'list', of: ({ unmet }) => unmetCell(unmet), schema: texts },
  article: {
    chinese: '不予支付条款',
    needs: 'request',
    kind: 'text',
    of: ({ outcome }, shared) => shared.article(outcome),
    schema: textOrNull,
  },
} as const satisfies Readonly<Record<string, OutputColumn>>;

export type ColumnName = keyof typeof COLUMNS;

const EMPTY = new Piece('');

const NAMES = Object.keys(COLUMNS) as ColumnName[];

/** The member that `--explain` adds to lines of NDJSON, behind the output columns. */
export const EXPLANATION = 'explanation';

/** What the input gives that some output columns rest on. */
export type Given = {
  readonly hasOverallLimit: boolean;
  readonly hasAccountBalance: boolean;
  /** What rows are set against, where they are. */
  readonly against?: Against | undefined;
  readonly hasSeveralFiles?: boolean;
};

/** The names of the output columns, in their order; some only where what they need was given, or asked for by name. */
export function columnNames(given: Given, asked: (name: ColumnName) => boolean = () => false): ColumnName[] {
  const isRecord = given.against === 'record' || given.against === 'other-record';
  const met: Readonly<Record<Need, boolean>> = {
    'overall-limit': given.hasOverallLimit,
    'account-balance': given.hasAccountBalance,
    comparison: given.against !== undefined,
    record: isRecord,
    'other-record': given.against === 'other-record',
    'other-rules': given.against === 'other-rules',
    'records-of-files': isRecord && (given.hasSeveralFiles ?? false),
    expected: given.against === 'expected',
    request: false,
  };
  return NAMES.filter((name) => {
    const { needs }: OutputColumn = COLUMNS[name];
    return needs === undefined || met[needs] || (needs === 'request' && asked(name));
  });
}

/** The names of the columns that need something. */
export function namesNeeding(need: Need): ColumnName[] {
  return NAMES.filter((name) => (COLUMNS[name] as OutputColumn).needs === need);
}

/** What is written in columns of rows that only the other side has: nothing in those that need no record. */
export function otherSideColumns(names: readonly ColumnName[]): OutputColumn[] {
  return names.map((name) => {
    const column: OutputColumn = COLUMNS[name];
    if (column.needs === 'record' || column.needs === 'comparison') return column;
    return { ...column, kind: column.kind === 'list' ? 'list' : 'text', of: () => EMPTY };
  });
}

/** The value of a column. */
export function cellOf(name: ColumnName, settled: SettledRow, shared: SharedCells): Cell {
  const column: OutputColumn = COLUMNS[name];
  if (column.kind === 'yuan') return yuanCell(column.of(settled));
  const text = column.of(settled, shared).text;
  if (column.kind === 'list') return text === '' ? [] : text.split(BETWEEN_NOTES);
  if (text === '') return null;
  return column.kind === 'number' ? Number(text) : text;
}

/** The columns that are not as expected. */
function unmetCell(unmet: SettledRow['unmet'] = []): Piece {
  return new Piece(unmet.map(({ column }) => column).join(BETWEEN_NOTES));
}

/** Yuan with two decimals; `null` where there is no amount. */
export function yuanCell(fen: Fen | null | undefined): string | null {
  return fen === null || fen === undefined ? null : yuanOf(fen);
}

/** The schemas of the columns' values, by name; `meanings` are those of the locale. */
export function columnSchemas(meanings: Readonly<Record<ColumnName, string>>): Readonly<Record<ColumnName, object>> {
  return Object.fromEntries(NAMES.map((name) => [name, COLUMNS[name].schema(meanings[name])])) as Record<
    ColumnName,
    object
  >;
}

/** Input columns that have the name of an output one; `names` are the output columns' with their prefix. */
export function columnClashes(header: readonly string[], names: readonly string[], source: string): Problem[] {
  return header
    .filter((name) => names.includes(name.trim()))
    .map((column) => ({ code: 'output-column', where: { source, line: 1, column } }));
}
