import { describe, expect, test } from 'vitest'
import { isPreliminary } from '../../../src/annotate/empathy/preliminaries.ts'
import { annotate, chat } from '../support.ts'

/** Whether what an agent says is preliminary; the agent is Meg, the customer Danuta Kowal. */
function preliminary(said: string, language = 'en'): boolean {
  const talk = chat(`c: hello\na: ${said}`, { language })
  const { turns, lexicon } = annotate({
    ...talk,
    participants: talk.participants.map((one) => ({
      ...one,
      name: one.role === 'agent' ? 'Meg' : 'Danuta Kowal',
    })),
  })
  return isPreliminary(turns[1]!, lexicon)
}

describe('what comes before an answer is', () => {
  test.each([
    'mm hm',
    'Right, okay.',
    'oh gosh right',
    'I see. Go on.',
    'Hello Danuta!',
    "Hello, you're through to Meg in arrears.",
    'Thank you for waiting, Danuta.',
    "Good evening, you've reached Meg.",
    'Hi, this is Meg from the rota team.',
    'Perfect, thanks. Pulling it up now.',
    'One moment please.',
    'Sorry to keep you, still reading.',
    'Just reading what you wrote.',
    'Thanks for that, just finding you now.',
    'Reference number please',
    'And postcode',
    "What's your reference?",
    'I need your reference first.',
    'okay ill just need to take you through security first can i have your full name',
    'and the first line of the address',
    'Which of the two was it?',
    'Thank you and goodbye.',
    '',
  ])('“%s”', (said) => {
    expect(preliminary(said)).toBe(true)
  })

  test.each(['Μάλιστα.', 'Σας ακούω.', 'Ένα λεπτό.', 'Θα χρειαστώ το τηλέφωνό σας.'])('“%s”', (said) => {
    expect(preliminary(said, 'el')).toBe(true)
  })
})

describe('more than that is', () => {
  test.each([
    'The parcel left Leeds at six.',
    'okay the parcel left leeds at six',
    'No.',
    'No refunds.',
    'I can send Colin tomorrow at two?',
    'We can.',
    "It's £42.",
    'Sorted.',
    'Hello Danuta, nobody is coming on Monday.',
    "One moment please. I've stopped it.",
    'oh you poor thing',
    'We will look into it.',
    'Your readings were estimated for eighteen months.',
    'You have had a letter.',
    'This is Meg. Rotas are published on Fridays and cannot be changed by us.',
  ])('“%s”', (said) => {
    expect(preliminary(said)).toBe(false)
  })

  test('“Το δέμα έφυγε χθες.”', () => {
    expect(preliminary('Το δέμα έφυγε χθες.', 'el')).toBe(false)
  })
})
