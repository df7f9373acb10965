/** What `tenon init` asks in a terminal. It writes nothing. */
import { cancel, type CANCEL_SYMBOL, intro, isCancel, select, text } from '@clack/prompts'
import type { NewProject } from './init-files.ts'
import { isPackageName, longestName } from './init-package.ts'
import { UserError } from './user-error.ts'

/** Asks what was not told. Throws a {@link UserError} when nobody wants to answer. */
export async function askProject(told: Partial<NewProject>, defaults: NewProject): Promise<NewProject> {
  intro('A new API')
  const name = told.name ?? answered(await text({ message: 'Its name', initialValue: defaults.name, validate: refuse }))
  const database =
    told.database ??
    answered(
      await select<NewProject['database']>({
        message: 'Its database',
        initialValue: defaults.database,
        options: [
          { value: 'sqlite', label: 'SQLite', hint: 'a file, nothing to install' },
          { value: 'postgres', label: 'Postgres', hint: 'a server of yours' },
        ],
      }),
    )
  return { name, database }
}

function refuse(name: string | undefined): string | undefined {
  return isPackageName(name ?? '')
    ? undefined
    : `Lower-case letters, digits, and \`-\` between them, ${longestName} at most.`
}

function answered<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
  if (!isCancel(answer)) return answer
  cancel('As you like.')
  throw new UserError('Nothing was written.')
}
