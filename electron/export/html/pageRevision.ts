/**
 * Goes up with every change of what a pack's files look like: the page, the read-me, the tables. It stands in the page's
 * style and in the read-me. Verify makes a pack again from its model where either of them says it is this one.
 */
export const PAGE_REVISION = 50;

export const revisionMark = (revision: number): string => `page revision ${revision}`;

/** The revision a file of a pack says it has; null when it says none. */
export function revisionIn(text: string): number | null {
  const found = /page revision (\d+)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
