import type { OpenPoint } from '../../policy/grammar.ts';
import { type Entry, entriesOf, type Page, type Section } from '../page.ts';
import type { RulesView } from './view.ts';

/** Every open point of the register: the question, the reading chosen, the others, and what each pays. */
export function openPointPage(view: RulesView): Page {
  const { policy, register, locale, language } = view;
  return {
    title: locale.rules.part(policy.name[language], locale.rules.sections.points),
    sections: register.points.map((point) => pointSection(point, view)),
  };
}

function pointSection(point: OpenPoint, { locale, language, cited }: RulesView): Section {
  const { point: words, impacts } = locale.rules;
  const pays = (text: string, yuan: string | undefined) => (yuan === undefined ? text : words.pays(text, yuan));
  const entries: Entry[] = [
    { name: words.question, says: [point.question[language]] },
    { name: words.chosen, says: [pays(point.chosen[language], point.example?.pays)] },
    { name: words.others, says: point.others.map((other) => pays(other.reading[language], other.pays)) },
    ...(point.example ? [{ name: words.example, says: [point.example.text[language]] }] : []),
  ];
  return {
    title: `${point.id}  ${cited({ article: point.article })}  ${impacts[point.impact]}`,
    parts: entriesOf(entries),
  };
}
