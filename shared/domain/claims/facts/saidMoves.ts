/** "Waiting times have got shorter" over "11 days, compared with 8": a move told in words alone, against the amounts it is of. */
import { compare, divide } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf } from '../sentence/roles.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';
import type { FactPair } from './factPairs.ts';
import { pairsFor } from './subjects.ts';
import type { Told } from './told.ts';

type Move = {
  readonly direction: Direction;
  readonly at: number;
  readonly end: number;
  readonly subject: string;
};

/** Adjectives that say a move when a verb of becoming stands before them. */
const BECAME =
  /\b(?:got|become|became|becoming|getting|grown|grew|turned)\s+(?:(?:much|even|a little|slightly|rather)\s+)?(?:(?<less>shorter|cheaper|smaller|fewer|lower|scarcer|lighter|rarer|thinner|weaker|slower)|(?<more>longer|dearer|bigger|larger|higher|heavier|more (?:expensive|costly|frequent|common)|stronger|costlier))\b/iu;
const FEWER = /^(?:(?<less>fewer|less)|(?<more>more))\s+(?!\p{L}+ed\b)(?<what>\p{Ll}[\p{Ll}\s-]{2,40})/iu;
/** What makes a move doubtful, or one of something else. */
const UNSURE =
  /\b(?:would|could|may|might|should|will|expects?|expected|forecasts?|plans?|planned|hopes?|hoped|if|not|never|no|nor|unless|without|until|despite|instead|wants?|wanted|promised?|aims?|aimed|target|slow\w*|brak\w*|revers\w*|offset\w*|pace|growth|rate of|had|once|before|ahead of|likely|fears?|warn\w*|ask\w*|urg\w*|to (?:rise|fall|grow|drop|cut|reduce|increase|expand|lower|raise))\b/iu;
const NO_MOVE =
  /^(?:up|down|cut|lost|loss|lower|higher|growth|gain|gains|contract|contracts|contracting|slip|slide|sink|narrowed|widened|eased|lost|advanced|reduction|reduced|accelerated|quickened|weakened|strengthened|expansion|contraction|increase|increases|decrease|decreases|rise|fall|rises|falls|drop|drops|decline|declines)$/iu;

export function saidMoves(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  if (sentence.items.length > 2 || told.hasFound(sentence)) return [];
  return movesIn(sentence).flatMap((move) => {
    const passage = stretchPassage(sentence, move.at, move.end);
    if (told.hasTouched(passage)) return [];
    const claim = moveClaim(context, sentence, move);
    return claim === null ? [] : [claim];
  });
}

function movesIn(sentence: ClaimSentence): readonly Move[] {
  const { tagged } = sentence;
  const moves: Move[] = [];
  let start = 0;
  for (const text of tagged.split(
    /(?<=,\s|;\s|:\s|\sand\s|\sas\s|\swhile\s|\sbut\s|\salthough\s|\sbecause\s|\sthat\s)/u,
  )) {
    const move = moveIn(text);
    if (move !== null && !hasAmount(sentence, start, start + text.length))
      moves.push({ ...move, at: start + move.at, end: start + move.end });
    start += text.length;
  }
  return moves;
}

const hasAmount = ({ items }: ClaimSentence, from: number, to: number): boolean =>
  items.some(
    (item) =>
      item.at >= from &&
      item.at < to &&
      (dimensionOf(item) !== null ||
        item.mention.kind === 'factor' ||
        item.mention.kind === 'percentage_points'),
  );

function moveIn(text: string): Move | null {
  if (UNSURE.test(text)) return null;
  const became = BECAME.exec(text);
  if (became !== null)
    return {
      direction: became.groups?.['less'] === undefined ? 'rise' : 'fall',
      at: became.index,
      end: became.index + became[0].length,
      subject: text.slice(0, became.index),
    };
  const fewer = FEWER.exec(text);
  if (fewer !== null && text.length < 70)
    return {
      direction: fewer.groups?.['less'] === undefined ? 'rise' : 'fall',
      at: 0,
      end: fewer[0].trimEnd().length,
      subject: fewer.groups?.['what'] ?? '',
    };
  const words = directionsIn(text);
  const [first] = words;
  if (
    first === undefined ||
    words.some(({ direction }) => direction !== first.direction) ||
    NO_MOVE.test(first.text)
  )
    return null;
  const subject = text.slice(0, first.at);
  return subject.trim().split(/\s+/u).length > MOST_SUBJECT
    ? null
    : { direction: first.direction, at: first.at, end: first.end, subject };
}

const MOST_SUBJECT = 12;

function moveClaim(context: AuditContext, sentence: ClaimSentence, move: Move): ClaimDraft | null {
  const pairs = pairsFor(context, sentence, move.subject).filter(({ to }) => to.mention.kind !== 'share');
  const ways = new Set(pairs.map(wayOf));
  const [pair] = pairs;
  if (pair === undefined || ways.size !== 1 || ways.has(null)) return null;
  // "Fewer fish" is said of a number of them, and of no rate.
  if (
    /^(?:fewer|more)\b/iu.test(sentence.tagged.slice(move.at, move.end)) &&
    pair.to.mention.kind === 'percent'
  )
    return null;
  // "Fewer hands" is of hands, and "fell at only two" of those two.
  const said = sentence.tagged.slice(move.at, move.end);
  const counted = conceptsOf(/^(?:fewer|more|less)\s/iu.test(said) ? said : '');
  if (counted.size > 0 && sharedOf(counted, pair.concepts) === 0) return null;
  if (SOME_ALONE.test(sentence.tagged)) return null;
  const computed = quotient(operandInterval(pair.to.reading), operandInterval(pair.from.reading));
  const [a, b] = [pair.to.reading.value, pair.from.reading.value];
  if (computed === null || a === null || b === null || compare(b, '0') <= 0) return null;
  const passage = stretchPassage(sentence, move.at, move.end);
  return testedClaim({
    form: 'change',
    wording: passage.text,
    passage,
    items: [pair.from, pair.to],
    operands: [mentionOperand('from', pair.from), mentionOperand('to', pair.to)],
    triggers: [],
    computed,
    expected: move.direction === 'rise' ? { low: '1', high: null } : { low: null, high: '1' },
    measure: 'times',
    calculation: `${pair.to.mention.text} / ${pair.from.mention.text}`,
    middle: divide(a, b),
    why: 'the only amounts of two times that the words speak of',
  });
}

const SOME_ALONE = /\b(?:only|alone|none|neither|nobody|nowhere|apart from|except|save for)\b/iu;

function wayOf({ from, to }: FactPair): Direction | null {
  const [a, b] = [from.reading.value, to.reading.value];
  if (a === null || b === null || compare(a, b) === 0) return null;
  return compare(b, a) > 0 ? 'rise' : 'fall';
}
