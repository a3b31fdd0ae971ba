/**
 * What a reference of a note names, as text: a source (`src3`), an article (`d1`), a paragraph of it by where it begins
 * (`d1@120`, code points), a claim by its lasting key (`d1!KEY`), a chart (`ch2`) or another note (`n4`).
 */
export type NoteReference =
  | { readonly kind: 'source' | 'article' | 'chart' | 'note'; readonly id: string }
  | { readonly kind: 'paragraph'; readonly documentId: string; readonly start: number }
  | { readonly kind: 'claim'; readonly documentId: string; readonly key: string };

const PREFIXED = { src: 'source', d: 'article', ch: 'chart', n: 'note' } as const;

/** Reads a reference; null when the text is none. @example parseReference('d1@120')?.kind // 'paragraph' */
export function parseReference(text: string): NoteReference | null {
  const whole = /^(src|d|ch|n)\d{1,15}$/.exec(text);
  if (whole !== null) return { kind: PREFIXED[whole[1] as keyof typeof PREFIXED], id: text };
  const [, documentId, start] = /^(d\d{1,15})@(\d{1,9})$/.exec(text) ?? [];
  if (documentId !== undefined) return { kind: 'paragraph', documentId, start: Number(start) };
  const [, article, key] = /^(d\d{1,15})!(\S.{0,200})$/.exec(text) ?? [];
  return article === undefined || key === undefined ? null : { kind: 'claim', documentId: article, key };
}

/** The text of a reference to a paragraph. */
export const paragraphReference = (documentId: string, start: number): string => `${documentId}@${start}`;

/** The text of a reference to a claim. */
export const claimReference = (documentId: string, key: string): string => `${documentId}!${key}`;
