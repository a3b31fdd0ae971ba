export type SnippetPart = { readonly text: string; readonly isMatch: boolean; readonly at: number };

/** Splits a search hit's snippet, whose matched words stand between U+0001 and U+0002. */
export function snippetParts(snippet: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  let isMatch = false;
  for (let i = 0; i <= snippet.length; i++) {
    const unit = snippet[i];
    if (unit !== undefined && unit !== '\u0001' && unit !== '\u0002') continue;
    if (i > at) parts.push({ text: snippet.slice(at, i), isMatch, at });
    isMatch = unit === '\u0001';
    at = i + 1;
  }
  return parts;
}
