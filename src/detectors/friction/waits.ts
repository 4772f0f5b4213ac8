/** How long the customer waited: for the first word of a person, and later on. */
import type { AnnotatedTurn, Run, TimedPair, Traced } from '../../annotate/types.ts'
import { holds, spanOfTurn, tellsWhen } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import type { Channel } from '../../model/interaction.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { withText, type Remark } from '../types.ts'
import type { Settings } from './settings.ts'

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

/** A reply that came, and how long it was waited for. */
interface Wait {
  readonly pair: TimedPair
  readonly ms: number
  /** The customer called out while waiting: "hello? anyone there?" */
  readonly isCalled: boolean
}

/** The first reply that came late, and the longest wait nobody announced. */
export function waits(traced: Traced, settings: Settings): readonly Remark[] {
  const { firstMs, waitMs } = patienceOn(traced.interaction.channel, settings)
  const { runs } = traced
  let places: ReadonlyMap<Run, number> | undefined
  const placeOf = (run: Run): number =>
    (places ??= new Map(runs.map((each, place) => [each, place]))).get(run)!
  const [first, ...later] = traced.timedPairs.map((pair) =>
    waitOf(pair, (prompt) => agentBefore(runs, placeOf(prompt))),
  )
  if (first === undefined) return []
  const isFirst = first.pair.prompt === traced.pairs[0]!.prompt && first.ms > firstMs
  const patience = ({ pair: { prompt }, isCalled }: Wait): number => {
    // Who calls out wants something, and what was announced has taken too long.
    if (isCalled) return waitMs
    const run = runs[placeOf(prompt) - 1]
    if (run?.role !== 'agent' || !isAnnouncedBy(run)) return expectsNothing(prompt, run) ? Infinity : waitMs
    // "I'll write here by four": whether it was kept is not reckoned.
    if (hasTime(run)) return Infinity
    const announced = waitMs * settings.announcedFactor
    const isBrief = run.turns.some((turn) => holds(turn, 'brief-wait'))
    return isBrief ? Math.max(waitMs, Math.min(announced, settings.briefSeconds * 1000)) : announced
  }
  // Most answers come within any patience, which is then not asked for.
  const least = waitMs * Math.min(1, settings.announcedFactor)
  const longest = later.reduce<Wait | undefined>(
    (most, wait) => (wait.ms > Math.max(least, most?.ms ?? 0) && wait.ms > patience(wait) ? wait : most),
    undefined,
  )
  return [
    ...(isFirst ? [waited('slow-first-response', first, settings.firstShare)] : []),
    ...(longest === undefined ? [] : [waited('long-wait', longest, settings.waitShare)]),
  ]
}

/**
 * From the last the customer had to say: "hello?" right behind it adds nothing, and starts no wait of its own. Nor does it behind "one moment" or
 * "I'll pass you on": the wait began there.
 */
function waitOf(pair: TimedPair, runBefore: (prompt: Run) => Run | undefined): Wait {
  const { turns } = pair.prompt
  const told = turns.every(isCall) && callsOut(turns[0]!) ? runBefore(pair.prompt) : undefined
  const since = told?.turns.some(keepsWaiting) === true && !hasTime(told) ? told.turns.at(-1) : undefined
  const until = pair.reply.turns[0]!.startMs
  if (since?.startMs != null && until !== null)
    return { pair, ms: Math.max(pair.gapMs, until - (since.endMs ?? since.startMs)), isCalled: true }
  let last = turns.length - 1
  while (last > 0 && isCall(turns[last]!) && turns[last]!.index === turns[last - 1]!.index + 1) last--
  const from = turns[last]!
  const answered = pair.reply.turns[0]!.startMs
  const isCalled = last < turns.length - 1
  if (!isCalled || from.startMs === null || answered === null)
    return { pair, ms: pair.gapMs, isCalled: false }
  return { pair, ms: Math.max(pair.gapMs, answered - (from.endMs ?? from.startMs)), isCalled }
}

/** The agent's run right before the customer's, events aside. */
function agentBefore(runs: readonly Run[], place: number): Run | undefined {
  let at = place - 1
  while (runs[at]?.role === 'system') at--
  return runs[at]?.role === 'agent' ? runs[at] : undefined
}

/** "Give me until four", "ten minutes". */
function hasTime({ turns }: Run): boolean {
  return turns.some((turn) => turn.tokens.sentences.some((each) => tellsWhen(turn, each)))
}

/** "Hello?", "anyone there"; not "ok". */
function callsOut(turn: AnnotatedTurn): boolean {
  return holds(turn, 'unheard') || turn.tokens.sentences.some((each) => endsAsQuestion(turn.text, each))
}

function keepsWaiting(turn: AnnotatedTurn): boolean {
  return holds(turn, 'hold-announcement') || holds(turn, 'transfer')
}

/** Words of a call, at most: "is anybody still there". */
const CALL = 4
const CALLS: ReadonlySet<PhraseGroup> = new Set(['greeting', 'unheard', 'rhetorical-question'])

function isCall({ tokens, phrases }: AnnotatedTurn): boolean {
  return tokens.count <= CALL && phrases.some(({ group }) => CALLS.has(group))
}

/** Whether whoever speaks says that it will take a while: "give me two minutes"; a customer, that they look something up. */
function isAnnouncedBy({ turns }: Run): boolean {
  return turns.some((turn) => holds(turn, 'hold-announcement'))
}

/** "Works, thanks!", "on my way": who wants nothing, or nothing yet, does not wait; who "needs to speak to a manager" does, and who answers. */
function expectsNothing(prompt: Run, before: Run | undefined): boolean {
  if (before?.turns.some(asks) === true) return false
  const says = (group: PhraseGroup): boolean => prompt.turns.some((turn) => holds(turn, group))
  return (says('gratitude') || says('settled') || isAnnouncedBy(prompt)) && !OPEN.some(says)
}

function asks(turn: AnnotatedTurn): boolean {
  return (
    turn.tokens.sentences.some((sentence) => endsAsQuestion(turn.text, sentence)) ||
    holds(turn, 'detail-request') ||
    holds(turn, 'name-request')
  )
}

const OPEN = [
  'question',
  'request',
  'unheard',
  'protest',
  'escalation',
  'failure',
  'errand',
] as const satisfies readonly PhraseGroup[]

function waited(rule: string, { pair: { prompt, reply }, ms }: Wait, share: number): Remark {
  const asked = withText(prompt.turns).at(-1)
  const answer = withText(reply.turns)[0] ?? reply.turns[0]!
  return {
    rule,
    ...spanOfTurn(answer),
    data: { gapSeconds: Math.round(ms / 1000), waited: inWords(ms) },
    because: asked === undefined ? [] : [spanOfTurn(asked)],
    share,
  }
}

/** "65 minutes", "2 days and 17 hours", "9 days": the longer the coarser, and never a day more than it was. */
export function inWords(ms: number): string {
  if (ms < 120_000) return `${Math.round(ms / 1000)} seconds`
  if (ms < 2 * HOUR_MS) return `${Math.round(ms / 60_000)} minutes`
  const hours = Math.round(ms / HOUR_MS)
  if (hours < 48) return `${hours} hours`
  const days = Math.floor(hours / 24)
  const left = hours % 24
  if (days >= WEEK || left === 0) return `${days} days`
  return `${days} days and ${left} ${left === 1 ? 'hour' : 'hours'}`
}

const HOUR_MS = 3_600_000
/** Days from which on hours are not told. */
const WEEK = 7
