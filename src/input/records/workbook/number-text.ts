import type { NumberStyle } from './number-styles.ts';

/** Digits that a spreadsheet keeps of a number; what it writes behind them is the trace of binary arithmetic. */
const DIGITS = 15;

/** Powers of ten that no number of a spreadsheet reaches. */
const LARGEST_POWER = 400;

/** A part of a number of less than this, as a power of ten, is no part of what a style with fewer decimals shows. */
const TRACE = 6;

/** The usual case, which is shown as it stands: few digits, no exponent, no zeros to be put before it. */
const SHORT = /^-?\d{1,12}(?:\.\d{1,3})?$/;

/**
 * The number in a cell as the text that a person sees in it, at full length: `1234.5600000000001`, as programs write
 * 1234.56, comes out as `1234.56`. One of 10^15 or more, whose last digits a spreadsheet has dropped, comes out with an
 * exponent (`2.11221198001011E+17`), which no amount and no number of a person has. All on digits, without a float.
 */
export function numberText(raw: string, style: NumberStyle): string {
  if (SHORT.test(raw) && style.kind !== 'zeros') return raw;
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(raw.trim());
  if (!parts) return raw;
  const [, sign = '', whole = '', part = '', power = '0'] = parts;
  const digits = `${whole}${part}`;
  const scale = part.length - Number(power);
  if (digits === '' || digits.length > LARGEST_POWER || Math.abs(scale) > LARGEST_POWER) return raw;
  let number = rounded({ digits: BigInt(digits), scale }, digits.replace(/^0+/, '').length - DIGITS);
  if (style.kind === 'decimals') number = withoutTrace(number, style.decimals);
  const text = textOf(number);
  if (style.kind === 'zeros' && /^\d+$/.test(text) && sign !== '-') return text.padStart(style.width, '0');
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

/** A number of decimal digits: `digits` times ten to the power of minus `scale`. */
type Digits = { readonly digits: bigint; readonly scale: number };

/** Rounds the last `count` digits away, half up, and drops zeros at the end of the decimals. */
function rounded({ digits, scale }: Digits, count: number): Digits {
  if (count > 0) {
    const unit = 10n ** BigInt(count);
    return stripped({ digits: (digits + unit / 2n) / unit, scale: scale - count });
  }
  return stripped({ digits, scale });
}

function stripped({ digits, scale }: Digits): Digits {
  let [rest, places] = [digits, scale];
  for (; places > 0 && rest % 10n === 0n; places--) rest /= 10n;
  return { digits: rest, scale: places };
}

/** The number with as many decimals as are shown, where what is behind them is next to nothing; else as it is. */
function withoutTrace(number: Digits, decimals: number): Digits {
  if (number.scale <= Math.max(decimals, TRACE)) return number;
  const shown = rounded(number, number.scale - decimals);
  const unit = 10n ** BigInt(number.scale - shown.scale);
  const behind = number.digits - shown.digits * unit;
  const limit = 10n ** BigInt(number.scale - TRACE);
  return behind < limit && -behind < limit ? shown : number;
}

function textOf(number: Digits): string {
  const digits = String(number.digits);
  const size = digits.length - number.scale;
  if (number.digits === 0n) return '0';
  if (size <= DIGITS) return plainText(number);
  const behind = digits.slice(1).replace(/0+$/, '');
  return `${digits[0]}${behind && `.${behind}`}E+${size - 1}`;
}

function plainText({ digits, scale }: Digits): string {
  if (scale <= 0) return `${digits}${'0'.repeat(-scale)}`;
  const padded = String(digits).padStart(scale + 1, '0');
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
