import type { ChangeEvent, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Select } from './Select.tsx';

const OPTIONS = [
  [null, 'none'],
  [0, 'no place'],
  [2, 'two places'],
] as const;

test('each value stands under its name, the one that holds is chosen, and none is a value of its own', () => {
  const shown = (value: 0 | 2 | null): string =>
    renderToStaticMarkup(
      <Select aria-label="Places" value={value} options={OPTIONS} onChoose={() => undefined} />,
    );
  expect(shown(2)).toBe(
    '<select aria-label="Places" class="field"><option value="">none</option><option value="0">no place</option><option value="2" selected="">two places</option></select>',
  );
  expect(shown(null)).toContain('<option value="" selected="">none</option>');
});

test('a choice is handed on as the value it was offered as; a text that was not offered as nothing', () => {
  const chosen: (0 | 2 | null)[] = [];
  const box = Select<0 | 2 | null>({
    value: 2,
    options: OPTIONS,
    onChoose: (value) => chosen.push(value),
  }) as ReactElement<{ onChange: (event: ChangeEvent<HTMLSelectElement>) => void }>;
  for (const value of ['0', '', '7', '2'])
    box.props.onChange({ target: { value } } as ChangeEvent<HTMLSelectElement>);
  expect(chosen).toEqual([0, null, 2]);
});
