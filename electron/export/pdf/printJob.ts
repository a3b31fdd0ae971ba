/** What the command that makes a pack and the Electron that prints it tell each other. */
export type PrintJob = {
  /** The page, a file on disk that needs nothing else. */
  readonly page: string;
  readonly out: string;
  /** What stands at the head and foot of each sheet, as HTML. */
  readonly header: string;
  readonly footer: string;
};

/** `--print-pdf=FILE`: the job's file. */
export const PRINT_SWITCH = 'print-pdf';
