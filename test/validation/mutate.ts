/** Breaks generated checks, one place at a time, as a mistake in an emitter might. It never runs them. */

/** A module that is broken in one place. */
export interface Mutant {
  /** What was done, and to which line. */
  readonly name: string
  readonly text: string
}

/** A way to break code: what is looked for, and what may stand there instead. */
interface Operator {
  readonly name: string
  readonly pattern: RegExp
  readonly instead: (...groups: readonly string[]) => readonly string[]
}

const operators: readonly Operator[] = [
  {
    name: 'negate a test',
    pattern: /if \((.+)\) (?=issues|attempts|\w+\+\+|\{$|isMatch)/,
    instead: (_, test) => [`if (!(${test})) `],
  },
  {
    name: 'drop a rung',
    pattern: /if \((.+)\) (?=issues\.push|attempts\w*\.push|\{$)/,
    instead: () => ['if (false) '],
  },
  {
    name: 'always take a rung',
    pattern: /if \((.+)\) (?=issues\.push|attempts\w*\.push)/,
    instead: () => ['if (true) '],
  },
  {
    name: 'move a comparison',
    pattern: / (<=?|>=?) /,
    instead: (_, operator = '') => [` ${operator.length === 2 ? operator.slice(0, 1) : `${operator}=`} `],
  },
  {
    name: 'turn a comparison',
    pattern: / (<=?|>=?) (?!\w+\.length; )/,
    instead: (_, operator = '') => [` ${(operator.startsWith('<') ? '>' : '<') + operator.slice(1)} `],
  },
  {
    name: 'turn an equality',
    pattern: / (===|!==) /,
    instead: (_, operator) => [operator === '===' ? ' !== ' : ' === '],
  },
  { name: 'swap and with or', pattern: / (&&|\|\|) /, instead: (_, operator) => [operator === '&&' ? ' || ' : ' && '] },
  {
    name: 'change a number',
    pattern: /(?<![\w.'[{,-]|, )(\d+(?:\.\d+)?)(?![\w.'}\]])|(?<=, )(\d+(?:\.\d+)?)(?=\)|,)/,
    instead: (match = '') => [String(Number(match) + 1), String(Number(match) - 1)],
  },
  { name: 'drop an issue', pattern: /(\w+)\.push\((?=\w+\()/, instead: (_, sink) => [`void ${sink}.concat(`] },
  { name: 'change a location', pattern: /\['(\w+)'/, instead: (_, name) => [`['${name}x'`] },
  { name: 'change a key', pattern: /key !== '(\w+)'/, instead: (_, name) => [`key !== '${name}x'`] },
  {
    name: 'change an index',
    pattern: /(?<!const |')\[(index\d*|key\d*)(?=[\],])/,
    instead: (_, name) => [`['${name}'`],
  },
  { name: 'do not locate', pattern: /within\(.*\)$/, instead: () => ['void 0'] },
  {
    name: 'keep nothing',
    pattern: /(?<=[ ])(value\.\w+ = |kept\d*\.(?:push|set)\()/,
    instead: (_, start = '') => [start.endsWith('(') ? '[].concat(' : 'void '],
  },
  { name: 'stop a loop', pattern: /(for \(.*\) \{)$/, instead: (line) => [`${line} break`] },
  {
    name: 'skip a loop',
    pattern: /for \((.*) of (.*)\) \{$/,
    instead: (_, each, all) => [`for (${each} of [${all}].flat().slice(1)) {`],
  },
  { name: 'count down', pattern: /(found\d*)\+\+/, instead: (_, count) => [`${count}--`] },
  { name: 'loosen a pattern', pattern: /= \/.*\/u$/, instead: () => ['= /(?:)/u'] },
  {
    name: 'drop an anchor',
    pattern: /= \/(.*)\/u$/,
    instead: (_, source = '') => anchorless(source).map((each) => `= /${each}/u`),
  },
  {
    name: 'drop a value of a list',
    pattern: /= (?:new Set\()?\[(.*)\]/,
    instead: (line = '') => [
      line.replace(/\[('[^']*'|\d+)(?:, |(?=\]))/, '['),
      line.replace(/(?:, )('[^']*'|\d+)\]/, ']'),
    ],
  },
  {
    name: 'drop an operand',
    pattern: /if \((.+) (?:&&|\|\|) (.+)\) /,
    instead: (_, left, right) => [`if (${left}) `, `if (${right}) `],
  },
  { name: 'answer true', pattern: /return issues\.length === before$/, instead: () => ['return true'] },
  { name: 'answer false', pattern: /return (?:issues\.length === before|true)$/, instead: () => ['return false'] },
  {
    name: 'look at another field',
    pattern: /= own\(input, '(\w+)'\)/,
    instead: (_, name) => [`= own(input, '${name}x')`],
  },
  { name: 'drop `isKnown`', pattern: /isKnown = true/, instead: () => ['isKnown = false'] },
]

function anchorless(source: string): string[] {
  return [source.replace(/^\^/, ''), source.replace(/\$$/, '')].filter((each) => each !== source)
}

const issueName =
  /\b(?:not[A-Z]\w*|missing|extraForbidden|string\w+|tooFew\w+|tooMany\w+|above\w+|below\w+|patternMismatch|repeatedItems|wrongCount|tag[A-Z]\w+)\b/

/** All the mutants of a module: every operator at every place in its functions and constants. */
export function mutants(text: string): Mutant[] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith('} from')) + 1
  const issues = [...new Set(lines.slice(0, first).flatMap((line) => issueName.exec(line)?.[0] ?? []))]
  const all: readonly Operator[] = [...operators, swapIssues(issues)]
  return lines.flatMap((line, index) => {
    if (index < first || isDeclaration(line)) return []
    return all.flatMap(({ name, pattern, instead }) =>
      [...line.matchAll(new RegExp(pattern, 'g'))].flatMap((match) =>
        instead(...match).flatMap((replacement) => {
          const broken = line.slice(0, match.index) + replacement + line.slice(match.index + match[0].length)
          return broken === line
            ? []
            : [{ name: `${name}: ${broken.trim()}`, text: lines.with(index, broken).join('\n') }]
        }),
      ),
    )
  })
}

/** Comments, types and imports do nothing. */
function isDeclaration(line: string): boolean {
  return /^(?: *\/[/*]|import |export (?:interface|type|function) |\}| {2}\w+\??: |const before)/.test(line)
}

/** Notes the issue of another rung: the next one that the module imports. */
function swapIssues(issues: readonly string[]): Operator {
  return {
    name: 'swap the issue',
    pattern: new RegExp(String.raw`${issueName.source}(?=\(|, \[)`),
    instead: (name = '') => {
      const other = issues[(issues.indexOf(name) + 1) % issues.length]
      return other === undefined || other === name ? [] : [other]
    },
  }
}
