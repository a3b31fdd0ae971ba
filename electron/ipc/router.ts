import {
  type Args,
  type CommandName,
  type EndpointName,
  endpoints,
  type QueryName,
  type ReplyOf,
  type ShellName,
  shell,
} from '#shared/ipc/contract.ts';
import { type ReplyText, replyText } from '#shared/ipc/reply.ts';
import { Problem } from '#shared/lib/problem.ts';
import { errorReply } from './errorReply.ts';
import type { PathTokens } from './pathTokens.ts';
import { isTrustedSender, type Sender } from './senderCheck.ts';

/** One handler for every shell endpoint; a missing one does not compile. */
export type ShellHandlers = {
  readonly [N in ShellName]: (args: Args<N>) => ReplyOf<N> | Promise<ReplyOf<N>>;
};

export type RouterParts = {
  readonly shell: ShellHandlers;
  /** Asks the open workspace. */
  readonly store: (name: QueryName | CommandName, args: unknown) => Promise<ReplyText>;
  readonly tokens: PathTokens;
  /** The secret that a key's token, or this computer's own key, stands for. */
  readonly signer: (asked: string) => string;
  readonly log?: (text: string) => void;
};

/**
 * The one way in from the window: sender check, then parse, then dispatch. Answers every call, never rejects; what the
 * window may not do or said wrongly is a coded error.
 */
export function createRouter({ shell: shellHandlers, store, tokens, signer, log }: RouterParts) {
  return async (sender: Sender, name: unknown, args: unknown): Promise<ReplyText> => {
    try {
      if (!isTrustedSender(sender)) throw untrustedSender(sender);
      if (!isEndpoint(name)) throw unknownName(name);
      const parsed = endpoints[name].args.safeParse(args);
      if (!parsed.success) throw badArguments(name, parsed.error.issues);
      if (isShell(name)) {
        // The name picks schema and handler alike, which TypeScript cannot follow through a union.
        const handler = shellHandlers[name] as (args: unknown) => unknown;
        return replyText({ ok: true, value: await handler(parsed.data) });
      }
      return await store(name, withPaths(name, parsed.data, tokens, signer));
    } catch (error) {
      return replyText(errorReply(error, typeof name === 'string' ? name : 'a call', log));
    }
  };
}

/** What reads the file of an import that is being looked at. */
const FROM_A_FILE: ReadonlySet<QueryName | CommandName> = new Set<QueryName | CommandName>([
  'import.preview',
  'import.run',
  'import.previewSheet',
  'import.runSheet',
]);

/** The worker is trusted with paths and secrets, so it gets them in place of the tokens that stand for them. */
function withPaths(
  name: QueryName | CommandName,
  args: unknown,
  tokens: PathTokens,
  signer: RouterParts['signer'],
): unknown {
  if (name === 'document.preview') {
    const preview = args as Args<'document.preview'>;
    return 'file' in preview ? { file: tokens.redeem('article', preview.file) } : preview;
  }
  if (FROM_A_FILE.has(name)) {
    const asked = args as { readonly file: string };
    return { ...asked, file: tokens.peek('figureFile', asked.file) };
  }
  if (name === 'chart.export') {
    const chart = args as Args<'chart.export'>;
    return { ...chart, target: tokens.redeem('chartTarget', chart.target) };
  }
  if (name === 'table.export') {
    const table = args as Args<'table.export'>;
    return { ...table, target: tokens.redeem('tableTarget', table.target) };
  }
  if (name === 'pack.export') {
    const pack = args as Args<'pack.export'>;
    const sign = pack.sign == null ? null : signer(pack.sign);
    return { ...pack, sign, target: tokens.redeem('packTarget', pack.target) };
  }
  if (name === 'pack.setStyle') {
    const { packId, style } = args as Args<'pack.setStyle'>;
    return { packId, style: style === null ? null : tokens.redeem('style', style) };
  }
  if (name === 'pack.openIssued') {
    const issued = args as Args<'pack.openIssued'>;
    return { ...issued, target: tokens.redeem('packTarget', issued.target) };
  }
  if (name === 'pack.compare') {
    const { one, two } = args as Args<'pack.compare'>;
    return { one: tokens.redeem('pack', one), two: tokens.redeem('pack', two) };
  }
  if (name === 'pack.verify') {
    return { pack: tokens.redeem('pack', (args as Args<'pack.verify'>).pack) };
  }
  return args;
}

const isEndpoint = (name: unknown): name is EndpointName =>
  typeof name === 'string' && Object.hasOwn(endpoints, name);
const isShell = (name: EndpointName): name is ShellName => Object.hasOwn(shell, name);

const untrustedSender = ({ url }: Sender): Problem =>
  new Problem('ipc/untrustedSender', {
    message: 'Only the window of Attest itself may ask for this.',
    where: url ?? '',
  });

const unknownName = (name: unknown): Problem =>
  new Problem('ipc/unknownName', {
    message: 'There is no such request.',
    where: typeof name === 'string' ? name.slice(0, 64) : typeof name,
  });

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function badArguments(name: EndpointName, issues: readonly Issue[]): Problem {
  const [first] = issues;
  const place = first === undefined ? '' : first.path.map(String).join('.');
  return new Problem('ipc/badArguments', {
    message: `The request is not formed as agreed: ${first?.message ?? 'unreadable'}.`,
    where: place === '' ? name : `${name}: ${place}`,
  });
}
