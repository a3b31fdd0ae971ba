// The questions that the weights of suspects are learned from: a sound text has none that is meant, and of those that the wrong form alone has one is.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { NONE } from '../suspectFindings.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { type Article, isTouched, type Passage } from './texts.ts';

type Enumerate = (context: AuditContext) => readonly Suspect[];

const alone = ({ marks }: Suspect): Marked => ({ none: NONE, candidates: [marks], right: [] });

/** `isOfKind`: the wrong form is wrong in this way. */
export function suspectsOfPassage(
  enumerate: Enumerate,
  { sound, wrong }: Passage,
  isOfKind: boolean,
): readonly Marked[] {
  const own = enumerate(sound);
  const places = new Set(own.map(({ place }) => place));
  const added = isOfKind ? enumerate(wrong).filter(({ place }) => !places.has(place)) : [];
  return [
    ...own.map(alone),
    ...(added.length === 0
      ? []
      : [{ none: NONE, candidates: added.map(({ marks }) => marks), right: added.map((_, i) => i) }]),
  ];
}

export const suspectsOfArticle = (enumerate: Enumerate, { context, planted }: Article): readonly Marked[] =>
  enumerate(context)
    .filter(({ finding }) => !finding.passages.some((passage) => isNear(context, planted, passage.start)))
    .map(alone);

const isNear = ({ sentences }: AuditContext, planted: Article['planted'], start: number): boolean =>
  sentences.some((one) => one.start <= start && one.end > start && isTouched(planted, one.text));
