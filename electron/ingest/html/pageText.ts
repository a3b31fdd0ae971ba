/** What a page's elements are to its text: which end a paragraph, which say nothing, and how a run of text reads. */
import { endsSentence } from '#shared/domain/document/sentenceShape.ts';
import { raisedLetters } from '../raisedMarks.ts';
import { smallDigits } from '../smallDigits.ts';
import { isElement, isText, type PageElement, type PageNode } from './pageDom.ts';

/** Elements that stand on lines of their own. */
export const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section summary table tbody td tfoot th thead tr ul caption option button select legend optgroup html'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
export const SILENT = new Set(
  'script style template noscript head title meta link svg iframe object embed video audio canvas map area source track param picture img input datalist math'.split(
    ' ',
  ),
);
/** Deeper than any page made by people; what lies below is read as one paragraph. */
export const DEEPEST = 400;

/** White space of a source is one space; characters nobody sees go. */
export const visible = (raw: string): string =>
  raw.replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, '').replace(/[ \t\n\r\f\v]+/g, ' ');

/** Parts a run of text at blank lines (`<br><br>`); long lines under each other are paragraphs, short ones stay together. */
export function paragraphs(buffer: string): readonly string[] {
  const parts = buffer.split(/ ?\n[ \n]*\n ?/).map((part) =>
    part
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim(),
  );
  return parts.flatMap((part) => {
    const lines = part.split('\n');
    const long = lines.filter((line) => line.length >= 90 && endsSentence(line)).length;
    return long >= 2 && long >= lines.length * 0.6 ? lines : [part];
  });
}

/** The text of a table's cell, on one line. Raised letters at its beginning or end mark a footnote. */
export function cellText(element: PageElement): string {
  let text = '';
  let mark = { at: 0, end: 0 };
  const read = (node: PageNode, depth: number): void => {
    if (isText(node)) text += node.textContent ?? '';
    else if (isElement(node)) {
      if (SILENT.has(node.localName) || depth > DEEPEST) return;
      const script = /^su[bp]$/.test(node.localName)
        ? smallDigits(node.textContent ?? '', node.localName === 'sub' ? 'lowered' : 'raised')
        : null;
      const isMark = node.localName === 'sup' && raisedLetters(node.textContent ?? '') !== null;
      if (isMark) mark = { at: text.length, end: text.length + (node.textContent ?? '').length };
      if (script !== null) text += script;
      else if (node.localName === 'br') text += ' ';
      else {
        if (BLOCK.has(node.localName)) text += ' ';
        for (const child of node.childNodes) read(child, depth + 1);
      }
    }
  };
  read(element, 0);
  const [before, small, behind] = [
    text.slice(0, mark.at),
    text.slice(mark.at, mark.end),
    text.slice(mark.end),
  ];
  const isAtEdge = (before.trim() === '') !== (behind.trim() === '');
  return visible(
    isAtEdge && small !== '' ? `${before.trimEnd()}${raisedLetters(small) ?? small}${behind}` : text,
  ).trim();
}
