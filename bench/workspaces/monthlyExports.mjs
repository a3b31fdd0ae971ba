/**
 * A large workspace of the shape of Eurostat's extract of exports by product: 27 states, 7 partners, 2,340 products,
 * 35 months, 1.14 million values. Seeded: the same on every run.
 */
const STATES =
  'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'.split(
    ' ',
  );
const PARTNERS = ['ARM', 'BLR', 'GEO', 'KAZ', 'KGZ', 'RUS', 'UZB'];
const PRODUCTS = 2340;
const MONTHS = Array.from({ length: 35 }, (_, index) => {
  const year = 2020 + Math.floor(index / 12);
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
});
const CELLS = 1_140_000;

/**
 * Writes the values straight into the tables, without history: what is measured is reading them.
 * @param {import('better-sqlite3').Database} db
 * @returns {number} how many
 */
export function writeMonthlyExports(db) {
  const random = mulberry(20_260_101);
  const source = db.prepare("INSERT INTO source (kind, title) VALUES ('dataset', 'Monthly exports')").run();
  const series = db.prepare(
    `INSERT INTO series (area, counterpart, flow, product, product_revision, frequency, measure)
     VALUES (?, ?, 'exports', ?, 'CN', 'M', 'trade_value')`,
  );
  const assertion = db.prepare(
    `INSERT INTO assertion (series_id, period, value, low, high, value_as_stated, unit_as_stated, currency, valuation,
       reporter, status, bound, source_id)
     VALUES (?, ?, ?, ?, ?, ?, 'EUR', 'EUR', 'unknown', ?, 'A', 'exact', ?)`,
  );
  let cells = 0;
  const write = db.transaction(() => {
    for (let product = 0; product < PRODUCTS && cells < CELLS; product++) {
      for (const partner of PARTNERS) {
        for (const state of STATES) {
          // Most pairs trade few products, and those not in every month.
          const activity = random() ** 2;
          if (activity < 0.03 || cells >= CELLS) continue;
          const id = series.run(state, partner, String(10_000_000 + product)).lastInsertRowid;
          const size = 10 ** (2 + 5 * random());
          for (const month of MONTHS) {
            if (random() > activity || cells >= CELLS) continue;
            const value = String(Math.max(1, Math.round(size * (0.5 + random()))));
            assertion.run(id, month, value, `${value}`, value, value, state, source.lastInsertRowid);
            cells++;
          }
        }
      }
    }
  });
  write();
  return cells;
}

/** @param {number} seed */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
