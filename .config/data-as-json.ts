import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

/**
 * The tables of the language detector as JSON: an engine reads that three times as fast as the same data written as program text (50
 * ms of processor time instead of 160, on each thread that tells languages apart).
 */
export const dataAsJson: Plugin = {
  name: 'data-as-json',
  setup(build) {
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const tables = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>
      const lines = Object.entries(tables).map(
        ([name, data]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))})`,
      )
      return { contents: lines.join('\n') }
    })
  },
}
