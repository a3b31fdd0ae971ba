/** Two versions of a document side by side: which block became which, and the words that came and went. */
import type { Block } from '../document/types.ts';
import { alignTokens } from './alignTokens.ts';
import type { DocumentPair } from './documentPair.ts';
import { type PassageToken, passageTokens } from './passageTokens.ts';

export type Piece = { readonly text: string; readonly isChanged: boolean };

/** One row of the comparison; a side that has no such block is null. */
export type VersionRow = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly old: { readonly block: Block; readonly pieces: readonly Piece[] } | null;
  readonly now: { readonly block: Block; readonly pieces: readonly Piece[] } | null;
};

/** Rows in the order of the new version, removed blocks where they stood. */
export function compareVersions(pair: DocumentPair): readonly VersionRow[] {
  const partners = partnersOf(pair);
  const kept = (blocks: readonly Block[]): Block[] =>
    blocks.filter((block) => block.kept).sort((a, b) => a.start - b.start);
  const old = kept(pair.before.source.blocks);
  const used = new Set([...partners.values()].map(({ id }) => id));
  const rows: VersionRow[] = [];
  let next = 0;
  const removedUpTo = (end: number): void => {
    for (; next < end; next++) {
      const block = old[next] as Block;
      if (!used.has(block.id)) rows.push({ kind: 'removed', old: whole(block), now: null });
    }
  };
  for (const block of kept(pair.after.source.blocks)) {
    const partner = partners.get(block.id);
    if (partner === undefined) {
      rows.push({ kind: 'added', old: null, now: whole(block) });
      continue;
    }
    removedUpTo(old.indexOf(partner));
    rows.push(pairedRow(partner, block));
  }
  removedUpTo(old.length);
  return rows;
}

/** For each new block (by id) the old block that most of its sentences came from; each old block serves once. */
function partnersOf({ before, after, image }: DocumentPair): Map<string, Block> {
  const votes = new Map<string, { readonly old: Block; readonly now: Block; words: number }>();
  for (const [index, sentence] of before.sentences.entries()) {
    const target = after.sentences[image[index] ?? -1];
    if (target === undefined) continue;
    const key = `${sentence.block.id} ${target.block.id}`;
    const vote = votes.get(key) ?? { old: sentence.block, now: target.block, words: 0 };
    vote.words += sentence.tokens.length;
    votes.set(key, vote);
  }
  const partners = new Map<string, Block>();
  const used = new Set<string>();
  for (const { old, now } of [...votes.values()].sort((a, b) => b.words - a.words)) {
    if (partners.has(now.id) || used.has(old.id)) continue;
    partners.set(now.id, old);
    used.add(old.id);
  }
  return partners;
}

const whole = (block: Block) => ({ block, pieces: [{ text: block.text, isChanged: true }] });

function pairedRow(old: Block, now: Block): VersionRow {
  const before = passageTokens(old.text);
  const after = passageTokens(now.text);
  const image = alignTokens(before, after);
  const arrived = new Set(image);
  const oldPieces = pieces(old.text, before, (index) => (image[index] as number) < 0);
  const newPieces = pieces(now.text, after, (index) => !arrived.has(index));
  const isSame = [...oldPieces, ...newPieces].every(({ isChanged }) => !isChanged);
  return {
    kind: isSame ? 'same' : 'changed',
    old: { block: old, pieces: oldPieces },
    now: { block: now, pieces: newPieces },
  };
}

/** A text in runs of changed and unchanged words; what stands between two words goes with the first. */
function pieces(
  text: string,
  tokens: readonly PassageToken[],
  isChanged: (index: number) => boolean,
): readonly Piece[] {
  const out: { text: string; isChanged: boolean }[] = [];
  const add = (piece: string, changed: boolean): void => {
    const last = out.at(-1);
    if (piece === '') return;
    if (last?.isChanged === changed) last.text += piece;
    else out.push({ text: piece, isChanged: changed });
  };
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const changed = isChanged(index);
    add(text.slice(from, token.start), changed && out.at(-1)?.isChanged === true);
    add(text.slice(token.start, token.end), changed);
    from = token.end;
  }
  add(text.slice(from), false);
  return out;
}
