/** Words that mark a number as what the numbers before it make. One table: the words before it, the words behind it, the relation. */

/** sum: of all. mean: of all, by how many. rest: the whole less the others.  partOf: a share of a whole. rate: a part by its whole. shareOfShare: a share of a share. grown: one change on top of another. */
export type Relation = 'sum' | 'mean' | 'rest' | 'partOf' | 'rate' | 'shareOfShare' | 'grown';

type Mark = { readonly relation: Relation; readonly lead?: RegExp; readonly rest?: RegExp };

const HEDGE = '(?:(?:about|some|just|only|exactly|nearly|almost|roughly|over|under)\\s+){0,2}$';
const lead = (words: string): RegExp => new RegExp(`(?:${words})\\s+${HEDGE}`, 'iu');

const ADDED =
  'in all|altogether|together|in total|all told|combined|overall|between them|over the (?:(?:two|three|four|five) (?:years|months|seasons)|[\\ue100-\\ue2ff\\ue700-\\ue8ff])';

const MARKS: readonly Mark[] = [
  {
    relation: 'mean',
    lead: lead(
      '\\b(?:averag(?:e|ed|ing)|mean)(?:,?\\s+(?!of\\b)\\p{L}+){0,3}?(?:\\s+(?:of|is|was|comes to|came to|at))?|\\bon average,?(?:\\s+\\p{L}+){0,3}',
    ),
  },
  { relation: 'mean', rest: /^(?:\s+\p{Ll}+)?\s+on average\b/iu },
  {
    relation: 'sum',
    lead: lead(
      '\\b(?:bring(?:s|ing)?|brought)\\s+(?:the |its |their )?(?:[\\p{L}-]+\\s+){0,2}?(?:total|sum|tally|count)\\s+(?:[\\p{L}-]+\\s+){0,2}?to|\\b(?:the|a|its|their)\\s+(?:grand |combined |overall )?total\\s+(?:is|was|comes to|came to|stands at|stood at|reache[sd])|,\\s+(?:makes?|made|give|gave)',
    ),
  },
  {
    relation: 'sum',
    lead: /^(?:taken together|together|combined|between them|in all|altogether|all told)\b[^.;]*,\s\p{Ll}+\s+$/iu,
  },
  {
    relation: 'grown',
    lead: /\b(?:over|in|across) (?:the )?(?:both|two|three|[\ue100-\ue2ff\ue700-\ue8ff])(?: years| months| steps)?\b[^.;]{0,30}$/iu,
  },
  {
    relation: 'grown',
    rest: /^\s+(?:over|in|across) (?:the )?(?:(?:both|two|three)(?: years| months| steps)|[\ue100-\ue2ff])/iu,
  },
  {
    relation: 'sum',
    lead: lead(
      `\\b(?:${ADDED}),?(?:\\s+(?!not|less|more)[\\p{L}’']+){0,4}|(?:^|,\\s)(?:which|that|this)\\s+(?:is|are|makes?|made|gives?)|\\b(?:which|that|this|it|they)\\s+(?:comes? to|came to|adds? up to|added up to|amounts? to)`,
    ),
  },
  // "the two thus bought 20,500", "The 740 trucks" behind three lots of them.
  {
    relation: 'sum',
    lead: lead(
      '(?:^|[;,]\\s(?:and )?)the (?:[\\ue200-\\ue2ff]|pair)(?: of them)?(?:,)? (?:thus|therefore|together|between them)(?:,)?(?: \\p{L}+){0,2}|;\\s(?:between them|together),? the \\p{L}+ (?:is|was)',
    ),
  },
  {
    relation: 'sum',
    rest: new RegExp(`^(?:\\s+\\p{L}+){0,2}\\s+(?:${ADDED}|in (?:two|three|four|five) years)\\b`, 'iu'),
  },
  {
    relation: 'rest',
    lead: lead(
      '\\b(?:leaving|leaves|so that|kept|keeps|retain(?:ed|s)|(?:the|a) (?:other|remaining|rest,?)|the rest (?:is|was|,)|everything else (?:makes up|is|was))',
    ),
  },
  {
    relation: 'rest',
    rest: /^(?:\s+(?!of\b|in\b|at\b)[\p{L}-]+){0,2}?\s+(?:remain(?:s|ed)?|(?:is|are|was|were) (?:left|still)|(?:is|are) yet to)\b/iu,
  },
  { relation: 'shareOfShare', rest: /^\s+of (?:the total|the whole|all|everything)\b/iu },
  { relation: 'rate', lead: lead(',\\s+an? (?:\\p{L}+ )?(?:rate|ratio|share|yield|margin|return) of') },
  { relation: 'rate', lead: lead(',\\s+(?:or|that is|which is)'), rest: /^\s*(?:[.,;)]|$)/u },
  {
    relation: 'partOf',
    lead: lead(
      ',\\s+(?:or|that is|which (?:is|makes|means|comes to)|i\\.e\\.)|\\b(?:that|this|which) (?:is|makes)',
    ),
  },
  {
    relation: 'sum',
    lead: lead(',\\s(?:making|for a total of|which will make)|\\bthat (?:will|would) make'),
  },
];

/** Every relation that the words around a number may tell, likelier ones first. */
export const relationsOf = (before: string, behind: string): readonly Relation[] => [
  ...new Set(
    MARKS.filter((mark) => mark.lead?.test(before) !== false && mark.rest?.test(behind) !== false).map(
      ({ relation }) => relation,
    ),
  ),
];

/** A list that does not give all, and what others say or plan. */
export const PARTIAL =
  /\b(?:including|such as|mainly|chiefly|mostly|among|notably|for example|especially|at least one|some of|part of|not counting|excluding|besides|in addition)\b/iu;
export const UNSURE =
  /\b(?:would|could|may|might|should|if|unless|target(?:s|ed)?|forecasts?|expect(?:s|ed)?|aims?|planned)\b/iu;
