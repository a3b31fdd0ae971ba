import { beforeEach, expect, test, vi } from 'vitest';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import { askPage } from './askPage.ts';

type Asked = { readonly name: string; readonly answer: (reply: unknown) => void; readonly fail: () => void };
const asked: Asked[] = [];
vi.mock('../../bridge/client.ts', () => ({
  call: (name: string) =>
    new Promise((answer, reject) => {
      asked.push({ name, answer, fail: () => reject(new Error('stopped')) });
    }),
}));
beforeEach(() => {
  asked.length = 0;
});

const viewBy = (dimension: 'area' | 'product'): PivotView => ({
  where: '',
  frequency: 'A',
  rows: [dimension],
  columns: 'period',
  group: null,
  at: null,
  sort: null,
});
const PAGE = { isOpen: false, turned: [], offset: 0, limit: 100 };
const sent = () => asked.map(({ name }) => name);

test('another view stops the one that is waited for before it is asked itself, and that one says nothing any more', async () => {
  const [byArea, byProduct] = [viewBy('area'), viewBy('product')];
  const first = askPage(byArea, PAGE);
  const second = askPage(byArea, { ...PAGE, offset: 100 });
  expect(sent()).toEqual(['pivot.page', 'pivot.page']);
  const other = askPage(byProduct, PAGE);
  expect(sent()).toEqual(['pivot.page', 'pivot.page', 'pivot.stop']);
  asked[0]?.fail();
  asked[1]?.answer('late');
  asked[2]?.answer({});
  expect(await first).toBeNull();
  expect(await second).toBeNull();
  await vi.waitFor(() => expect(sent().at(-1)).toBe('pivot.page'));
  asked[3]?.answer('page');
  expect(await other).toBe('page');
});

test('a failure of the view that is shown is told, and nothing is stopped where nothing is waited for', async () => {
  const view = viewBy('area');
  const page = askPage(view, PAGE);
  expect(sent()).toEqual(['pivot.page']);
  asked[0]?.fail();
  await expect(page).rejects.toThrow('stopped');
  void askPage(viewBy('product'), PAGE);
  expect(sent()).toEqual(['pivot.page', 'pivot.page']);
});
