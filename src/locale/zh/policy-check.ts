import type { DoubtCode } from '../../engine/doubts/doubt.ts';

/** What the words of a warning may name: its values by their names, in words where there are some. */
export type Said = (name: string) => string;

/** A warning in words: what is so, and why it may be a slip. */
export type WarningText = { readonly what: (said: Said) => string; readonly why: string };

const whose = (said: Said) => `${said('from')} 起，${said('status')}（${said('enrollment')}）在${said('tier')}`;
const retired = (said: Said) => `${said('from')} 起，退休人员（${said('enrollment')}）在${said('tier')}`;

const texts: Readonly<Record<DoubtCode, WarningText>> = {
  'ratio-rises': {
    what: (said) => `${whose(said)}支付 ${said('value')}%，高于${said('other')}的 ${said('than')}%`,
    why: '级别越高，支付比例通常越低',
  },
  'deductible-falls': {
    what: (said) => `${whose(said)}起付标准 ${said('value')} 元，低于${said('other')}的 ${said('than')} 元`,
    why: '级别越高，起付标准通常越高',
  },
  'retired-ratio': {
    what: (said) => `${retired(said)}支付 ${said('value')}%，低于在职的 ${said('than')}%`,
    why: '退休人员的支付比例通常不低于在职人员',
  },
  'retired-deductible': {
    what: (said) => `${retired(said)}起付标准 ${said('value')} 元，高于在职的 ${said('than')} 元`,
    why: '退休人员的起付标准通常不高于在职人员',
  },
  'retired-cap': {
    what: (said) => `${retired(said)}年度限额 ${said('value')} 元，低于在职的 ${said('than')} 元`,
    why: '退休人员的年度限额通常不低于在职人员',
  },
  'cap-soon': {
    what: (said) =>
      `${whose(said)}一次不到起付标准（${said('than')} 元）两倍的就诊就会用完 ${said('value')} 元的年度限额`,
    why: '限额如此之低，可能少写了一位',
  },
  'cap-unreachable': {
    what: (said) => `${whose(said)}一次就诊最多支付 ${said('than')} 元，达不到 ${said('value')} 元的年度限额`,
    why: '支付比例为 0 或限额过高，可能写错了一位',
  },
  'rule-never': {
    what: () => '这条规则在施行期内不适用于任何就诊',
    why: '它的就诊都已被其他规则拒付或先行适用，或不会出现（如没有写明申请期限 claim 却按逾期拒付），或它的日期不在施行期内',
  },
  'trial-ends': {
    what: (said) => `施行到 ${said('value')} 为止，没有写明之后如何处理（force.after）`,
    why: '此后的就诊一律按不在施行期内拒付，也不能按延续试算',
  },
  'issued-late': {
    what: (said) => `${said('value')} 印发，晚于施行之日 ${said('than')}`,
    why: '先施行后印发较少见，可能写错了日期',
  },
  'points-unused': {
    what: (said) => `没有规则引用 ${said('count')} 个未明确事项：${said('value')}`,
    why: '计算结果不会提到它们；对每次就诊都成立的理解本应如此',
  },
};

/** Words for what the checks of a policy file find. */
export const policyCheck = () =>
  ({
    title: '实施细则文件检查',
    file: (name: string, problems: number, warnings: number) =>
      `${name}：${problems > 0 ? `${problems} 处有误` : '无误'}${problems > 0 ? '' : warnings > 0 ? `，${warnings} 条提醒` : '，没有提醒'}`,
    region: (name: string, id: string, hash: string) => `${name}（${id}） ${hash}`,
    warning: (line: number, path: string, what: string) => `第 ${line} 行 ${path}：${what}`,
    why: (why: string) => `原因：${why}`,
    texts,
  }) as const;
