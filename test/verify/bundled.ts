/**
 * Runs a script of this folder as one built file, as users run the library: `tsx` names every closure when it is made, which takes up to a
 * fifth of an analysis. The file stands beside the script, which finds the corpora from where it stands.
 *
 *     npx tsx test/verify/bundled.ts linear --full
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const [name, ...given] = process.argv.slice(2)
if (name === undefined) throw new TypeError('Name a script of this folder')
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const built = here(`${name}.tmp.mjs`)
buildSync({
  entryPoints: [here(`${name}.ts`)],
  outfile: built,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
})
try {
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', built, ...given],
    {
      stdio: 'inherit',
    },
  )
  process.exitCode = status ?? 1
} finally {
  rmSync(built, { force: true })
}
