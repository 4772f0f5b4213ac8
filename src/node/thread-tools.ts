/** What a worker thread works with, each made when it is first asked for: who only merges and learns never asks. */
import { equip, type AnalyzerOptions } from '../analyze.ts'
import { createLearningAnnotator, type LearningAnnotator } from '../annotate/annotate.ts'
import type { LanguageDetector } from '../annotate/language-detector.ts'
import { attempt } from '../attempt.ts'
import { languages as builtIn } from '../language/index.ts'
import { createLanguageDetector } from '../linguistics/language-detector.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Pipeline } from '../pipeline.ts'
import { indexFrom } from '../templates/template-index.ts'
import type { Equipment, Setup } from './protocol.ts'

/** Tables are made when they are first needed: here before any record, whose time they would take. */
const WARM_UP: Interaction = {
  id: 'warm-up',
  channel: 'chat',
  participants: [
    { id: 'c', role: 'customer', name: 'Ann' },
    { id: 'a', role: 'agent' },
  ],
  turns: [
    { participantId: 'c', text: 'Hi, I am Ann. I am really upset: where is my parcel?' },
    { participantId: 'a', text: 'Hello Ann, I am sorry to hear that. Let me look into it.' },
  ],
}

export class ThreadTools {
  private readonly options: Setup['analyzer']
  private readonly detectLanguages: boolean
  private loading: Promise<LanguageDetector | undefined> | undefined
  private annotator: Promise<LearningAnnotator> | undefined
  private equipped: Promise<Pipeline> | undefined

  constructor({ analyzer, detectLanguages }: Setup) {
    this.options = analyzer
    this.detectLanguages = detectLanguages
  }

  /** To learn with. */
  toLearn(): Promise<LearningAnnotator> {
    return (this.annotator ??= this.makeAnnotator())
  }

  /** To score with, as it was equipped last. */
  toScore(): Promise<Pipeline> {
    return this.equipped!
  }

  equip({ knowledge, pace }: Equipment): void {
    this.equipped = this.detector().then((found) => {
      const { options } = this
      return warmed({ templates: indexFrom(knowledge), ...(pace && { pace }), ...options }, found)
    })
  }

  /** What it makes of a language is kept, and so is what the engine makes of the code; what it makes of macros is not. */
  warmUp(): void {
    void this.detector().then((found) => attempt(() => warmed({ ...this.options, macros: [] }, found)))
  }

  private detector(): Promise<LanguageDetector | undefined> {
    return (this.loading ??= this.detectLanguages ? createLanguageDetector() : Promise.resolve(undefined))
  }

  private async makeAnnotator(): Promise<LearningAnnotator> {
    const found = await this.detector()
    const { languages = builtIn, linguistics } = this.options
    const annotate = createLearningAnnotator(languages, linguistics, found)
    annotate(WARM_UP)
    return annotate
  }
}

function warmed(options: AnalyzerOptions, languageDetector: LanguageDetector | undefined): Pipeline {
  const { pipeline } = equip({ ...options, ...(languageDetector && { languageDetector }) })
  pipeline([WARM_UP])
  return pipeline
}
