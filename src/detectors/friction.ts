/**
 * Friction: the customer had to wait without a word, was handed on, was asked for what they had given, or was told the
 * same steps again.
 *
 * Value: the sum over what went wrong, capped at 1.
 * Blind spot: business hours are not known, so a night between two mails looks like any other; what was given before the
 * transcript begins (a form, a bot's menu) is not seen; a hand-off inside one shared account is invisible.
 * Sources: SIGNALS; thresholds are judgement and meant to be set to a team's own promise.
 */
import { asksAgain } from '../annotate/questions/asks-again.ts'
import { asksForAnother } from '../annotate/questions/owed-again.ts'
import { emptyLexicon } from '../annotate/lexicon.ts'
import type { AnnotatedTurn, Run, Traced } from '../annotate/types.ts'
import { contentWords, says, spanOfTurn } from '../annotate/words.ts'
import { options } from '../model/options.ts'
import { spanAt, type TurnSpan } from '../model/span.ts'
import type { Sentence } from '../text/tokens.ts'
import { askedAgain } from './friction/asked-again.ts'
import { carriedOut } from './friction/carried-out.ts'
import { defaults, type Settings } from './friction/settings.ts'
import { pushedBack } from './friction/pushed-back.ts'
import { waits } from './friction/waits.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

export function friction(given: Partial<Settings> = {}): Detector {
  const settings = options(defaults, given)
  return {
    id: 'friction',
    rules: {
      'slow-first-response': {
        level: 'note',
        message: 'The first reply by a person came after {waited}.',
      },
      'long-wait': {
        level: 'note',
        message: 'The customer waited {waited} for an answer.',
      },
      'hand-off': {
        level: 'note',
        message: 'The conversation went on to another person, the {ordinal} so far.',
      },
      'asked-again': {
        level: 'warning',
        message: 'Asks for the {detail} once more; the customer had already given it.',
      },
      'repeated-instruction': {
        level: 'warning',
        message:
          'Gives an instruction the customer had before, or had carried out; {shared} of its {words} words are the same.',
      },
      'likely-again': {
        level: 'note',
        message: 'By the customer’s answer, what this asks of them was likely given or done before.',
      },
      'likely-contrary': {
        level: 'note',
        message:
          'By the customer’s answer, this likely goes against what they had been told, or could be done.',
      },
    },
    detect(traced) {
      const runs = traced.runs.filter(({ role, turns }) => role === 'agent' && withText(turns).length > 0)
      if (runs.length === 0) return noOpportunity('no-agent-words')
      if (traced.pairs.length === 0) return noOpportunity('no-reply')
      const isRead = traced.lexicon !== emptyLexicon
      const isTimed = traced.timedPairs.length > 0
      if (!isRead && !isTimed) return notScorable('unsupported-language')
      const told = [...askedAgain(traced, settings), ...instructions(traced, settings)]
      const remarks = [
        ...waits(traced, settings),
        ...handOffs(runs, settings),
        ...told,
        ...pushedBack(traced, told, settings),
      ]
      return { state: 'judged', confidence: (isRead ? 0.5 : 0) + (isTimed ? 0.3 : 0), remarks }
    },
  }
}

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

/** Each agent who takes over from another, once; coming back is no hand-off. */
function handOffs(runs: readonly Run[], { handOffShare }: Settings): readonly Remark[] {
  const seen = new Set<string>()
  return runs.flatMap(({ participantId, turns }) => {
    if (seen.has(participantId)) return []
    seen.add(participantId)
    if (seen.size === 1) return []
    const data = { number: seen.size, ordinal: ORDINALS[seen.size] ?? `no. ${seen.size}` }
    return [{ rule: 'hand-off', ...spanOfTurn(withText(turns)[0]!), data, because: [], share: handOffShare }]
  })
}

/** Given before, or carried out before; a turn of both is one remark. */
function instructions(traced: Traced, settings: Settings): readonly Remark[] {
  const repeated = repeatedInstructions(traced, settings)
  const turns = new Set(repeated.map(({ turnId }) => turnId))
  return [...repeated, ...carriedOut(traced, settings).filter(({ turnId }) => !turns.has(turnId))]
}

interface Instruction extends TurnSpan {
  readonly words: ReadonlySet<number>
}

/** So many instructions are held against what comes later: more than any conversation has, and a bound on hostile ones. */
const MAX_REMEMBERED = 100

/** An instruction nearly all of whose content words stood in one the customer was given in an earlier run. */
function repeatedInstructions(traced: Traced, settings: Settings): readonly Remark[] {
  const earlier: Instruction[] = []
  const found: Remark[] = []
  let isWanted = false
  for (const { role, turns } of traced.runs) {
    // Who asks for the steps again gets them again, and so does who asks calmly about something else of the kind.
    if (role === 'customer') isWanted = turns.some((turn) => asksAgain(turn) || asksForAnother(turn))
    if (role !== 'agent' || isWanted) continue
    const given = turns.flatMap((turn) => instructionsIn(turn, traced, settings))
    const fresh: Instruction[] = []
    for (const { words, ...place } of given) {
      const same = earlier.find(
        (before) =>
          shared(words, before.words) >= settings.sameInstruction * Math.max(words.size, before.words.size),
      )
      if (same === undefined) fresh.push({ words, ...place })
      // A how-to sent twice is one remark, on its first step.
      else if (found.at(-1)?.turnId !== place.turnId)
        found.push({
          rule: 'repeated-instruction',
          ...place,
          data: { words: words.size, shared: shared(words, same.words) },
          because: [{ turnId: same.turnId, start: same.start, end: same.end }],
          share: settings.repeatShare,
        })
    }
    earlier.push(...fresh.slice(0, MAX_REMEMBERED - earlier.length))
  }
  return found
}

function instructionsIn(
  turn: AnnotatedTurn,
  { lexicon, passages }: Traced,
  { minInstructionWords }: Settings,
): readonly Instruction[] {
  return turn.tokens.sentences.flatMap((sentence) => {
    const { start, end } = sentence
    const aside = spanAt(turn.regions, start)?.kind
    const isMandated = spanAt(passages[turn.index]!, start)?.origin === 'mandated'
    if ((aside !== undefined && aside !== 'greeting') || isMandated || !instructs(turn, sentence)) return []
    // "Please wait", "let me check": said as often as need be.
    if (says(turn, sentence, 'hold-announcement') || says(turn, sentence, 'stock')) return []
    const words = contentWords(turn, lexicon, sentence)
    return words.size < minInstructionWords ? [] : [{ turnId: turn.id, start, end, words }]
  })
}

/** "Please restart the router", "hold the power button". */
function instructs(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return (
    says(turn, sentence, 'instruction') ||
    (says(turn, sentence, 'handling') && says(turn, sentence, 'device'))
  )
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}
