// The questions that the weights of lengths of time are learned from.

import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import { type Fit, fitOf } from '../lengthClaims.ts';
import { endsOf } from '../lengthMarks.ts';
import { lengthsIn } from '../lengths.ts';

type Asked = Marked & { readonly place: string; readonly words: string; readonly fits: readonly Fit[] };

/** The right form and the wrong one: right are the times that make the one and not the other. */
export function lengthsOfPassage({ sound, wrong }: Passage): readonly Marked[] {
  const [own, its] = [questions(sound.context), questions(wrong.context)];
  return [
    ...own.map((question) => {
      const twin = its.find(({ place }) => place === question.place);
      return twin === undefined ? question : { ...question, right: rightOf(question, twin) };
    }),
    ...its.flatMap((question) => {
      const twin = own.find(({ place }) => place === question.place);
      return twin?.candidates.length === question.candidates.length
        ? [{ ...question, right: rightOf(twin, question) }]
        : [];
    }),
  ];
}

function rightOf(sound: Asked, wrong: Asked): readonly number[] {
  if (sound.candidates.length !== wrong.candidates.length) return sound.right;
  const told = sound.right.filter((i) => wrong.fits[i] !== 'makes');
  return told.length === 0 ? sound.right : told;
}

export const lengthsOfArticle = (article: Article): readonly Marked[] =>
  questions(article.context).filter(({ words }) => !isTouched(article, words));

const questions = (context: AuditContext): readonly Asked[] =>
  context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      lengthsIn(sentence).flatMap((length, at) => {
        const { none, candidates } = endsOf(context, sentence, length);
        if (candidates.length === 0) return [];
        const fits = candidates.map((ends) => fitOf(length, ends));
        return [
          {
            place: `${sentence.order}:${at}`,
            words: sentence.text,
            none,
            candidates: candidates.map(({ marks }) => marks),
            fits,
            right: fits.flatMap((fit, i) => (fit === 'makes' ? [i] : [])),
          },
        ];
      }),
    );
