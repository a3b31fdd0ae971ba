/**
 * A set-up step that cannot go on: `message` says what happened, `fix` what to do about it. Shown as it is,
 * never with a stack.
 */
export class SetupProblem extends Error {
  /**
   * @param {string} message
   * @param {string} fix
   */
  constructor(message, fix) {
    super(message);
    this.name = 'SetupProblem';
    this.fix = fix;
  }
}

/**
 * Runs a script's main function; a `SetupProblem` becomes one sentence on stderr and exit code 1.
 * @param {() => Promise<number | void>} main answers the exit code; nothing leaves it as it is
 */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    const fix = error instanceof SetupProblem ? error.fix : optionFix(error);
    if (fix === null) throw error;
    process.stderr.write(`${error.message} ${fix}\n`);
    process.exitCode = 1;
  }
}

/** An option that `parseArgs` does not know is a slip of whoever typed it, not of the script. */
function optionFix(error) {
  return /^ERR_PARSE_ARGS_/.test(error?.code ?? '')
    ? 'docs/development.md lists what the scripts take.'
    : null;
}
