/**
 * Tells from the text of a file whether it makes the same whenever it is loaded, and whatever is loaded besides: whether it takes nothing
 * from where it runs, and changes nothing that another file has made. What cannot be told of a text counts as not.
 */

/** Answers which files such a text imports, as it names them; undefined where it may make something else another time. */
export function repeatableImports(text: string): readonly string[] | undefined {
  const strings: string[] = []
  const code = text.replaceAll(commentsAndStrings, (found) => {
    if (found.startsWith('/')) return ' '
    return `'${strings.push(found.slice(1, -1)) - 1}'`
  })
  // What is left of a slash or a backtick is an expression, a pattern or a template that holds code: strings in them were misread. Names
  // of other letters, and private ones, are not read below.
  if (/[/`\\#]|[^ -~\s]/.test(code) || suspicious.test(code)) return undefined
  if (code.match(freeWords)?.some((word) => forbidden.has(word)) === true) return undefined
  const named = Array.from(code.matchAll(importing), ([, index]) => strings[Number(index)] ?? '')
  const own = named.filter((name) => name.startsWith('.'))
  return named.every((name) => name.startsWith('.') || packages.has(name)) ? own : undefined
}

const commentsAndStrings =
  /\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\(?:\r\n|[^]))*'|"(?:[^"\\\n]|\\(?:\r\n|[^]))*"|`(?:[^`\\$]|\\[^]|\$(?!\{))*`/g

/** What is loaded from another file, types apart, which are gone when it runs. */
const importing = /(?<!\bimport\s+type\s+(?:[{*][^']*|[\w$]+\s+))\b(?:from|import)\s*'(\d+)'/g

/** The packages that schemas are made with; what they export has no state. */
const packages: ReadonlySet<string> = new Set(['tenon', '@sinclair/typebox'])

/** Words that are no names of properties. */
const freeWords = /(?<![\w$]|(?<!\.)\.)[A-Za-z_$][\w$]*/g

/** What changes values that there are already, what depends on a language, and what hides any of that or is loaded by an expression. */
const suspicious = new RegExp(
  [
    // Assignments to parts of values, and loops that make such.
    /(?:\.\s*[\w$]+|[\])}!])\s*=(?![=>])|(?:[-+*%&|^]|<<|>>|\?\?)=(?![=>])/,
    /(?:[^\s,(]\s*\n|[;{}]|=>)\s*[\w$]+\s*=(?![=>])/,
    /\+\+|--|\bfor\s*\((?!\s*const\b)/,
    // Methods.
    /\.\s*(?:add|assign|clear|copyWithin|delete|fill|next|pop|push|reverse|set\w*|shift|sort|splice|unshift)\b/,
    /\.\s*(?:apply|bind|call|constructor|localeCompare|prototype|toLocale\w*|__\w+)\b/,
    /(?<!\bObject)\.\s*(?:entries|keys|matchAll|values)\b/,
    /(?<![.\w$])Object\b(?!\.(?:entries|freeze|fromEntries|keys|values)\()/,
    // The same by names that are texts.
    /[\w$)\]]\s*(?:\?\.)?\[\s*'\d+'\s*\]|\][\s)!]*(?:\?\.\s*)?\(/,
    /\bimport\s*[(.]/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** Names that are everywhere the same. Any other that the language or Node has may stand for the time, for chance, or for a file. */
const harmless: ReadonlySet<string> = new Set(
  'undefined NaN Infinity Object Array String Number Boolean BigInt JSON parseInt parseFloat isNaN isFinite'.split(' '),
)

/** The words that no such file has: names of that kind, what makes values that change or tells where they were made, and registries, which all files have in common. */
const forbidden: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(globalThis)
    .filter((name) => !harmless.has(name))
    .concat('require module exports arguments catch this let var delete with await yield constructor'.split(' '))
    .concat('FormatRegistry TypeRegistry TypeSystem TypeSystemPolicy'.split(' ')),
)
