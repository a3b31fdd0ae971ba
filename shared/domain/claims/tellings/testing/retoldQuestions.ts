// The questions that the weights of figures told again are learned from: in a sound text an amount tells again those that are equal.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import { retoldIn } from '../retoldClaims.ts';

type Asked = Marked & { readonly place: string; readonly words: string };

export function retoldOfPassage({ sound, wrong }: Passage): readonly Marked[] {
  const [own, its] = [questions(sound.context), questions(wrong.context)];
  return [
    ...own,
    ...its.flatMap((question) => {
      const twin = own.find(({ place }) => place === question.place);
      return twin?.candidates.length === question.candidates.length
        ? [{ ...question, right: twin.right }]
        : [];
    }),
  ];
}

export const retoldOfArticle = (article: Article): readonly Marked[] =>
  questions(article.context).filter(({ words }) => !isTouched(article, words));

const questions = (context: AuditContext): readonly Asked[] =>
  retoldIn(context).map(({ one, none, candidates }) => ({
    place: `${one.sentence.order}:${one.sentence.items.indexOf(one.item)}`,
    words: one.sentence.text,
    none,
    candidates: candidates.map(({ marks }) => marks),
    right: candidates.flatMap(({ isEqual }, i) => (isEqual ? [i] : [])),
  }));
