/** The built command line in processes of its own, as whoever installs the package runs it. */
import { spawn, spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const command = `${root}dist/cli.js`

/** Builds the package, unless the build is newer than what it is made from. */
export function ensureBuilt(): void {
  const { status, stderr } = spawnSync(process.execPath, ['.config/prepare.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The package cannot be built: ${stderr}`)
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** What stands before `node`: `unshare`, `-n`. */
  readonly prefix?: readonly string[]
  readonly nodeArgs?: readonly string[]
}

/** Runs `unscripted ARGS`. */
export function unscripted(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return ran([process.execPath, ...(surroundings.nodeArgs ?? []), command, ...args], surroundings)
}

/** Runs any command, and gives what it said. */
export function ran(
  given: readonly string[],
  { env = {}, cwd = root, prefix = [] }: Surroundings = {},
): Promise<Ran> {
  const [file, ...args] = [...prefix, ...given]
  const child = spawn(file!, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}
