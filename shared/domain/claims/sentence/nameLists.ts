/** Lists of names in running text: "Nova Scotia, New Brunswick, Newfoundland and Labrador, and Prince Edward Island". */
import { CodePointIndex } from '../../../lib/codePoints.ts';
import { groupMembers } from '../../reading/areas/areaGroups.ts';
import type { Passage } from '../types.ts';
import type { ClaimSentence } from './claimSentence.ts';

export type NameList = {
  readonly passage: Passage;
  /** A group of areas as its members. */
  readonly names: readonly string[];
  /** As they are written, a group as one: "Brussels" may be the Union or the town. */
  readonly written: readonly string[];
  /** ISO3 of those that are areas, a group as its members. */
  readonly members: readonly string[];
  /** Joined by "and" before its last name, as finished lists are. */
  readonly hasAnd: boolean;
  /** What stands behind the list in the sentence. */
  readonly rest: string;
};

type Name = { readonly text: string; readonly end: number; readonly members: readonly string[] };

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*";
const LINKED = `(?:\\s+(?:of|de|del|du|da|do|la|al|van|von|upon|e)\\s+${WORD}|\\s+${WORD}|\\s+[IVX]+\\b)`;
const PROPER = new RegExp(`^(?:the\\s+)?${WORD}${LINKED}*`, 'u');
const SEPARATOR =
  /^(?:\s*\([^)]{0,60}\))?(?<mark>,\s*(?:and|or|as well as)\s+|,\s+|;\s*(?:and\s+)?|\s+(?:and|or|&|as well as)\s+)(?:(?:in|at|from|to|with|both)\s+)?/u;

/** The list that starts at a code point of the document; null when fewer than two names do. */
export function nameListAt(sentence: ClaimSentence, start: number): NameList | null {
  const index = new CodePointIndex(sentence.text);
  const first = index.toUtf16(start - sentence.start);
  const names: Name[] = [];
  const marks: string[] = [];
  let at = first;
  for (;;) {
    const name = nameAt(sentence, index, at);
    if (name === null) break;
    names.push(name);
    const separator = SEPARATOR.exec(sentence.text.slice(name.end));
    if (separator === null || nameAt(sentence, index, name.end + separator[0].length) === null) break;
    marks.push(separator.groups?.['mark'] ?? '');
    at = name.end + separator[0].length;
  }
  const merged = mergeInnerAnds(...withAmpersands(names, marks));
  const end = merged.at(-1)?.end;
  if (merged.length < 2 || end === undefined) return null;
  const text = sentence.text.slice(first, end);
  return {
    passage: { block: sentence.block.id, start, end: start + [...text].length, text },
    written: merged.map(({ text: name }) => name),
    names: merged.flatMap(({ text: name, members }) => (members.length > 1 ? members : [name])),
    members: [...new Set(merged.flatMap(({ members }) => members))],
    hasAnd: marks.some((mark) => /and|or|&/u.test(mark)),
    rest: sentence.text.slice(end),
  };
}

/** "Harlow & Finch, Finch Outlet and Little Harlow": beside other separators an ampersand is part of a name. */
function withAmpersands(
  names: readonly Name[],
  marks: readonly string[],
): [readonly Name[], readonly string[]] {
  const isInner = (mark: string): boolean => mark.trim() === '&';
  if (marks.every(isInner)) return [names, marks];
  const joined: Name[] = [];
  names.forEach((name, i) => {
    const last = joined.at(-1);
    if (last === undefined || !isInner(marks[i - 1] ?? '')) joined.push(name);
    else joined[joined.length - 1] = { ...name, text: `${last.text} & ${name.text}` };
  });
  return [joined, marks.filter((mark) => !isInner(mark))];
}

/** With a comma before the last "and", an "and" without one is part of a name. */
function mergeInnerAnds(names: readonly Name[], marks: readonly string[]): readonly Name[] {
  const isOxford = marks.length > 1 && /^,\s*(?:and|or)/u.test(marks.at(-1) ?? '');
  if (!isOxford) return names;
  const merged: Name[] = [];
  names.forEach((name, i) => {
    const last = merged.at(-1);
    const mark = marks[i - 1] ?? '';
    if (last === undefined || !/^\s+and/u.test(mark) || name.members.length > 0) merged.push(name);
    else
      merged[merged.length - 1] = {
        text: `${last.text} and ${name.text}`,
        end: name.end,
        members: last.members,
      };
  });
  return merged;
}

function nameAt(sentence: ClaimSentence, index: CodePointIndex, at: number): Name | null {
  const skip = /^(?:the\s+)?(?:(?:two|three|four|five)\s+)?/u.exec(sentence.text.slice(at))?.[0].length ?? 0;
  const place = sentence.start + index.toCodePoint(at);
  const named = sentence.start + index.toCodePoint(at + skip);
  const isHere = ({ start }: { readonly start: number }): boolean => start === place || start === named;
  const proper = PROPER.exec(sentence.text.slice(at));
  const properEnd = proper === null ? at : at + trimmed(proper[0]).length;
  const group = sentence.groups.find(isHere);
  if (group !== undefined) {
    const end = index.toUtf16(group.end - sentence.start);
    return {
      text: group.text,
      end,
      members: group.members.length > 0 ? group.members : groupMembers(group.id, null),
    };
  }
  const area = sentence.areas.find(isHere);
  const areaEnd = area === undefined ? at : index.toUtf16(area.end - sentence.start);
  if (area !== undefined && areaEnd >= properEnd)
    return { text: area.text, end: areaEnd, members: [area.iso3] };
  if (proper === null) return null;
  return { text: trimmed(proper[0]), end: properEnd, members: area === undefined ? [] : [area.iso3] };
}

/** A name does not end in the full stop of its sentence. */
const trimmed = (name: string): string => name.replace(/[.'’]+$/u, '');
