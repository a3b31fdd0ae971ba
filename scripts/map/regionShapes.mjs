import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { albers, clipped, ringsOf, simplified } from './outlines.mjs';

/**
 * `node scripts/map/regionShapes.mjs countries-50m.json`: makes shared/domain/charts/map/regionShapes.json anew, from the
 * file of that name in the npm package world-atlas 2.0.2 (ISC; its outlines are Natural Earth's, in the public domain).
 * `npm pack world-atlas@2.0.2` fetches it; the product needs only what is written here.
 */
const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file countries-50m.json of world-atlas.');

/** UN M49 code of the topology -> ISO 3166-1 alpha-3, of the countries that are drawn. */
const COUNTRIES = {
  '051': 'ARM',
  '031': 'AZE',
  112: 'BLR',
  233: 'EST',
  268: 'GEO',
  398: 'KAZ',
  417: 'KGZ',
  428: 'LVA',
  440: 'LTU',
  498: 'MDA',
  643: 'RUS',
  762: 'TJK',
  795: 'TKM',
  804: 'UKR',
  860: 'UZB',
};
/** What is cut out of the projected world, in kilometres around 55 E, 52 N; Russia goes on beyond it. */
const WINDOW = { left: -2480, right: 2350, top: 1330, bottom: -1960 };
/** Grid units a kilometre: one is less than half a pixel at the usual width. */
const SCALE = 0.3;
/** Points nearer than this to the line between their neighbours are left out, in grid units. */
const TOLERANCE = 0.9;
/** Islands smaller than this are left out, in square grid units. */
const LEAST = 12;

const project = albers({ lon: 55, lat: 52, south: 42, north: 62 });
const topology = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Record<string, string[]>} */
const shapes = {};
for (const code of Object.values(COUNTRIES)) shapes[code] = [];
for (const geometry of topology.objects.countries.geometries) {
  const code = COUNTRIES[String(geometry.id)];
  if (code === undefined) continue;
  for (const ring of ringsOf(topology, geometry)) {
    const grid = clipped(ring.map(project), WINDOW).map(([x, y]) => [
      (x - WINDOW.left) * SCALE,
      (WINDOW.top - y) * SCALE,
    ]);
    const kept = simplified(grid, TOLERANCE).map((point) => point.map(Math.round));
    if (kept.length > 3 && areaOf(kept) >= LEAST) shapes[isCrimea(ring) ? 'UKR' : code]?.push(deltas(kept));
  }
}
const text = {
  from: 'Natural Earth 1:50m (public domain) by world-atlas 2.0.2 (ISC), made by scripts/map/regionShapes.mjs',
  licence:
    'Copyright 2013-2019 Michael Bostock. Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies. The software is provided "as is" and the author disclaims all warranties.',
  width: (WINDOW.right - WINDOW.left) * SCALE,
  height: (WINDOW.top - WINDOW.bottom) * SCALE,
  areas: shapes,
};
writeFileSync(
  join(root, 'shared', 'domain', 'charts', 'map', 'regionShapes.json'),
  `${JSON.stringify(text, null, 2)}\n`,
);

/** Natural Earth draws who holds the ground; the map draws Crimea as the UN General Assembly does (resolution 68/262). */
function isCrimea(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return (
    Math.min(...lons) > 32 && Math.max(...lons) < 37 && Math.min(...lats) > 44 && Math.max(...lats) < 46.5
  );
}

function areaOf(ring) {
  let twice = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** "x y dx dy …": the first point, then the steps from one to the next. */
function deltas(ring) {
  return ring
    .flatMap(([x, y], at) => (at === 0 ? [x, y] : [x - ring[at - 1][0], y - ring[at - 1][1]]))
    .join(' ');
}
