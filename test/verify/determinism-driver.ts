/** What every runtime is asked: everything the library makes of some files, as one hash. Uses nothing but the language. */
import { createAnalyzer, fitTemplates, isProblem, saveTemplates, type Interaction } from '../../src/index.ts'
import { createLanguageDetector } from '../../src/linguistics/language-detector.ts'
import { sha256 } from '../../src/model/hash.ts'
import { createDuplicateGuard, read } from '../../src/readers/index.ts'

export interface Digest {
  /** Of the reports as `unscripted score` writes them, lines sorted. */
  readonly reports: string
  /** Of the template index. */
  readonly index: string
  /** Of what every reader makes of the file of its kind. */
  readonly records: string
}

export async function digest(
  files: Readonly<Record<string, string>>,
  fixtures: Readonly<Record<string, string>>,
): Promise<Digest> {
  const interactions: Interaction[] = []
  const guard = createDuplicateGuard()
  for (const [name, content] of Object.entries(files))
    for await (const record of read({ name, chunks: [utf8(content)] }, { guard }))
      if (!isProblem(record)) interactions.push(record)
  const languageDetector = await createLanguageDetector()
  const templates = await fitTemplates(interactions, { languageDetector })
  const analyzer = createAnalyzer({ templates, pace: templates.pace, languageDetector })
  const lines = interactions.map((interaction) => `${JSON.stringify(analyzer.analyze(interaction))}\n`)
  const records: unknown[] = []
  for (const [format, content] of Object.entries(fixtures))
    for await (const record of read({ name: format, chunks: [utf8(content)] }, { format }))
      records.push(record)
  return {
    reports: digestOf(lines),
    index: sha256(Array.from(saveTemplates(templates)).join()),
    records: sha256(JSON.stringify(records)),
  }
}

/** The same for lines in any order. */
export function digestOf(lines: readonly string[]): string {
  return sha256([...lines].sort().join(''))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
