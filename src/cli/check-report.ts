/** The report of `tenon check` as text for a terminal. */
import { styleText } from 'node:util'
import { printStep } from '../emit/sql/migration/print-migration.ts'
import { isBreaking, type JudgedChange, type Report } from '../model/changes/report.ts'
import type { Step } from '../model/migration/step.ts'

/** Prints a report. */
export function printReport({ changes, migration, version }: Report, against: string): string {
  const breaking = changes.filter(isBreaking)
  const harmless = changes.filter((change) => !isBreaking(change))
  return [
    changes.length + migration.length === 0
      ? `Nothing that clients depend on has changed since ${against}.`
      : `Compared with ${against}:`,
    ...section('red', 'Breaks clients', gather(breaking).map(printBreak)),
    ...section('green', 'Breaks nobody', gather(harmless).map(printHarmless)),
    ...section('yellow', 'Migration', migration.map(printMigrationStep)),
    ...section('bold', 'Version', [printVersion(version)]),
  ].join('\n')
}

/** Changes of which the same is to be said. */
export interface GatheredChange extends JudgedChange {
  readonly places: readonly string[]
}

/** Gathers the changes of which the same is to be said, such as those of the same field in what is sent and what is changed. */
export function gather(changes: readonly JudgedChange[]): GatheredChange[] {
  const groups = Map.groupBy(changes, ({ rule, what }) => JSON.stringify([rule, what]))
  return [...groups.values()].flatMap((group) => {
    const places = foldFilters(group.map(({ place }) => place))
    const operations = [...new Set(group.flatMap((change) => change.operations))]
    return group.slice(0, 1).map((change) => ({ ...change, places, operations }))
  })
}

/** Tells the filters of a field, `query.area`, `query.area[gte]` and so on, as one place. */
function foldFilters(places: readonly string[]): string[] {
  const fields = Map.groupBy(places, (place) => place.replace(/(?<= query\.[^[]+)\[\w+\](?:\[\])?$/, ''))
  return [...fields].map(([field, filters]) =>
    filters.length > 1 ? `${field} (${filters.length} filters)` : (filters[0] ?? field),
  )
}

/** What is done to rows, and which of them are in the way. */
export function printMigrationStep(step: Step): string {
  const { risk } = step
  return risk === undefined ? printStep(step) : `${printStep(step)} (any ${risk.unit} ${risk.words})`
}

/** What is to be said of the version. */
export function printVersion({ before, after, step, least, saysSo }: Report['version']): string {
  const is = before === after ? `is still ${after}` : `is ${after}, was ${before}`
  if (step === 'none') return `It ${is}.`
  const kind = step === 'major' ? 'These changes are a major step' : 'These changes are a minor step'
  if (saysSo) return `It ${is}. ${kind}, and it says so.`
  return `It ${is}. ${kind}: ${least === undefined ? 'change it' : `make it ${least}`}.`
}

/** A list that ends early. */
export function shortened(items: readonly string[], most: number): string {
  const rest = items.length - most
  return rest <= 1 ? items.join(', ') : `${items.slice(0, most).join(', ')} and ${rest} more`
}

function section(format: 'red' | 'green' | 'yellow' | 'bold', title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', styleText(format, title, { stream: process.stdout }), ...lines]
}

function printBreak(change: GatheredChange): string {
  const { rule, what, places, operations, reason, remedy } = change
  return [
    `- ${shortened(places, 6)}: ${what} (${rule})`,
    `    ${reason}${remedy === undefined ? '' : ` ${remedy}`}`,
    `    Met by ${shortened(operations, 6)}.`,
  ].join('\n')
}

function printHarmless({ places, what, breaks }: GatheredChange): string {
  return `+ ${shortened(places, 6)}: ${what}${breaks.length === 0 ? '' : ' (allowed)'}`
}
