import { describe, expect, test } from 'vitest'
import { detailsAsked } from '../../../src/annotate/questions/details.ts'
import { annotate, chat } from '../support.ts'

function asked(language: string, text: string): readonly string[] {
  return detailsAsked(annotate(chat(`a: ${text}`, { language })).turns[0]!).map(({ kind }) => kind)
}

describe('a detail whose name begins with that of another', () => {
  test.each([
    ['fr', 'Pouvez-vous me donner votre adresse mail ?', ['detail-email']],
    ['fr', 'Quelle est votre adresse électronique ?', ['detail-email']],
    ['fr', 'Votre numéro de téléphone et votre adresse mail ?', ['detail-email', 'detail-phone']],
    ['fr', 'Quelle est votre adresse postale et votre adresse mail ?', ['detail-email', 'detail-address']],
    ['fr', 'Quelle est votre adresse ?', ['detail-address']],
    ['es', '¿Cuál es su dirección de correo electrónico?', ['detail-email']],
    ['es', '¿Cuál es su dirección?', ['detail-address']],
    ['pt', 'Pode informar o seu endereço de e-mail?', ['detail-email']],
    ['pt', 'Qual é o seu endereço?', ['detail-address']],
    ['en', 'What is your email address?', ['detail-email']],
  ])('is asked for alone (%s: %s)', (language, text, kinds) => {
    expect(asked(language, text)).toEqual(kinds)
  })
})
