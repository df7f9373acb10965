/** Commands of Tenon as processes of their own, so that each loads the user's files afresh. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** How long a server may take to finish what is in flight before it is killed, in milliseconds. */
const stopTime = 2000

/** A command that can be stood by for. */
export type StandbyCommand = 'generate' | 'start'

/** Runs a command again and again, each time in a process that has stood by for it where one was prepared. */
export interface CommandRunner {
  /** Starts a process that will be quick to run the command. */
  readonly prepare: () => void
  readonly run: (args: readonly string[]) => ChildProcess
  /** Ends the process that stands by. */
  readonly dismiss: () => void
}

/** Makes what runs a command. The process that runs it is an ordinary one, its output to the terminal. */
export function commandRunner(command: StandbyCommand): CommandRunner {
  let waiting: ChildProcess | undefined

  return {
    prepare() {
      if (!isWaiting(waiting)) waiting = spawnTenon(['standby', command])
    },
    run(args) {
      const child = waiting
      waiting = undefined
      if (!isWaiting(child)) return spawnTenon([command, ...args])
      child.send([command, ...args])
      return child
    },
    dismiss: () => waiting?.kill('SIGKILL'),
  }
}

function isWaiting(child: ChildProcess | undefined): child is ChildProcess {
  return child?.exitCode === null && child.signalCode === null && child.connected
}

/** Waits for the end of a process, and answers whether it succeeded. */
export async function succeeds(child: ChildProcess): Promise<boolean> {
  await once(child, 'exit')
  return child.exitCode === 0
}

/** A command that is kept running. */
export interface ServerProcess {
  readonly isRunning: () => boolean
  /** Starts it, once the one before has ended. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Describes a command to be kept running. `onServing` is told when it serves, and `onCrash` how it has ended when nobody had asked for
 * it.
 */
export function serverProcess(
  start: () => ChildProcess,
  { onServing, onCrash }: { readonly onServing: () => void; readonly onCrash: (reason: string) => void },
): ServerProcess {
  let current: ChildProcess | undefined

  async function stop(): Promise<void> {
    const child = current
    current = undefined
    if (child === undefined) {
      return
    }
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTime)
    await exited
    clearTimeout(timer)
  }

  async function restart(): Promise<void> {
    await stop()
    const child = start()
    current = child
    child.once('message', onServing)
    child.once('exit', (code, signal) => {
      if (current === child) {
        current = undefined
        onCrash(signal === null ? `exit code ${code}` : signal)
      }
    })
  }

  return { isRunning: () => current !== undefined, restart, stop }
}

function spawnTenon(args: readonly string[]): ChildProcess {
  const [, entry = ''] = process.argv
  return spawn(process.execPath, [...process.execArgv, entry, ...args], {
    // The channel tells the child when this process is gone, however it ended.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A Ctrl-C in the terminal is for this process alone, which then ends the child once and in order.
    detached: true,
  })
}
