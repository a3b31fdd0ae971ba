import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePointIndex } from '../../lib/codePoints.ts';
import { pairDocuments } from './documentPair.ts';
import { passageTokens } from './passageTokens.ts';
import { resolveAnchor } from './resolveAnchor.ts';
import { anchorText, articleTexts } from './testing/anchorTexts.ts';
import { type Edit, harmlessEdits, numberMutators, type Pick } from './testing/edits.ts';
import type { AnchorText, Resolution } from './types.ts';

/** ATTEST_FUZZ_RUNS=10000 for the long run. */
const RUNS = Number(process.env['ATTEST_FUZZ_RUNS'] ?? 400);
/** A second for each: a run takes 40 ms of a processor, and the limit is there for what hangs, not for a busy machine. */
const PATIENCE = 60_000 + RUNS * 1000;
const texts = articleTexts();

type Trial = {
  readonly edit: Edit;
  readonly resolution: Resolution;
  readonly now: AnchorText;
  readonly expected: number;
};

/** Anchors one mention of one article, edits the article, and resolves. Null when the edit has nothing to do there. */
function trial(edits: typeof harmlessEdits, choice: readonly number[]): Trial | null {
  let drawn = 0;
  const pick: Pick = (bound) => (bound === 0 ? 0 : (choice[drawn++ % choice.length] as number) % bound);
  const old = texts[pick(texts.length)] as AnchorText;
  const mention = old.mentions[pick(old.mentions.length)];
  const mutate = edits[pick(edits.length)];
  if (mention === undefined || mutate === undefined) return null;
  const before = new CodePointIndex(old.text);
  const [start, end] = [before.toUtf16(mention.start), before.toUtf16(mention.end)];
  const edit = mutate(old.text, { start, end }, pick);
  if (edit === null) return null;
  const expected = new CodePointIndex(edit.text).toCodePoint(edit.place(start));
  const now = anchorText(edit.text, old.language);
  const resolution = resolveAnchor(pairDocuments(old, now), mention);
  return { edit, resolution, now, expected };
}

const choices = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 });

/** Runs trials until the wanted number have had an edit. */
function trials(edits: typeof harmlessEdits): readonly Trial[] {
  const seed = fc.readConfigureGlobal().seed ?? 1;
  const done: Trial[] = [];
  for (const choice of fc.sample(choices, { numRuns: RUNS * 4, seed })) {
    const one = trial(edits, choice);
    if (one !== null) done.push(one);
    if (done.length === RUNS) break;
  }
  return done;
}

const told = ({ edit, resolution }: Trial): string =>
  `${edit.name}: ${JSON.stringify(resolution.old.text)} -> ${resolution.state} ${JSON.stringify(resolution.found?.text)} ${resolution.why}`;

describe('a change of a number', () => {
  test(
    'is never accepted in silence',
    () => {
      const all = trials(numberMutators);
      expect(all.length).toBe(RUNS);
      const silent = all.filter(({ resolution: { state } }) => state === 'anchored' || state === 'moved');
      expect(silent.map(told)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a harmless edit', () => {
  test(
    'leaves 99 of 100 anchors where they belong, and moves none to a wrong place',
    () => {
      const all = trials(harmlessEdits);
      expect(all.length).toBe(RUNS);
      const wrong = all.filter(
        ({ resolution: { found, old }, expected }) =>
          found !== null && (Math.abs(found.start - expected) > 2 || folded(found.text) !== folded(old.text)),
      );
      expect(wrong.map(told)).toEqual([]);
      const lost = all.filter(({ resolution: { state } }) => state !== 'anchored' && state !== 'moved');
      expect(lost.length, lost.map(told).join('\n')).toBeLessThanOrEqual(RUNS / 100);
    },
    PATIENCE,
  );
});

const folded = (text: string): string =>
  passageTokens(text)
    .map(({ fold }) => fold)
    .join(' ');
