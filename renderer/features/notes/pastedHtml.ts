/**
 * Makes pasted markup safe to flatten: a note has no tables, and without this the figures of neighbouring cells would
 * run together into one number.
 */
export const separateCells = (html: string): string =>
  html.replace(/<\/(td|th)\s*>/gi, '&#160;&#160;</$1>').replace(/<\/tr\s*>/gi, '<br></tr>');
