import type { FactValue } from '../../policy/facts.ts';
import { acceptedBy, accepting, codeOf, type Reader, type Reading, wordOf } from './reading.ts';
import { readFact } from './words.ts';

/** What 医疗类别 says: the category, and whether the visit was a purchase at a pharmacy. */
export type MedType = { readonly category: FactValue<'category'>; readonly pharmacy: boolean };

/** `med_type` codes whose meaning does not differ from region to region. */
const CODES = new Map<string, FactValue<'category'>>([
  ['11', 'general'],
  ['110104', 'general'],
  ['1105', 'general'],
  ['13', 'emergency'],
  ['1301', 'emergency'],
  ['14', 'chronic'],
  ['1401', 'chronic'],
  ['140101', 'chronic'],
  ['140104', 'chronic'],
  ['140105', 'chronic'],
  ['140201', 'chronic'],
  ['140202', 'chronic'],
  ['15', 'special-drug'],
  ['18', 'special-drug'],
  ['41', 'general'],
  ['51', 'maternity'],
  ['53', 'family-planning'],
]);

const INPATIENT = /^(?:2[1-8]|52)(?:\d\d){0,2}$|^5302$|^92$/;
const PHARMACY_WORDS = new Set(['定点药店购药', '药店购药', '定点零售药店购药']);

/**
 * Reads 医疗类别, a `med_type` code or the words for it.
 * Errors: `inpatient`, `ambiguous-code` for a code that is not read, `unknown-value`.
 */
export const readMedType: Reader<MedType> = accepting(read, () => [
  ...CODES.keys(),
  ...PHARMACY_WORDS,
  ...acceptedBy(readFact.category),
]);

function read(text: string): Reading<MedType> {
  const code = codeOf(text);
  if (code !== undefined) {
    const category = CODES.get(code);
    if (category) return { value: { category, pharmacy: code === '41' } };
    return INPATIENT.test(code) ? { code: 'inpatient' } : { code: 'ambiguous-code', detail: { instead: 'category' } };
  }
  const word = wordOf(text);
  if (PHARMACY_WORDS.has(word)) return { value: { category: 'general', pharmacy: true } };
  const reading = readFact.category(text);
  if ('value' in reading) return { value: { category: reading.value, pharmacy: false } };
  return word.endsWith('住院') ? { code: 'inpatient' } : reading;
}
