// The questions that the weights of pairs are learned from: each number told of two amounts, with its candidates' marks and which are right.
// What is right is known by arithmetic: in a sound text the amounts that make the number are those it is of, or else it is of none near it;
// of several that make it in the sound text, those are right that do not make it in the wrong one, where it is of the same.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import { questionOf } from '../candidates.ts';
import { marksOf } from '../marks.ts';
import { noneMarks } from '../noneMarks.ts';
import { claimOf } from '../outcomes.ts';

type Placed = Marked & { readonly place: string; readonly words: string };

export function pairsOfPassage(passage: Passage): readonly Marked[] {
  const wrong = questionsOf(passage.wrong.context);
  return questionsOf(passage.sound.context).flatMap((sound): readonly Marked[] => {
    const same = wrong.find(
      ({ place, candidates }) => place === sound.place && candidates.length === sound.candidates.length,
    );
    if (same === undefined) return [sound];
    const broken = sound.right.filter((i) => !same.right.includes(i));
    const right = broken.length > 0 ? broken : sound.right;
    return [
      { ...sound, right },
      { ...same, right },
    ];
  });
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
            candidates: marksOf(context, question),
            right: question.candidates.flatMap((candidate, i) =>
              claimOf(context, question, candidate)?.verdict === 'holds' ? [i] : [],
            ),
          },
        ];
      }),
    );
