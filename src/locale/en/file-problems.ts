import type { fileProblems as chinese } from '../zh/file-problems.ts';
import type { ProblemText, Told } from '../zh/problem-text.ts';
import { systemReason } from './system-reasons.ts';

export const fileProblems = (): Readonly<Record<keyof ReturnType<typeof chinese>, ProblemText>> => ({
  'no-member-column': {
    what: ({ detail }) =>
      `no column says whose visit a row is${detail('unread') === '' ? '' : `; not read: ${detail('unread')}`}`,
    expected: ({ known }) => `a column of one of these names: ${known}`,
    fix: ({ detail }) =>
      `say which column it is with --map ${detail('example') || 'X'}=member, or that all rows are one person's with --one-member`,
  },
  'no-eligible-column': {
    what: () => 'no column says what of the cost is in scope',
    expected: ({ known }) => `a column eligible, ${known}, or the parts that are not in scope`,
    fix: () => 'add the column or name it with --map; where every cost is wholly in scope, --all-eligible says so',
  },
  'duplicate-id': {
    what: ({ value, detail }) =>
      detail('line') === '0'
        ? `the settlement ${value} of this member is in an earlier file already`
        : `the settlement ${value} of this member stands in line ${detail('line')} already`,
    expected: () => 'each settlement once',
    fix: () => 'take one of the two rows out; where they are two visits, each needs an id of its own',
  },
  'lost-digits': {
    what: ({ value }) => `${value} is a number of which a spreadsheet has dropped digits`,
    expected: () => 'the id with all its digits',
    fix: () => 'format the column as text in the spreadsheet, fill it anew from the source and save the file again',
  },
  'missing-column': {
    what: ({ column, detail }) =>
      `the header has no column ${column}${detail('unread') && `; nobody reads its column ${detail('unread')}`}`,
    expected: ({ known }) => `one of these names: ${known}`,
    fix: () => 'the first line has to be the header; `baoxiao template` prints one',
  },
  'duplicate-column': {
    what: ({ column, detail }) =>
      `column ${detail('second')}, ${column}, repeats column ${detail('first')}, ${detail('other')}`,
    expected: () => 'each name once',
    fix: () => 'remove or rename one of the two',
  },
  'output-column': {
    what: ({ column }) => `the input has a column ${column} already, as the output would`,
    expected: () => 'names other than those of the output columns',
    fix: () => 'give --prefix for the output columns, or rename the column of the input',
  },
  'other-header': {
    what: ({ column }) => `the header has a column ${column} that the first file does not have`,
    expected: ({ known }) => `the columns of the first file: ${known}`,
    fix: () => 'rename the column, or settle the file by itself',
  },
  'wrong-width': {
    what: ({ detail }) => `this row has ${detail('width')} columns, the header has ${detail('expected')}`,
    expected: ({ detail }) => `${detail('expected')} columns`,
    fix: () => 'put double quotes around a value that holds a comma, amounts such as 1,234.00 too',
  },
  'broken-quote': {
    what: ({ detail }) =>
      `double quotes do not match${detail('line') && `, the one that opens in line ${detail('line')}`}`,
    expected: () => 'quotes around the whole value, and quotes in it doubled',
    fix: () => 'add or remove a double quote',
  },
  'record-too-long': {
    what: () => 'this record is longer than 1 MiB',
    expected: () => 'at most 1 MiB a record',
    fix: () => 'see whether a line break is missing',
  },
  'nul-byte': {
    what: () => 'there is a NUL character in the file',
    expected: () => 'a text file',
    fix: () => 'save it as CSV UTF-8; give --encoding utf-16 where it is UTF-16 without a mark',
  },
  'full-width-comma': {
    what: ({ value }) => `${value} is separated by full-width commas`,
    expected: () => 'plain commas',
    fix: () => 'replace ， by , where it separates',
  },
  'empty-file': {
    what: () => 'the file is empty',
    expected: () => 'a header and at least one visit',
    fix: () => 'name another file',
  },
  'no-rows': {
    what: () => 'there is a header but no visit',
    expected: () => 'at least one visit below the header',
    fix: () => 'add visits',
  },
  'too-many-visits': {
    what: ({ detail }) => `there are more than ${detail('limit')} visits of one member`,
    expected: ({ detail }) => `at most ${detail('limit')} visits`,
    fix: () => "use `baoxiao batch`, with --one-member where they are one member's",
  },
  'binary-file': {
    what: () => 'this is not a text file',
    expected: () => 'a text file',
    fix: () => 'export it as CSV; give --encoding utf-16 where it is UTF-16 text without a mark',
  },
  'spreadsheet-file': {
    what: () => 'this is a workbook (or an archive), not CSV',
    expected: () => 'a CSV file',
    fix: () => 'open it in the spreadsheet program, choose Save As and the type "CSV UTF-8 (Comma delimited)"',
  },
  'json-file': {
    what: () => 'this JSON is no list of visits',
    expected: () => 'a list of objects, one a visit, alone or under output, data or setlinfo',
    fix: () =>
      'where every line is a JSON object (NDJSON), give --input-format ndjson to `baoxiao batch`; or save it as CSV',
  },
  'json-list': {
    what: () => 'this is one list of JSON, and not an object a line',
    expected: () => 'NDJSON, which is one JSON object a line',
    fix: () => 'leave out --input-format ndjson, and let the name of the file end in .json',
  },
  'bad-encoding': {
    what: ({ detail }) => `the bytes of the file are not valid ${detail('tried') || 'text'}`,
    expected: ({ known }) => known || 'text in UTF-8, UTF-16 or GB18030',
    fix: () => 'name the encoding with --encoding, or save the file as CSV UTF-8',
  },
  'bad-gzip': {
    what: () => 'the compressed file is damaged',
    expected: () => 'a whole gzip file',
    fix: () => 'fetch or compress it again',
  },
  'still-packed': {
    what: () => 'this is packed with gzip',
    expected: () => 'a text file or a workbook, or a packed one whose name ends in .gz',
    fix: () => 'give it a name that ends in .gz, or unpack it first: gunzip -c FILE | baoxiao …',
  },
  'gzip-too-large': {
    what: ({ detail }) => `the compressed file comes to more than ${detail('limit')} MiB`,
    expected: ({ detail }) => `at most ${detail('limit')} MiB unpacked`,
    fix: () => 'make sure of the file, then raise --unpack-limit',
  },
  'file-too-large': {
    what: ({ detail }) => `the file is larger than ${detail('limit')} MiB`,
    expected: ({ detail }) => `at most ${detail('limit')} MiB`,
    fix: () => 'see whether this is the right file',
  },
  'bad-json': {
    what: () => 'this is not a JSON object',
    expected: () => 'an object such as {"city": "…", "status": "…"}',
    fix: () => 'check quotes, commas and braces',
  },
  'unknown-key': {
    what: ({ value }) => `there is no field ${value}`,
    expected: ({ known }) => known,
    fix: () => 'correct the name, or leave the field out',
  },
  'not-a-string': {
    what: ({ value }) => `${value} is not in quotes`,
    expected: () => 'a string such as "800.00"; a number may have lost digits when it was read',
    fix: () => 'put the value in double quotes',
  },
  'two-members': {
    what: ({ value, detail }) => `${value} is not the same member as "${detail('other')}"${place(detail)}`,
    expected: () => 'visits of one member',
    fix: () => 'use `baoxiao batch` for several members',
  },
  'two-balances': {
    what: ({ value, detail }) => `the account balance ${value} differs from "${detail('other')}"${place(detail)}`,
    expected: () => 'one balance, that before the first visit',
    fix: () => 'give the balance before the first visit only',
  },
  'balance-late': {
    what: ({ value }) => `the account balance ${value} comes behind visits of the member that were settled without it`,
    expected: () => 'the balance before the first visit, on the first row of the member in settlement order',
    fix: () => 'give the balance on that row, in the members file or the profile, or with --account-balance',
  },
  'field-twice': {
    what: ({ detail }) => `gives the same field as ${detail('other')}`,
    expected: () => 'each field once',
    fix: () => 'leave one of them out',
  },
  'bad-visit-field': {
    what: ({ value }) => `${value} is not key=value`,
    expected: () => 'DATE,TIER,AMOUNT and then key=value, or key=value throughout',
    fix: () => 'name the field; put double quotes around a value that holds a comma',
  },
  'member-twice': {
    what: ({ value, detail }) => `${value} stands in line ${detail('line')} already`,
    expected: () => 'one row a member',
    fix: () => 'join the rows, or drop one of them',
  },
  'bad-map': {
    what: ({ value }) => `${value} is no column=field`,
    expected: () => 'a column of the input, an equals sign and a field, such as charge=amount',
    fix: () => 'give both',
  },
  'mapped-twice': {
    what: ({ value }) => `the column or the field of ${value} has been given before`,
    expected: () => 'each column and each field once',
    fix: () => 'drop one of them',
  },
  'bad-code': {
    what: ({ value }) => `${value} is no column:value=ours`,
    expected: () => 'a column, a colon, a code, an equals sign and what it means, such as dedc_hosp_lv:02=2',
    fix: () => 'give the column, the code and what it means',
  },
  'code-twice': {
    what: ({ value }) => `what ${value} means is given more than once`,
    expected: () => 'one meaning for each code',
    fix: () => 'leave one of them out',
  },
  'bad-map-file': {
    what: () => 'no JSON of columns and codes',
    expected: () =>
      '{"columns": {"发生金额": "amount"}, "codes": {"dedc_hosp_lv": {"02": "2"}}}, either part alone too, the values in quotes',
    fix: () => 'write it in this form',
  },
  'not-in-header': {
    what: ({ value }) => `the header has no column ${value}`,
    expected: ({ known }) => `one of its columns: ${known}`,
    fix: () => 'correct the name of the column',
  },
  'file-not-found': {
    what: () => 'there is no such file',
    expected: () => 'a file that can be read',
    fix: () => 'check the path',
  },
  'file-is-directory': {
    what: () => 'this is a directory',
    expected: () => 'a file',
    fix: () => 'name a file in it',
  },
  'file-unreadable': {
    what: ({ detail }) => `cannot be read (${systemReason(detail('reason'))})`,
    expected: () => 'a file that can be read',
    fix: () => 'check the file and its permissions',
  },
});

function place(detail: Told['detail']): string {
  if (detail('nth')) return ` in --visit number ${detail('nth')}`;
  return detail('line') && ` in line ${detail('line')}`;
}
