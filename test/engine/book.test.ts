import { describe, expect, test } from 'vitest';
import { Book } from '../../src/engine/book.ts';
import { CARRIED, openLedger } from '../../src/engine/ledger.ts';

describe('ledgers', () => {
  test('one of a member, region and year, each as it was closed', () => {
    const book = new Book();
    const places = [
      [0, 0, 2023],
      [2, 1, 2023],
      [0, 0, 2024],
      [70_000, 0, 2023],
    ] as const;
    for (const round of [1, 2]) {
      for (const [member, region, year] of places) {
        const ledger = book.open(member, region, year);
        ledger.reimbursed += year + member;
        ledger.lowestStandard = round;
        book.close();
      }
    }
    const kept = places.map(([member, region, year]) => book.ledgerOf(member, region, year));
    expect(kept.map(({ reimbursed }) => reimbursed)).toEqual([4_046, 4_050, 4_048, 144_046]);
    expect(kept.every(({ lowestStandard, pooled }) => lowestStandard === 2 && pooled === 0)).toBe(true);
    expect(book.ledgerOf(1, 0, 2023)).toEqual(openLedger());
    expect(Array.from(book.ledgersOf(0), ({ region, year }) => [region, year])).toEqual([
      [0, 2024],
      [0, 2023],
    ]);
    expect(book.regions()).toEqual(new Set([0, 1]));
  });

  test('what is taken on a day is kept too', () => {
    const book = new Book();
    const ledger = book.open(0, 0, 2023);
    ledger.latestDay = 20_230_305;
    ledger.taken = new Map([['20230305 A', 300]]);
    book.close();
    book.open(0, 0, 2024);
    book.close();
    expect(book.open(0, 0, 2023)).toMatchObject({ latestDay: 20_230_305, taken: new Map([['20230305 A', 300]]) });
    expect(book.ledgerOf(0, 0, 2024)).toMatchObject({ latestDay: 0, taken: null });
  });

  test('a ledger brought forward is copied in', () => {
    const book = new Book();
    const opened = openLedger({ deductiblePaid: 100, reimbursed: 200 });
    book.put(3, 2, 2023, opened);
    const ledger = book.open(3, 2, 2023);
    expect(ledger).toMatchObject({ deductiblePaid: 100, reimbursed: 200, pooled: 200, lowestStandard: -1 });
    ledger.reimbursed = 300;
    book.close();
    expect([opened.reimbursed, book.ledgerOf(3, 2, 2023).reimbursed]).toEqual([200, 300]);
  });
});

describe('a year that follows one that was used', () => {
  /** Opens the years in turn and puts fees into their ledgers, or with a negative sum takes them out. */
  const bookOf = (...moves: readonly (readonly [year: number, fees: number])[]) => {
    const book = new Book();
    for (const [year, fees] of moves) {
      book.open(0, 0, year).feesInScope += fees;
      book.close();
    }
    return book;
  };
  const isCarried = (book: Book, year: number) => (book.open(0, 0, year).marks & CARRIED) !== 0;

  test.each([
    ['used before it', [[2022, 100]], true],
    ['not used', [[2022, 0]], false],
    [
      'a year of no fees, then a claim for the year before',
      [
        [2023, 0],
        [2022, 100],
      ],
      true,
    ],
    [
      'used, and given back',
      [
        [2022, 100],
        [2023, 0],
        [2022, -100],
      ],
      false,
    ],
    [
      'used by two visits, one of them given back',
      [
        [2022, 100],
        [2023, 0],
        [2022, 50],
        [2022, -100],
      ],
      true,
    ],
    ['two years before', [[2021, 100]], false],
  ] as const)('%s', (_, moves, carried) => {
    expect(isCarried(bookOf(...moves), 2023)).toBe(carried);
  });

  test('of another region, or another member, nothing follows', () => {
    const book = bookOf([2022, 100]);
    expect([book.open(0, 1, 2023).marks, book.open(1, 0, 2023).marks]).toEqual([0, 0]);
  });

  test.each([[[2022, 2023]], [[2023, 2022]]])('brought forward in the order %s', (years) => {
    const book = new Book();
    for (const year of years) book.put(0, 0, year, { ...openLedger(), feesInScope: 100 });
    expect([isCarried(book, 2023), isCarried(book, 2022)]).toEqual([true, false]);
  });
});

describe('settlement order', () => {
  test('a member moves on and never back; who stands further on names its line', () => {
    const book = new Book();
    expect(book.positionOf(7)).toBe(0);
    expect(book.advance(7, 100, 2)).toBe(0);
    expect(book.advance(7, 100, 3)).toBe(0);
    expect(book.advance(7, 99, 4)).toBe(3);
    expect(book.positionOf(7)).toBe(100);
    expect(book.advance(7, 101, 5)).toBe(0);
    expect(book.advance(7, 100, 6)).toBe(5);
  });

  test('each member stands for itself, however many there are', () => {
    const book = new Book();
    for (let member = 0; member < 1_000; member += 7) book.advance(member, 1_000 + member, member + 2);
    for (let member = 0; member < 1_000; member++) {
      expect(book.positionOf(member)).toBe(member % 7 === 0 ? 1_000 + member : 0);
    }
    expect(book.advance(994, 0, 9)).toBe(996);
    expect(book.positionOf(1_000_000)).toBe(0);
  });
});

describe('rejected rows', () => {
  test('later rows of that year may miss one, other years and members do not', () => {
    const book = new Book();
    expect(book.isAfterReject(1, 2023)).toBe(false);
    book.reject(1, 2023);
    book.reject(1, 2024);
    expect([2022, 2023, 2024, 2025].map((year) => book.isAfterReject(1, year))).toEqual([false, true, true, false]);
    expect(book.isAfterReject(2, 2023)).toBe(false);
    expect(book.rejected().get(1)).toEqual(new Set([2023, 2024]));
  });

  test('where the member has an account, rows of other years may miss one too: it should have drawn on it', () => {
    const book = new Book();
    book.openAccount(1, 500);
    expect(book.isAfterReject(1, 2024)).toBe(false);
    book.reject(1, 2023);
    expect(book.isAfterReject(1, 2024)).toBe(true);
  });

  test('where the year is not known, all later rows may, whatever is rejected afterwards', () => {
    const book = new Book();
    book.reject(1, 2023);
    book.reject(1, undefined);
    book.reject(1, 2024);
    expect([2022, 2023, 2024].map((year) => book.isAfterReject(1, year))).toEqual([true, true, true]);
    expect(book.rejected().get(1)).toBe('all');
  });
});

describe('personal accounts', () => {
  test('hold what they were opened with, less what was drawn', () => {
    const book = new Book();
    expect(book.balanceOf(1)).toBeUndefined();
    expect(book.openAccount(1, 500)).toBe(true);
    book.draw(1, 200);
    expect(book.balanceOf(1)).toBe(300);
    book.draw(1, -50);
    expect(book.balanceOf(1)).toBe(350);
    expect(book.balanceOf(2)).toBeUndefined();
  });

  test('are opened once: the same sum again changes nothing, another one is refused', () => {
    const book = new Book();
    book.openAccount(1, 500);
    book.draw(1, 200);
    expect(book.openAccount(1, 500)).toBe(true);
    expect(book.openAccount(1, 300)).toBe(false);
    expect(book.balanceOf(1)).toBe(300);
  });

  test('of members who have none are not drawn on', () => {
    const book = new Book();
    book.draw(1, 200);
    expect(book.balanceOf(1)).toBeUndefined();
  });
});

test('clearing forgets every member', () => {
  const book = new Book();
  for (const member of [0, 40]) {
    book.open(member, 0, 2023).reimbursed = 5;
    book.close();
    book.advance(member, 100, 2);
    book.reject(member, 2023);
    book.openAccount(member, 500);
  }
  book.clear();
  for (const member of [0, 40]) {
    expect(book.ledgerOf(member, 0, 2023).reimbursed).toBe(0);
    expect(book.positionOf(member)).toBe(0);
    expect(book.advance(member, 1, 3)).toBe(0);
    expect(book.isAfterReject(member, 2023)).toBe(false);
    expect(book.balanceOf(member)).toBeUndefined();
    expect(book.openAccount(member, 7)).toBe(true);
  }
});
