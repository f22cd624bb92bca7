/**
 * The visits of every sample in the order of its file: refusal, deductible, ratio, reimbursed, self-paid, and what is
 * used of the cap after it. Worked by hand from the rules; the arithmetic stands beside each line.
 */
export type SampleRow = readonly [
  reason: string,
  deductible: string,
  ratio: string,
  reimbursed: string,
  selfPaid: string,
  capUsed: string,
];

export const SAMPLES: Readonly<Record<string, { readonly profile: boolean; readonly rows: readonly SampleRow[] }>> = {
  // 第九条: December 2022 alone owes 25 and is capped at 250; from 2023 on 300 and 3000. Tier 3 50 %, 2 55 %, 1 60 %.
  tieling: {
    profile: true,
    rows: [
      ['', '25.00', '50', '187.50', '232.50', '187.50'], // (400 − 25) × 50 % = 187.50; 420 − 187.50
      ['', '0.00', '60', '62.50', '117.50', '250.00'], // 160 × 60 % = 96, but 250 − 187.50 = 62.50 is left
      ['', '0.00', '50', '0.00', '260.00', '250.00'], // nothing is left
      ['', '300.00', '50', '50.00', '350.00', '50.00'], // (400 − 300) × 50 % = 50
      ['', '0.00', '55', '286.28', '273.72', '336.28'], // 520.50 × 55 % = 286.275, half up; 560 − 286.28
      ['', '0.00', '60', '180.00', '120.00', '516.28'], // an infectious-disease hospital is paid at 60 %: 300 × 60 %
      ['provider-not-covered', '0.00', '', '0.00', '85.00', '516.28'], // 第八条: no pharmacies
    ],
  },
  // 第七条: tier 2 owes 30, tier 3 50, once a day at one institution; 第八条: 1500 a year, half of it in 2022.
  sanmenxia: {
    profile: true,
    rows: [
      ['', '20.00', '55', '0.00', '20.00', '0.00'], // 20 of the 30
      ['', '10.00', '55', '49.50', '50.50', '49.50'], // the 10 still owed that day there: (100 − 10) × 55 %
      ['', '30.00', '55', '38.50', '61.50', '88.00'], // another institution owes its own: (100 − 30) × 55 %
      ['', '50.00', '50', '662.00', '938.00', '750.00'], // (1500 − 50) × 50 % = 725, but 750 − 88 = 662 is left
      ['', '0.00', '65', '0.00', '300.00', '750.00'], // nothing is left of 2022
      ['', '0.00', '65', '169.00', '131.00', '169.00'], // 260 × 65 % = 169
      ['out-of-area', '0.00', '', '0.00', '300.00', '169.00'], // 第二十一条(三)
    ],
  },
  // 五(一): 200, 400, 800 by tier, the difference made up; 六: 10 % first when travelling; 五(三): 1500 a year.
  zaozhuang: {
    profile: true,
    rows: [
      ['', '200.00', '70', '70.00', '230.00', '70.00'], // (300 − 200) × 70 %
      ['', '600.00', '50', '200.00', '800.00', '270.00'], // 800 − 200 still owed: (1000 − 600) × 50 %
      ['', '0.00', '60', '144.00', '116.00', '414.00'], // 800 paid is more than tier 2's 400: 240 × 60 %
      ['', '0.00', '50', '405.02', '594.98', '819.02'], // 900.05 × 10 % = 90.01; 810.04 × 50 % = 405.02
      ['', '0.00', '50', '680.98', '1919.02', '1500.00'], // 2400 × 50 % = 1200, but 1500 − 819.02 = 680.98 is left
    ],
  },
  // 四: 200 working, 100 retired; 五: 60/70 % to tier 2, 50/60 % at tier 3; 六: 3000/4000; retired from 2024-07-01 on.
  // 八: 50000 − 47000 = 3000 is left of the overall limit; beyond it the large-sum fund pays.
  chongqing: {
    profile: true,
    rows: [
      ['', '150.00', '60', '0.00', '150.00', '0.00'], // all of it below the 200
      ['', '50.00', '50', '2475.00', '2725.00', '2475.00'], // (5000 − 50) × 50 %; 5200 − 2475
      ['', '0.00', '70', '280.00', '140.00', '2755.00'], // 200 paid is more than 100: 400 × 70 %
      ['', '0.00', '70', '91.00', '39.00', '2846.00'], // 130 × 70 %
      ['no-prescription', '0.00', '', '0.00', '60.00', '2846.00'], // 十二: electronic prescriptions only
      ['', '0.00', '60', '1154.00', '1146.00', '4000.00'], // 2200 × 60 % = 1320, but 4000 − 2846 = 1154 is left
    ],
  },
  // 五: 500 and 3000 a year, retired 90 %, 75 %, 60 %; 十八: claims until 31 March of the next year; 二十五: until 2023.
  shiyan: {
    profile: true,
    rows: [
      ['', '500.00', '90', '90.00', '510.00', '90.00'], // (600 − 500) × 90 %, in 2022
      ['', '500.00', '60', '210.00', '690.00', '210.00'], // (850 − 500) × 60 %; 900 − 210
      ['', '0.00', '75', '480.00', '220.00', '798.00'], // claimed after the year's last visit: 640 × 75 %; 318 + 480
      ['claim-late', '0.00', '', '0.00', '700.00', '798.00'], // claimed on 1 April
      ['', '0.00', '90', '108.00', '12.00', '318.00'], // 120 × 90 %; 210 + 108
      ['trial-ended', '0.00', '', '0.00', '120.00', '0.00'], // 1 January 2024
    ],
  },
  // Tieling, working, 2023: 300, then 50, 60 and 55 %.
  'chinese-gb18030': {
    profile: false,
    rows: [
      ['', '300.00', '50', '350.00', '850.00', '350.00'], // (1000 − 300) × 50 %; 1200 − 350
      ['', '0.00', '60', '252.30', '228.20', '602.30'], // 420.50 × 60 %; 480.50 − 252.30
      ['', '0.00', '55', '143.00', '157.00', '745.30'], // 260 × 55 %; 300 − 143
    ],
  },
  // Zaozhuang (370402), working, 2023; chronic disease has its own benefit (十一); the last row is a refund.
  'platform-codes': {
    profile: false,
    rows: [
      ['', '200.00', '70', '70.00', '242.00', '70.00'], // (300 − 200) × 70 %; 312 − 70
      ['', '600.00', '50', '200.00', '900.00', '270.00'], // (1000 − 600) × 50 %; 1100 − 200
      ['separate-benefit', '0.00', '', '0.00', '420.00', '270.00'],
      ['', '0.00', '60', '144.00', '96.00', '414.00'], // 240 × 60 %
      ['', '0.00', '60', '-144.00', '-96.00', '270.00'], // what it took is given back
    ],
  },
};

/** The arguments of `calc` that read a sample. */
export function argumentsOf(sample: string): string[] {
  const profile = SAMPLES[sample]?.profile ? ['--profile', `samples/${sample}/profile.json`] : [];
  return [...profile, '--visits', `samples/${sample}/visits.csv`];
}
