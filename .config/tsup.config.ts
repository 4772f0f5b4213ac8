import { cpSync, chmodSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** The library, once per subpath and in both module systems; the command line and its worker beside them. */
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
      'language/en': 'src/language/en/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: {
      entry: {
        index: 'src/index.ts',
        readers: 'src/readers/index.ts',
        report: 'src/report/index.ts',
        evaluate: 'src/evaluate/index.ts',
        node: 'src/node/index.ts',
        linguistics: 'src/linguistics/index.ts',
        'language/en': 'src/language/en/index.ts',
      },
    },
    target: 'node20',
    outDir: 'dist',
    clean: true,
    splitting: true,
    // `import.meta.url` finds the worker file in both module systems.
    shims: true,
    onSuccess: async () => {
      cpSync('src/model/schema', 'dist/schema', { recursive: true })
      chmodSync('dist/cli.js', 0o755)
    },
  },
])
