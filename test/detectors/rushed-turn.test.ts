import { expect, test } from 'vitest'
import { rushedTurn } from '../../src/detectors/rushed-turn.ts'
import { judge, saidElsewhere, testDetector, trace } from './support.ts'

/** Fifteen words: two seconds for a fast reader. */
const question = 'Which of the two tables would fit a room of three metres by four, please?'
/** Sixteen words: eight seconds for a fast typist. Ten in all, of which six are the least that passes. */
const answer = 'The oval one fits best, it leaves you eighty centimetres on each side for the chairs.'
/** Forty words, need 0.55: the shortest message that deserves more than six words. */
const worried =
  'I am worried about the cot because the baby may come any day now and the man on the phone told us that it would be here by Wednesday and then it was not and no one ever called us.'

testDetector(rushedTurn(), {
  finds: {
    'an answer a second too short of six tenths of the least time': {
      in: `0:00 customer: ${question}
           0:04 agent: ${answer}`,
      rules: ['too-soon'],
      quotes: [answer],
      because: [question],
      value: 1,
    },
    'one rushed answer of two, as half the value': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}
           1:00 customer: ${question}
           2:00 agent: ${answer}`,
      rules: ['too-soon'],
      quotes: [answer],
      value: 0.5,
    },
    'twelve typed words in a second': {
      in: `0:00 customer: Which one fits?
           0:01 agent: The oval one fits best, it leaves eighty centimetres for the chairs.`,
      rules: ['too-soon'],
      quotes: ['The oval one fits best, it leaves eighty centimetres for the chairs.'],
    },
    'haste in a language without a pack, as typing needs no word list': {
      in: `0:00 customer: Welcher der beiden Tische passt in ein Zimmer von drei mal vier Metern?
           0:01 agent: Der ovale passt am besten, er lässt auf jeder Seite noch achtzig Zentimeter für die Stühle.`,
      language: 'de',
      rules: ['too-soon'],
      quotes: ['Der ovale passt am besten, er lässt auf jeder Seite noch achtzig Zentimeter für die Stühle.'],
    },
    'six words in return for forty worried ones, without any clock': {
      in: `customer: ${worried}
           agent: Please wait for the delivery note.`,
      rules: ['curt-reply'],
      quotes: ['Please wait for the delivery note.'],
      because: [worried],
    },
    'a picture without a word and three words, in return for as many': {
      in: `customer: \\n
           customer: ${worried}
           agent: \\n
           agent: See the picture.`,
      rules: ['curt-reply'],
      quotes: ['See the picture.'],
      because: [worried],
    },
  },
  clears: {
    'an answer in exactly six tenths of the least time': {
      in: `0:00 customer: ${question}
           0:05 agent: ${answer}`,
    },
    'an answer just as quick, where the clock shows full minutes only': {
      in: `0:00 customer: ${question}
           0:00 agent: ${answer}
           2:00 customer: Thanks!`,
    },
    'an answer that may have been typed while the customer wrote on': {
      in: `0:00 agent: Let me see.
           0:20 customer: ${question}
           0:22 agent: ${answer}`,
    },
    'a macro pasted at once, beside an answer that took its time': {
      in: `0:00 customer: ${question}
           0:01 agent +macro: ${answer}
           1:00 customer: ${question}
           2:00 agent: ${answer}`,
    },
    'typos, plain words and foreign grammar in an answer that took its time': {
      in: `0:00 customer: ${question}
           0:05 agent: teh oval one fit best i tink, haev still eigthy cm on evry side for chair`,
    },
    'seven words in return for forty worried ones': {
      in: `customer: ${worried}
           agent: Please wait for the delivery note tomorrow.`,
    },
    'the time between two turns of the agent, which is no answering time': {
      in: `0:00 customer: ${question}
           1:00 agent: ${answer}
           1:01 agent: ${answer}`,
    },
    'what an automatic reply did at once, before the agent took their time': {
      in: `0:00 customer: ${question}
           0:00 agent +automation: ${answer}
           1:30 agent: ${answer}`,
    },
  },
  abstains: {
    '"Done!", honest at any speed': {
      in: `0:00 customer: Can you cancel it?
           0:00 agent: Done!`,
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'eleven typed words in a second': {
      in: `0:00 customer: Which one fits?
           0:01 agent: The oval one fits best, it leaves eighty centimetres for chairs.`,
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'a macro, pasted at once': {
      in: `0:00 customer: ${question}
           0:01 agent +macro: ${answer}`,
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'words that many others were sent as well, pasted at once': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}`,
      corpus: saidElsewhere(answer, 8),
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'a transcript without a clock': {
      in: `customer: ${question}
           agent: ${answer}`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a clock that shows one time only, that of the export': {
      in: `0:07 customer: ${question}
           0:07 agent: ${answer}
           0:07 customer: Thanks!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a clock with a gap': {
      in: `0:00 customer: ${question}
           agent: ${answer}`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a clock that runs backwards': {
      in: `0:09 customer: ${question}
           0:04 agent: ${answer}`,
      state: 'not-scorable',
      because: 'unordered-timestamps',
    },
    'thirty-nine worried words without a clock': {
      in: `customer: ${worried.replace(' us.', '.')}
           agent: Noted.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'forty calm words without a clock': {
      in: `customer: ${worried.replace('worried', 'asking')}
           agent: Noted.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'voice, which no one types': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}`,
      channel: 'voice',
      state: 'not-scorable',
      because: 'voice-pace-not-yet-built',
    },
    'a customer whom nobody answered': {
      in: `0:00 agent: Hello, how may I help?
           0:09 customer: ${question}`,
      state: 'no-opportunity',
      because: 'no-reply',
    },
  },
})

test('rushed-turn tells for each timed reply how much of the least time is missing', async () => {
  const verdict = judge(
    rushedTurn(),
    await trace({ in: `0:00 customer: ${question}\n0:05 agent: ${answer}\n1:00 customer: Thanks!` }),
  )
  expect([...verdict.turns!]).toEqual([['t1', 0.4]])
})

test('rushed-turn refuses an option it does not know', () => {
  expect(() => rushedTurn({ minWords: 3 } as object)).toThrow(
    /Unknown option "minWords"; known: minTypedWords/,
  )
})
