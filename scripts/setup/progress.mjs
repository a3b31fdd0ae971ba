/**
 * Progress goes to stderr: stdout belongs to whatever the caller was asked to print (`attest read --json`).
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Says what is being done before it starts and how long it took after; silent work looks like a hang.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedMs = Date.now();
  const heartbeat = setInterval(() => say(`  … still on it after ${seconds(startedMs)}`), 20_000);
  say(`${what} …`);
  try {
    const result = await work();
    say(`  done in ${seconds(startedMs)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * @param {number} startedMs epoch milliseconds
 * @returns {string} e.g. `3.2 s`
 */
export function seconds(startedMs) {
  return `${((Date.now() - startedMs) / 1000).toFixed(1)} s`;
}
