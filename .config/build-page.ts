/**
 * Bundles the script and the style of the HTML report into `src/report/html/page-assets.ts`, which is committed so that the
 * library works from its sources. Run it after every change in `src/report/html/page/`: `npm run build:page`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What `page-assets.ts` should hold. */
export async function pageAssets(): Promise<string> {
  const [script, style] = [await bundle('main.ts'), await bundle('style.css')]
  for (const each of [script, style])
    if (/<[!/]/u.test(each)) throw new Error('What is bundled would end the element it stands in')
  return `/** Made by .config/build-page.ts from src/report/html/page; do not edit. */

// prettier-ignore
export const pageScript = ${JSON.stringify(script)}

// prettier-ignore
export const pageStyle = ${JSON.stringify(style)}
`
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/report/html/page/${entry}`],
    absWorkingDir: root,
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
  return outputFiles[0]!.text.trimEnd()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(`${root}src/report/html/page-assets.ts`, await pageAssets())
