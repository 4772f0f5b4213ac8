/**
 * How often `rushed-turn` calls people hasty where nobody is: public chat rooms with a clock, in which each change of
 * speaker is taken for a customer's prompt and an agent's reply, with the replier's own last message before it. Messages
 * cross in such rooms more than in any one-to-one chat, so the share is an upper bound. The same beside what others in the
 * rooms do, and how often one person is said to have answered several at once.
 *
 * Lines such as `2018-05-29 [21:20:37] <nick> text` or `[2016-12-29 17:21:57] <nick> text`. Bots answer at once: speakers
 * whose nick holds "bot" are left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyzer, fitTemplates, type Interaction } from '../src/index.ts'

interface Message {
  readonly sentAt: string
  readonly nick: string
  readonly text: string
}

const LINE = /(\d{4}-\d\d-\d\d)\]? ?\[?(\d\d:\d\d:\d\d)\] <([^>]+)> (.*)$/

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds the rooms')
const rooms = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
const interactions = rooms.flatMap((room) => pairsIn(readFileSync(join(folder, room), 'utf8'), room))
const templates = await fitTemplates(interactions.slice(0, 2))
const alone = createAnalyzer({ templates })
const { pace } = await fitTemplates(interactions)
const besideOthers = createAnalyzer({ templates, pace })

/** What is called implausibly fast: sooner than it can be typed, or than the message can be read. */
const TOO_FAST = new Set(['rushed-turn/too-soon', 'rushed-turn/unread'])

let judged = 0
let hasty = 0
let hastyBesideOthers = 0
let bursts = 0
for (const interaction of interactions) {
  const { turns, findings } = alone.analyze(interaction)
  if (turns.at(-1)?.rushed != null) judged++
  if (findings.some(({ ruleId }) => TOO_FAST.has(ruleId))) hasty++
  const beside = besideOthers.analyze(interaction).findings
  if (beside.some(({ ruleId }) => TOO_FAST.has(ruleId))) hastyBesideOthers++
  if (beside.some(({ ruleId }) => ruleId === 'rushed-turn/burst')) bursts++
}
const longAnswers = pace.answers.reduce((sum, { second }) => sum + second.length, 0)
const share = (of: number): number => Math.round((10_000 * hasty) / of) / 10_000
console.log(
  JSON.stringify(
    {
      rooms: rooms.length,
      replies: interactions.length,
      judged,
      hasty,
      shareOfReplies: share(interactions.length),
      shareOfJudged: share(judged),
      hastyBesideOthers,
      longAnswers,
      bursts,
    },
    null,
    2,
  ),
)

function pairsIn(content: string, room: string): readonly Interaction[] {
  const messages = content.split('\n').flatMap((line): readonly Message[] => {
    const found = LINE.exec(line)
    if (found === null || /bot/i.test(found[3]!)) return []
    return [{ sentAt: `${found[1]!}T${found[2]!}Z`, nick: found[3]!, text: found[4]! }]
  })
  const lastOf = new Map<string, Message>()
  const found: Interaction[] = []
  for (const [index, reply] of messages.entries()) {
    const before = messages[index - 1]
    if (before !== undefined && before.nick !== reply.nick) {
      let first = index - 1
      while (first > 0 && messages[first - 1]!.nick === before.nick) first--
      const own = lastOf.get(reply.nick)
      found.push(toInteraction(`${room} ${index}`, own, messages.slice(first, index), reply))
    }
    lastOf.set(reply.nick, reply)
  }
  return found
}

function toInteraction(
  id: string,
  own: Message | undefined,
  prompt: readonly Message[],
  reply: Message,
): Interaction {
  const agent = `agent ${reply.nick}`
  const turn = (participantId: string, { sentAt, text }: Message) => ({ participantId, sentAt, text })
  return {
    id,
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'customer', role: 'customer' },
      { id: agent, role: 'agent' },
    ],
    turns: [
      ...(own === undefined || own.sentAt > prompt[0]!.sentAt ? [] : [turn(agent, own)]),
      ...prompt.map((message) => turn('customer', message)),
      turn(agent, reply),
    ],
  }
}
