/**
 * Whom a cited piece has it from, as far as the reference itself says: "Hürriyet, citing Reuters, February 5, 2025" is Reuters's.
 * Null where it cites nobody.
 *
 * @example citationRoot({ outlet: 'Hürriyet', text: 'Hürriyet, citing Reuters, February 5, 2025' }) // 'Reuters'
 */
import type { Citation } from '../../reading/types.ts';

const CITES =
  /\b(?:citing|quoting|via|referring to|relying on|based on|repeating)\s+(?:the\s+)?(?<root>\p{Lu}[^,;()“”"\d]*)/u;

export function citationRoot({ outlet, text }: Pick<Citation, 'outlet' | 'text'>): string | null {
  const behind = text.startsWith(outlet) ? text.slice(outlet.length) : text;
  const root = CITES.exec(behind)?.groups?.['root']?.trim();
  return root === undefined || root === outlet || MONTH.test(root) ? null : root;
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/u;
