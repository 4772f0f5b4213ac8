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
  ['en', "c: it's grant i know i know grant pollock\na: ha okay mister pollock one moment", 'grant pollock'],
  ['de', 'c: ja hallo die annegret holtkamp wegen der maschine\na: guten tag frau holtkamp', null],
  ['de', 'c: ja hier spricht die annegret holtkamp ich\na: guten tag frau holtkamp', 'annegret holtkamp'],
  ['el', 'c: καλημέρα η ελπίδα μανωλακάκη αν και\na: καλημέρα κυρία μανωλακάκη', 'ελπίδα μανωλακάκη'],
  ['el', 'c: έλα ο σάκης από το βουλκανιζατέρ\na: α ναι κύριε σάκη ήρθε', 'σάκης'],
  // Somebody else of the same name.
  ['el', 'c: παίρνω για την αθανασία γκίκα εγώ είμαι ο γιος\na: μάλιστα κύριε γκίκα', null],
  ['en', 'c: i ring for my father frank pollock\na: right mister pollock one moment', null],
  ['en', 'c: doctor frank pollock said so\na: right mister pollock one moment', null],
])('in %s where nothing sets it off a given name or an article tells it: %s', (language, script, name) => {
  expect(known(script, language)).toBe(name)
})

test.each([
  ['a town', 'en', 'c: Hello, Milton Keynes, by the station.\na: Certainly, sir.'],
  ['who is called so by nobody', 'en', 'c: Hiya, Hedge Cutters, account seven.\na: It can, Mr Price.'],
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
