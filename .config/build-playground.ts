/**
 * Bundles the core, the readers and the page of `unscripted playground` into one script. It is too large to be committed as the
 * report's is: the build puts it beside the command line, and from sources it is made when it is asked for.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export async function playgroundScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/report/html/page/playground/main.ts'],
    absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
  })
  // What readers of mail look for would begin a comment of the page: written otherwise, it is the same string or pattern.
  return outputFiles[0]!.text.trimEnd().replaceAll('<!--', '\\x3C!--')
}
