import type { Locale } from '../locale.ts';

/** The same in English. */
export const prompts = (): Locale['prompts'] => ({
  questions: {
    city: {
      ask: 'Region of insurance',
      where:
        'the city you are insured in, not always the one of the visit; see the insurance record in your app (参保信息)',
    },
    ended: { ask: 'How to go on', where: '' },
    status: { ask: 'Status', where: 'on the slip: 人员类别' },
    retired_on: {
      ask: 'Day of the retirement procedure',
      where: 'the day the insurance was turned from working to retired (在职转退休手续), not a birthday',
    },
    enrollment: {
      ask: 'Kind of enrollment',
      where: 'who pays the contributions; the insurance record in your app (参保信息) says it',
    },
    coverage: {
      ask: 'Cover at the time of the visit',
      where: 'in the insurance record: 参保状态; the first one unless you were in arrears or out of cover',
    },
    overall_limit: {
      ask: 'Yearly overall limit of the pool (yuan)',
      where: 'published by the insurance office (统筹基金最高支付限额); press Enter if unknown',
    },
    overall_used: {
      ask: 'Used of it by other care (yuan)',
      where: 'what the pool paid this year for hospital stays, chronic diseases and so on; 0 if nothing',
    },
    reimbursed_so_far: {
      ask: 'Paid back this year before (yuan)',
      where: 'on your last slip: 门诊统筹年度累计支付; 0 if nothing was paid yet this year',
    },
    deductible_so_far: {
      ask: 'Deductible paid this year before (yuan)',
      where: 'on your last slip: 起付线年度累计; 0 if nothing was paid yet this year',
    },
    account_balance: {
      ask: 'Personal account before the first visit (yuan)',
      where: 'in the insurance record of your app (个人账户); press Enter if unknown',
    },
    date: { ask: 'Date of the visit', where: 'on the slip: 就诊时间, else 结算时间' },
    ordinary: {
      ask: 'An ordinary visit (yes/no)',
      where:
        'a designated hospital in the region, settled online; no for a pharmacy, an emergency, elsewhere, by hand …',
    },
    designated: {
      ask: 'Designated for outpatient pooling (yes/no)',
      where: 'yes where your insurance card was taken for it; the cashier knows',
    },
    during: {
      ask: 'At the time of the visit',
      where: 'only if you were in hospital or in long-term care insurance (长护险) on that day',
    },
    category: { ask: 'Category', where: 'on the slip: 医疗类别' },
    provider: { ask: 'Provider', where: 'whether the name on the slip (医疗机构名称) is a hospital, a pharmacy …' },
    prescription: {
      ask: 'Prescription',
      where: 'what the pharmacy filled; electronic where the hospital passed it on',
    },
    place: { ask: 'Place', where: 'away from the region: the kind of filing you made (异地备案)' },
    settlement: {
      ask: 'Settlement',
      where: 'online where the card was taken; by hand where you paid and claim with the receipts',
    },
    claimed_on: {
      ask: 'Day of the claim',
      where: 'the day the receipts were handed in; press Enter if they were not yet',
    },
    tier: { ask: 'Tier of the institution', where: 'on the slip: 医院等级; grades 甲乙丙 make no difference' },
    prescriberTier: {
      ask: 'Tier of the prescribing institution',
      where: 'of the hospital on the prescription, not of the pharmacy',
    },
    institution: { ask: 'Institution', where: 'on the slip: 医疗机构名称; may be left empty' },
    amount: { ask: 'Total amount (yuan)', where: 'on the slip: 医疗费总额 or 费用合计' },
    eligible: {
      ask: 'Of which in scope (yuan)',
      where:
        'on the slip: 符合政策范围金额; if it is not there, press Enter: the whole is taken, the office may pay less',
    },
  },
  statusChoices: { active: 'working', retired: 'retired', turning: 'retiring this year (each side by its terms)' },
  ended: (city, day) => `The rules of ${city} hold until ${day}; later visits are not paid`,
  endedChoices: {
    current: 'go on with that',
    extended: 'compute later visits as if the rules went on',
    back: 'choose another region',
  },
  next: 'Next',
  nextChoices: {
    visit: 'another visit',
    whatIf: 'what if: another institution, another place …',
    outlook: 'how far to the deductible and the cap',
    account: 'what the personal account pays, and what cash',
    edit: 'change or delete a visit',
    profile: 'change the profile',
    page: 'a page to print',
    save: 'save the visits as CSV',
    quit: 'quit',
  },
  which: 'Which visit',
  by: 'What is to be otherwise',
  aspects: {
    tier: 'the institution',
    place: 'the place',
    status: 'working or retired',
    city: 'the region of insurance',
  },
  visitLine: (date, tier, amount, institution) => `${date} ${tier} ${amount} yuan ${institution}`,
  editWhat: 'What to do with it',
  editChoices: { change: 'change it', delete: 'delete it', back: 'back' },
  saveAs: 'File name',
  saveWhere: 'in this folder; calc --visits computes it again',
  pageWhere: 'a browser opens and prints it; there is room for signature and date, for the counter',
  pageSaved: (path) => `Saved to ${path}; open it in a browser to print it.`,
  exists: (path) => `${path} exists`,
  keepFile: 'keep it',
  overwriteFile: 'overwrite it',
  saved: (path, count, flags) =>
    `Saved ${count} ${count === 1 ? 'visit' : 'visits'} to ${path}. To compute them again:\n  baoxiao calc --visits ${path}${flags}`,
  leave: 'Not saved yet. What now',
  leaveChoices: {
    stay: 'go on',
    cancel: 'drop this visit',
    save: 'save first',
    leave: 'leave without saving',
  },
  visitNumber: (number) => `Visit ${number}`,
  yes: 'yes',
  no: 'no',
  hints: {
    select: '↑↓ to choose, Enter to confirm, Esc to go back',
    keys: 'Esc: back to the last question; Ctrl-C: drop it or leave',
    required: 'please fill in',
    yesNo: 'please answer yes or no',
  },
});
