/** Changing what a wording allows: the verdicts that rest on it follow, the history names it, undo brings it back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undo } from '../../store/history.ts';
import { listHistory } from '../articles/library.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { auditDocument, lastDocument } from './audit.ts';
import { listThresholds, setThreshold } from './thresholds.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const verdictOfGeorgia = (): string | undefined =>
  auditDocument(context, lastDocument(context)).claims.find(
    ({ basis, wording, arithmetic }) =>
      basis === 'figures' && wording === 'moderate' && arithmetic.includes('Georgia'),
  )?.verdict;

describe('setThreshold', () => {
  test('changes the verdicts that rest on it, by name and undoably', () => {
    expect(verdictOfGeorgia()).toBe('contradicted');
    setThreshold(context, 'moderate', { low: '5', high: '100' });
    expect(verdictOfGeorgia()).toBe('holds');
    expect(listHistory(context, 0, 1).entries[0]?.label).toBe('Set wording "moderate" to 5 to 100');
    undo(context.store, 'Ana', context.now());
    expect(verdictOfGeorgia()).toBe('contradicted');
  });

  test('forgets a change that goes back to the standard', () => {
    const moderate = () => listThresholds(context).find(({ name }) => name === 'moderate');
    setThreshold(context, 'moderate', { low: '5', high: null });
    expect(moderate()).toMatchObject({ low: '5', high: null, standard: { low: '5', high: '50' } });
    setThreshold(context, 'moderate', { low: '5', high: '50' });
    expect(moderate()).toMatchObject({ low: '5', high: '50' });
    expect(context.store.db.prepare('SELECT count(*) AS n FROM threshold').get()).toEqual({ n: 0 });
  });

  test.each([
    ['moderate', '60', '50', /lower end/],
    ['moderate', null, null, /one end/],
    ['moderate', '-1', '50', /negative/],
    ['enormous', '1', '2', /no wording "enormous"/],
  ])('refuses %s from %s to %s', (name, low, high, message) => {
    expect(() => setThreshold(context, name, { low, high })).toThrow(message);
  });
});
