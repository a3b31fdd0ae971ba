/**
 * A source as a reader's reference list wants it, in Chicago (17th, author-date bibliography) and APA (7th). Own and
 * small: six kinds of source. What a source does not say is left out or, for its date, said to be missing.
 */
import type { PackSource } from './packModel.ts';

const SOURCE_TYPES = ['article', 'dataset', 'report', 'web page', 'press release', 'analyst'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
export type CitationStyle = 'chicago' | 'apa';

/** The type a source's kind stands for; a file of a repository is a data set, anything unknown a web page. */
export function sourceType(kind: string): SourceType {
  const name = kind.toLowerCase();
  const known = SOURCE_TYPES.find((type) => type === name);
  if (known !== undefined) return known;
  if (name.startsWith('repo ') || name.includes('data')) return 'dataset';
  return name.includes('report') || name.includes('pdf') ? 'report' : 'web page';
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** One reference, ending with a full stop or an address. */
export function citeSource(source: PackSource, style: CitationStyle): string {
  const type = sourceType(source.kind);
  if (type === 'analyst') return analystNote(source, style);
  return style === 'apa' ? apa(source, type) : chicago(source, type);
}

function chicago(source: PackSource, type: SourceType): string {
  const who = source.author || source.publisher;
  const isTitled = type === 'article' || type === 'web page' || type === 'press release';
  const title = isTitled ? `“${closed(source.title)}”` : closed(source.title);
  const rest = [
    source.author !== '' && source.publisher !== '' ? closed(source.publisher) : '',
    type === 'press release' ? 'Press release.' : type === 'dataset' ? 'Data set.' : '',
    longDate(source.issued, 'chicago') === '' ? '' : closed(longDate(source.issued, 'chicago')),
    source.accessed === null ? '' : `Accessed ${closed(longDate(source.accessed, 'chicago'))}`,
    readableUrl(source.url),
  ];
  return [who === '' ? '' : closed(who), closed(yearOf(source) ?? 'n.d.'), title, ...rest]
    .filter((piece) => piece !== '')
    .join(' ');
}

function apa(source: PackSource, type: SourceType): string {
  const who = source.author || source.publisher;
  const kinds: Readonly<Partial<Record<SourceType, string>>> = {
    dataset: ' [Data set]',
    'press release': ' [Press release]',
    report: ' [Report]',
  };
  const date = `(${longDate(source.issued, 'apa') || 'n.d.'}).`;
  const title = closed(`${source.title.replace(/\.$/, '')}${kinds[type] ?? ''}`);
  const publisher = source.author !== '' && source.publisher !== '' ? closed(source.publisher) : '';
  const found =
    source.url === null
      ? ''
      : source.accessed === null
        ? readableUrl(source.url)
        : `Retrieved ${longDate(source.accessed, 'chicago')}, from ${readableUrl(source.url)}`;
  const head = who === '' ? [title, date] : [closed(who), date, title];
  return [...head, publisher, found].filter((piece) => piece !== '').join(' ');
}

/** An estimate of one's own is no publication: it is named in the text, as a personal communication. */
function analystNote(source: PackSource, style: CitationStyle): string {
  const who = source.author || source.publisher || 'The analyst';
  const date = longDate(source.issued, style);
  return closed(
    [who, source.title, 'personal communication', date].filter((piece) => piece !== '').join(', '),
  );
}

/** An address as people read it: other alphabets in their own letters, but for what would break it apart. */
function readableUrl(url: string | null): string {
  try {
    return decodeURI(url ?? '').replaceAll(/\s/g, (space) => encodeURIComponent(space));
  } catch {
    // Encoded in some other way: as it is.
    return url ?? '';
  }
}

const closed = (text: string): string => (/[.!?]”?$/.test(text) ? text : `${text}.`);
const yearOf = ({ issued }: PackSource): string | null => /^\d{4}/.exec(issued ?? '')?.[0] ?? null;

/** "January 15, 2026" or, APA's way, "2026, January 15"; as much of it as is known. */
function longDate(date: string | null, style: CitationStyle): string {
  if (date === null) return '';
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (found === null) return date;
  const [, year = '', month, day] = found;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  const inYear = day === undefined ? name : `${name} ${Number(day)}`;
  if (style === 'apa') return `${year}, ${inYear}`;
  return day === undefined ? `${name} ${year}` : `${inYear}, ${year}`;
}
