import { readByline } from '../header/bylineText.ts';
import type { Segment } from '../segment.ts';
import { isProse, wordsOf } from '../sentenceShape.ts';

/**
 * What a page says about its author after the article: "Jane Doe is a fellow at ..." at the end, when Jane Doe wrote
 * it. The same sentence about anybody else is part of the article.
 */
const HEADER_SEGMENTS = 40;
const TAIL_SEGMENTS = 14;
const LONGEST_BIO_WORDS = 110;
const BIO_VERB =
  /^(?:['’]s (?:research|work|writing|latest|book)|,? (?:is|was|has been|has|covers|writes|reports|works|teaches|serves|holds|leads|heads|joined)\b|,)/u;

/** The head of such a box. */
const ABOUT =
  /^(?:about the (?:authors?|writers?)|über (?:den autor|die autorin|die autoren)|à propos de l['’]auteure?|sobre (?:el autor|la autora|los autores)|об авторах?|об авторе)\s*:?$/iu;

/** "Our survey covered 612 households": how a body that wrote the report knows it. */
const METHOD =
  /\b(?:margin of error|(?:our|the) (?:survey|sample|poll)|(?:was|were) (?:surveyed|interviewed|polled))\b/iu;

/** `author_bio` by index, null elsewhere. */
export function authorBioRules(segments: readonly Segment[]): readonly (string | null)[] {
  const rules: (string | null)[] = new Array(segments.length).fill(null);
  const authors = authorsOf(segments.slice(0, HEADER_SEGMENTS));
  if (authors.length === 0) return rules;
  const from = Math.max(segments.length - TAIL_SEGMENTS, Math.ceil(segments.length / 2));
  for (let i = 1; i < segments.length; i++) {
    const { text, kind } = segments[i] as Segment;
    // A box in the middle of a magazine's pages has a head of its own.
    const isHeaded = ABOUT.test(segments[i - 1]?.text ?? '');
    if (i < from && !isHeaded) continue;
    if (kind === 'cell' || wordsOf(text).length > LONGEST_BIO_WORDS || METHOD.test(text)) continue;
    const name = authors.find((author) => text.startsWith(author));
    if (name !== undefined && (text.length === name.length || BIO_VERB.test(text.slice(name.length)))) {
      rules[i] = 'author_bio';
      if (isHeaded) rules[i - 1] = 'author_bio';
    } else if (
      rules[i - 1] === 'author_bio' &&
      /^(?:the (?:author|writer) |he |she |they |follow |twitter|@|fellow|senior|director|professor|visiting|non-?resident)/iu.test(
        text,
      )
    ) {
      rules[i] = 'author_bio';
    }
  }
  return rules;
}

/** Full names of the people the header's bylines name. */
function authorsOf(header: readonly Segment[]): readonly string[] {
  const names: string[] = [];
  let inText = false;
  for (const segment of header) {
    inText ||= isProse(segment.text) && segment.kind === 'line';
    if (segment.text.length > 200) continue;
    const byline = readByline(segment.text);
    const author = byline?.author ?? null;
    // Inside the text a line such as "Main Findings" may look like a name: only a date or "By" makes it one.
    if (author === null || (inText && byline?.sure !== true)) continue;
    for (const name of author.split(/\s*(?:,|\band\b|&)\s*/)) if (/\S\s\S/.test(name)) names.push(name);
  }
  return names;
}
