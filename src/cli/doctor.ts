/** `tenon doctor`: looks at a project and its database, and says what is wrong and what to do. It changes nothing. */
import { styleText } from 'node:util'
import type { Api } from '../model/api.ts'
import { toUserError } from './database-fault.ts'
import { checkDatabase } from './doctor-database.ts'
import { checkGenerated, checkHandlers, checkNode, checkSchemas } from './doctor-project.ts'
import type { Finding } from './finding.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UserError } from './user-error.ts'

/** How to look, and how to tell. */
export interface DoctorOptions extends ProjectFolders {
  readonly json: boolean
}

/** Looks at everything and prints what it has found. Throws a {@link UserError} when something is wrong. */
export async function doctor(options: DoctorOptions, databaseUrl: string): Promise<void> {
  const findings = [checkNode()]
  const schemas = await attempt('schemas', () => checkSchemas(options))
  findings.push(...schemas.findings)
  if ('api' in schemas) findings.push(...(await checkApi(schemas.api, options, databaseUrl)))
  console.log(options.json ? JSON.stringify(findings, undefined, 2) : findings.map(printFinding).join('\n'))
  const wrong = findings.filter(({ ok }) => !ok).length
  if (wrong > 0) throw new UserError(wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`)
}

async function checkApi(api: Api, options: DoctorOptions, databaseUrl: string): Promise<Finding[]> {
  const checks = [
    await attempt('generated', () => checkGenerated(api, options)),
    await attempt('handlers', () => checkHandlers(api, options)),
    await attempt('database', () => checkDatabase(api, options, databaseUrl)),
  ]
  return checks.flatMap(({ findings }) => findings)
}

interface Found {
  readonly findings: readonly Finding[]
}

/** What a check has found, or else what has kept it from looking. */
async function attempt<Result extends Found>(
  what: Finding['what'],
  check: () => Promise<Result>,
): Promise<Result | Found> {
  try {
    return await check()
  } catch (error) {
    const fault = toUserError(error)
    if (!(fault instanceof UserError)) throw error
    const message = [...fault.details, fault.message].join('\n')
    return { findings: [{ what, ok: false, message }] }
  }
}

function printFinding({ what, ok, message, remedy }: Finding): string {
  const stream = process.stdout
  const mark = ok ? styleText('green', 'ok   ', { stream }) : styleText('red', 'wrong', { stream })
  const lines = [...message.split('\n'), ...(remedy === undefined ? [] : [styleText('bold', remedy, { stream })])]
  return `${mark}  ${what.padEnd(9)}  ${lines.join(`\n${' '.repeat(18)}`)}`
}
