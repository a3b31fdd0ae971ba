import { describe, expect, test } from 'vitest';
import { looksLikeByline, readByline } from './bylineText.ts';
import { isPersonName } from './personNames.ts';

describe('bylines', () => {
  test.each([
    ['01.15.2026 Paul Goble', 'Paul Goble', '2026-01-15'],
    ['By Jane Doe | 3 March 2025 | 5 min read', 'Jane Doe', '2025-03-03'],
    ['By Jane Doe and Ivan Petrov in Baku', 'Jane Doe and Ivan Petrov', null],
    ['Jane Doe, Brussels', 'Jane Doe', null],
    ['Published: 3 March 2025, 10:22 GMT', null, '2025-03-03'],
    ['Updated Tue 4 Mar 2025 08.15 CET', null, '2025-03-04'],
    ['Published 03/04/2025', null, null],
    ['Thursday, 03/04/2025', null, '2025-04-03'],
    ['March 4, 2025 10:42 AM GMT Updated 3 hours ago', null, '2025-03-04'],
    ['Von Katrin Brandt, Berlin | 03.03.2025, 14:30 Uhr', 'Katrin Brandt', '2025-03-03'],
    ['Par Claire Dumas', 'Claire Dumas', null],
    ['Publié le 3 mars 2025 à 07h30, mis à jour le 4 mars 2025', null, '2025-03-03'],
    ['Автор: Ирина Соколова', 'Ирина Соколова', null],
    ['15 января 2026 г., 10:22', null, '2026-01-15'],
    ['Source: Xinhua | 2025-03-03 10:22:15 | Editor: huaxia', null, '2025-03-03'],
    ['LONDON, May 3 (Reuters)', null, null],
    ['Business reporter, Klaipeda', null, null],
    ['Northern Customs Observatory, 12 February 2026', null, '2026-02-12'],
    ['Posted on March 3, 2025 by Nino Kapanadze', 'Nino Kapanadze', '2025-03-03'],
    ['January 30, 2026. Almaty. By Dana Omarova for The Steppe Monitor', 'Dana Omarova', '2026-01-30'],
    ['Pressemitteilung Nr. 14 vom 3. März 2025', null, '2025-03-03'],
  ])('reads "%s"', (line, author, published) => {
    expect(readByline(line)).toMatchObject({ author, published });
  });

  test.each([
    'Exports rose on 3 March 2025 to a new high.',
    'By 2030 exports will have doubled',
    'By Monday the ports had opened again',
    'Trade War 2025',
    'What changed on 3 March 2025?',
    'Russian Trade with Former Soviet Republics Rising as Kremlin Influence Declines',
    'Executive Summary:',
    'The minister, Jane Doe, signed it on 3 March 2025',
  ])('is no byline: "%s"', (line) => {
    expect(looksLikeByline(line)).toBe(false);
  });

  test.each([
    ['Paul Goble', true],
    ['Rasa van der Berg', true],
    ['Key Findings', false],
    ['Trade Policy', false],
    ['BBC News', false],
    ['paul goble', false],
  ])('a person: %s %s', (name, wanted) => {
    expect(isPersonName(name)).toBe(wanted);
  });
});
