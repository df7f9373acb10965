/** Puts into words why a file of the user's could not be imported: where, why, and what to do. */
import { fileURLToPath } from 'node:url'
import type { Problem } from '../model/problem.ts'
import { projectPath } from './project-path.ts'

/** Makes a problem of what an import has thrown; `file` is the schema that was imported. */
export function loadProblem(error: unknown, file: string): Problem {
  if (!(error instanceof Error)) {
    return { code: 'file_unreadable', file, at: '', message: `it throws ${String(error)}` }
  }
  const place = importerOf(error) ?? frameOf(error) ?? { file, at: '' }
  return { code: 'file_unreadable', ...place, message: reasonOf(error) }
}

/** The path of the module that an import has not found, if that is why it failed. */
export function missingModule(error: unknown): string | undefined {
  return error instanceof Error ? missing.exec(error.message)?.[1] : undefined
}

const missing = /^Cannot find module '([^']+)'/

type Place = Pick<Problem, 'file' | 'at'>

/** The file that asked for a module that is not there. */
function importerOf(error: Error): Place | undefined {
  const importer = /^Cannot find (?:module|package) .* imported from (.+)$/.exec(error.message)?.[1]
  return importer === undefined ? undefined : { file: projectPath(importer), at: '' }
}

/** The first place in the stack that is the user's own; Node puts the line of a syntax error there too. */
function frameOf(error: Error): Place | undefined {
  for (const [, url = '', line = ''] of (error.stack ?? '').matchAll(/(file:\/\/[^\s)]+?):(\d+)/g)) {
    const file = projectPath(fileURLToPath(url))
    if (!file.startsWith('..') && !file.includes('node_modules/')) {
      return { file, at: `line ${line}` }
    }
  }
  return undefined
}

/** What Node says of a failed import, and what it leaves unsaid. The first pattern that fits is used. */
const reasons: readonly { readonly said: RegExp; readonly reason: (message: string, named: string) => string }[] = [
  {
    said: missing,
    reason: (_, path) => `it imports ${projectPath(path)}, which does not exist; imports of your own files end in .ts`,
  },
  {
    said: /^Cannot find package '([^']+)'/,
    reason: (_, name) => `it imports the package ${name}, which is not installed: npm install ${name}`,
  },
  {
    said: /does not provide an export named/,
    reason: (message) => `${message}; a type is imported with \`import type\``,
  },
  {
    said: /^Cannot access '([^']+)' before initialization/,
    reason: (message, name) => {
      return `${message}; where two files import each other, one of them refers to a resource by its name: reference('${name}')`
    },
  },
  {
    said: /needs an import attribute of "type: json"/,
    reason: () => "it imports JSON: write import ... with { type: 'json' }",
  },
  {
    said: /not supported in strip-only mode/,
    reason: (message) => `${message}; Node runs TypeScript by leaving the types out, so write it in plain JavaScript`,
  },
]

function reasonOf({ message }: Error): string {
  for (const { said, reason } of reasons) {
    const found = said.exec(message)
    if (found !== null) {
      return reason(message, found[1] ?? '')
    }
  }
  return message
}
