/**
 * `npm run bench`: builds the package unless that is new, bundles `bench/whole.ts` beside it, and runs that. Bundled, since
 * tsx names every closure at run time, which costs what a user never pays.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await import('../.config/prepare.mjs')
if (process.exitCode) process.exit()

/** Inside the package, where imports of its dependencies resolve. */
const BUNDLE = 'dist/bench.mjs'
await build({
  entryPoints: ['bench/whole.ts'],
  outfile: BUNDLE,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
})
try {
  const given = process.argv.slice(2)
  // A million replies are held at once; smaller runs keep the limit users have.
  const memory = given.includes('--million') ? ['--max-old-space-size=12000'] : []
  const { status } = spawnSync(process.execPath, ['--expose-gc', ...memory, BUNDLE, ...given], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(BUNDLE, { force: true })
}
