/**
 * `node bench/start.mjs whole|templates …`: builds the package unless that is new, bundles the script beside it, and runs that.
 * Bundled, since tsx names every closure at run time, which costs what a user never pays.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** By script: the bundles it needs, the first of which is run. */
const SCRIPTS = {
  whole: { 'bench-whole': 'bench/whole.ts' },
  hearing: { 'bench-hearing': 'bench/hearing.ts' },
  templates: { 'bench-templates': 'bench/templates.ts', 'bench-worker': 'bench/templates/worker.ts' },
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await import('../.config/prepare.mjs')
if (process.exitCode) process.exit()

const [name, ...given] = process.argv.slice(2)
const entryPoints = SCRIPTS[name]
if (entryPoints === undefined) throw new Error(`say one of ${Object.keys(SCRIPTS).join(', ')}`)
/** Inside the package, where imports of its dependencies resolve. */
const bundles = Object.keys(entryPoints).map((bundle) => `dist/${bundle}.mjs`)
await build({
  entryPoints,
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
})
try {
  // A million replies are held at once; smaller runs keep the limit users have.
  const memory = given.includes('--million') ? ['--max-old-space-size=12000'] : []
  const { status } = spawnSync(process.execPath, ['--expose-gc', ...memory, bundles[0], ...given], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  for (const bundle of bundles) rmSync(bundle, { force: true })
}
