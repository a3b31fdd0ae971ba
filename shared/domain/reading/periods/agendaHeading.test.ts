import { expect, test } from 'vitest';
import { isAgenda } from './agendaHeading.ts';

test('headings over what is to come, and others', () => {
  for (const heading of ['What happens next', 'Next steps:', 'Prochaines étapes', 'Termine', 'Что дальше?'])
    expect(isAgenda(heading), heading).toBe(true);
  for (const heading of [
    'What happened next door',
    'Timeline of the war',
    'Key figures',
    'Ausblick auf 2026 und 2027',
  ])
    expect(isAgenda(heading), heading).toBe(false);
});
