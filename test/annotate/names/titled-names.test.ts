import { expect, test } from 'vitest'
import { annotate, chat } from '../support.ts'

const known = (script: string, language: string): string | null =>
  annotate(chat(script, { language })).customerName?.name ?? null

test.each([
  [
    'en',
    'c: Hiya, Gwilym Beddoes, account seven. Can it be fixed?\na: It can, Mr Beddoes.',
    'Gwilym Beddoes',
  ],
  ['en', 'c: i lost my card. joan tapley. can you block it\na: Done, Ms Tapley.', 'joan tapley'],
  ['de', 'c: Von der Heydt, guten Tag. Wo bleibt er?\na: Frau von der Heydt, er kommt.', 'Von der Heydt'],
  ['de', 'c: hallo hier spricht sergej dück dora ü\na: das geht herr dück sie müssen', 'sergej dück'],
  [
    'fr',
    "c: Bonjour, Delphine d'Hautefeuille, 3 impasse du Moulin.\na: Non, Madame d'Hautefeuille.",
    "Delphine d'Hautefeuille",
  ],
  ['fr', "c: bonjour moi c'est tiago carvalho j'emménage\na: d'accord monsieur carvalho", 'tiago carvalho'],
])('in %s a name said with no word about it is the one an agent calls: %s', (language, script, name) => {
  expect(known(script, language)).toBe(name)
})

test.each([
  ['a town', 'en', 'c: Hello, Milton Keynes, by the station.\na: Certainly, sir.'],
  ['who is called so by nobody', 'en', 'c: Hiya, Gwilym Beddoes, account seven.\na: It can, Mr Price.'],
  ['who they want to speak to', 'en', 'c: Good morning. Dr Anil Patel, please.\na: One moment for Dr Patel.'],
  ['who is spoken of', 'en', 'c: Hello, Anil Patel, room four?\na: Dr Patel is on leave.'],
  [
    'who is spoken of',
    'de',
    'c: Guten Tag, Anna Schulz, Zimmer vier?\na: Ich verbinde Sie mit der Frau Schulz.',
  ],
  ['more than a name', 'en', 'c: Hiya, Bell rings twice, why?\na: It does, Mr Bell.'],
])('a name is not %s, in %s: %s', (_, language, script) => {
  expect(known(script, language)).toBeNull()
})
