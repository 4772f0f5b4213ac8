/** Every stage, by name: what it is given ready, and what is then timed. */
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { languagesOf } from '../../src/annotate/language.ts'
import { createLexicons } from '../../src/annotate/lexicons.ts'
import { detectors } from '../../src/detectors/index.ts'
import { createAnalyzer, fitTemplates, type Interaction } from '../../src/index.ts'
import { languages } from '../../src/language/index.ts'
import { createLanguageDetector } from '../../src/linguistics/index.ts'
import type { Macro } from '../../src/model/macro.ts'
import { htmlText } from '../../src/readers/html/html-text.ts'
import { readers, recognise } from '../../src/readers/index.ts'
import { parseMacros, readMacros } from '../../src/readers/macros/macros.ts'
import { redactInteraction, redactReport } from '../../src/report/index.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { scan } from '../../src/text/scan.ts'
import { exampleCorpus } from '../annotate/support.ts'
import { readAs } from '../readers/support.ts'

/** Makes what is timed; what stands outside the function it gives is not. */
export type Stage<In> = (input: In) => () => unknown
type Stages<In> = Readonly<Record<string, Stage<In>>>

const lexicons = createLexicons(languages)
const annotate = createAnnotator(languages)
const detector = await createLanguageDetector()
const templates = await fitTemplates(exampleCorpus())
const macros: readonly Macro[] = [
  {
    id: 'm1',
    title: 'Wait',
    text: 'Thank you for contacting us about order {{order}}. We will reply within two working days.',
  },
  { id: 'm2', title: 'Name', text: 'Hi {{name}}, thank you for waiting, is there anything else?' },
]
const analyzer = createAnalyzer({ templates, macros })
const trace = createTracer(templates)
const traceMacros = createTracer(emptyTemplates(), [], macros)

/** Worked out once for all stages that take it, as long as the interaction is held. */
function once<Out>(work: (interaction: Interaction) => Out): (interaction: Interaction) => Out {
  const held = new WeakMap<Interaction, Out>()
  return (interaction) => {
    const known = held.get(interaction)
    if (known !== undefined) return known
    const made = work(interaction)
    held.set(interaction, made)
    return made
  }
}
const annotated = once(annotate)
const traced = once((interaction) => trace(annotated(interaction)))
const reported = once((interaction) => analyzer.analyze(interaction))

export const textStages: Stages<string> = {
  scan: (text) => () => scan(text),
  'HTML to text': (text) => () => htmlText(text),
  'list of macros': (text) => () => parseMacros([{ id: 'm', text }]),
  'file of macros': (text) => {
    const bytes = new TextEncoder().encode(text)
    return () => readMacros(bytes).catch(() => null)
  },
  'macro of the text': (text) => () => createTracer(emptyTemplates(), [], [{ id: 'm', title: 'm', text }]),
}

export const interactionStages: Stages<Interaction> = {
  'language detection': (interaction) => {
    const scanned = interaction.turns.map(({ text }) => scan(text))
    const open = { ...interaction }
    delete (open as { language?: string }).language
    return () => languagesOf(open, scanned, lexicons, detector)
  },
  annotate: (interaction) => () => annotate(interaction),
  'template match': (interaction) => {
    const ready = annotated(interaction)
    return () => trace(ready)
  },
  'macros match': (interaction) => {
    const ready = annotated(interaction)
    return () => traceMacros(ready)
  },
  'template fit': (interaction) => () => fitTemplates([interaction, { ...interaction, id: 'i2' }]),
  ...Object.fromEntries(
    Object.entries(detectors).map(([id, create]): readonly [string, Stage<Interaction>] => {
      const built = create()
      return [
        `detector ${id}`,
        (interaction) => {
          const ready = traced(interaction)
          return () => built.detect(ready)
        },
      ]
    }),
  ),
  analyze: (interaction) => () => analyzer.analyze(interaction),
  'redact words': (interaction) => () => redactInteraction(interaction),
  redact: (interaction) => {
    const ready = reported(interaction)
    return () => redactReport(ready)
  },
}

export const readerStages: Stages<string> = {
  ...Object.fromEntries(
    Object.keys(readers).map((id): readonly [string, Stage<string>] => [
      `reader ${id}`,
      (text) => {
        const bytes = new TextEncoder().encode(text)
        return () => readAs(id, bytes)
      },
    ]),
  ),
  // Readers see no more of a file than this before one is chosen.
  sniffing: (text) => () => recognise(text.slice(0, 1 << 16)),
}

export const corpusStages: Stages<readonly Interaction[]> = {
  'template fit of many': (many) => () => fitTemplates(many),
}
