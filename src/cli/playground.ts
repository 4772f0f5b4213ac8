/** `unscripted playground`: a page to try it, offline. */
import { readFile } from 'node:fs/promises'
import { writeFileSafely } from '../node/index.ts'
import { playgroundPage } from '../report/index.ts'
import type { Host } from './host.ts'
import { Exit, type Io } from './io.ts'

interface PlaygroundFlags {
  readonly out: string
  readonly quiet?: boolean
}

async function playground({ out, quiet }: PlaygroundFlags, io: Io): Promise<number> {
  const page = playgroundPage(await script())
  await writeFileSafely(out, new TextEncoder().encode(page))
  if (quiet !== true)
    io.stderr.write(
      `A page to open in a browser → ${out}\nIt needs no network, and nothing you give it leaves it.\n`,
    )
  return Exit.done
}

/** Beside the built command line; from sources, bundled now. */
async function script(): Promise<string> {
  try {
    return await readFile(new URL('./playground.js', import.meta.url), 'utf8')
  } catch {
    // Worked out at run time, or the bundler would take the build into the package.
    const maker = new URL('../../.config/build-playground.ts', import.meta.url).href
    try {
      const { playgroundScript } = (await import(maker)) as { playgroundScript: () => Promise<string> }
      return await playgroundScript()
    } catch {
      throw new TypeError(
        'The script of the page is missing (playground.js); install or build the package anew',
      )
    }
  }
}

export function addPlayground({ program, io, finish }: Host): void {
  program
    .command('playground')
    .description('a page to try it: one HTML file that reads and scores in the browser, without a network')
    .requiredOption('--out <file>', 'where the page goes')
    .option('--quiet', 'no word about it')
    .action(async (flags: PlaygroundFlags) => {
      finish(await playground(flags, io))
    })
}
