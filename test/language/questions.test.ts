/** What counts as a question in a language, and what it is about. Written by us. */
import { describe, expect, test } from 'vitest'
import { askedIn } from '../../src/annotate/questions/asked-later.ts'
import { questionsOf } from '../../src/annotate/questions/questions.ts'
import { trace } from '../detectors/support.ts'

async function asked(language: string, text: string): Promise<readonly string[]> {
  const traced = await trace({ in: `customer: ${text}\nagent: Ja, oui.`, language })
  return questionsOf(traced.runs[0]!, traced.lexicon).map(({ turn, start, end }) =>
    turn.text.slice(start, end),
  )
}

/** Text of the customer's, and the questions in it; `null`: all of it. */
type Cases = readonly (readonly [string, readonly string[] | null])[]

function testQuestions(language: string, cases: Cases): void {
  describe(`a question in ${language} is`, () => {
    test.each(cases)('%s', async (text, questions) => {
      expect(await asked(language, text)).toEqual(questions ?? [text])
    })
  })
}

testQuestions('de', [
  ['reicht es wenn ich den Zählerstand per Foto schicke', null],
  ['Koennten Sie bitte pruefen, ob der Zaehlerstand stimmt', null],
  ['Wo krieg ich das Etikett her', null],
  ['Stimmt die Rechnung jetzt oder nicht', null],
  ['Ich bitte Sie, mich morgen anzurufen.', null],
  ['Ausserdem wüsste ich gern, ob der Selbstbehalt gilt.', null],
  ['bitte die neue Adresse eintragen: Bahnhofstrasse 31', null],
  ['okay und wie lang bin ich dann ohne netz', ['wie lang bin ich dann ohne netz']],
  ['wenn es mir nicht gefällt wann komm ich wieder raus', ['wann komm ich wieder raus']],
  ['hören sie mir zu ist der brief da ja oder nein', ['ist der brief da ja oder nein']],
  ['Können Sie mir sagen auf welchen Tag das fällt?', null],
  ['Wie gesagt habe ich alles schon probiert.', []],
  ['Wo ich wohne, gibt es keinen Laden.', []],
  ['Können Sie mir bitte helfen?', []],
  ['Ich weiß schon, wann der Techniker kommt.', []],
])

testQuestions('fr', [
  ["D'où viennent ces appels svp", null],
  ['Pourriez vous ajouter ma fille au contrat', null],
  ["J'aimerais aussi savoir si le cabanon est couvert.", null],
  ['Je me demandais aussi si je dois le nommer sur le contrat.', null],
  ["C'est possible oui ou non", null],
  ["L'eau est-elle potable, oui ou non ?", null],
  ['bonjour, est-ce que la soupe contient du céleri', ['est-ce que la soupe contient du céleri']],
  [
    'j ai une question est ce qu il contient du céleri',
    ['j ai une question', 'est ce qu il contient du céleri'],
  ],
  [
    'vous me lisez un papier là je peux payer en trois fois oui ou non',
    ['je peux payer en trois fois oui ou non'],
  ],
  ['Pouvez-vous me dire à quelles dates ces appels sont passés ?', null],
  ["Quand j'ai appelé on m'a dit le contraire", []],
  ['Ou alors je renvoie le colis demain', []],
  ['Vous livrez demain, non ?', []],
])

test('an elided article does not hide the word that an answer takes up', async () => {
  const traced = await trace({ in: "customer: Avez-vous l'attestation ?\nagent: Oui.", language: 'fr' })
  expect([...questionsOf(traced.runs[0]!, traced.lexicon)[0]!.stems]).toEqual(['attes'])
})

describe('a question of frequent words alone', () => {
  test.each([
    ['es', '¿Dónde está?'],
    ['es', '¿Qué es eso?'],
    ['pt', 'Onde está?'],
    ['pt', 'Qual é?'],
    ['el', 'Πού είναι;'],
    ['fr', 'C’est où ?'],
    ['de', 'Wo denn?'],
    ['en', 'What now?'],
    ['en', 'Where’s that?'],
    ['en', 'Couldn’t we?'],
  ])('is about what was told before (%s: %s)', async (language, text) => {
    const traced = await trace({ in: `customer: ${text}\nagent: Ja, oui.`, language })
    const stems = questionsOf(traced.runs[0]!, traced.lexicon).map((question) => [...question.stems])
    expect(stems).toEqual(text.startsWith('Could') ? [] : [[]])
  })

  test.each([
    ['es', '¿Y eso?'],
    ['es', '¿Es así?'],
    ['es', '¿Cómo está?'],
    ['pt', 'Como está?'],
    ['el', 'Τι κάνετε;'],
    ['fr', 'Et moi ?'],
    ['fr', 'Ou pas ?'],
    ['en', 'Is it?'],
    ['en', 'Did you?'],
    ['en', 'What?'],
  ])('asks for nothing where it only wonders or greets (%s: %s)', async (language, text) => {
    expect(await asked(language, text)).toEqual([])
  })
})

describe('an opening that states as well as asks', () => {
  test.each([
    ['de', 'Kann ich Ihnen gern zuschicken.'],
    ['de', 'Haben wir so vereinbart.'],
    ['de', 'Muss ich nicht haben.'],
    ['de', 'Hab ich schon gemacht.'],
    ['de', 'War leider nicht so.'],
    ['de', 'Bin seit Montag ohne Strom.'],
    ['en', 'Was there on Monday.'],
    ['en', 'Have the receipt in front of me.'],
    ['es', 'Puedo devolverlo en tienda.'],
    ['es', 'Es posible que llegue tarde.'],
    ['pt', 'Podemos marcar para sexta.'],
    ['el', 'Μπορώ να περάσω αύριο.'],
  ])('states with a full stop (%s: %s)', async (language, text) => {
    expect(await asked(language, text)).toEqual([])
  })

  test.each([
    ['de', 'kann ich das zurückgeben'],
    ['de', 'Kann ich das zurückgeben.'],
    ['de', 'Muss ich da jetzt noch was machen.'],
    ['de', 'Soll ich das Gerät einschicken...'],
    ['de', 'Geht das auch telefonisch.'],
    ['de', 'Wann kommt der Techniker.'],
    ['de', 'Kann ich Ihnen das gern zuschicken?'],
    ['en', 'Is the shop open on Sunday.'],
    ['en', 'Was there on Monday a parcel?'],
    ['fr', 'Avez-vous reçu ma lettre.'],
    ['es', 'puedo devolverlo en tienda'],
    ['pt', 'podemos marcar para sexta'],
    ['el', 'μπορώ να περάσω αύριο'],
  ])('asks without one, and where more than the verb tells (%s: %s)', async (language, text) => {
    expect(await asked(language, text)).toEqual([text])
  })

  test('and is not taken for the question before, asked again', async () => {
    const [first, second] = ['Kann ich Ihnen die Rechnung zuschicken?', 'Kann ich Ihnen gern zuschicken.']
    const { runs, lexicon } = await trace({
      in: `customer: ${first}\nagent: Ja.\ncustomer: ${second}`,
      language: 'de',
    })
    expect([...askedIn(runs[0]!, lexicon).questions]).not.toEqual([])
    expect([...askedIn(runs[2]!, lexicon).questions]).toEqual([])
  })
})
