/** What every command of `attest` takes; parsing and help are made from this one table. */
export type OptionSpec = {
  /** Placeholder of the value; null for a switch. */
  readonly value: string | null;
  readonly help: string;
  /** The command cannot do without it. */
  readonly isNeeded?: true;
};
export type CommandSpec = {
  readonly summary: string;
  /** Names of the positional arguments; a trailing `?` marks an optional one. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
};

const published = { value: 'DATE', help: 'date of publication, where the file does not say (2026-01-15)' };
const language = { value: 'TAG', help: 'language of the text, where it is not to be guessed (en, de, ru)' };

export const COMMANDS = {
  new: { summary: 'make an empty workspace', positionals: ['WS'], options: {} },
  sample: { summary: 'make the sample workspace', positionals: ['WS'], options: {} },
  read: {
    summary: 'read an article and account for every number in it; writes nothing',
    positionals: ['FILE'],
    options: { published, language },
  },
  ingest: {
    summary: 'put an article into a workspace',
    positionals: ['WS', 'FILE'],
    options: {
      published,
      language,
      'version-of': { value: 'ID', help: 'the document this file is a new version of (d1)' },
    },
  },
  import: {
    summary:
      'put the figures of a file (CSV, XLSX, JSON, SDMX-CSV, data package, table of an article), or the rows of an exported sheet, into a workspace',
    positionals: ['WS', 'FILE'],
    options: {
      mapping: {
        value: 'M',
        help: 'a JSON file that says which of its columns is which, or a saved profile (docs/imports.md)',
      },
      'dry-run': {
        value: null,
        help: 'say what would be written and what has to be settled, and write nothing',
      },
      'strict-rows': { value: null, help: 'refuse the file when one row cannot be read' },
      'save-profile': { value: 'NAME', help: 'keep the mapping in the workspace under this name' },
    },
  },
  figures: {
    summary: 'list the assertions of a workspace',
    positionals: ['WS'],
    options: {
      where: {
        value: 'EXPR',
        help: 'only those that fit, such as "area = ARM and period >= 2020 and value > 5bn"',
      },
      csv: { value: null, help: 'as CSV' },
      calculated: {
        value: null,
        help: 'the calculated series instead (those that --where keeps), period by period, with how each value was made',
      },
      out: {
        value: 'F',
        help: 'write them to a file instead: .csv, .sdmx.csv, .json, .xlsx or .zip (data package)',
      },
      bom: { value: null, help: 'begin a .csv file with a byte order mark' },
      semicolon: { value: null, help: 'separate the cells of a .csv file by semicolons' },
    },
  },
  set: {
    summary: 'assert a value for one cell and show it',
    positionals: ['WS'],
    options: {
      cell: { value: 'EXPR', help: 'the cell: ser12@2024, or an expression that fits one', isNeeded: true },
      value: { value: 'TEXT', help: 'the value as text, such as "12.4 bn"', isNeeded: true },
      source: { value: 'ID', help: 'the source it comes from (src1 is the analyst)', isNeeded: true },
    },
  },
  number: {
    summary: 'read one number as Attest does',
    positionals: ['TEXT'],
    options: {
      locale: { value: 'TAG', help: 'the language whose separators hold; without it there is no context' },
      as: { value: 'code', help: 'keep a code as text' },
    },
  },
  link: {
    summary: 'tie words of an article to cells',
    positionals: ['WS'],
    options: {
      document: { value: 'ID', help: 'the document (d1)', isNeeded: true },
      quote: { value: 'TEXT', help: 'the words, which must stand there once', isNeeded: true },
      cell: { value: 'EXPR', help: 'the cell: ser12@2024, or an expression that fits one', isNeeded: true },
    },
  },
  anchors: {
    summary: 'say where each link stands in the newest version of its document',
    positionals: ['WS'],
    options: {},
  },
  audit: {
    summary: "check an article's claims against itself and the figures",
    positionals: ['WS?'],
    options: {
      document: { value: 'ID', help: 'the document; without it the one added last' },
      file: { value: 'FILE', help: 'an article file instead of a workspace: against itself only' },
      strict: { value: null, help: 'end with 1 when a claim is contradicted' },
      published,
      language,
    },
  },
  lookup: {
    summary: 'find where a quoted number, or a pair, stands in the figures',
    positionals: ['WS', 'TEXT'],
    options: {
      to: { value: 'TEXT', help: 'the later number of a pair' },
      'from-period': { value: 'P', help: 'the period of the earlier number (2020)' },
      'to-period': { value: 'P', help: 'the period of the number, or of the later one (2024)' },
      limit: { value: 'N', help: 'how many results (10)' },
    },
  },
  search: {
    summary: 'find words in paragraphs, notes and sources',
    positionals: ['WS', 'QUERY'],
    options: {},
  },
  history: {
    summary: 'list the operations of a workspace, newest first',
    positionals: ['WS'],
    options: {
      impact: { value: 'OP', help: 'what this operation changed in all that the workspace says (op12)' },
    },
  },
  undo: { summary: 'take back the newest operations', positionals: ['WS', 'STEPS?'], options: {} },
  redo: { summary: 'bring back what was taken back', positionals: ['WS', 'STEPS?'], options: {} },
  check: {
    summary: 'check a workspace file and print the hash of its content',
    positionals: ['WS'],
    options: {},
  },
  backup: { summary: 'copy a workspace, also while it is in use', positionals: ['WS', 'FILE'], options: {} },
  restore: { summary: 'put a backup in the place of a workspace', positionals: ['WS', 'FILE'], options: {} },
  salvage: {
    summary: 'recover what can be read of a damaged workspace into a new file, and say what is lost',
    positionals: ['WS', 'FILE'],
    options: {},
  },
  chart: {
    summary: 'draw a chart as an SVG picture, or write its points as CSV',
    positionals: ['WS', 'ID'],
    options: {
      out: {
        value: 'F.svg',
        help: 'where to write; F.csv writes the points drawn; a file that is there is replaced',
        isNeeded: true,
      },
      theme: { value: 'T', help: 'colours of the picture: light, dark, or print (grey, with little ink)' },
    },
  },
  scenario: {
    summary:
      'compute a scenario: ranges, what is refused and why, percentiles, contributions; writes nothing',
    positionals: ['WS', 'ID'],
    options: {},
  },
  export: {
    summary: 'write a briefing pack',
    positionals: ['WS'],
    options: {
      pack: {
        value: 'SPEC',
        help: "name or id of a pack, a template (two-page brief, full dossier, slides, brief, evidence) or a JSON file; else the workspace's first",
      },
      out: { value: 'DIR|F.zip', help: 'an absent or empty folder, or a zip file', isNeeded: true },
      formats: {
        value: 'LIST',
        help: 'besides html and csv, which are always in it: pdf, docx, pptx, xlsx, datapackage, annotations, references',
      },
      issue: { value: null, help: 'record the export as an issue in the history, and keep its bytes' },
      issued: { value: 'VERSION', help: 'write a pack again as it was issued (v1), byte for byte' },
      style: { value: 'FILE', help: 'a house style: logo, colours, fonts (notes-and-packs.md)' },
      sign: { value: 'KEY', help: 'sign it with a secret key file, as "attest key" or minisign makes one' },
      'stamp-untraced': { value: 'REASON', help: 'let untraced numbers out, stamped with this reason' },
    },
  },
  verify: {
    summary: 're-hash and re-compute a pack, and check its signature',
    positionals: ['PACK'],
    options: {
      key: {
        value: 'KEY',
        help: 'the public key it must be signed with: a file, or its line RW…; exit 1 when it is not',
      },
    },
  },
  key: {
    summary: 'make a key to sign packs with: FILE, which is secret, and FILE.pub for those who verify',
    positionals: ['FILE'],
    options: {},
  },
  diff: {
    summary: 'compare two packs number by number; exit 1 when they differ',
    positionals: ['PACK1', 'PACK2'],
    options: {},
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof COMMANDS;

/** Options that every command takes. */
export const COMMON: Readonly<Record<string, OptionSpec>> = {
  json: { value: null, help: 'print exactly one JSON value' },
  help: { value: null, help: 'print this' },
};
