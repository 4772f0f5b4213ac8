/** The core and the readers use nothing but the language itself: they are bundled for a browser and run without a host. */
import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { createAnalyzer, fitTemplates, type Interaction, type Report } from '../src/index.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Bundles a file for a browser; `hostImports` are the imports only Node could serve, with who asks for them. */
async function bundle(
  entry: string,
  minify = false,
  without: readonly string[] = [],
): Promise<{ readonly code: string; readonly hostImports: readonly string[] }> {
  const hostImports: string[] = []
  const watch: Plugin = {
    name: 'watch for node:',
    setup(host) {
      host.onResolve({ filter: /^[a-z]/ }, ({ path, importer }) => {
        if (!path.startsWith('node:') && !builtinModules.includes(path)) return undefined
        hostImports.push(`${importer.slice(root.length)} imports ${path}`)
        return { path, external: true }
      })
    },
  }
  /** Leaves language packs out. */
  const leave: Plugin = {
    name: 'leave packs out',
    setup(host) {
      if (without.length === 0) return
      const packs = new RegExp(`src/language/(?:${without.join('|')})/index\\.ts$`)
      host.onLoad({ filter: packs }, ({ path }) => ({
        contents: `export const ${path.split('/').at(-2)!} = undefined`,
      }))
    },
  }
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify,
    platform: 'browser',
    format: 'iife',
    globalName: 'unscripted',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [watch, leave],
  })
  return { code: outputFiles[0]!.text, hostImports }
}

test.each(['src/index.ts', 'src/readers/index.ts'])(
  '%s imports nothing that only Node has',
  async (entry) => {
    const { hostImports } = await bundle(entry)
    expect(hostImports).toEqual([])
  },
)

const isBuilt = existsSync(`${root}dist/index.js`)

describe.skipIf(!isBuilt)(isBuilt ? 'as built' : 'as built (skipped: there is no dist)', () => {
  test.each(['index', 'readers', 'report', 'evaluate', 'linguistics', 'language/en'])(
    'dist/%s.js imports nothing that only Node has',
    async (entry) => {
      const { hostImports } = await bundle(`dist/${entry}.js`)
      expect(hostImports).toEqual([])
    },
  )
})

test.each([
  ['the core with English', ['de', 'el', 'es', 'fr', 'pt'], 400_000],
  ['the core with every pack', [], 490_000],
] as const)('%s stays small, compressed', async (_, without, most) => {
  const { code } = await bundle('src/index.ts', true, without)
  expect(gzipSync(code).length).toBeLessThan(most)
})

test('a host import would be seen', async () => {
  const { hostImports } = await bundle('src/node/index.ts')
  expect(hostImports).toContainEqual(expect.stringMatching(/^src\/node\/\S+ imports node:fs/))
})

test('the core, alone in a bare context, gives the report it gives in Node', async () => {
  const corpus = readFileSync(new URL('../corpora/example/interactions.jsonl', import.meta.url), 'utf8')
  const interactions = corpus
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Interaction)
  const expected = createAnalyzer({ templates: await fitTemplates(interactions) }).analyze(interactions[0]!)

  const { code } = await bundle('src/index.ts')
  // No console, so whatever prints fails; no process, fetch, crypto, timers or Buffer either.
  const context = createContext({ TextEncoder, TextDecoder, corpus })
  runInContext(code, context)
  const run = `(async () => {
    const interactions = corpus.trimEnd().split('\\n').map((line) => JSON.parse(line))
    const templates = await unscripted.fitTemplates(interactions)
    return JSON.stringify(unscripted.createAnalyzer({ templates }).analyze(interactions[0]))
  })()`
  const report = JSON.parse(await (runInContext(run, context) as Promise<string>)) as Report
  expect(report.interactionId).toBe(interactions[0]!.id)
  expect(report).toEqual(JSON.parse(JSON.stringify(expected)))
})
