/** What a careful reader would ask before a pack goes out, each with its place. They warn; only untraced numbers stop. */
import { claimKeys } from '#shared/domain/claims/claimKeys.ts';
import type { Claim } from '#shared/domain/claims/types.ts';
import { likelihoodFaults } from '#shared/domain/notes/likelihood.ts';
import { parseReference } from '#shared/domain/notes/noteReference.ts';
import type { PackModel, PackRun } from '#shared/domain/packs/packModel.ts';
import { lettersLacking } from '../../export/shippedFonts.ts';
import { listAnchors } from '../articles/anchors.ts';
import { chartSpec, goneRows } from '../charts/charts.ts';
import { auditDocument } from '../claims/audit.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { PackSpec } from './packSpec.ts';

export type PackWarning = {
  readonly kind: 'source' | 'claim' | 'fact' | 'anchor' | 'chart' | 'wording' | 'letters';
  /** What to open: a source, a document (for a claim or a lost place), a chart or a note (for a fact or a wording); "" for letters. */
  readonly owner: string;
  readonly place: string;
  /** Where in the owner it stands: the lasting key of an article's claim, the paragraph of a note from 1. */
  readonly claim: string | null;
  readonly paragraph: number | null;
  readonly text: string;
};
/** Where the owner itself is the place. */
const WHOLE = { claim: null, paragraph: null } as const;

/**
 * What would be wrong in the pack's own words first: claims that a note states as facts, quoted claims, lost places of links, charts of
 * rows that are gone, words of likelihood. Letters without a font and sources that lack a licence or a date come after.
 */
export const packWarnings = (context: ServiceContext, spec: PackSpec, model: PackModel): PackWarning[] => [
  ...factWarnings(context, spec, model),
  ...claimWarnings(context, model),
  ...anchorWarnings(context, model),
  ...chartWarnings(context, spec),
  ...wordingWarnings(spec, model),
  ...letterWarnings(model),
  ...sourceWarnings(model),
];

const sourceWarnings = ({ sources }: PackModel): PackWarning[] =>
  sources.flatMap(({ id, title, publisher, licence, issued, accessed }) => {
    const lacks = [
      licence === null || licence.trim() === '' ? 'no licence' : '',
      issued === null && accessed === null ? 'no date' : '',
    ].filter((lack) => lack !== '');
    if (lacks.length === 0) return [];
    return [
      {
        kind: 'source',
        owner: id,
        place: publisher || title,
        ...WHOLE,
        text: `It states ${lacks.join(' and ')}.`,
      },
    ];
  });

/** A sentence that is quoted as it stands although the arithmetic speaks against it. */
function claimWarnings(context: ServiceContext, { documents }: PackModel): PackWarning[] {
  return documents
    .filter(({ quotes }) => quotes.length > 0)
    .flatMap(({ id, quotes }) => {
      const { claims } = auditDocument(context, id);
      const keys = claimKeys(claims);
      return claims.flatMap((claim, at): PackWarning[] => {
        const quoted = quotes.find((quote) =>
          claim.passages.some((passage) => passage.start < quote.end && passage.end > quote.start),
        );
        if (claim.verdict !== 'contradicted' || quoted === undefined) return [];
        const text = `It quotes a contradicted claim, “${claim.wording}”: ${claim.arithmetic}`;
        const key = keys[at] ?? null;
        return [{ kind: 'claim', owner: id, place: quoted.locator, claim: key, paragraph: null, text }];
      });
    });
}

/** A paragraph that says, as no assumption and no judgement, what a claim says that the arithmetic contradicts. */
const factWarnings = (context: ServiceContext, { parts }: PackSpec, model: PackModel): PackWarning[] => {
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const contradicted = (documentId: string, is: (claim: Claim, key: string) => boolean): readonly Claim[] => {
    const { claims } = auditDocument(context, documentId);
    const keys = claimKeys(claims);
    return claims.filter((claim, at) => claim.verdict === 'contradicted' && is(claim, keys[at] ?? ''));
  };
  const claimsIn = (run: PackRun): readonly Claim[] => {
    if ('number' in run) {
      const { document = null, quote = null, expression } = numbers.get(run.number) ?? {};
      if (document === null || quote === null || expression !== 'quote') return [];
      return contradicted(document, ({ wording }) => quote.includes(wording));
    }
    const named = run.refers === undefined ? null : parseReference(run.refers);
    return named?.kind === 'claim' ? contradicted(named.documentId, (_, key) => key === named.key) : [];
  };
  return parts.flatMap((part, index): PackWarning[] => {
    const printed = model.parts[index];
    if (part.kind !== 'note' || printed?.kind !== 'note') return [];
    return printed.paragraphs.flatMap((runs, at) => {
      const stance = printed.shapes?.[at]?.stance;
      if (stance === 'assumption' || stance === 'judgement') return [];
      return [...new Set(runs.flatMap(claimsIn))].map(
        ({ wording, arithmetic }): PackWarning => ({
          kind: 'fact',
          owner: part.note,
          place: `${printed.title}, paragraph ${at + 1}`,
          claim: null,
          paragraph: at + 1,
          text: `It states a contradicted claim, “${wording}”: ${arithmetic}`,
        }),
      );
    });
  });
};

function anchorWarnings(context: ServiceContext, { documents, numbers }: PackModel): PackWarning[] {
  const printed = new Set([...documents.map(({ id }) => id), ...numbers.map(({ document }) => document)]);
  return listAnchors(context).flatMap(({ document, state, old, why }): PackWarning[] =>
    !printed.has(document) || (state !== 'orphan' && state !== 'changed')
      ? []
      : [
          {
            kind: 'anchor',
            owner: document,
            place: `“${old.text}”`,
            ...WHOLE,
            text: `Its place is ${state}: ${why}`,
          },
        ],
  );
}

const chartWarnings = (context: ServiceContext, { parts }: PackSpec): PackWarning[] =>
  parts.flatMap((part): PackWarning[] => {
    if (part.kind !== 'chart') return [];
    const spec = chartSpec(context, part.chart);
    const gone = goneRows(context, spec);
    if (gone.length === 0) return [];
    const text = `It draws ${gone.length === 1 ? 'a row that is' : `${gone.length} rows that are`} no longer in the figures.`;
    return [{ kind: 'chart', owner: part.chart, place: spec.title, ...WHOLE, text }];
  });

/** Likelihood and confidence in one sentence, or a hedge that promises nothing, in the words of the pack's own notes. */
const wordingWarnings = ({ parts }: PackSpec, model: PackModel): PackWarning[] =>
  parts.flatMap((part, index): PackWarning[] => {
    const printed = model.parts[index];
    if (part.kind !== 'note' || printed?.kind !== 'note') return [];
    return printed.paragraphs.flatMap((runs, at) =>
      likelihoodFaults(runs.map((run) => ('text' in run ? run.text : '#')).join('')).map(
        ({ why, words }): PackWarning => ({
          kind: 'wording',
          owner: part.note,
          place: `${printed.title}, paragraph ${at + 1}`,
          claim: null,
          paragraph: at + 1,
          text: `${words.map((word) => `“${word}”`).join(', ')}: ${WORDING[why]}`,
        }),
      ),
    );
  });

const SCRIPTS = [
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
] as const;
/** More letters than these say nothing more. */
const SHOWN_LETTERS = 8;

/** Letters that no shipped font has: on paper they depend on the machine that prints. */
function letterWarnings({ title, parts, sources, documents }: PackModel): PackWarning[] {
  const lacking = lettersLacking(JSON.stringify([title, parts, sources, documents]));
  const places = [...parts, ...sources].map((each) => ({ title: each.title, text: JSON.stringify(each) }));
  const named = new Map<string, string[]>();
  for (const letter of lacking) {
    const script = SCRIPTS.find(([, is]) => is.test(letter))?.[0] ?? 'other';
    named.set(script, [...(named.get(script) ?? []), letter]);
  }
  return [...named].map(([script, letters]): PackWarning => {
    const shown = letters.slice(0, SHOWN_LETTERS).join('');
    const place = places.find(({ text }) => letters.some((letter) => text.includes(letter)))?.title ?? title;
    const text = `Attest brings no font with its ${script} letters (${shown}${letters.length > SHOWN_LETTERS ? '…' : ''}): on paper they are boxes where the machine that prints has none.`;
    return { kind: 'letters', owner: '', place, ...WHOLE, text };
  });
}

const WORDING = {
  'with-confidence': 'how likely it is and how sure you are stand in one sentence; write two (ICD 203).',
  'no-band': 'this stands for no likelihood; say “unlikely”, “likely” or another word of ICD 203.',
} as const;
