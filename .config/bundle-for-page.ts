/** One script or style that stands in a page: nothing but ASCII, no module, and no comment but the notices of what is built in. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'

export const root = fileURLToPath(new URL('../', import.meta.url))

/** `entry` from the package's root. */
export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    // Most packages have their notice in a file of its own, and some of them the whole licence in every source.
    legalComments: 'none',
    logLevel: 'silent',
  })
  return notices(packagesIn(metafile)) + outputFiles[0]!.text.trimEnd()
}

/** Names of the packages whose code is in the bundle, each once and in order. */
function packagesIn({ outputs }: Metafile): readonly string[] {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const names = used.flatMap((path) => {
    const [, ...within] = path.split('node_modules/')
    return /^(?:@[^/]+\/)?[^/]+/u.exec(within.at(-1) ?? '')?.[0] ?? []
  })
  return [...new Set(names)].sort()
}

/** The page goes from hand to hand without the package, so the licences of what is built in go with it. */
function notices(packages: readonly string[]): string {
  return packages.map((name) => `/*! ${name}\n\n${licenceOf(name)}\n*/\n`).join('')
}

function licenceOf(name: string): string {
  const folder = `${root}node_modules/${name}/`
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each))
  if (file === undefined) throw new Error(`${name} is built in, and has no licence to hand on`)
  const text = readFileSync(folder + file, 'utf8')
    .replace(/[“”]/gu, '"')
    .trim()
  if (/[^\n\r\x20-\x7e]|\*\//u.test(text)) throw new Error(`The licence of ${name} cannot stand in a comment`)
  return text
}
