/**
 * Builds, unless the build is newer than everything it is made from. `npm ci` and `npm install` run this in the package's own
 * folder, as `postprepare`, and `npm pack` as `prepack`. Under the name `prepare` whoever installs the packed file would be asked
 * to approve a script that has nothing left to do there.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The last thing the build writes. */
const BUILT = 'dist/language/en.d.cts'

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
const sources = readdirSync('src', { recursive: true }).map((name) => join('src', name))
const newest = Math.max(
  ...[
    ...sources,
    '.config/tsup.config.ts',
    '.config/import-meta-url.js',
    '.config/data-as-json.ts',
    '.config/build-playground.ts',
    '.config/bundle-for-page.ts',
    'package.json',
    'tsconfig.json',
  ].map(changed),
)

if (changed(BUILT) <= newest) {
  // All it prints goes to standard error: a script that is built for may print its result on the other.
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: ['inherit', process.stderr.fd, process.stderr.fd],
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
