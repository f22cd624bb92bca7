import { dayOf } from '../../policy/day.ts';
import { basisPointsOf, fenOf, LARGEST_AMOUNT } from '../../policy/money.ts';
import { monthOf } from '../../policy/month.ts';
import { FORMS, PLAIN_YUAN, type Shape } from '../../policy/shape.ts';
import type { Trouble } from '../values/reading.ts';

/** What a terminal acts on or does not show; texts of a policy are shown to people. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Days before this one are slips of the pen. */
const EARLIEST = 19_000_101;

/** What is wrong with a value that holds no others, or has none of the kind it should have; `undefined`: nothing. */
export function troubleOf(value: unknown, shape: Shape): Trouble | undefined {
  const wrongType: Trouble = { code: 'policy-type', detail: { type: shape.kind } };
  switch (shape.kind) {
    case 'words':
      if (shape.values.some((word) => word === value)) return undefined;
      return { code: 'policy-word', known: shape.values.map(String) };
    case 'integer': {
      const { least, most } = shape;
      if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return undefined;
      return { code: 'policy-word', known: [`${least}–${most}`] };
    }
    case 'text':
      if (value === null && shape.nullable) return undefined;
      return typeof value === 'string' ? textTrouble(value, shape) : wrongType;
    case 'yuan':
      if (typeof value === 'number') return { code: 'policy-amount-number' };
      return typeof value === 'string' ? yuanTrouble(value) : wrongType;
    case 'percent':
      if (typeof value !== 'number') return wrongType;
      return isPercent(value) ? undefined : { code: 'policy-percent' };
    case 'day':
      if (typeof value !== 'string') return wrongType;
      return (dayOf(value) ?? 0) >= EARLIEST ? undefined : { code: 'policy-day' };
    case 'month':
      if (typeof value !== 'string') return wrongType;
      return (monthOf(value) ?? 0) * 100 >= EARLIEST - 1 ? undefined : { code: 'policy-month' };
    case 'any':
      return undefined;
    case 'truth':
      return typeof value === 'boolean' ? undefined : wrongType;
    default:
      return wrongType;
  }
}

function textTrouble(value: string, { form }: Extract<Shape, { kind: 'text' }>): Trouble | undefined {
  if (value.trim() === '') return { code: 'policy-empty' };
  if (UNSAFE.test(value)) return { code: 'policy-control' };
  return form && !FORMS[form].test(value) ? { code: 'policy-form', detail: { form } } : undefined;
}

function yuanTrouble(value: string): Trouble | undefined {
  if (!PLAIN_YUAN.test(value)) return { code: 'policy-amount' };
  const fen = fenOf(value);
  return fen === undefined || fen > LARGEST_AMOUNT ? { code: 'policy-amount-large' } : undefined;
}

function isPercent(value: number): boolean {
  try {
    return !Object.is(basisPointsOf(value), -0);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
