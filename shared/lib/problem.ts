/**
 * Something the user's input or machine did wrong, with what to do about it. The only error class whose text is
 * meant for people outside the renderer: the command line prints it as is, the IPC boundary sends `code` and `facts`.
 *
 * @example throw new Problem('document/empty', { message: 'The article is empty.', where: 'a.txt', fix: 'Choose a file with text.' })
 */
export type ProblemText = {
  /** What is wrong, one sentence. */
  readonly message: string;
  /** Where: file, line, cell, option. Empty when there is no better place than the command itself. */
  readonly where?: string;
  /** What to do about it, one sentence. */
  readonly fix?: string;
};

export class Problem extends Error {
  readonly code: string;
  readonly where: string;
  readonly fix: string;

  constructor(code: string, text: ProblemText, cause?: unknown) {
    super(text.message, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.where = text.where ?? '';
    this.fix = text.fix ?? '';
  }
}
