import {
  DEFAULT_THRESHOLDS,
  type ThresholdId,
  type Thresholds,
} from '#shared/domain/claims/lexicon/thresholds.ts';
import type { ThresholdView } from '#shared/ipc/claimShapes.ts';
import { compare, type DecimalText } from '#shared/lib/decimal.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { operationOf, type ServiceContext, type StoreContext } from '../serviceContext.ts';

type ThresholdRow = {
  readonly id: number;
  readonly name: string;
  readonly low: string | null;
  readonly high: string | null;
};
type Ends = { readonly low: DecimalText | null; readonly high: DecimalText | null };

const isThresholdId = (name: string): name is ThresholdId => Object.hasOwn(DEFAULT_THRESHOLDS, name);

/** The bands of this workspace: the defaults, with what its analysts changed. */
export function readThresholds({ store }: StoreContext): Thresholds {
  const rows = store.db.prepare('SELECT id, name, low, high FROM threshold').all() as ThresholdRow[];
  const changed = rows.flatMap(({ name, low, high }) =>
    isThresholdId(name) ? [[name, { of: DEFAULT_THRESHOLDS[name].of, low, high }] as const] : [],
  );
  return { ...DEFAULT_THRESHOLDS, ...Object.fromEntries(changed) };
}

/** Every band with its standard, as the window shows them. */
export function listThresholds(context: ServiceContext): ThresholdView[] {
  const current = readThresholds(context);
  return Object.entries(DEFAULT_THRESHOLDS).map(([name, standard]) => {
    const { of, low, high } = isThresholdId(name) ? current[name] : standard;
    return { name, of, low, high, standard: { low: standard.low, high: standard.high } };
  });
}

/** Changes one band as an operation; back at the default, the change is forgotten. Throws a Problem for a bad band. */
export function setThreshold(context: ServiceContext, name: string, ends: Ends): Done<null> {
  if (!isThresholdId(name)) {
    throw new Problem('threshold/unknown', {
      message: `There is no wording "${name}".`,
      where: name,
      fix: `Use one of: ${Object.keys(DEFAULT_THRESHOLDS).join(', ')}.`,
    });
  }
  assertBand(name, ends);
  const { db } = context.store;
  const row = db.prepare('SELECT id, name, low, high FROM threshold WHERE name = ?').get(name) as
    | ThresholdRow
    | undefined;
  const standard = DEFAULT_THRESHOLDS[name];
  const isStandard = ends.low === standard.low && ends.high === standard.high;
  const label = isStandard
    ? `Reset wording "${spoken(name)}"`
    : `Set wording "${spoken(name)}" to ${bandWords(ends)}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (isStandard) {
      if (row !== undefined) write.remove('threshold', row.id);
    } else if (row === undefined) write.insert('threshold', { name, ...ends });
    else write.update('threshold', row.id, ends);
    return null;
  });
}

const spoken = (name: string): string => name.replaceAll('_', ' ');

const bandWords = ({ low, high }: Ends): string =>
  low === null ? `at most ${high}` : high === null ? `at least ${low}` : `${low} to ${high}`;

function assertBand(name: string, { low, high }: Ends): void {
  const isEmpty = low === null && high === null;
  const isTurned = low !== null && high !== null && compare(low, high) > 0;
  const isNegative = [low, high].some((end) => end !== null && compare(end, '0') < 0);
  if (!isEmpty && !isTurned && !isNegative) return;
  throw new Problem('threshold/band', {
    message: isEmpty
      ? 'A band needs at least one end.'
      : isTurned
        ? 'The lower end lies above the upper one.'
        : 'A band has no negative end.',
    where: spoken(name),
    fix: 'Write the smaller number first, such as 1.75 to 2.01; leave one end empty for "at least" or "at most".',
  });
}
