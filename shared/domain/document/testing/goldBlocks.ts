import type { Block } from '../types.ts';

/**
 * A gold file has one line a block: the role of a kept block, or `-rule` of a dropped one (`-` alone: any rule), a
 * space, and the block's first words. A role ending in `?` may be read otherwise; only its words are compared.
 */
export type GoldBlock = { readonly role: string; readonly words: string };

/** Parses a gold file. */
export function readGold(gold: string): readonly GoldBlock[] {
  return gold
    .trim()
    .split('\n')
    .map((line) => ({
      role: line.slice(0, line.indexOf(' ')),
      words: line.slice(line.indexOf(' ') + 1).trim(),
    }));
}

/** The blocks in the gold's own form, so that a difference reads as two lists of lines. */
export function asGold(blocks: readonly Block[], gold: readonly GoldBlock[]): readonly string[] {
  return blocks.map((block, i) => {
    const wanted = gold[i];
    const words = block.text.replace(/\s+/g, ' ').slice(0, wanted?.words.length ?? 30);
    if (wanted?.role.endsWith('?')) return `${wanted.role} ${words}`;
    if (wanted?.role === '-' && !block.kept) return `- ${words}`;
    return `${block.kept ? block.role : `-${block.rule}`} ${words}`;
  });
}

/** What must hold for the blocks of any document: each is its slice, in order, numbered, at most one title. */
export function structureFaults(text: string, blocks: readonly Block[]): readonly string[] {
  const points = [...text];
  const faults: string[] = [];
  let before = 0;
  blocks.forEach((block, i) => {
    if (points.slice(block.start, block.end).join('') !== block.text)
      faults.push(`${block.id}: text is not its slice`);
    if (block.text.trim() === '') faults.push(`${block.id}: empty`);
    if (block.start < before) faults.push(`${block.id}: overlaps the block before it`);
    if (block.ordinal !== i + 1 || block.id !== `b${i + 1}`) faults.push(`${block.id}: numbered wrongly`);
    if (block.kept === (block.role === 'boilerplate')) faults.push(`${block.id}: kept and role disagree`);
    if (!block.kept && block.rule === null) faults.push(`${block.id}: dropped without a rule`);
    before = block.end;
  });
  if (blocks.filter((block) => block.role === 'title').length > 1) faults.push('more than one title');
  if (new Set(blocks.map((block) => block.locator)).size !== blocks.length)
    faults.push('two blocks share a locator');
  return faults;
}
