/**
 * Friction: the customer had to wait without a word, was handed on, was asked for what they had given, or was told the
 * same steps again.
 *
 * Value: the sum over what went wrong, capped at 1.
 * Blind spot: business hours are not known, so a night between two mails looks like any other; what was given before the
 * transcript begins (a form, a bot's menu) is not seen; a hand-off inside one shared account is invisible.
 * Sources: SIGNALS; thresholds are judgement and meant to be set to a team's own promise.
 */
import { detailsAsked, detailsGiven, type Detail } from '../annotate/details.ts'
import { emptyLexicon } from '../annotate/lexicon.ts'
import type { AnnotatedTurn, Run, TimedPair, Traced } from '../annotate/types.ts'
import { contentWords, says, spanOfTurn } from '../annotate/words.ts'
import type { Channel } from '../model/interaction.ts'
import { options } from '../model/options.ts'
import { spanAt, type TurnSpan } from '../model/span.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

const defaults = {
  /** First replies and later ones that take longer are remarked on: in live chat, … */
  chatFirstSeconds: 180,
  chatWaitSeconds: 300,
  /** … on the telephone, as silence before the agent speaks, … */
  voiceWaitSeconds: 45,
  /** … in mail and everything else that need not be answered at once. */
  mailFirstHours: 24,
  mailWaitHours: 48,
  /** So many times as long is a wait too long that was announced. */
  announcedFactor: 4,
  firstShare: 0.2,
  waitShare: 0.25,
  handOffShare: 0.2,
  askedAgainShare: 0.4,
  repeatShare: 0.25,
  /** Content words of an instruction that must have been said before, as a share, and at least so many. */
  sameInstruction: 0.8,
  minInstructionWords: 4,
}

type Settings = typeof defaults

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
        message: 'The customer waited {waited}, longer than they were told to expect.',
      },
      'hand-off': {
        level: 'note',
        message: 'The conversation went on to somebody else, {number} people so far.',
      },
      'asked-again': {
        level: 'warning',
        message: 'Asks for the {detail}, which the customer had already given.',
      },
      'repeated-instruction': {
        level: 'warning',
        message:
          'Gives an instruction the customer was given before; {shared} of its {words} words are the same.',
      },
    },
    detect(traced) {
      const runs = traced.runs.filter(({ role, turns }) => role === 'agent' && withText(turns).length > 0)
      if (runs.length === 0) return noOpportunity('no-agent-words')
      if (traced.pairs.length === 0) return noOpportunity('no-reply')
      const isRead = traced.lexicon !== emptyLexicon
      const isTimed = traced.timedPairs.length > 0
      if (!isRead && !isTimed) return notScorable('unsupported-language')
      const remarks = [
        ...waits(traced, settings),
        ...handOffs(runs, settings),
        ...askedAgain(traced, settings),
        ...repeatedInstructions(traced, settings),
      ]
      return { state: 'judged', confidence: (isRead ? 0.5 : 0) + (isTimed ? 0.3 : 0), remarks }
    },
  }
}

interface Patience {
  readonly firstMs: number
  readonly waitMs: number
}

function patienceOn(channel: Channel, settings: Settings): Patience {
  if (channel === 'chat')
    return { firstMs: settings.chatFirstSeconds * 1000, waitMs: settings.chatWaitSeconds * 1000 }
  // A caller's wait before anybody answers is not in a transcript.
  if (channel === 'voice') return { firstMs: Infinity, waitMs: settings.voiceWaitSeconds * 1000 }
  return { firstMs: settings.mailFirstHours * 3_600_000, waitMs: settings.mailWaitHours * 3_600_000 }
}

/** The first reply that came late, and the longest wait nobody announced. */
function waits(traced: Traced, settings: Settings): readonly Remark[] {
  const { firstMs, waitMs } = patienceOn(traced.interaction.channel, settings)
  const [first, ...later] = traced.timedPairs
  if (first === undefined) return []
  const isFirst = first.prompt === traced.pairs[0]!.prompt && first.gapMs > firstMs
  const before = new Map(traced.runs.map((run, index) => [run, traced.runs[index - 1]]))
  const patience = (pair: TimedPair): number => {
    if (isAnnouncedBy(pair.prompt)) return Infinity
    const run = before.get(pair.prompt)
    return run?.role === 'agent' && isAnnouncedBy(run) ? waitMs * settings.announcedFactor : waitMs
  }
  const longest = later.reduce<TimedPair | undefined>(
    (most, pair) => (pair.gapMs > Math.max(patience(pair), most?.gapMs ?? 0) ? pair : most),
    undefined,
  )
  return [
    ...(isFirst ? [waited('slow-first-response', first, settings.firstShare)] : []),
    ...(longest === undefined ? [] : [waited('long-wait', longest, settings.waitShare)]),
  ]
}

/** Whether whoever speaks says that it will take a while: "give me two minutes"; of a customer, that they are on their way or look something up. */
function isAnnouncedBy({ turns }: Run): boolean {
  return turns.some(({ phrases }) => phrases.some(({ group }) => group === 'hold-announcement'))
}

function waited(rule: string, { prompt, reply, gapMs }: TimedPair, share: number): Remark {
  const asked = withText(prompt.turns).at(-1)
  const answer = withText(reply.turns)[0] ?? reply.turns[0]!
  return {
    rule,
    ...spanOfTurn(answer),
    data: { gapSeconds: Math.round(gapMs / 1000), waited: inWords(gapMs) },
    because: asked === undefined ? [] : [spanOfTurn(asked)],
    share,
  }
}

function inWords(ms: number): string {
  if (ms < 120_000) return `${Math.round(ms / 1000)} seconds`
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} minutes`
  return ms < 172_800_000 ? `${Math.round(ms / 3_600_000)} hours` : `${Math.round(ms / 86_400_000)} days`
}

/** Each agent who takes over from another, once; coming back is no hand-off. */
function handOffs(runs: readonly Run[], { handOffShare }: Settings): readonly Remark[] {
  const seen = new Set<string>()
  return runs.flatMap(({ participantId, turns }) => {
    if (seen.has(participantId)) return []
    seen.add(participantId)
    if (seen.size === 1) return []
    const data = { number: seen.size }
    return [{ rule: 'hand-off', ...spanOfTurn(withText(turns)[0]!), data, because: [], share: handOffShare }]
  })
}

const DETAIL_NAMES: Readonly<Record<Detail['kind'], string>> = {
  'detail-order': 'order number',
  'detail-account': 'account number',
  'detail-reference': 'reference number',
  'detail-email': 'mail address',
  'detail-phone': 'telephone number',
  'detail-address': 'address',
  'detail-birth': 'date of birth',
}

/** Asks for a detail that stands in an earlier turn of the customer; each kind once. */
function askedAgain({ turns }: Traced, { askedAgainShare }: Settings): readonly Remark[] {
  const given = new Map<Detail['kind'], Detail>()
  const remarked = new Set<Detail['kind']>()
  const found: Remark[] = []
  let asked: readonly Detail[] = []
  for (const turn of turns) {
    if (!turn.spoken) continue
    if (turn.role === 'customer') {
      for (const detail of detailsGiven(turn, asked))
        if (!given.has(detail.kind)) given.set(detail.kind, detail)
      continue
    }
    if (turn.role !== 'agent') continue
    asked = detailsAsked(turn)
    for (const { kind, start, end } of asked) {
      const before = given.get(kind)
      if (before === undefined || remarked.has(kind)) continue
      remarked.add(kind)
      const because = [{ turnId: before.turn.id, start: before.start, end: before.end }]
      const data = { detail: DETAIL_NAMES[kind] }
      found.push({ rule: 'asked-again', turnId: turn.id, start, end, data, because, share: askedAgainShare })
    }
  }
  return found
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
    // Who asks for the steps again gets them again.
    if (role === 'customer')
      isWanted = turns.some(({ phrases }) => phrases.some(({ group }) => group === 'asks-again'))
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
    if ((aside !== undefined && aside !== 'greeting') || isMandated || !says(turn, sentence, 'instruction'))
      return []
    // "Please wait", "let me check": said as often as need be.
    if (says(turn, sentence, 'hold-announcement') || says(turn, sentence, 'stock')) return []
    const words = contentWords(turn, lexicon, sentence)
    return words.size < minInstructionWords ? [] : [{ turnId: turn.id, start, end, words }]
  })
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}
