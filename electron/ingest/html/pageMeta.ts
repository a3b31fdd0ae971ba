import type { MetaHints } from '#shared/domain/document/documentMeta.ts';
import { findOutlet } from '#shared/domain/document/header/outlets.ts';
import { readDate } from '#shared/domain/document/header/publicationDate.ts';
import { normalForm } from '#shared/domain/document/sentenceShape.ts';
import type { PageDocument } from './pageDom.ts';

/**
 * Title, author, publication, date and language from a page's head: JSON-LD of an article first, then meta tags, then
 * `<title>`, `<time>` and `<html lang>`.
 */
export function pageMeta(page: PageDocument): MetaHints {
  const article = articleData(page);
  const tags = metaTags(page);
  const tag = (...names: string[]): string | null =>
    names.map((name) => tags.get(name)).find((value) => value != null) ?? null;
  const site =
    textOf(article?.['publisher'], 'name') ??
    tag(
      'og:site_name',
      'citation_journal_title',
      'dc.publisher',
      'dcterms.publisher',
      'application-name',
      'publisher',
    );
  const headline =
    clean(article?.['headline']) ??
    tag('og:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'twitter:title');
  const titleElement = clean(page.querySelector('title')?.textContent);
  const author =
    peopleOf(article?.['author']) ??
    personTag(
      tag(
        'author',
        'citation_author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
        'byl',
      ),
    );
  const published =
    isoDay(clean(article?.['datePublished'])) ??
    isoDay(
      tag(
        'article:published_time',
        'article:published',
        'og:article:published_time',
        'citation_publication_date',
        'citation_date',
        'dc.date',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.date',
        'date',
        'pubdate',
        'publishdate',
        'publication_date',
        'parsely-pub-date',
        'sailthru.date',
        'datepublished',
        'first_published',
        'govuk:first-published-at',
      ),
    ) ??
    isoDay(page.querySelector('time[datetime]')?.getAttribute('datetime') ?? null) ??
    isoDay(page.querySelector('[itemprop=datePublished]')?.getAttribute('content') ?? null);
  const language = languageTag(
    clean(article?.['inLanguage']) ??
      page.documentElement?.getAttribute('lang') ??
      tag('og:locale', 'content-language', 'dc.language', 'language'),
  );
  const heading = clean(page.querySelector('h1')?.textContent);
  const fromElement = partTitle(titleElement, site, heading);
  const parted = headline === null ? fromElement : partTitle(headline, site ?? fromElement.site, heading);
  return defined({
    title: parted.title,
    author: author === null || (site !== null && normalForm(author) === normalForm(site)) ? null : author,
    publication: parted.site,
    published,
    language,
  });
}

type Data = Readonly<Record<string, unknown>>;

/** The first JSON-LD object that is an article; broken JSON counts as none. */
function articleData(page: PageDocument): Data | null {
  const found: Data[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent ?? ''), found, 0);
    } catch {
      // A page's broken JSON is not the analyst's mistake; the meta tags still speak.
    }
  }
  return (
    found.find((data) => /(?:Article|Report|Posting|PressRelease|NewsStory)/.test(String(data['@type']))) ??
    null
  );
}

function collect(value: unknown, into: Data[], depth: number): void {
  if (depth > 6 || into.length > 500) return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  else if (typeof value === 'object' && value !== null) {
    const data = value as Data;
    into.push(data);
    collect(data['@graph'], into, depth + 1);
    collect(data['mainEntity'], into, depth + 1);
  }
}

function metaTags(page: PageDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv')
    )?.toLowerCase();
    const content = clean(meta.getAttribute('content'));
    if (name !== undefined && content !== null && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

function peopleOf(value: unknown): string | null {
  const people = (Array.isArray(value) ? value : [value])
    .map((one) => personTag(clean(one) ?? textOf(one, 'name')))
    .filter((name) => name !== null);
  return people.length === 0 ? null : people.join(', ');
}

/** Some sites put an address or a number where a name belongs. */
const personTag = (value: string | null): string | null =>
  value === null || /^(?:https?:|www\.|@|\d+$|admin$|editor$|staff$)/i.test(value)
    ? null
    : value.replace(/^by\s+/i, '');

const textOf = (value: unknown, key: string): string | null =>
  typeof value === 'object' && value !== null ? clean((value as Data)[key]) : null;

const clean = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || null : null;

/** The day as written at the place of publication: a time zone must not move an article to another day. */
function isoDay(value: string | null): string | null {
  if (value === null) return null;
  const iso = /^((?:19|20)\d{2})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?(?:$|[T\s])/.exec(value);
  if (iso !== null) return [iso[1], iso[2], iso[3]].filter((part) => part !== undefined).join('-');
  return readDate(value);
}

const languageTag = (value: string | null): string | null => {
  const tag = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2}|[A-Za-z]{4}|\d{3}))?(?:$|[-_,;])/i.exec(value ?? '');
  if (tag?.[1] === undefined) return null;
  const region = tag[2];
  const language = tag[1].toLowerCase();
  if (region === undefined || region.length === 4) return language;
  return `${language}-${region.toUpperCase()}`;
};

/**
 * "Wheat exports climb - BBC News" is a headline and an outlet; a headline keeps its own dashes: the outlet must be
 * known (`site`), parted by a bar and short, or stand behind exactly the page's heading.
 */
function partTitle(
  title: string | null,
  site: string | null,
  heading: string | null,
): { readonly title: string | null; readonly site: string | null } {
  if (title === null) return { title, site };
  const cut = /^(.{12,}?)\s+([|·•»]|[-–—]|::)\s+([^|·•»]{2,60})$/u.exec(title);
  if (cut?.[1] === undefined || cut[2] === undefined || cut[3] === undefined) return { title, site };
  const tail = normalForm(cut[3]);
  const named = site !== null && (tail === normalForm(site) || normalForm(site).includes(tail));
  const parted = /[|·•»]|::/.test(cut[2]) && tail.split(' ').length <= 5;
  const isHeading = heading !== null && normalForm(cut[1]) === normalForm(heading);
  return named || parted || isHeading || findOutlet(cut[3]) !== null
    ? { title: cut[1].trim(), site: site ?? cut[3].trim() }
    : { title, site };
}

function defined(hints: { readonly [Key in keyof MetaHints]-?: string | null }): MetaHints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== null));
}
