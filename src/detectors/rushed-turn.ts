/**
 * Rushed turn: the answer came sooner than anyone could have read the customer or typed it, the conversation was closed or
 * handed on over their heads, or a long worried message got a few words in return; on the telephone, cutting in and racing through.
 *
 * Value: share of the replies that could be judged which were rushed.
 * Blind spot: typing ahead and another window are invisible, so haste after a long wait goes unseen; a slow reply may be
 * careless too. Voice is never judged by typing rates.
 * Sources: see `annotate/pace/pace` and `annotate/pace/speech`.
 */
import { hasteOf, typedWords } from '../annotate/pace/pace.ts'
import { spokenTurns } from '../annotate/pace/speech.ts'
import type { AnnotatedTurn, TimedPair, Traced } from '../annotate/types.ts'
import { holds } from '../annotate/words.ts'
import { options } from '../model/options.ts'
import { closedOver } from './rushed-turn/closing.ts'
import { curt } from './rushed-turn/curt.ts'
import { closedLikelyOpen } from './rushed-turn/likely-open.ts'
import { burst, isUsual } from './rushed-turn/peers.ts'
import { defaults, type Found, type Settings } from './rushed-turn/settings.ts'
import { hastyHandOff, tooSoon, unread } from './rushed-turn/timed.ts'
import { cutIn, fastSpeech } from './rushed-turn/voice.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark, type Verdict } from './types.ts'

export function rushedTurn(given: Partial<Settings> = {}): Detector {
  const settings = options(defaults, given)
  return {
    id: 'rushed-turn',
    rules: {
      'too-soon': {
        level: 'warning',
        message:
          'Answered after {gapSeconds} s; reading and typing this takes a fast reader and typist about {expectedSeconds} s. It may be pasted from elsewhere, or the message not read.',
      },
      unread: {
        level: 'warning',
        message:
          'Answered after {gapSeconds} s; a fast reader needs {readingSeconds} s for the {promptWords} words before.',
      },
      'hasty-hand-off': {
        level: 'warning',
        message: 'Handed on after {gapSeconds} s, with {replyWords} words for a message of {promptWords}.',
      },
      'closed-over-question': {
        level: 'warning',
        message: 'Closes the conversation over an open question or demand.',
      },
      'closed-over-protest': {
        level: 'note',
        message: 'Says goodbye to a customer who protests or gives up, without a word to it.',
      },
      'closed-unsettled': {
        level: 'note',
        message:
          'Says goodbye, or offers more, over something open: a problem, a second matter, or what the agent went to look for.',
      },
      'closed-likely-open': {
        level: 'note',
        message:
          'The last reply adds nothing to what the customer said before it, which likely leaves something open.',
      },
      'curt-reply': {
        level: 'warning',
        message:
          'Words of this reply: {replyWords}, to a message of {promptWords} that called for a personal answer.',
      },
      burst: {
        level: 'note',
        message: 'One of {customers} customers whose long messages were answered within {seconds} s.',
      },
      'fast-speech': { level: 'note', message: 'Speaks {words} words at {wordsPerMinute} a minute.' },
      'cut-in': { level: 'warning', message: 'Speaks over the customer for {overlapSeconds} s.' },
    },
    detect: (traced) =>
      traced.interaction.channel === 'voice' ? judgeVoice(traced, settings) : judgeText(traced, settings),
  }
}

/** A reply that can be judged, and the first reason to call it rushed. */
interface Judgement {
  readonly reply: AnnotatedTurn
  readonly remark: Omit<Remark, 'share'> | null
}

function judgeText(traced: Traced, settings: Settings): Verdict {
  if (traced.pairs.length === 0) return noOpportunity('no-reply')
  const timed = new Map(traced.timedPairs.map((pair) => [pair.prompt, pair]))
  const hastes = new Map<string, number>()
  const untold: Found[] = []
  const judgements = traced.pairs.flatMap((pair, index): readonly Judgement[] => {
    const reply = withText(pair.reply.turns)[0]
    if (reply === undefined) return []
    const clocked = timed.get(pair.prompt)
    const byClock =
      clocked === undefined ? [] : timeTests.map((test) => test(clocked, traced, settings, index))
    const isBlind = clocked !== undefined && isAtOnce(clocked, traced)
    if (isBlind) untold.push(...byClock)
    else if (clocked !== undefined) addHaste(hastes, clocked, traced, settings)
    const tests = [
      ...(isBlind ? [] : byClock),
      curt(index, traced, settings),
      closedOver(index, traced),
      closedLikelyOpen(index, traced, settings),
    ]
    const judged = tests.filter((test) => test !== 'no-case')
    if (judged.length === 0) return []
    return [{ reply, remark: judged.find((test) => test !== 'fine') ?? null }]
  })
  if (judgements.length === 0)
    return untold.some((test) => test !== 'no-case') ? notScorable('equal-timestamps') : abstain(traced)
  const isTimed = traced.timedPairs.some((pair) => !isAtOnce(pair, traced))
  return verdictOf(judgements, isTimed ? 0.8 : 0.4, hastes, traced.pairs.length, settings)
}

/** The first that holds is the reason given: of a hand-off, that it is one. */
const timeTests = [tooSoon, hastyHandOff, unread, burst]

/** One time for the message and its answer, on a clock of seconds: nobody does that, pasting or typing; the clock is wrong. */
function isAtOnce({ gapMs }: TimedPair, { clock }: Traced): boolean {
  return gapMs === 0 && clock.resolutionMs < 60_000
}

function addHaste(into: Map<string, number>, pair: TimedPair, traced: Traced, settings: Settings): void {
  const reply = pair.reply.turns[0]!
  if (typedWords(reply, traced) < settings.minTypedWords) return
  const haste = hasteOf(pair, traced)
  const most = 1 - settings.tolerance
  into.set(reply.id, haste > most && isUsual(pair, traced, settings) ? most : haste)
}

function verdictOf(
  judgements: readonly Judgement[],
  confidence: number,
  hastes: ReadonlyMap<string, number>,
  replies: number,
  settings: Settings,
): Verdict {
  // A burst makes a reply one that was judged, where no other would be: it is held against all of them.
  const shareOf = (rule: string): number => {
    if (rule === 'burst') return 1 / replies
    const lesser = LESSER.get(rule)
    return (lesser === undefined ? 1 : settings[lesser]) / judgements.length
  }
  const remarks = judgements.flatMap(({ remark }) =>
    remark === null ? [] : [{ ...remark, share: shareOf(remark.rule) }],
  )
  const turns = new Map<string, number>(judgements.map(({ reply }) => [reply.id, 0]))
  for (const [id, haste] of hastes) turns.set(id, haste)
  for (const { turnId } of remarks) turns.set(turnId, Math.max(RUSHED, turns.get(turnId) ?? 0))
  return { state: 'judged', confidence, remarks, turns }
}

/** Rules that count for less than others, by the setting that says for how much. */
const LESSER: ReadonlyMap<string, 'protestShare' | 'likelyShare'> = new Map([
  ['closed-over-protest', 'protestShare'],
  ['closed-unsettled', 'protestShare'],
  ['closed-likely-open', 'likelyShare'],
])

/** The figure of a turn that a rule calls rushed, at least. */
const RUSHED = 0.6

function abstain({ clock, timedPairs }: Traced): ReturnType<typeof notScorable> {
  if (clock.state === 'missing') return notScorable('no-timestamps')
  if (clock.state === 'unordered') return notScorable('unordered-timestamps')
  return timedPairs.length === 0 ? notScorable('no-timestamps') : noOpportunity('replies-too-short')
}

function judgeVoice(traced: Traced, settings: Settings): Verdict {
  if (traced.pairs.length === 0) return noOpportunity('no-reply')
  const closing = overHeadsInVoice(traced, settings)
  if (traced.clock.state === 'missing' && closing.length === 0) return notScorable('no-timestamps')
  const spoken = spokenTurns(traced).flatMap((each): readonly Judgement[] => {
    const tests = [cutIn(each, settings), fastSpeech(each, settings)].filter((test) => test !== 'no-case')
    if (tests.length === 0) return []
    return [{ reply: each.turn, remark: tests.find((test) => test !== 'fine') ?? null }]
  })
  const judgements = [...spoken, ...closing]
  return judgements.length === 0
    ? notScorable('no-speech-times')
    : verdictOf(judgements, spoken.length > 0 ? 0.6 : 0.4, new Map(), judgements.length, settings)
}

/** A goodbye over something open, and a worried caller handed on in a few words; every other call has a goodbye as well, which is no mark. */
function overHeadsInVoice(traced: Traced, settings: Settings): readonly Judgement[] {
  return traced.pairs.flatMap(({ reply: { turns } }, index) => {
    const reply = withText(turns)[0]
    const isHandOff = turns.some((turn) => holds(turn, 'transfer'))
    const tests = [
      closedOver(index, traced),
      isHandOff ? curt(index, traced, settings) : 'no-case',
      closedLikelyOpen(index, traced, settings),
    ]
    const remark = tests.find((test) => typeof test !== 'string')
    return reply === undefined || remark === undefined ? [] : [{ reply, remark }]
  })
}
