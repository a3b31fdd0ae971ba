/** Two versions of a document, aligned once; every anchor between them is then resolved from this. */
import { alignSentences } from './alignSentences.ts';
import { alignTokens } from './alignTokens.ts';
import { type PassageText, passageText } from './passageSentences.ts';
import type { PassageToken } from './passageTokens.ts';
import type { AnchorText } from './types.ts';

export type DocumentPair = {
  readonly before: PassageText;
  readonly after: PassageText;
  /** For each old sentence the index of its new self, or -1. */
  readonly image: Int32Array;
  /** Start offsets (UTF-16) of the new tokens that some old token became. */
  readonly taken: ReadonlySet<number>;
  /** New sentences that no old sentence became. */
  readonly isNew: (sentence: number) => boolean;
};

/** Aligns two versions. Near-linear for versions that differ little. */
export function pairDocuments(old: AnchorText, now: AnchorText): DocumentPair {
  const before = passageText(old);
  const after = passageText(now);
  const image = alignSentences(before.sentences, after.sentences);
  const taken = new Set<number>();
  const used = new Set<number>();
  for (const [index, sentence] of before.sentences.entries()) {
    const target = image[index] ?? -1;
    const found = after.sentences[target];
    if (found === undefined) continue;
    used.add(target);
    for (const j of alignTokens(sentence.tokens, found.tokens)) {
      if (j >= 0) taken.add((found.tokens[j] as PassageToken).start);
    }
  }
  return { before, after, image, taken, isNew: (sentence) => !used.has(sentence) };
}
