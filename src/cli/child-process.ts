/** Commands of Tenon as processes of their own, so that each loads the user's files afresh. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** How long a server may take to finish what is in flight before it is killed, in milliseconds. */
const stopTime = 2000

/** Runs a command to its end, its output to the terminal, and answers whether it succeeded. */
export async function runTenon(args: readonly string[]): Promise<boolean> {
  const child = spawnTenon(args)
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

/** Describes a command to be kept running; `onCrash` is told how it ended when nobody had asked for it. */
export function serverProcess(args: readonly string[], onCrash: (reason: string) => void): ServerProcess {
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
    const child = spawnTenon(args)
    current = child
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
