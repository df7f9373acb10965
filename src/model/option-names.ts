/** The names of options: one that does not exist is refused here too, for authors whom no editor tells. It reads no value. */
import type { Report } from './keywords.ts'
import { nearest } from './names.ts'

/** Reports the options that do not exist, each with the one that was meant where one is near. */
export function checkNames(options: object, known: readonly string[], at: string, report: Report): void {
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    const remedy = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`
    report('option_invalid', `${at}.${name}`, `is not an option. ${remedy}`)
  }
}
