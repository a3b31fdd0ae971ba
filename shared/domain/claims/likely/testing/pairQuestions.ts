// The questions that the weights of pairs are learned from: each number told of two amounts, with its candidates' marks and which are right.
// What is right is known by arithmetic: in a sound text the amounts that make the number are those it is of, or else it is of none near it;
// in the wrong text beside it, it is of the same two.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import { questionOf } from '../candidates.ts';
import { claimOf } from '../likelihoods.ts';
import { marksOf } from '../marks.ts';
import { noneMarks } from '../noneMarks.ts';

type Placed = Marked & { readonly place: string; readonly words: string };

export function pairsOfPassage(passage: Passage): readonly Marked[] {
  const sound = questionsOf(passage.sound.context);
  const wrong = questionsOf(passage.wrong.context).flatMap((question) => {
    const same = sound.find(({ place }) => place === question.place);
    return same?.candidates.length === question.candidates.length ? [{ ...question, right: same.right }] : [];
  });
  return [...sound, ...wrong];
}

export const pairsOfArticle = (article: Article): readonly Marked[] =>
  questionsOf(article.context).filter(({ words }) => !isTouched(article, words));

const questionsOf = (context: AuditContext): readonly Placed[] =>
  context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item, at) => {
        const question = questionOf(context, sentence, item);
        if (question === null) return [];
        return [
          {
            place: `${sentence.order}:${at}`,
            words: sentence.text,
            none: noneMarks(question),
            candidates: question.candidates.map((candidate) => marksOf(context, question, candidate)),
            right: question.candidates.flatMap((candidate, i) =>
              claimOf(context, question, candidate)?.verdict === 'holds' ? [i] : [],
            ),
          },
        ];
      }),
    );
