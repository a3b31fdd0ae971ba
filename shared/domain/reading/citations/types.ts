/** Citations as found in one text. Offsets are UTF-16 units into that text. */
import type { DateBasis } from '../types.ts';

export type CitationSpan = {
  readonly start: number;
  readonly end: number;
  readonly outlet: string;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO, possibly partial; null when none. */
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  /** Equal for two references to the same piece. */
  readonly source: string;
  /** The bracket that holds it; for a reference in running words the words themselves. */
  readonly bracket: { readonly start: number; readonly end: number };
};

export type CitationContext = {
  /** BCP 47. */
  readonly language: string;
  /** ISO date of publication: dates without a year are the latest before it; null when unknown. */
  readonly published: string | null;
};
