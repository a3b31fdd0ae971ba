/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  return percentile(values, 50);
}

/**
 * @param {readonly number[]} values
 * @param {number} percent 0 to 100, nearest rank
 * @returns {number}
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error('No measurements');
  return found;
}

/**
 * Runs two things in turn, so that whatever else the machine does in the meantime meets both.
 * @param {number} rounds
 * @param {() => number | Promise<number>} ours answers what it measured
 * @param {() => number | Promise<number>} anchor likewise, in the same unit
 * @returns {Promise<{ ours: number[], anchor: number[] }>}
 */
export async function inTurns(rounds, ours, anchor) {
  /** @type {{ ours: number[], anchor: number[] }} */
  const measured = { ours: [], anchor: [] };
  for (let round = 0; round < rounds; round += 1) {
    measured.anchor.push(await anchor());
    measured.ours.push(await ours());
  }
  return measured;
}
