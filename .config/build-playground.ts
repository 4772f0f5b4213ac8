/**
 * Bundles the core, the readers and the page of `unscripted playground` into one script. It is too large to be committed as the
 * report's is: the build puts it beside the command line, and from sources it is made when it is asked for.
 */
import { bundleForPage } from './bundle-for-page.ts'

export async function playgroundScript(): Promise<string> {
  const script = await bundleForPage('src/report/html/page/playground/main.ts')
  // What readers of mail look for would begin a comment of the page: written otherwise, it is the same string or pattern.
  return script.replaceAll('<!--', '\\x3C!--')
}
