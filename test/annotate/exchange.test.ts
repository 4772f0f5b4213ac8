import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/annotate/types.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { annotate, chat } from './support.ts'

const said = ({ turns }: Run): string => turns.map(({ text }) => text).join(' + ')
const runs = (script: string): string[] => annotate(chat(script)).runs.map(said)
const pairs = (script: string): string[] =>
  annotate(chat(script)).pairs.map(({ prompt, reply }) => `${said(prompt)} → ${said(reply)}`)
const gaps = (interaction: Interaction): number[] =>
  annotate(interaction).timedPairs.map(({ gapMs }) => gapMs)

describe('runs', () => {
  test('join the adjacent turns of one participant', () => {
    expect(runs('c: One\nc: Two\na: Three\nc: Four')).toEqual(['One + Two', 'Three', 'Four'])
  })

  test('keep two agents apart', () => {
    expect(runs('a1: One\na2: Two')).toEqual(['One', 'Two'])
  })

  test.each(['a2/note: Note', 's/event: Event', 'b: Bot', 'a/automation: Sent by a rule', 'u: Who?'])(
    'are not broken by what nobody says in their own name: %s',
    (between) => {
      expect(runs(`c: One\n${between}\nc: Two`)).toEqual(['One + Two'])
    },
  )

  test('hold what an agent sent as a macro or with help, but not what a machine wrote', () => {
    expect(runs('a/macro: Macro\na/ai-assisted: Help\na/ai: Machine')).toEqual(['Macro + Help'])
  })
})

describe('adjacency pairs', () => {
  test('join each customer run with the agent run that answers it', () => {
    expect(pairs('a: Hello\nc: One\na: Two\na: Three\nc: Four\na: Five')).toEqual([
      'One → Two + Three',
      'Four → Five',
    ])
  })

  test('reach past a bot', () => {
    expect(pairs('c: One\nb: I am a bot\na: Two')).toEqual(['One → Two'])
  })

  test('take the later of two customers, and give a prompt one answer only', () => {
    expect(pairs('c1: One\nc2: Two\na1: Three\na2: Four')).toEqual(['Two → Three'])
  })

  test('leave out what is never answered', () => {
    expect(pairs('c: One\na/note: To myself')).toEqual([])
  })
})

describe('timed pairs', () => {
  test('run from the last turn of the prompt to the first of the reply', () => {
    expect(gaps(chat('00:00 c: One\n00:04 c: Two\n00:09 a: Three\n00:30 a: Four'))).toEqual([5000])
  })

  test('run from the end of the customer’s words where that is known, and are never negative', () => {
    const voice = chat('c: One\na: Two\nc: Three\na: Four')
    const times = [
      { startMs: 0, endMs: 3000 },
      { startMs: 3400, endMs: 5000 },
      { startMs: 5000, endMs: 9000 },
      { startMs: 8500, endMs: 9900 },
    ]
    const turns = voice.turns.map((turn, index) => ({ ...turn, ...times[index] }))
    expect(gaps({ ...voice, channel: 'voice', turns })).toEqual([400, 0])
  })

  test('tell how long the agent had for typing: since they last spoke, or since the customer began', () => {
    const typing = (script: string): number[] =>
      annotate(chat(script)).timedPairs.map(({ typingMs }) => typingMs)
    expect(typing('00:00 c: One\n00:04 c: Two\n00:09 a: Three')).toEqual([9000])
    expect(typing('00:00 a: One\n00:04 a: Two\n00:05 c: Three\n00:09 a: Four')).toEqual([5000])
    expect(typing('00:00 a2: One\n00:04 c: Two\n00:09 a: Three')).toEqual([5000])
  })

  test('are none without a clock or with one that goes back', () => {
    expect(gaps(chat('c: One\na: Two'))).toEqual([])
    expect(gaps(chat('00:05 c: One\n00:04 a: Two'))).toEqual([])
  })
})
