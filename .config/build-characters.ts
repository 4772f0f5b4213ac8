/**
 * Writes `src/text/character-data.ts` by the rules of `src/text/character-rules.ts` and the Unicode of the engine that runs this:
 * `npx tsx .config/build-characters.ts`.
 */
import { writeFileSync } from 'node:fs'
import { packed } from '../src/text/character-runs.ts'
import { tablesByRule } from '../src/text/character-rules.ts'

const { classOf, skeleton } = tablesByRule()
writeFileSync(
  new URL('../src/text/character-data.ts', import.meta.url),
  `/** Made by \`.config/build-characters.ts\`; see \`character-runs.ts\` for how to read it. */

/** The version of Unicode it was made with. */
export const unicode = '${process.versions['unicode']}'

export const classRuns =
  '${packed(classOf)}'

export const skeletonRuns =
  '${packed(skeleton)}'
`,
)
