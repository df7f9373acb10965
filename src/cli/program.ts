/** The commands as the terminal knows them: their options and their help. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { defined } from '../model/defined.ts'
import type { BuildOptions } from './build.ts'
import type { DoctorOptions } from './doctor.ts'
import type { ProblemPrinting } from './generate.ts'
import type { DumpOptions } from './fixtures.ts'
import type { InitOptions } from './init.ts'
import { isPackageName, longestName } from './init-package.ts'
import type { CheckOptions } from './check.ts'
import type { ClientOptions } from './client.ts'
import type { MigrateOptions } from './migrate.ts'
import type { ProjectFolders } from './project-folders.ts'
import type { RoutesOptions } from './routes.ts'
import { ownVersion } from './installed-spec.ts'
import { runProgram } from './run-program.ts'
import { addServing, addStarting, databaseUrl, environment, examples } from './serving-options.ts'
import type { ServeOptions } from './serve-api.ts'

/** Runs the command that the arguments name and answers the exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runProgram(program, args)
}

function program(): Command {
  const tenon = new Command('tenon')
    .description('Generates a REST API from schemas, and serves it.')
    .version(ownVersion(), '-v, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', '\nSchemas are read from schemas/ in the current folder; `tenon init` is where to begin.')
  addInit(tenon)
  addGenerate(tenon)
  addStart(tenon)
  addBuild(tenon)
  addDev(tenon)
  addMigrate(tenon)
  addCheck(tenon)
  addClient(tenon)
  addFixtures(tenon)
  addBackup(tenon)
  addCopy(tenon)
  addRoutes(tenon)
  addDoctor(tenon)
  return tenon
}

function addInit(tenon: Command): void {
  tenon
    .command('init')
    .description('Write a small project to begin with.')
    .argument('[folder]', 'where to write it (default: the current folder)')
    .addOption(new Option('--name <name>', 'what its package is called').argParser(parsePackageName))
    .addOption(new Option('--database <kind>', 'which database it uses').choices(['sqlite', 'postgres']))
    .option('--yes', 'ask nothing', false)
    .addHelpText('after', examples(['tenon init my-api', 'tenon init --yes']))
    .action(async (folder: string | undefined, options: Omit<InitOptions, 'folder'>) => {
      const { init } = await import('./init.ts')
      await init({ ...options, ...defined({ folder }) })
    })
}

function addGenerate(tenon: Command): void {
  addFolders(tenon.command('generate'))
    .description('Write the API that the schemas describe.')
    .option('--check', 'write nothing; fail when the generated folder is not current')
    .addOption(new Option('--frames', 'show the lines that problems are about').hideHelp())
    .addHelpText('after', examples(['tenon generate', 'tenon generate --check    # in CI']))
    .action(async ({ check, ...folders }: ProjectFolders & ProblemPrinting & { check?: true }) => {
      const { checkGenerated, generate } = await import('./generate.ts')
      await (check ? checkGenerated(folders) : generate(folders))
    })
}

function addStart(tenon: Command): void {
  addStarting(addFolders(tenon.command('start')))
    .description('Serve the API that was generated.')
    .addOption(new Option('--development', 'tell clients of the faults of handlers').default(false).hideHelp())
    .addHelpText('after', `${environment}${examples(['tenon start --port 8080', 'tenon start --host 0.0.0.0'])}`)
    .action(async (options: ServeOptions) => {
      const { start } = await import('./start.ts')
      await start(options, databaseUrl())
    })
}

function addBuild(tenon: Command): void {
  addFolders(tenon.command('build'))
    .description('Write what was generated, your handlers and Tenon in a few files, for production.')
    .addOption(
      new Option('--to <folder>', 'where to write server.js and the files that it reads')
        .argParser(parseFolder)
        .default('dist'),
    )
    .addHelpText('after', examples(['tenon build && node dist/server.js']))
    .action(async (options: BuildOptions) => {
      const { build } = await import('./build.ts')
      await build(options)
    })
}

function addDev(tenon: Command): void {
  addServing(addFolders(tenon.command('dev')))
    .description('Generate and serve the API, again after each save.')
    .addHelpText('after', `${environment}${examples(['tenon dev', 'tenon dev --fixtures'])}`)
    .action(async (options: ServeOptions) => {
      const { dev } = await import('./dev.ts')
      await dev(options, databaseUrl())
    })
}

function addMigrate(tenon: Command): void {
  const migrate = tenon
    .command('migrate')
    .description('Write the next migration when the schemas have changed, and run those that are pending.')
    .addOption(schemasFolder())
    .option('--apply', 'run what is pending', false)
    .option('--sql', 'print the SQL, and write nothing', false)
    .option('--allow-data-loss', 'let rows and values go that the schemas have no place for', false)
    .addOption(new Option('--name <words>', 'what to call the migration').argParser(parseWords))
    .addHelpText(
      'after',
      `${environment}${examples(['tenon migrate', 'tenon migrate --apply', 'tenon migrate status'])}`,
    )
    .action(async (options: MigrateOptions) => {
      const command = await import('./migrate.ts')
      await command.migrate(options, databaseUrl())
    })
  migrate
    .command('status')
    .description('Say which migrations the database has.')
    .action(async (_: unknown, command: Command) => {
      const { migrateStatus } = await import('./migrate.ts')
      await migrateStatus(command.optsWithGlobals<MigrateOptions>(), databaseUrl())
    })
}

function addClient(tenon: Command): void {
  tenon
    .command('client')
    .description('Write a client, typed and in one file: of the schemas, or of any OpenAPI document.')
    .requiredOption('--out <file>', 'the TypeScript file to write')
    .option('--from <document>', 'an OpenAPI document of version 3, a file or a URL, in JSON or YAML')
    .addOption(schemasFolder())
    .addHelpText(
      'after',
      examples([
        'tenon client --out web/src/api.ts',
        'tenon client --from https://api.example.com/openapi.json --out src/example.ts',
      ]),
    )
    .action(async (options: ClientOptions) => {
      const { client } = await import('./client.ts')
      await client(options)
    })
}

function addCheck(tenon: Command): void {
  addFolders(tenon.command('check'))
    .description('Say what has changed in the API, and fail when it breaks clients and its version does not say so.')
    .option('--against <what>', 'a revision in git, a file or a URL (default: where this branch left the main one)')
    .option('--allow <rules...>', 'rules that may be broken, by their names')
    .addOption(new Option('--json', 'print JSON').conflicts('markdown'))
    .option('--markdown', 'print Markdown, for a comment on a pull request')
    .addHelpText(
      'after',
      examples([
        'tenon check    # in a pull request',
        'tenon check --against v1.2.0',
        'tenon check --against https://api.example.com/openapi.json',
        'tenon check --allow response-value-added',
      ]),
    )
    .action(async (options: CheckOptions) => {
      const { check } = await import('./check.ts')
      await check(options)
    })
}

function addFixtures(tenon: Command): void {
  const fixtures = tenon
    .command('fixtures')
    .description('Load rows from files into the database, or write them to files.')
  addFolders(fixtures.command('load'))
    .argument('[folder]', 'where the files are (default: fixtures/ beside the schemas)', parseFolder)
    .description('Insert the rows of <resource>.json or <resource>.ndjson, all or none.')
    .addHelpText('after', `${environment}${examples(['tenon fixtures load', 'tenon fixtures load rows'])}`)
    .action(async (folder: string | undefined, options: ProjectFolders) => {
      const { load } = await import('./fixtures.ts')
      await load({ ...options, ...defined({ folder }) }, databaseUrl())
    })
  addFolders(fixtures.command('dump'))
    .argument('[folder]', 'where the files are (default: fixtures/ beside the schemas)', parseFolder)
    .description('Write the rows of each resource to <resource>.json.')
    .option('--ndjson', 'write a row a line, to <resource>.ndjson', false)
    .option(
      '--natural-keys',
      'tell rows by fields that are unique, where there are such, rather than by generated keys',
      false,
    )
    .option('--force', 'replace files that are there', false)
    .addHelpText('after', `${environment}${examples(['tenon fixtures dump rows', 'tenon fixtures dump --force'])}`)
    .action(async (folder: string | undefined, options: Omit<DumpOptions, 'folder'>) => {
      const { dump } = await import('./fixtures.ts')
      await dump({ ...options, ...defined({ folder }) }, databaseUrl())
    })
}

function addBackup(tenon: Command): void {
  tenon
    .command('backup')
    .description('Copy the SQLite database, as it is at one moment, while it is in use.')
    .argument('<file>', 'the file to write, which must not exist')
    .addHelpText('after', `${environment}${examples(['tenon backup backups/monday.sqlite'])}`)
    .action(async (file: string) => {
      const { backup } = await import('./backup.ts')
      await backup(file, databaseUrl())
    })
}

function addCopy(tenon: Command): void {
  addFolders(tenon.command('copy'))
    .description('Copy a database, with all that is in it, into an empty one: from SQLite to Postgres, or back.')
    .argument('<from>', 'the URL of the database, which no server should be writing to')
    .argument('<to>', 'the URL of a database without rows')
    .addHelpText('after', examples(['tenon copy sqlite:data/tenon.sqlite postgres://user@host/database']))
    .action(async (from: string, to: string, folders: ProjectFolders) => {
      const { copy } = await import('./copy.ts')
      await copy(from, to, folders)
    })
}

function addRoutes(tenon: Command): void {
  addFolders(tenon.command('routes'))
    .description('List every operation, and what does it.')
    .option('--json', 'print JSON', false)
    .addHelpText('after', examples(['tenon routes', 'tenon routes --json']))
    .action(async (options: RoutesOptions) => {
      const { routes } = await import('./routes.ts')
      await routes(options)
    })
}

function addDoctor(tenon: Command): void {
  addFolders(tenon.command('doctor'))
    .description('Say what is wrong with this project and its database, and what to do.')
    .option('--json', 'print JSON', false)
    .addHelpText('after', `${environment}${examples(['tenon doctor', 'tenon doctor --json'])}`)
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./doctor.ts')
      await doctor(options, databaseUrl())
    })
}

function addFolders(command: Command): Command {
  return command
    .addOption(schemasFolder())
    .addOption(new Option('--out <folder>', 'where the generated code is').argParser(parseFolder).default('generated'))
}

function schemasFolder(): Option {
  return new Option('--schemas <folder>', 'where the schemas are').argParser(parseFolder).default('schemas')
}

function parseFolder(text: string): string {
  if (text === '') {
    throw new InvalidArgumentError('It must name a folder: `.` is the current one.')
  }
  return text
}

function parsePackageName(text: string): string {
  if (!isPackageName(text)) {
    throw new InvalidArgumentError(
      `It must be lower-case letters, digits, and \`-\` between them, ${longestName} at most: my-api.`,
    )
  }
  return text
}

function parseWords(text: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) {
    throw new InvalidArgumentError('It must be lower-case words with `-` between them: add-books.')
  }
  return text
}
