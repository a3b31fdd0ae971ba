/** "All ten districts reported an increase; only Tana saw a fall": what is said of all, none or one alone, and a name that it does not fit. */
import { point } from '../../../../lib/interval.ts';
import { type Direction, directionsIn } from '../../lexicon/directions.ts';
import { type ClaimSentence, stretchPassage } from '../../sentence/claimSentence.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { bare, type Name, namesIn } from '../../sentence/namedValues.ts';
import { TAG } from '../../sentence/tags.ts';
import type { Passage } from '../../types.ts';
import { type AuditContext, type ClaimDraft, untestable } from '../draft.ts';

type Scope = {
  readonly kind: 'all' | 'only' | 'none';
  readonly direction: Direction;
  readonly at: number;
  readonly end: number;
  /** The only ones, or those excepted. */
  readonly names: readonly Name[];
};

/** A stretch that says which way one name moved. */
type Told = { readonly passage: Passage; readonly name: string };

export function universalClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const scope = allOf(sentence) ?? onlyOf(sentence) ?? noneOf(sentence);
  const against = scope === null ? null : counterTo(context, sentence, scope);
  return scope === null || against === null ? [] : [conflictClaim(sentence, scope, against)];
}

const EXCEPT =
  /\b(?:but|except|excepting|apart from|other than|excluding|bar|barring|save|aside from|with the exception)\b/iu;
const ALL =
  /\b(?:all|every|each)\b(?:\s+of)?(?:\s+(?:the|its|their|these|those))?(?:\s*[\ue200-\ue2ff]|\s+(?:single|other))?\s+[\p{Ll}][\p{L}-]*/iu;
const NOT_A_SCOPE =
  /\b(?:at all|all (?:in all|told|the (?:same|while|more|time)|year|day|this|that|of (?:it|this|that)|over|but)|above all|each other|every (?:day|week|month|year|time|day)|each (?:day|week|month|year)|in all|first of all|after all|not all|nearly all|almost all|not every)\b/iu;

function allOf({ tagged }: ClaimSentence): Scope | null {
  const match = ALL.exec(tagged);
  if (match === null || NOT_A_SCOPE.test(tagged.slice(Math.max(0, match.index - 8), match.index + 30)))
    return null;
  const clause = tagged.slice(match.index).replace(/[;:.].*$/su, '');
  if (EXCEPT.test(clause) || HEDGES.test(clause)) return null;
  const near = `${tagged.slice(Math.max(0, match.index - 50), match.index)}${clause.replace(/,\s+(?:but|and|while|although|though|only)\b.*$/su, '')}`;
  const direction = oneDirection(near);
  return direction === null
    ? null
    : { kind: 'all', direction, at: match.index, end: match.index + match[0].length, names: [] };
}

const HEDGES =
  /\b(?:would|could|may|might|will|should|expected|forecast|not|n['’]t|never|if|share|likely)\b/iu;

const ONLY = /(?:^|[.;]\s+)only\s+/iu;

/** "Only Kenya and Uganda recorded growth". */
function onlyOf(sentence: ClaimSentence): Scope | null {
  const fused = fusedOnly(sentence);
  if (fused !== null) return fused;
  const match = ONLY.exec(sentence.tagged);
  if (match === null || HEDGES.test(sentence.tagged)) return null;
  const start = sentence.origins[match.index + match[0].length]?.start ?? -1;
  const names = namesIn(sentence);
  const first = names.findIndex((name) => name.start === start);
  if (first < 0) return null;
  const run = [names[first]].flatMap((one) => (one === undefined ? [] : [one]));
  const chars = [...sentence.text];
  for (const next of names.slice(first + 1)) {
    const last = run.at(-1);
    const link = chars.slice((last?.end ?? 0) - sentence.start, next.start - sentence.start).join('');
    if (!/^(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?$/u.test(link)) break;
    run.push(next);
  }
  const direction = oneDirection(sentence.tagged.replace(/;.*$/su, ''));
  return direction === null
    ? null
    : { kind: 'only', direction, at: match.index, end: match.index + match[0].length, names: run };
}

/** "Only Kenya and Uganda", which the reader takes for one set. */
function fusedOnly(sentence: ClaimSentence): Scope | null {
  const item = sentence.items.find(({ reading }) => reading.rule === 'exclusive_set');
  const direction = oneDirection(sentence.tagged.replace(/;.*$/su, ''));
  if (item === undefined || direction === null || HEDGES.test(sentence.tagged)) return null;
  const names = sentence.areas.filter(
    ({ start, end }) => start >= item.mention.start && end <= item.mention.end,
  );
  return names.length === 0 ? null : { kind: 'only', direction, at: item.at, end: item.at + 1, names };
}

const NONE = /\b(?:neither|none)\s+of\s+(?:the|its|their|these|those)\s+\p{L}+/iu;

function noneOf({ tagged }: ClaimSentence): Scope | null {
  const match = NONE.exec(tagged);
  const direction = match === null ? null : oneDirection(tagged.slice(match.index).replace(/[:;.].*$/su, ''));
  return match === null || direction === null
    ? null
    : { kind: 'none', direction, at: match.index, end: match.index + match[0].length, names: [] };
}

/** The direction of a stretch that uses no two; growth and a fall as nouns count. */
function oneDirection(text: string): Direction | null {
  const words = directionsIn(text);
  const nouns = /\b(?:gained ground|increases?|growth|rises?)\b/iu.test(text)
    ? ('rise' as const)
    : /\b(?:lost ground|falls?|drops?|declines?|decreases?)\b/iu.test(text)
      ? ('fall' as const)
      : null;
  const [first] = words;
  if (first === undefined) return nouns;
  return words.every(({ direction }) => direction === first.direction) ? first.direction : null;
}

const opposite = (direction: Direction): Direction => (direction === 'rise' ? 'fall' : 'rise');

function counterTo(context: AuditContext, sentence: ClaimSentence, scope: Scope): Told | null {
  if (scope.kind === 'none') return listedAgainst(sentence, scope);
  const wanted = scope.kind === 'only' ? scope.direction : opposite(scope.direction);
  const rest = { sentence, from: scope.end };
  const after = neighbours(context, sentence, 0, 2).map((one) => ({ sentence: one, from: 0 }));
  for (const place of [rest, ...after]) {
    const told = nameMoved(place.sentence, place.from, wanted, sentence);
    if (told === null) continue;
    const isNamed = scope.names.some((name) => bare(name.text) === bare(told.name));
    if (!isNamed) return told;
  }
  return null;
}

/** "Neither of the mines expanded output: Lubin by 4 percent and Rudna by 6 percent". */
const BY = new RegExp(`:\\s+[^.]{2,40}?\\sby\\s+(?:about\\s+)?${TAG.any}`, 'u');
function listedAgainst(sentence: ClaimSentence, scope: Scope): Told | null {
  const match = BY.exec(sentence.tagged.slice(scope.end));
  if (match === null) return null;
  const at = scope.end + match.index + 2;
  return { passage: stretchPassage(sentence, at, scope.end + match.index + match[0].length), name: '' };
}

/** How a name stands before what it did: "only Tana saw a fall", "those to Japan fell", "In Sindh it declined", "Uganda grew". */
const LEAD =
  /(?:\bonly\s+(?:in\s+)?|\b(?:those|that)\s+(?:to|in|from|with|of)\s+(?:the\s+)?|(?:^|[;,.]\s+)in\s+(?:the\s+)?|(?:^|[;.]\s+|,\s+(?:while|but|though|although)\s+))$/iu;
const MOVED =
  /^(?:,?\s+(?:it|they|output|prices|the figure)|\s+alone)?\s+(?:(?:has|have|had|even|actually|also)\s+)*(?:saw|recorded|reported|posted|registered|showed|had)?\s*(?:an?\s+)?(?:(?:slight|small|sharp|modest)\s+)?$/iu;

function nameMoved(
  sentence: ClaimSentence,
  from: number,
  wanted: Direction,
  home: ClaimSentence,
): Told | null {
  if (sentence !== home && hasOtherTime(sentence, home)) return null;
  const nouns = /\b(?:fall|drop|decline|decrease|rise|increase)\b/iu;
  for (const name of namesIn(sentence)) {
    const at = sentence.origins.findIndex(({ start }) => start === name.start);
    const end = sentence.origins.findIndex(({ start }) => start === name.end);
    if (at < from || end < 0 || (name.isUnsure === true && sentence !== home && !/^\p{Lu}/u.test(name.text)))
      continue;
    if (!LEAD.test(sentence.tagged.slice(from, at))) continue;
    const rest = sentence.tagged.slice(end).replace(/[;.].*$/su, '');
    const word = directionsIn(rest)[0];
    const place = word?.at ?? rest.search(nouns);
    if (place < 0 || !MOVED.test(rest.slice(0, place))) continue;
    const direction = word?.direction ?? (/\b(?:rise|increase)\b/iu.test(rest) ? 'rise' : 'fall');
    if (direction !== wanted) continue;
    return {
      passage: stretchPassage(
        sentence,
        at,
        Math.min(sentence.tagged.length, end + place + (word?.text.length ?? 4)),
      ),
      name: name.text,
    };
  }
  return listItemMoved(sentence, from, wanted, home);
}

/** "Every crop gained ground: wheat area rose, and maize area fell by 2 percent": in the list that follows the colon. */
function listItemMoved(
  sentence: ClaimSentence,
  from: number,
  wanted: Direction,
  home: ClaimSentence,
): Told | null {
  if (sentence !== home) return null;
  const colon = sentence.tagged.indexOf(': ', from);
  if (colon < 0) return null;
  const word = directionsIn(sentence.tagged.slice(colon)).find(({ direction }) => direction === wanted);
  if (word === undefined) return null;
  const at = colon + word.at;
  const lead = /(?:[\p{L}-]+\s+){1,3}$/u.exec(sentence.tagged.slice(colon, at))?.[0] ?? '';
  return { passage: stretchPassage(sentence, at - lead.length, at + word.text.length), name: lead.trim() };
}

function hasOtherTime(sentence: ClaimSentence, home: ClaimSentence): boolean {
  const times = (one: ClaimSentence): readonly string[] =>
    one.items.flatMap(({ mention, reading }) =>
      mention.kind === 'period' || mention.kind === 'date' ? [reading.period?.to ?? ''] : [],
    );
  return times(sentence).some((time) => !times(home).includes(time));
}

function conflictClaim(sentence: ClaimSentence, scope: Scope, against: Told): ClaimDraft {
  const passage = stretchPassage(sentence, scope.at, scope.end);
  const passages = [passage, against.passage];
  const why =
    scope.kind === 'only'
      ? `“${against.passage.text}” moved the same way`
      : `“${against.passage.text}” is an exception that the words leave no room for`;
  return {
    ...untestable({
      form: 'scope',
      wording: passage.text,
      passages,
      triggers: [],
      missing: [],
      why: 'two statements of one article about the same things',
      findings: [
        {
          code: 'scope_conflict',
          severity: 'error',
          passages,
          message: `“${passage.text}” and “${against.passage.text}” cannot both hold.`,
          evidence: why,
        },
      ],
    }),
    verdict: 'contradicted',
    binding: 'proposed',
    computed: point('1'),
    expected: point('0'),
    arithmetic: `${why}; exceptions = 1, and the words allow 0: contradicted.`,
  };
}
