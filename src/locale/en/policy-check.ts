import type { Locale } from '../locale.ts';
import type { Said } from '../zh/policy-check.ts';

const whose = (said: Said) => `from ${said('from')} on, at ${said('tier')} (${said('status')}, ${said('enrollment')})`;
const retired = (said: Said) => `from ${said('from')} on, at ${said('tier')} (retired, ${said('enrollment')})`;

export const policyCheck = (): Locale['policyCheck'] => ({
  title: 'Policy files, checked',
  file: (name, problems, warnings) => {
    const count = (number: number, what: string) => `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
    return `${name}: ${count(problems, 'problem')}${problems > 0 ? '' : `, ${count(warnings, 'warning')}`}`;
  },
  region: (name, id, hash) => `${name} (${id}) ${hash}`,
  warning: (line, path, what) => `line ${line}, ${path}: ${what}`,
  why: (why) => `why: ${why}`,
  texts: {
    'ratio-rises': {
      what: (said) => `${whose(said)} ${said('value')} % is paid, more than the ${said('than')} % at ${said('other')}`,
      why: 'a higher tier is usually paid less',
    },
    'deductible-falls': {
      what: (said) =>
        `${whose(said)} the deductible is ${said('value')} yuan, less than the ${said('than')} yuan at ${said('other')}`,
      why: 'a higher tier usually asks for more',
    },
    'retired-ratio': {
      what: (said) => `${retired(said)} ${said('value')} % is paid, less than the ${said('than')} % while working`,
      why: 'retired members are usually not paid less than working ones',
    },
    'retired-deductible': {
      what: (said) =>
        `${retired(said)} the deductible is ${said('value')} yuan, more than the ${said('than')} yuan while working`,
      why: 'retired members are usually not asked for more than working ones',
    },
    'retired-cap': {
      what: (said) =>
        `${retired(said)} the cap is ${said('value')} yuan, less than the ${said('than')} yuan while working`,
      why: 'retired members usually have no lower cap than working ones',
    },
    'cap-soon': {
      what: (said) =>
        `${whose(said)} one visit of at most twice the deductible of ${said('than')} yuan uses up the cap of ${said('value')} yuan`,
      why: 'so low a cap may lack a digit',
    },
    'cap-unreachable': {
      what: (said) =>
        `${whose(said)} one visit is paid ${said('than')} yuan at most and cannot reach the cap of ${said('value')} yuan`,
      why: 'the ratio is 0 or the cap very high; a digit may be wrong',
    },
    'rule-never': {
      what: () => 'this rule applies to no visit on any day in force',
      why: 'other rules refuse all its visits or come before it, or there are none (late claims where claim names no last day), or its days are not in force',
    },
    'trial-ends': {
      what: (said) => `in force until ${said('value')}, and nothing says what comes after (force.after)`,
      why: 'every later visit is refused as not in force, and the rules cannot be read on',
    },
    'issued-late': {
      what: (said) => `issued on ${said('value')}, after the first day in force, ${said('than')}`,
      why: 'rules are seldom issued after they are in force; a day may be wrong',
    },
    'points-unused': {
      what: (said) =>
        `${said('count')} open point${said('count') === '1' ? ' is' : 's are'} named by no rule: ${said('value')}`,
      why: 'no result will show them; right for readings that hold for every visit',
    },
  },
});
