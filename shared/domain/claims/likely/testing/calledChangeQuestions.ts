// The questions that the weights of amounts called a change are learned from: of sound texts none is the level beside another.

import type { Marked } from '../../learned/testing/marked.ts';
import {
  type CalledChange,
  calledChangeMarks,
  calledChangeNoneMarks,
  calledChangeOf,
} from '../calledChanges/calledChanges.ts';
import { contextOf, type Passage, PUBLISHED, type TrainingArticle } from './trainingTexts.ts';

export type MarkedChange = Marked & { readonly isWrong: boolean };

const LEVELS = /\b(?:level|levels|increase|increases)\b|^level/iu;
const BOUNDS = /bound/iu;

/** What only the wrong form has is a level called a change, in passages of that kind. */
export function passageCalledChanges({ kind, sound, wrong }: Passage): readonly MarkedChange[] {
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

export const articleCalledChanges = ({
  text,
  published,
  isWrong,
}: TrainingArticle): readonly MarkedChange[] =>
  read(text, published)
    .filter(({ question: { sentence } }) => !isWrong(sentence.text))
    .map(({ question }) => marked(question, false));

const marked = (question: CalledChange, isWrong: boolean): MarkedChange => ({
  none: calledChangeNoneMarks(question),
  candidates: question.others.map((other) => calledChangeMarks(question, other)),
  right: isWrong ? question.others.map((_, i) => i) : [],
  isNoneRight: !isWrong,
  isWrong,
});

function read(
  raw: string,
  published: string,
): readonly { readonly key: string; readonly question: CalledChange }[] {
  const { context } = contextOf(raw, published);
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item, i) => {
        const question = calledChangeOf(context, sentence, item);
        return question === null ? [] : [{ key: `${sentence.order}:${i}:${item.reading.value}`, question }];
      }),
    );
}
