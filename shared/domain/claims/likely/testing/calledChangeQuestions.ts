// The questions that the weights of amounts called a change are learned from: of sound texts none is the level beside another.

import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import {
  type CalledChange,
  calledChangeMarks,
  calledChangeNoneMarks,
  calledChangeOf,
} from '../calledChanges/calledChanges.ts';

export type MarkedChange = Marked & { readonly isWrong: boolean };

const LEVELS = /\b(?:level|levels|increase|increases)\b|^level/iu;
const BOUNDS = /bound/iu;

/** What only the wrong form has is a level called a change, in passages of that kind. */
export function calledChangesOfPassage({ kind, sound, wrong }: Passage): readonly MarkedChange[] {
  const own = read(sound.context);
  const changed =
    LEVELS.test(kind.replaceAll('_', ' ')) && !BOUNDS.test(kind)
      ? read(wrong.context).find(({ key }) => !own.some((one) => one.key === key))
      : undefined;
  return [
    ...own.map(({ question }) => marked(question, false)),
    ...(changed === undefined ? [] : [marked(changed.question, true)]),
  ];
}

export const calledChangesOfArticle = (article: Article): readonly MarkedChange[] =>
  read(article.context)
    .filter(({ question: { sentence } }) => !isTouched(article, sentence.text))
    .map(({ question }) => marked(question, false));

const marked = (question: CalledChange, isWrong: boolean): MarkedChange => ({
  none: calledChangeNoneMarks(question),
  candidates: question.others.map((other) => calledChangeMarks(question, other)),
  right: isWrong ? question.others.map((_, i) => i) : [],
  isNoneRight: !isWrong,
  isWrong,
});

function read(context: AuditContext): readonly { readonly key: string; readonly question: CalledChange }[] {
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item, i) => {
        const question = calledChangeOf(context, sentence, item);
        return question === null ? [] : [{ key: `${sentence.order}:${i}:${item.reading.value}`, question }];
      }),
    );
}
