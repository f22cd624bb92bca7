import { dayAt, secondsAt } from '../engine/order.ts';
import { type Day, isoOf } from '../policy/day.ts';
import { type EnteredValue, FACTS } from '../policy/facts.ts';
import { type BasisPoints, type Fen, percentOf, yuanOf } from '../policy/money.ts';
import { readAmount, readPositiveAmount } from './values/amount.ts';
import { dayFromBytes, fenFromBytes, momentFromBytes, positiveFenFromBytes } from './values/byte-values.ts';
import { type Moment, readDay, readDayTime } from './values/day-time.ts';
import { readTier } from './values/level.ts';
import { proportionFromBytes, readProportion } from './values/proportion.ts';
import { type Reader, readId, readText } from './values/reading.ts';
import { readFact, readYesNo } from './values/words.ts';

/** Reads a value from the bytes of a cell; `UNREAD` where the text has to be read. */
export type ByteReader = (bytes: Uint8Array, start: number, end: number) => number;

/** What JSON carries of a value. */
export type Written = string | number | boolean;

/** A kind of value that a field can hold: how it is read, how it is written, and what is written looks like. */
export type Kind<T> = {
  /** Reads text that is not blank. */
  readonly read: Reader<T>;
  /** Reads the usual spellings of days and amounts from their bytes. */
  readonly bytes?: ByteReader;
  /** Whether its cells take few values, so that they are understood once for all rows that are alike. */
  readonly few: boolean;
  write(value: T): Written;
  /** The JSON Schema of what is written; `#/$defs/yuan` is an amount. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What a flag's help calls the value. */
  readonly placeholder: string;
};

const DAY = '\\d{4}-\\d{2}-\\d{2}';

/** Text as it is seen. */
export const text: Kind<string> = {
  read: readText,
  few: false,
  write: (value) => value,
  schema: { type: 'string' },
  placeholder: '<text>',
};

/** What tells a person or a settlement from all others. */
export const id: Kind<string> = { ...text, read: readId };

/** A name out of few, such as that of a region; `placeholder` is what a flag's help calls it. */
export function name(placeholder: string): Kind<string> {
  return { ...text, few: true, placeholder };
}

/** An amount that is not negative, in fen. */
export const yuan: Kind<Fen> = {
  read: readPositiveAmount,
  bytes: positiveFenFromBytes,
  few: false,
  write: yuanOf,
  schema: { $ref: '#/$defs/yuan' },
  placeholder: '<yuan>',
};

/** An amount that is negative on the row of a refund, in fen. */
export const charge: Kind<Fen> = { ...yuan, read: readAmount, bytes: fenFromBytes };

/** A share as basis points: 0.6, as the platform writes it, or 60 %. */
export const proportion: Kind<BasisPoints> = {
  ...yuan,
  read: readProportion,
  bytes: proportionFromBytes,
  write: percentOf,
  schema: { type: 'number' },
  placeholder: '<percent>',
};

/** A day; a time behind it does not count. */
export const day: Kind<Day> = {
  read: readDay,
  bytes: (bytes, start, end) => {
    const value = dayFromBytes(bytes, start, end);
    return value < 0 ? momentDay(bytes, start, end) : value;
  },
  few: false,
  write: isoOf,
  schema: { type: 'string', pattern: `^${DAY}$` },
  placeholder: '<date>',
};

/** A day with the time of day where it is known. */
export const dayTime: Kind<Moment> = {
  read: readDayTime,
  bytes: momentFromBytes,
  few: false,
  write: momentText,
  schema: { type: 'string', pattern: `^${DAY}(T\\d{2}:\\d{2}:\\d{2})?$` },
  placeholder: '<date>',
};

/** Yes or no. */
export const flag: Kind<boolean> = {
  read: readYesNo,
  few: true,
  write: (value) => value,
  schema: { type: 'boolean' },
  placeholder: '<yes|no>',
};

/** A fact of the visit that rules may ask for, by its name or its words. */
export function fact<F extends keyof typeof readFact>(name: F, placeholder: string): Kind<EnteredValue<F>> {
  return {
    read: readFact[name] as Reader<EnteredValue<F>>,
    few: true,
    write: (value) => value,
    schema: { enum: FACTS[name].entered },
    placeholder,
  };
}

/** The tier of an institution. */
export const tier: Kind<EnteredValue<'tier'>> = {
  read: readTier,
  few: true,
  write: (value) => value,
  schema: { enum: FACTS.tier.entered },
  placeholder: '<tier>',
};

/** What another kind's reader says beside a field of its own: it is read and never written. */
export function said<T>(read: Reader<T>): Kind<T> {
  return { read, few: true, write: String, schema: {}, placeholder: '' };
}

function momentDay(bytes: Uint8Array, start: number, end: number): Day {
  const moment = momentFromBytes(bytes, start, end);
  return moment < 0 ? moment : dayAt(moment);
}

/** `2023-03-05`, with the time of day where it is known `2023-03-05T09:30:00`. */
function momentText(moment: Moment): string {
  const seconds = secondsAt(moment);
  if (seconds === 0) return isoOf(dayAt(moment));
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return `${isoOf(dayAt(moment))}T${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}`;
}
