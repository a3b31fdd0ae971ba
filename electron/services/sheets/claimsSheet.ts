import { intervalWords } from '#shared/domain/claims/arithmetic/words.ts';
import { claimAreas } from '#shared/domain/claims/claimAreas.ts';
import type { Claim, Operand } from '#shared/domain/claims/types.ts';
import { CLAIM_FORMS, VERDICTS } from '#shared/domain/claims/types.ts';
import type { Store } from '../../store/openStore.ts';
import { readMentions } from '../articles/readings.ts';
import { newerVersions } from '../articles/versionLine.ts';
import { auditDocument } from '../claims/audit.ts';
import { areaName } from '../figures/cells.ts';
import { formatId, parseId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import type { StoreContext } from '../serviceContext.ts';
import { column, type Sheet } from './sheet.ts';

/** Room for the claims of one article in a row's number. */
const CLAIMS_A_DOCUMENT = 100_000;

/** Every claim of the newest version of each article: its words, what they are set against, and the verdict. */
export const claimsSheet: Sheet = {
  noun: 'claim',
  table: 'claim_decision',
  idKind: 'claim',
  columns: [
    column('verdict', { kind: 'choice', options: [...VERDICTS] }),
    column('wording'),
    // The same wording is set against the article and against the figures: two rows.
    column('against', { kind: 'choice', options: ['article', 'figures'] }),
    column('form', { kind: 'choice', options: [...CLAIM_FORMS] }),
    column('areas'),
    column('computed'),
    column('expected'),
    column('operands'),
    column('decision'),
    column('place'),
    column('article'),
    column('arithmetic'),
  ],
  sql: `SELECT value ->> 'id' AS id, value ->> 'document' AS document, value ->> 'key' AS claim_key,
      ${['verdict', 'wording', 'form', 'areas', 'computed', 'expected', 'operands', 'against', 'decision', 'place', 'article', 'arithmetic'].map((key) => `value ->> '${key}' AS ${key}`).join(', ')}
    FROM json_each(@claims)`,
  params: ({ store }) => ({ claims: claimRows(store, '') }),
  order: 'id',
  findIn:
    "wording || ' ' || areas || ' ' || operands || ' ' || form || ' ' || decision || ' ' || article || ' ' || arithmetic",
  areaCodes: [],
  columnOf: (word) => {
    const said = word.toLowerCase();
    if (VERDICTS.some((verdict) => verdict === said)) return 'verdict';
    return ['article', 'figures'].includes(said) ? 'against' : null;
  },
  keyOf: ({ document, claim_key }) => `${String(document)}:${String(claim_key)}`,
  labelOf: ({ store }, id) => `claim "${claimAt(store, id)?.wording ?? id}"`,
  historyId: ({ store }, id) => {
    const claim = claimAt(store, id);
    if (claim === undefined) return null;
    return (
      (store.db
        .prepare('SELECT id FROM claim_decision WHERE document_id = @document AND claim_key = @key')
        .pluck()
        .get({ document: parseId('document', claim.document), key: claim.key }) as number | undefined) ?? null
    );
  },
};

type ClaimRow = {
  readonly id: number;
  readonly document: string;
  readonly key: string;
  readonly wording: string;
};

/** The claims as the JSON that `sql` reads; made anew after each operation only. */
const claimRows = cachedSince((store: Store, _all: string): string => {
  const context = { store };
  const documents = store.db
    .prepare('SELECT id, coalesce(title, file_name) AS title FROM document ORDER BY id')
    .all() as { id: number; title: string }[];
  const newest = documents.filter(({ id }) => newerVersions(context, id).length === 0);
  return JSON.stringify(newest.flatMap(({ id, title }) => rowsOfDocument(context, id, title)));
});

const claimAt = (store: Store, id: number): ClaimRow | undefined =>
  (JSON.parse(claimRows(store, '')) as ClaimRow[]).find((row) => row.id === id);

function rowsOfDocument(context: StoreContext, number: number, title: string) {
  const document = formatId('document', number);
  const { claims, blocks } = auditDocument(context, document);
  const mentions = readMentions(context, number);
  const isArea = (code: string): boolean => areaName(code) !== code;
  return claims.map((claim, at) => {
    const { key, verdict, wording, form, computed, expected, measure, basis, arithmetic, why } = claim;
    const [passage] = claim.passages;
    const block = blocks.find(({ id }) => id === passage?.block);
    return {
      id: number * CLAIMS_A_DOCUMENT + at,
      document,
      key,
      verdict,
      wording,
      form,
      areas: claimAreas(claim, mentions, isArea).map(areaName).join(', '),
      computed: measure === null ? '' : printed(computed, measure),
      expected: measure === null ? '' : printed(expected, measure),
      operands: claim.operands.map(operandWords).join('; '),
      against: basis,
      decision: claim.decision?.state ?? '',
      place: block?.locator ?? '',
      article: title,
      arithmetic: arithmetic === '' ? why : arithmetic,
    };
  });
}

const printed = (interval: Claim['computed'], measure: NonNullable<Claim['measure']>): string =>
  interval.low === null && interval.high === null ? '' : intervalWords(interval, measure);

/** "from 2020", "whole sum(cis, RUS, turnover, 2024), without Turkmenistan". */
function operandWords({ role, expression, period, missing }: Operand): string {
  const time = period === null ? '' : [...new Set([period.from ?? '…', period.to ?? '…'])].join('–');
  const lacks = missing.length === 0 ? '' : `without ${missing.map(areaName).join(', ')}`;
  const what = [role, expression ?? time].filter((part) => part !== '').join(' ');
  return [what, lacks].filter((part) => part !== '').join(', ');
}
