import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { withBothCases } from './bothCases.mjs';
import { letterRanges } from './letterRanges.mjs';

/**
 * Writes a source file's patterns as V8 compiles them fastest: letter properties as the ranges of `letterRanges.mjs` (in
 * literals, in `String.raw` and in strings that become patterns), literals with the flag `i` with both cases of each
 * letter instead. Sources keep `\p{L}` and `i`; what is shipped and what is tested is written so.
 * @param {string} code TypeScript or TSX
 * @param {string} path
 * @param {object} [options]
 * @param {boolean} [options.isKept] the program runs before it is kept: what `new RegExp` makes goes through `patternOf`
 * @returns {string} the same code, of the same number of lines
 */
export function withBuiltPatterns(code, path, { isKept = false } = {}) {
  const makes = isKept && code.includes('new RegExp(');
  if (!makes && !code.includes('\\p{L') && !CASELESS.test(code)) return code;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  let written = '';
  let done = 0;
  const rewrite = (node, text) => {
    written += code.slice(done, node.getStart(file)) + text;
    done = node.end;
  };
  const insert = (at, text) => {
    written += code.slice(done, at) + text;
    done = at;
  };
  const visit = (node) => {
    const text = code.slice(node.getStart(file), node.end);
    if (ts.isRegularExpressionLiteral(node))
      rewrite(node, new PatternText('\\').write(LOWERED.test(path) ? text : withoutCaseFlag(text)));
    else if (ts.isStringLiteral(node)) rewrite(node, new PatternText('\\\\').write(text));
    else if (ts.isNoSubstitutionTemplateLiteral(node))
      rewrite(node, new PatternText(escapeOf(node)).write(text));
    else if (ts.isTemplateExpression(node)) {
      const pattern = new PatternText(escapeOf(node));
      rewrite(node.head, pattern.write(code.slice(node.head.getStart(file), node.head.end)));
      for (const { expression, literal } of node.templateSpans) {
        visit(expression);
        rewrite(literal, pattern.write(code.slice(literal.getStart(file), literal.end)));
      }
    } else if (makes && isMaking(node)) {
      insert(node.arguments.pos, '...__patternOf(');
      for (const each of node.arguments) visit(each);
      insert(node.arguments.end, ')');
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  const built = written + code.slice(done);
  return makes ? `import { patternOf as __patternOf } from ${JSON.stringify(PATTERN_OF)}; ${built}` : built;
}

const PATTERN_OF = fileURLToPath(new URL('madePattern.mjs', import.meta.url));

/** @param {ts.Node} node */
const isMaking = (node) =>
  ts.isNewExpression(node) && node.expression.getText() === 'RegExp' && (node.arguments?.length ?? 0) > 0;

/** What may be the end of a literal with the flag. */
const CASELESS = /\/[dgmsuy]*i[dgmsuy]*\b/;

/** Rules of furniture take the flag off themselves and ask the line in lower case (furnitureRule.ts), which is faster still. */
const LOWERED = /[\\/]furniture[\\/]/;

/** @param {string} literal with its slashes and flags */
function withoutCaseFlag(literal) {
  const end = literal.lastIndexOf('/');
  const flags = literal.slice(end + 1);
  const written = flags.includes('i') ? withBothCases(literal.slice(1, end)) : null;
  return written === null ? literal : `/${written}/${flags.replace('i', '')}`;
}

/** How a pattern's backslash is written in a template: once under `String.raw`, else twice. */
function escapeOf(template) {
  const { parent } = template;
  return ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'String.raw' ? '\\' : '\\\\';
}

/** One pattern, which may come in pieces (a template's); it remembers whether it stands inside a class. */
class PatternText {
  /** @param {string} backslash how one is written here */
  constructor(backslash) {
    this.backslash = backslash;
    this.inClass = false;
  }

  /** @param {string} text */
  write(text) {
    let written = '';
    for (let at = 0; at < text.length; ) {
      const escaped = text.startsWith(this.backslash, at);
      const property = escaped
        ? /^p\{(Lu?|Ll)\}/.exec(text.slice(at + this.backslash.length, at + this.backslash.length + 6))?.[1]
        : undefined;
      const length = property
        ? this.backslash.length + property.length + 3
        : escaped
          ? this.backslash.length + 1
          : 1;
      const piece = text.slice(at, at + length);
      if (property) written += this.inClass ? letterRanges[property] : `[${letterRanges[property]}]`;
      else written += piece;
      if (piece === '[') this.inClass = true;
      else if (piece === ']') this.inClass = false;
      at += length;
    }
    return written;
  }
}
