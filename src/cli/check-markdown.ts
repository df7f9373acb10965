/** The report of `tenon check` in GitHub-flavoured Markdown, for a comment on a pull request or the summary of a run. */
import { isBreaking, type Report } from '../model/changes/report.ts'
import { gather, printMigrationStep, printVersion, shortened, type GatheredChange } from './check-report.ts'

/** Prints a report. */
export function printMarkdown({ changes, migration, version, isUndeclared }: Report, against: string): string {
  const breaking = gather(changes.filter(isBreaking))
  const harmless = gather(changes.filter((change) => !isBreaking(change)))
  return [
    `## API: ${titleOf(breaking.length, harmless.length, isUndeclared)}`,
    `Compared with ${code(against)}. ${printVersion(version)}`,
    ...(breaking.length === 0 ? [] : [printBreaks(breaking)]),
    ...(harmless.length === 0 ? [] : [printHarmless(harmless)]),
    ...(migration.length === 0
      ? []
      : ['### Migration', migration.map((step) => `- ${code(printMigrationStep(step))}`).join('\n')]),
  ].join('\n\n')
}

function titleOf(breaking: number, harmless: number, isUndeclared: boolean): string {
  if (breaking > 0) return isUndeclared ? ':x: clients break' : ':warning: clients break, and the version says so'
  return harmless > 0 ? ':white_check_mark: no client breaks' : ':white_check_mark: nothing has changed for clients'
}

function printBreaks(changes: readonly GatheredChange[]): string {
  const rows = changes.map(({ places, what, reason, remedy = '', operations, rule }) =>
    [`${codes(places)}<br>${cell(what)}`, `${reason}<br>Met by ${codes(operations)}.`, remedy, code(rule)].join(' | '),
  )
  return [
    '### Breaks clients',
    '',
    '| what | whom | instead | rule |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}

function printHarmless(changes: readonly GatheredChange[]): string {
  const lines = changes.map(({ places, what }) => `- ${codes(places)}: ${cell(what)}`)
  return ['<details><summary>Breaks nobody</summary>', '', ...lines, '', '</details>'].join('\n')
}

function codes(texts: readonly string[]): string {
  return shortened(texts.map(code), 6)
}

/** Text as it is, whatever it means in Markdown. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')}${space}${fence}`
}

function cell(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|&#@]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ')
}
