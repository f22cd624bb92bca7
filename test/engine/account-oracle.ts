import { Decimal } from 'decimal.js';

/** A member in one month, in plain yuan and years, and what the account rules need of the world. */
export type Asked = {
  readonly city: string;
  readonly year: number;
  readonly month: number;
  readonly enrollment: string;
  /** Whether the member is retired in the month, and what age they have reached by its end. */
  readonly isRetired: boolean;
  readonly age: number;
  readonly base: string;
  readonly inBenefit: boolean;
  readonly averagePension: (year: number) => string;
};

/** A second statement of the third chapters, region by region: yuan with two decimals, `none` or `not in the text`. */
export function depositBy(asked: Asked): string {
  const { city, year, month, enrollment, isRetired, age, base } = asked;
  const since = year * 12 + month;
  const from = (y: number, m: number) => since >= y * 12 + m;
  const NOT = 'not in the text';
  const hasAccount = enrollment !== 'pool-only' && enrollment !== 'individual-1';
  const paid = (amount: Decimal | string) => (asked.inBenefit ? yuan(new Decimal(amount)) : '0.00');
  const ofBase = (percent: string) => paid(new Decimal(base).times(percent).div(100));
  const ofAverage = (of: number, percent: string) =>
    asked.inBenefit ? paid(new Decimal(asked.averagePension(of)).times(percent).div(100)) : '0.00';
  switch (city) {
    case 'sanmenxia': {
      if (!from(2022, 7)) return NOT;
      if (!hasAccount) return '0.00';
      return isRetired ? ofAverage(year - 1, '2') : ofBase('2');
    }
    case 'zaozhuang': {
      if (!from(2022, 12)) return NOT;
      const rate = age >= 70 ? '2.5' : '2';
      if (enrollment === 'flexible') {
        if (!from(2023, 1)) return NOT;
        if (!isRetired) return '0.00';
        return ofAverage(from(2024, 1) ? 2023 : 2022, rate);
      }
      if (!isRetired) return ofBase(from(2024, 1) ? '2' : '2.25');
      return from(2024, 1) ? ofAverage(2023, rate) : NOT;
    }
    case 'tieling': {
      if (!from(2022, 12)) return NOT;
      if (!hasAccount) return '0.00';
      return isRetired ? paid('60') : ofBase('2');
    }
    case 'chongqing': {
      if (!from(2024, 1)) return NOT;
      if (!hasAccount) return '0.00';
      if (!isRetired) return ofBase('2');
      return paid(age >= 70 ? '115' : '105');
    }
    case 'shiyan': {
      if (!from(2023, 1) || from(2024, 1)) return NOT;
      if (isRetired) return ofAverage(2021, '2.5');
      return hasAccount ? ofBase('2') : '0.00';
    }
    default:
      throw new RangeError(city);
  }
}

function yuan(amount: Decimal): string {
  return amount.toFixed(2, Decimal.ROUND_HALF_UP);
}
