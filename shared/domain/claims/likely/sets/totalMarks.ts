/** What speaks for it that an amount is made of others near it: its words, where they stand, what stands between, how many were announced. */
import type { AuditContext } from '../../forms/draft.ts';
import { markOf } from '../../learned/markOf.ts';
import { countOf } from '../../lexicon/countWords.ts';
import { roleOf } from '../../sentence/roles.ts';
import type { Parts, TotalQuestion } from './parts.ts';
import { lengthOf } from './textLength.ts';
import { behindCues, betweenOf, cuesOf, isSaid, unitsOf } from './totalCues.ts';
import type { Value } from './values.ts';

export function totalMarks(question: TotalQuestion, way: Parts): readonly string[] {
  const { stated, alike } = question;
  const { relation, parts, whole } = way;
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const join = joinOf(question, parts);
  const marks = [
    relation,
    markOf`${relation} parts ${Math.min(parts.length, 5)}`,
    markOf`${relation} ${isSaid(question, way) ? 'said' : 'not said'}`,
  ];
  const add = (mark: string): void => {
    marks.push(mark, markOf`${relation} ${mark}`);
  };
  for (const cue of cuesOf(question)) marks.push(markOf`${relation} cue ${cue}`);
  for (const cue of behindCues(question)) marks.push(markOf`${relation} cue behind ${cue}`);
  if (parts.length === 1)
    marks.push(markOf`${relation} of one ${cuesOf(question).has('rest') ? 'cue' : 'bare'}`);
  if (cuesOf(question).size === 0) {
    add('without cue');
    marks.push(markOf`${relation} without cue ${join}`);
  }
  marks.push(markOf`${relation} role ${roleOf(stated.sentence, stated.item)}`);
  const roles = new Set(parts.map((part) => roleOf(part.sentence, part.item)));
  for (const role of roles) marks.push(markOf`${relation} part ${role}`);
  if (roles.has('base') && roles.size > 1) marks.push(markOf`${relation} parts base and more`);
  add(placeOf(stated, first, last));
  const inside = alike.filter((one) => one.sentence === first.sentence || one.sentence === last.sentence);
  const left = inside.filter((one) => !parts.includes(one) && one !== whole);
  add(markOf`leaves ${Math.min(left.length, 3)} of its sentence`);
  const own = alike.filter(({ step }) => step <= 0 && step >= -1);
  add(markOf`leaves ${Math.min(3, own.filter((one) => !parts.includes(one) && one !== whole).length)} near`);
  if (own.every((one) => parts.includes(one) || one === whole)) add('takes all near');
  if (alike.every((one) => parts.includes(one) || one === whole)) add('takes all');
  const spread = new Set(parts.map(({ step }) => step)).size;
  add(markOf`over ${Math.min(spread, 3)} sentences`);
  add(markOf`list ${listOf(parts)}`);
  const cuts = cutsOf(alike, parts, whole);
  for (const cut of cuts) add(cut);
  const isCut = cuts.map((cut) => /cut at (?:joint|comma)/u.test(cut));
  add(
    markOf`list ${isCut.some(Boolean) ? (isCut.every(Boolean) ? 'cut twice' : 'cut once') : 'whole'} of ${Math.min(parts.length, 3)}`,
  );
  const paragraphs = new Set(parts.map((part) => part.sentence.block.id));
  if (paragraphs.size > 1) add('parts of two paragraphs');
  if (!paragraphs.has(stated.sentence.block.id))
    add(markOf`another paragraph ${stated.sentence.order < first.sentence.order ? 'behind' : 'before'}`);
  add(markOf`numbers ${writingOf([stated])} of ${writingOf(parts)}`);
  const sizes = parts.map(({ size }) => size);
  if (Math.max(...sizes) > FAR_APART * Math.min(...sizes)) add('far apart');
  add(markOf`units ${unitsOf(stated, parts)}`);
  add(markOf`times ${timesOf(stated, parts)}`);
  add(markOf`announced ${announcedOf(question, parts)}`);
  add(join);
  if (betweenOf(question, parts).isOpen()) add('open');
  const { over } = way;
  if (over !== undefined) {
    const away =
      over.sentence === stated.sentence ? 'own' : over.sentence === first.sentence ? 'beside' : 'other';
    const said =
      EACH.exec(stated.sentence.tagged.slice(stated.item.at + 1))?.groups?.['unit'] ??
      SAID.exec(stated.item.mention.text)?.groups?.['unit'] ??
      null;
    const unit =
      said === null
        ? 'not said'
        : said.toLowerCase() === over.unit
          ? 'agrees'
          : over.unit === null
            ? 'of things'
            : 'differs';
    marks.push(
      markOf`each over ${over.kind}`,
      markOf`each over ${over.kind} ${away}`,
      markOf`each unit ${unit}`,
      markOf`each unit ${unit} ${over.kind}`,
    );
    if (over.size > 1000) marks.push('each over many');
    const between = over.sentence === first.sentence ? Math.abs(over.item.at - first.item.at) : 99;
    marks.push(markOf`each near ${between < 30 ? 'near' : between < 80 ? 'middle' : 'far'}`);
  }
  if (whole !== null) {
    const { tagged } = whole.sentence;
    marks.push(
      markOf`whole ${whole.item.mention.start < first.item.mention.start ? 'before' : 'behind'} its parts`,
      markOf`whole ${/\b(?:of|out of|from|towards?|to|against)\s+(?:\S+\s+){0,3}$/iu.test(tagged.slice(0, whole.item.at)) ? 'of' : 'plain'}`,
      markOf`whole ${alike.every(({ size }) => size <= whole.size) ? 'largest' : 'not largest'}`,
      markOf`whole step ${Math.max(-3, Math.min(whole.step, 1))}`,
      markOf`whole ${unitsOf(stated, [whole])}`,
    );
    const nearest = Math.abs(
      alike.indexOf(whole) -
        alike.indexOf(whole.item.mention.start < first.item.mention.start ? first : last),
    );
    marks.push(markOf`whole away ${Math.min(nearest, 3)}`);
  } else if (relation === 'rest') marks.push('whole of hundred');
  return marks;
}

const EACH = /^[^,;:.]{0,30}?\b(?:a|per|each|every)\s+(?<unit>year|month|week|day|quarter|season)\b/iu;
const SAID = /\b(?:a|per|each|every)\s+(?<unit>year|month|week|day|quarter|season)\b/iu;

export function noTotalMarks(context: AuditContext, question: TotalQuestion): readonly string[] {
  const { stated, alike } = question;
  const cues = cuesOf(question);
  return [
    'none',
    markOf`none ${lengthOf(context)}`,
    ...[...cues].map((cue) => markOf`none cue ${cue}`),
    ...(cues.size === 0 ? ['none without cue'] : []),
    markOf`none role ${roleOf(stated.sentence, stated.item)}`,
    markOf`none kind ${stated.item.mention.kind}`,
    markOf`none alike ${Math.min(alike.length, 8)}`,
    markOf`none own ${Math.min(4, alike.filter(({ step }) => step === 0).length)}`,
    markOf`none before ${Math.min(4, alike.filter(({ step }) => step === -1).length)}`,
    ...(stated.item.reading.bound === 'exact' ? [] : ['none hedged']),
    ...(isLargest(question) ? ['none largest'] : []),
    ...(/^\s*(?:each|apiece)\b/iu.test(stated.sentence.tagged.slice(stated.item.at + 1))
      ? ['none each']
      : []),
    ...(stated.sentence.block.role === 'title' ? ['none title'] : []),
  ];
}

const isLargest = ({ stated, alike }: TotalQuestion): boolean =>
  alike.every(({ size }) => size < stated.size);

function placeOf(stated: Value, first: Value, last: Value): string {
  const at = stated.item.mention.start;
  const side = at < first.item.mention.start ? 'before' : at > last.item.mention.start ? 'behind' : 'between';
  const near = side === 'before' ? first : last;
  return markOf`stands ${side} step ${Math.max(-3, Math.min(2, near.step))}`;
}

/** A part left out at either end that stands in one list with the others. */
function cutsOf(alike: readonly Value[], parts: readonly Value[], whole: Value | null): readonly string[] {
  const [from, to] = [alike.indexOf(parts[0] as Value), alike.indexOf(parts.at(-1) as Value)];
  return (
    [
      ['front', alike[from - 1], alike[from]],
      ['end', alike[to], alike[to + 1]],
    ] as const
  ).flatMap(([side, a, b]) => {
    if (a === undefined || b === undefined || a === whole || b === whole) return [markOf`${side} whole`];
    const joint = jointOf(a, b);
    if (joint === null) return [markOf`${side} ends`];
    return [markOf`${side} cut at ${joint}`];
  });
}

const knownJoints = new WeakMap<Value, WeakMap<Value, string | null>>();

/** How two amounts that follow one on the other hang together; null in two sentences. */
function jointOf(a: Value, b: Value): string | null {
  const known = knownJoints.get(a) ?? new WeakMap<Value, string | null>();
  knownJoints.set(a, known);
  const found = known.get(b);
  if (found !== undefined) return found;
  const joint = readJoint(gapOf(a, b));
  known.set(b, joint);
  return joint;
}

function readJoint(gap: string | null): string | null {
  if (gap === null) return null;
  if (/[;:(—–]/u.test(gap)) return 'stop';
  if (/,\s*$|,?\s*\b(?:and|or|then)\s+(?:\S+\s+){0,3}$/iu.test(gap)) return 'joint';
  return /,/u.test(gap) ? 'comma' : 'words';
}

/** So many times another it is hardly a part beside it. */
const FAR_APART = 200;

/** Small numbers in words mostly count what is spoken of. */
function writingOf(values: readonly Value[]): string {
  const inWords = values.filter(({ item }) => !/\d/u.test(item.mention.text)).length;
  return inWords === 0 ? 'digits' : inWords === values.length ? 'words' : 'both';
}

/** How the parts hang together. */
function listOf(parts: readonly Value[]): string {
  const gaps = parts.slice(1).map((part, i) => gapOf(parts[i], part));
  if (gaps.length === 0) return 'of one';
  if (gaps.some((gap) => gap === null)) return 'over sentences';
  const texts = gaps.map((gap) => gap ?? '');
  if (texts.some((text) => /\b(?:from|to|than|against|after|compared)\s*(?:\S+\s+){0,2}$/iu.test(text)))
    return 'compared';
  const closed = /\band\b/iu.test(texts.at(-1) ?? '');
  const long = texts.some((text) => text.length > 60);
  return markOf`${long ? 'long' : 'short'}${closed ? ' and' : ''}`;
}

const gapOf = (a: Value | undefined, b: Value): string | null =>
  a === undefined || a.sentence !== b.sentence ? null : a.sentence.tagged.slice(a.item.at + 1, b.item.at);

/** On which side of its parts the amount stands, and how it is joined to the one next to it. */
function joinOf(question: TotalQuestion, parts: readonly Value[]): string {
  const join = betweenOf(question, parts).join();
  const [first, last] = [parts[0], parts.at(-1)];
  if (join === '' || first === undefined || last === undefined) return 'joined far';
  const { at } = question.stated.item;
  const side = at < first.item.at ? 'before' : at > last.item.at ? 'behind' : 'between';
  return markOf`joined ${side} ${join}`;
}

function timesOf(stated: Value, parts: readonly Value[]): string {
  const periods = parts.map(({ item }) => item.reading.period?.to ?? null);
  const own = stated.item.reading.period?.to ?? null;
  const kinds = new Set(periods.filter((one) => one !== null)).size;
  const told =
    kinds === 0 ? 'unknown' : kinds === 1 ? 'one' : kinds === parts.length ? 'each its own' : 'several';
  const of = kinds !== 1 || own === null ? '' : periods.includes(own) ? ' its own' : ' another';
  return markOf`${told}${of}`;
}

const SMALL = 12;

/** "Three lenders", "the four cooperatives", "these three": as many as there are parts. */
function announcedOf({ stated, sentence }: TotalQuestion, parts: readonly Value[]): string {
  const sentences = new Set([sentence, ...parts.map((part) => part.sentence)]);
  const counts = [...sentences].flatMap(({ items }) =>
    items
      .filter(({ mention }) => mention.kind === 'count' && mention !== stated.item.mention)
      .map(({ mention }) => countOf(/^\S+/u.exec(mention.text)?.[0]) ?? 0)
      .filter((count) => count > 1 && count <= SMALL),
  );
  return counts.length === 0 ? 'none' : counts.includes(parts.length) ? 'agrees' : 'differs';
}
