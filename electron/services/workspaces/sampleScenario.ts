import type { Assumption, AssumptionKind, Place, Spread } from '#shared/domain/scenarios/types.ts';
import { readBlocks, readDocumentRow } from '../articles/documents.ts';
import { parseId } from '../ids.ts';
import { saveScenario } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';

type SamplePlace = Pick<Place, 'area' | 'counterpart' | 'flow' | 'period'>;

/** A scenario as resources/sample/sample.json lays it out: annual totals, and quotes instead of ids. */
export type SampleScenario = {
  readonly title: string;
  readonly reasoning: string;
  readonly assumptions: readonly {
    readonly title: string;
    readonly kind: AssumptionKind;
    readonly subject: SamplePlace;
    readonly except?: readonly string[];
    readonly base: SamplePlace | null;
    readonly isCarried?: boolean;
    readonly spread: Spread | null;
    readonly to?: SamplePlace;
    /** Words of the digest that it rests on; without them it is the analyst's. */
    readonly quote?: string;
    readonly note: string;
  }[];
  readonly outputs: readonly SamplePlace[];
};

const placeOf = (place: SamplePlace): Place => ({
  ...place,
  product: 'TOTAL',
  productRevision: '',
  frequency: 'A',
  measure: 'trade_value',
});

/** Draws that make percentiles steady to about a percent. */
const DRAWS = 10_000;
const SEED = 20260115;

/** Puts a scenario of the sample into its workspace, as one operation. */
export function addSampleScenario(
  context: ServiceContext,
  documentId: string,
  { title, reasoning, assumptions, outputs }: SampleScenario,
): void {
  saveScenario(context, null, {
    title,
    reasoning,
    assumptions: assumptions.map(
      ({ quote, subject, base, to, except = [], isCarried = false, ...rest }, at): Assumption => ({
        ...rest,
        id: `as${at + 1}`,
        subject: placeOf(subject),
        except,
        base: base === null ? null : placeOf(base),
        isCarried,
        currency: null,
        to: to === undefined ? null : placeOf(to),
        cites:
          quote === undefined
            ? { kind: 'analyst' }
            : {
                kind: 'paragraph',
                document: documentId,
                locator: locatorOf(context, documentId, quote),
                quote,
              },
      }),
    ),
    outputs: outputs.map(placeOf),
    seed: SEED,
    draws: DRAWS,
  });
}

function locatorOf(context: ServiceContext, documentId: string, quote: string): string {
  const { text } = readDocumentRow(context, documentId);
  const block = readBlocks(context, parseId('document', documentId)).find(
    (one) => one.kept && one.text.includes(quote),
  );
  if (block === undefined || !text.includes(quote)) throw new Error(`The digest does not say: ${quote}`);
  return block.locator;
}
