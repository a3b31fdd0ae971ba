// The questions that the weights of suspects are learned from: a sound text has none that is meant, and of those that the wrong form alone has one is.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import { NONE } from '../suspectFindings.ts';
import type { Suspect } from '../suspects/suspect.ts';

export type Enumerate = (context: AuditContext) => readonly Suspect[];

const alone = ({ marks }: Suspect): Marked => ({ none: NONE, candidates: [marks], right: [] });

/** The same two in other words are another. */
const keyOf = ({ place, marks }: Suspect): string => `${place} ${marks.join(' ')}`;

/** `isOfKind`: the wrong form is wrong in this way. */
export function suspectsOfPassage(
  enumerate: Enumerate,
  { sound, wrong }: Passage,
  isOfKind: boolean,
): readonly Marked[] {
  const own = enumerate(sound.context);
  const known = new Set(own.map(keyOf));
  const added = isOfKind ? enumerate(wrong.context).filter((one) => !known.has(keyOf(one))) : [];
  return [
    ...own.map(alone),
    ...(added.length === 0
      ? []
      : [{ none: NONE, candidates: added.map(({ marks }) => marks), right: added.map((_, i) => i) }]),
  ];
}

/** What was made wrong in this way is one of the suspects that stand in its words. */
export function suspectsOfArticle(enumerate: Enumerate, article: Article): readonly Marked[] {
  const all = enumerate(article.context);
  const wrong = article.planted.flatMap(({ words, other, codes }) => {
    const own = all.filter(
      ({ finding: { code, passages } }) =>
        codes?.includes(code) === true &&
        passages.every(({ text }) => words.includes(text) || (other ?? '').includes(text)),
    );
    return own.length === 0
      ? []
      : [{ none: NONE, candidates: own.map(({ marks }) => marks), right: own.map((_, i) => i) }];
  });
  return [
    ...all
      .filter(
        ({ finding: { code, passages } }) => !passages.some(({ start }) => isNear(article, code, start)),
      )
      .map(alone),
    ...wrong,
  ];
}

/** Beside what was made wrong in this way; beside what was made wrong in another a suspect is as false as anywhere. */
function isNear({ context, planted, ...article }: Article, code: string, at: number): boolean {
  const alike = planted.filter(({ codes }) => codes === undefined || codes.includes(code));
  return context.sentences.some(
    (one) => one.start <= at && one.end > at && isTouched({ ...article, context, planted: alike }, one.text),
  );
}
