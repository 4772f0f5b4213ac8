/** What models see of turns that answer what the customer had said, for those that are trained on single exchanges. */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { echoFeatures } from '../src/annotate/empathy/echo-features.ts'
import { factsOf } from '../src/annotate/empathy/facts.ts'
import { cueHashes } from '../src/annotate/models.ts'
import { en } from '../src/language/en/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import type { Interaction, Role } from '../src/model/interaction.ts'
import { featurizer } from '../src/text/features.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'

const annotate = createAnnotator({ en: { ...en, models: {} } })
const seen = { features: featurizer(levelled), cues: cueHashes(phraseGroups) }

/** The features of each turn that somebody of the role says, in order. */
export function featuresOfTurns(interaction: Interaction, of: Role): readonly Uint32Array[] {
  const annotated = annotate(interaction)
  const facts = factsOf(annotated)
  return annotated.turns.flatMap((turn) =>
    // Features are kept in memory that the next turn uses again.
    turn.role === of && turn.spoken ? [echoFeatures(turn, facts, seen).slice()] : [],
  )
}
