/**
 * Missed name: the customer said who they are, and was called something else, or nothing.
 *
 * Value: the sum over what went wrong, capped at 1. The wrong name weighs most; never using a name weighs little and
 * counts only where there was ample occasion.
 * Blind spot: only a vocative can be the wrong name ("Hi Karen,", "It goes out today, Karen."), so a wrong name that is no call is not seen. Names
 * that sound alike are taken for slips, so Tim for Tom passes as misspelt. In voice the spelling is the transcript's.
 * Sources: judgement, and what service research agrees on: name use helps up to a point; misuse and overuse hurt.
 */
import { emptyLexicon } from '../annotate/lexicon.ts'
import type { AnnotatedTurn, CustomerName, Name, Traced } from '../annotate/types.ts'
import { spanOfTurn } from '../annotate/words.ts'
import type { PhraseGroup } from '../language/index.ts'
import { options } from '../model/options.ts'
import type { TurnSpan } from '../model/span.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

const defaults = {
  wrongShare: 1,
  /** Where only a model says that it calls the customer. */
  likelyWrongShare: 0.6,
  placeholderShare: 0.8,
  misspeltShare: 0.4,
  genericShare: 0.3,
  unusedShare: 0.25,
  overusedShare: 0.2,
  shoutedShare: 0.1,
  /** Replies after the name was known without which nobody had ample occasion; one mail that greets is enough. */
  minReplies: 3,
  /** Of these replies, how many must have a place where names are said: the first, a greeting, thanks, an apology. */
  minOccasions: 2,
  /** Uses above which, at more than one every other turn, a name is overused. */
  maxUses: 4,
}

export function missedName(given: Partial<typeof defaults> = {}): Detector {
  const settings = options(defaults, given)
  return {
    id: 'missed-name',
    rules: {
      'wrong-name': {
        level: 'error',
        message: 'Addresses the customer as “{used}”; the customer is {name}.',
      },
      'likely-wrong-name': {
        level: 'warning',
        message: 'Likely calls the customer “{used}”; the customer is {name}.',
      },
      'leaked-placeholder': {
        level: 'error',
        message: 'The placeholder {used} stands where the name should be.',
      },
      'misspelt-name': { level: 'warning', message: 'Writes “{used}”; the customer is {name}.' },
      'generic-salutation': { level: 'warning', message: '“{used}” to a customer known as {name}.' },
      'never-used': {
        level: 'note',
        message: 'The name {name} is never used (replies since it was known: {replies}).',
      },
      overused: { level: 'note', message: 'Uses the name {uses} times in {turns} turns.' },
      'shouted-name': { level: 'note', message: 'Writes the name in capitals: “{used}”.' },
    },
    detect(traced) {
      const { customerName } = traced
      const turns = withText(traced.turns).filter(({ role, spoken }) => spoken && role === 'agent')
      const leaked = turns.flatMap((turn) => remarksOn(turn, customerName, ['placeholder'], settings))
      if (customerName === null) {
        if (leaked.length > 0) return { state: 'judged', confidence: 0.9, remarks: leaked }
        return traced.lexicon === emptyLexicon
          ? notScorable('unsupported-language')
          : noOpportunity('name-unknown')
      }
      if (customerName.uncertain && leaked.length === 0) return noOpportunity('name-uncertain')
      const after = turns.filter(({ index }) => index > customerName.knownAt)
      const misuses = spread(
        after.flatMap((turn) => remarksOn(turn, customerName, ['wrong', 'misspelt', 'generic'], settings)),
      )
      const usage =
        misuses.length + leaked.length > 0 ? [] : usageRemarks(after, customerName, traced, settings)
      if (after.length === 0 && leaked.length === 0) return noOpportunity('name-known-too-late')
      if (usage === null) return noOpportunity('too-few-occasions')
      const shouted = spread(shoutedRemarks(after, customerName, traced, settings))
      return {
        state: 'judged',
        confidence: customerName.redacted || traced.interaction.channel === 'voice' ? 0.6 : 0.85,
        remarks: [...leaked, ...misuses, ...shouted, ...usage],
      }
    },
  }
}

type Settings = typeof defaults
type Misuse = 'wrong' | 'misspelt' | 'generic' | 'placeholder'

const RULES: Readonly<Record<Misuse, string>> = {
  wrong: 'wrong-name',
  misspelt: 'misspelt-name',
  generic: 'generic-salutation',
  placeholder: 'leaked-placeholder',
}

function remarksOn(
  turn: AnnotatedTurn,
  customer: CustomerName | null,
  kinds: readonly Misuse[],
  settings: Settings,
): readonly Remark[] {
  const remarks: Remark[] = []
  for (const { kind, text, start, end, probability } of turn.names) {
    // In the same greeting, "Dear customer" beside the right name is no miss.
    if (!isAmong(kinds, kind) || (kind === 'generic' && uses(turn).length > 0)) continue
    const data = { used: text, name: customer?.name ?? '' }
    const isLikely = kind === 'wrong' && probability !== undefined
    const rule = isLikely ? 'likely-wrong-name' : RULES[kind]
    const share = isLikely ? settings.likelyWrongShare : settings[`${kind}Share`]
    remarks.push({ rule, turnId: turn.id, start, end, data, because: source(customer), share })
  }
  return remarks
}

function isAmong(kinds: readonly Misuse[], kind: Name['kind']): kind is Misuse {
  return (kinds as readonly Name['kind'][]).includes(kind)
}

/** The same slip in every mail is one habit: each repetition adds a quarter, shared among all of them. */
function spread(remarks: readonly Remark[]): readonly Remark[] {
  const counts = new Map<string, number>()
  for (const { rule } of remarks) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return remarks.map((remark) => {
    const count = counts.get(remark.rule)!
    return { ...remark, share: (remark.share * (1 + REPETITION * (count - 1))) / count }
  })
}

const REPETITION = 0.25

function uses({ names }: AnnotatedTurn): readonly Name[] {
  return names.filter(({ kind }) => kind === 'correct')
}

function source(customer: CustomerName | null): readonly TurnSpan[] {
  return customer?.knownFrom == null ? [] : [customer.knownFrom]
}

/** Whether the name was used at all, and not too often; `null` where there was too little occasion to say. */
function usageRemarks(
  after: readonly AnnotatedTurn[],
  customer: CustomerName,
  traced: Traced,
  settings: Settings,
): readonly Remark[] | null {
  const first = after[0]
  const used = after.flatMap((turn) => uses(turn).map((name) => ({ turn, name })))
  const last = used.at(-1)
  if (first === undefined) return null
  if (last === undefined) {
    const replies = repliesOf(after, traced)
    if (!hasOccasion(replies, traced, settings)) return null
    const data = { name: customer.name, replies: replies.length }
    const share = settings.unusedShare
    return [{ rule: 'never-used', ...spanOfTurn(first), data, because: source(customer), share }]
  }
  if (used.length <= settings.maxUses || used.length * 2 <= after.length) return []
  const data = { uses: used.length, turns: after.length }
  const span = { turnId: last.turn.id, start: last.name.start, end: last.name.end }
  return [{ rule: 'overused', ...span, data, because: [], share: settings.overusedShare }]
}

/** Turns with nobody else's between them are one reply. */
function repliesOf(after: readonly AnnotatedTurn[], { runs }: Traced): readonly (readonly AnnotatedTurn[])[] {
  const known = new Set(after)
  return runs.map(({ turns }) => turns.filter((turn) => known.has(turn))).filter((turns) => turns.length > 0)
}

/** A mail that greets has its place for the name, as has the answer to one that does; lines without a greeting on either side are written as in a chat. */
function hasOccasion(
  replies: readonly (readonly AnnotatedTurn[])[],
  { interaction, turns: all }: Traced,
  { minReplies, minOccasions }: Settings,
): boolean {
  if (interaction.channel === 'email') {
    if (replies.some((turns) => turns.some(hasFrame))) return true
    if (all.some((turn) => turn.role === 'customer' && hasFrame(turn))) return replies.length > 1
  }
  const occasions = replies.filter(
    (turns, index) =>
      index === 0 || turns.some(({ phrases }) => phrases.some(({ group }) => NAMING.has(group))),
  )
  return replies.length >= minReplies && occasions.length >= minOccasions
}

/** Whether a greeting or a name at the end frames what is written, as it does a letter. */
function hasFrame({ regions }: AnnotatedTurn): boolean {
  return regions.some(({ kind }) => FRAMES.has(kind))
}

const FRAMES: ReadonlySet<string> = new Set(['greeting', 'closing', 'signature'])

/** Where a name comes naturally. */
const NAMING: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'greeting',
  'closing',
  'apology',
  'reaction',
  'gratitude',
  'stock',
])

/** "Dear ANNA WEBER,": a field pasted in as it was stored. Not where the customer or the whole turn shouts, too. */
function shoutedRemarks(
  after: readonly AnnotatedTurn[],
  customer: CustomerName,
  { interaction, turns }: Traced,
  { shoutedShare }: Settings,
): readonly Remark[] {
  const said = turns.find(({ id }) => id === customer.knownFrom?.turnId)
  const own = said === undefined ? '' : said.text.slice(customer.knownFrom!.start, customer.knownFrom!.end)
  if (customer.redacted || isShouted(own) || interaction.channel === 'voice') return []
  return after.flatMap((turn) => {
    if (isShouted(turn.text)) return []
    return uses(turn)
      .filter(({ text }) => /^\p{L}{3}/u.test(text) && isShouted(text))
      .map(({ start, end, text }) => ({
        rule: 'shouted-name',
        turnId: turn.id,
        start,
        end,
        data: { used: text },
        because: source(customer),
        share: shoutedShare,
      }))
  })
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}
