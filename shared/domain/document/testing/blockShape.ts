import { canonicalText } from '../canonicalText.ts';
import { planTextBlocks } from '../planTextBlocks.ts';

/** The blocks of a plain text as "locator: words", a line each, with white space made one space. */
export const blockShape = (text: string): readonly string[] =>
  planTextBlocks(canonicalText(text)).map((block) => `${block.locator}: ${block.text.replace(/\s+/g, ' ')}`);
