import { cpSync, chmodSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { playgroundScript } from './build-playground.ts'
import { dataAsJson } from './data-as-json.ts'

/** `unscripted/language/<code>`, one entry a pack. */
const languages = Object.fromEntries(
  ['de', 'el', 'en', 'es', 'fr', 'pt'].map((code) => [`language/${code}`, `src/language/${code}/index.ts`]),
)

/** The library, once per subpath and in both module systems; the command line and its worker beside them, as modules alone. */
export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      readers: 'src/readers/index.ts',
      report: 'src/report/index.ts',
      evaluate: 'src/evaluate/index.ts',
      node: 'src/node/index.ts',
      cli: 'src/cli/main.ts',
      worker: 'src/node/worker.ts',
      linguistics: 'src/linguistics/index.ts',
      ...languages,
    },
    format: ['esm', 'cjs'],
    dts: {
      compilerOptions: { stripInternal: true },
      entry: {
        index: 'src/index.ts',
        readers: 'src/readers/index.ts',
        report: 'src/report/index.ts',
        evaluate: 'src/evaluate/index.ts',
        node: 'src/node/index.ts',
        linguistics: 'src/linguistics/index.ts',
        ...languages,
      },
    },
    target: 'node20',
    outDir: 'dist',
    clean: true,
    splitting: true,
    // natural: a few lines, by a deep path; the package itself is large and reads the environment. eld: for modules alone, so
    // no `require` finds it; and one version of it, so a report's provenance holds.
    noExternal: [/^natural\//, /^eld\//],
    esbuildPlugins: [dataAsJson],
    // `import.meta.url` finds the worker file in both module systems. Not `shims`: those of tsup import `node:` modules into every
    // file that is built as a module, and no bundler for browsers takes that.
    esbuildOptions(options, { format }) {
      // Letters as they are: escaped, each Greek one takes six bytes for two.
      options.charset = 'utf8'
      if (format !== 'cjs') return
      options.define = { ...options.define, 'import.meta.url': 'importMetaUrl' }
      options.inject = [...(options.inject ?? []), '.config/import-meta-url.js']
    },
    onSuccess: async () => {
      // Both are run by their path, `dist/cli.js` and `dist/worker.js`, whatever the module system of who runs them.
      for (const name of ['cli', 'worker']) rmSync(`dist/${name}.cjs`)
      cpSync('src/model/schema', 'dist/schema', { recursive: true })
      // What is built in is handed on under its own terms.
      cpSync('node_modules/eld/LICENSE', 'dist/licenses/eld.txt')
      cpSync('node_modules/natural/LICENSE.txt', 'dist/licenses/natural.txt')
      chmodSync('dist/cli.js', 0o755)
      writeFileSync('dist/playground.js', await playgroundScript())
    },
  },
])
