/**
 * Bundles the script and the style of the HTML report into `src/report/html/page-assets.ts`, which is committed so that the
 * library works from its sources. Run it after every change in `src/report/html/page/`: `npm run build:page`.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundleForPage, root } from './bundle-for-page.ts'

const PAGE = 'src/report/html/page'

/** What `page-assets.ts` should hold. */
export async function pageAssets(): Promise<string> {
  const [script, style] = [await bundleForPage(`${PAGE}/main.ts`), await bundleForPage(`${PAGE}/style.css`)]
  for (const each of [script, style])
    if (/<[!/]/u.test(each)) throw new Error('What is bundled would end the element it stands in')
  return `/** Made by .config/build-page.ts from src/report/html/page; do not edit. */

// prettier-ignore
export const pageScript = ${JSON.stringify(script)}

// prettier-ignore
export const pageStyle = ${JSON.stringify(style)}
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(`${root}src/report/html/page-assets.ts`, await pageAssets())
