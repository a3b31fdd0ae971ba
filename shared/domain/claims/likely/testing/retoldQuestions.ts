// The questions that the weights of amounts called a change are learned from: of sound texts none is the level beside another.

import type { Marked } from '../../learned/testing/marked.ts';
import {
  type RetoldQuestion,
  retoldMarks,
  retoldNoneMarks,
  retoldQuestionOf,
} from '../retold/retoldLevels.ts';
import { contextOf, type Passage, PUBLISHED, type TrainingArticle } from './trainingTexts.ts';

export type RetoldMarked = Marked & { readonly isWrong: boolean };

const LEVELS = /\b(?:level|levels|increase|increases)\b|^level/iu;
const BOUNDS = /bound/iu;

/** What only the wrong form has is a level called a change, in passages of that kind. */
export function passageRetold({ kind, sound, wrong }: Passage): readonly RetoldMarked[] {
  const own = read(sound.text, PUBLISHED);
  const changed =
    LEVELS.test(kind.replaceAll('_', ' ')) && !BOUNDS.test(kind)
      ? read(wrong.text, PUBLISHED).find(({ key }) => !own.some((one) => one.key === key))
      : undefined;
  return [
    ...own.map(({ question }) => marked(question, false)),
    ...(changed === undefined ? [] : [marked(changed.question, true)]),
  ];
}

export const articleRetold = ({ text, published, isWrong }: TrainingArticle): readonly RetoldMarked[] =>
  read(text, published)
    .filter(({ question: { sentence } }) => !isWrong(sentence.text))
    .map(({ question }) => marked(question, false));

const marked = (question: RetoldQuestion, isWrong: boolean): RetoldMarked => ({
  none: retoldNoneMarks(question),
  candidates: question.others.map((other) => retoldMarks(question, other)),
  right: isWrong ? question.others.map((_, i) => i) : [],
  isNoneRight: !isWrong,
  isWrong,
});

function read(
  raw: string,
  published: string,
): readonly { readonly key: string; readonly question: RetoldQuestion }[] {
  const { context } = contextOf(raw, published);
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item, i) => {
        const question = retoldQuestionOf(context, sentence, item);
        return question === null ? [] : [{ key: `${sentence.order}:${i}:${item.reading.value}`, question }];
      }),
    );
}
