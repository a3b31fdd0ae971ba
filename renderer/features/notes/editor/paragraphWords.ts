import type { Node as DocumentNode } from '@tiptap/pm/model';
import { CHIP_CHARACTER } from '#shared/domain/notes/noteBody.ts';

/** A paragraph as one text in which everything that is no text takes one character, as it takes one position. */
export const paragraphWords = (node: DocumentNode): string =>
  node.textBetween(0, node.content.size, '', (leaf) =>
    leaf.type.name === 'hardBreak' ? ' ' : CHIP_CHARACTER,
  );
