// The questions that the weights of figures told again are learned from: in a sound text an amount tells again those that are equal.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import { type Retold, retoldIn } from '../retoldClaims.ts';

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

/** Of a figure that was made to differ, the amount it was set against is the one it tells again. */
export const retoldOfArticle = (article: Article): readonly Marked[] =>
  retoldIn(article.context).flatMap((retold) => {
    if (!isTouched(article, retold.one.sentence.text)) return [asked(retold)];
    const right = plantedOf(article, retold);
    return right.length === 0 ? [] : [{ ...asked(retold), right }];
  });

function plantedOf({ planted }: Article, { one, candidates }: Retold): readonly number[] {
  const isIn = (words: string, { sentence, item }: Retold['one']): boolean =>
    words.includes(item.mention.text) && (sentence.text.includes(words) || words.includes(sentence.text));
  const pairs = planted.flatMap(({ words, other, codes }) =>
    other && codes?.includes('same_figure_differs') === true ? [[words, other] as const] : [],
  );
  return candidates.flatMap(({ other, isEqual }, i) =>
    !isEqual() && pairs.some(([a, b]) => (isIn(a, one) && isIn(b, other)) || (isIn(b, one) && isIn(a, other)))
      ? [i]
      : [],
  );
}

const questions = (context: AuditContext): readonly Asked[] => retoldIn(context).map(asked);

const asked = ({ one, none, candidates }: Retold): Asked => ({
  place: `${one.sentence.order}:${one.sentence.items.indexOf(one.item)}`,
  words: one.sentence.text,
  none: none(),
  candidates: candidates.map(({ marks }) => marks()),
  right: candidates.flatMap(({ isEqual }, i) => (isEqual() ? [i] : [])),
});
