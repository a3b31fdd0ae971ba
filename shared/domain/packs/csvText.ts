/**
 * CSV as packs write and read it: RFC 4180, LF, UTF-8. Text that a spreadsheet would run as a formula gets a leading
 * apostrophe, and so does text that begins with one, so that reading gives back exactly what was written.
 *
 * @example csvText([['note'], ['=1+1']])  // "note\n'=1+1\n"
 */
const RISKY = /^['=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Rows as text, each ended by a line feed; no rows are "". */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
  const quoted = delimiter === ',' ? /[",\r\n]/ : /[";\r\n]/;
  return rows.map((row) => `${row.map((cell) => writeCell(cell, quoted)).join(delimiter)}\n`).join('');
}

/** Rows of cells; null when the text is not whole (an open quote, a stray one, no final newline). */
export function parseCsvText(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return null;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') {
        if (text[at] === '"') return null;
        at++;
      }
      cell = text.slice(start, at);
    }
    row.push(cell.startsWith("'") ? cell.slice(1) : cell);
    const mark = text[at++];
    if (mark === '\n') {
      rows.push(row);
      row = [];
    } else if (mark !== ',') return null;
    else if (at === text.length) return null;
  }
  return row.length === 0 ? rows : null;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function writeCell(cell: string, quoted: RegExp): string {
  const guarded = RISKY.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return quoted.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
