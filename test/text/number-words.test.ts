import { describe, expect, test } from 'vitest'
import { sentencesOf, told } from './support.ts'

describe('a date is one slot', () => {
  test.each([
    ...['14 March 2024', '14th of March', 'March 3rd', 'Sept. 3', '3 Sept. 2024', '14 MARCH 2024'],
    ...['3. Mai', '14. März 2024', '14 mars 2024', '1er août', '14 de marzo de 2024', '3 maggio 2024'],
    ...['3 mei', '14 de março de 2024', '3 Μαΐου 2024', '3 ΜΑΪΟΥ 2024'],
  ])('%s', (date) => {
    expect(told(`x ${date} y`)).toEqual(['x', `number ${date}`, 'y'])
  })

  test('and its full stops end no sentence', () => {
    for (const whole of [
      'Er kommt am 3. Mai zu uns.',
      'It left on Sept. 3 by van.',
      'On 3 Sept. 2024 it left.',
    ])
      expect(sentencesOf(whole)).toEqual([whole])
    expect(sentencesOf('We sent 3. Maybe more.')).toEqual(['We sent 3.', 'Maybe more.'])
    expect(sentencesOf('It came in May. 3 were broken.')).toEqual(['It came in May.', '3 were broken.'])
  })

  test.each([
    'Am 30.6. kam nichts.',
    'Seit dem 03.11. um 12 Uhr geht nichts.',
    'vom 1.2. bis 3.4. war ich weg',
    'Στις 30.6. ήρθε.',
    'Ich habe am 5. angerufen.',
    'Die 2. Lieferung fehlt.',
    'Das ist schon die 3. Mahnung.',
  ])('nor do those behind a day or an ordinal: %s', (whole) => {
    expect(sentencesOf(whole)).toEqual([whole])
  })

  test.each([
    ['Heute ist der 30.6.', 'Am Montag rufe ich an.'],
    ['I paid 12.50.', 'it was late'],
    ['Bis zum 15.', 'Danke.'],
    ['es kam am 5.', 'wann kommt der Rest?'],
    ['I am 16.', 'can I rent?'],
    ['Im 16.', 'Can I rent?'],
    ['depois das 3.', 'Obrigado.'],
    ['Order 47.', 'where is it?'],
    ['It has to be zum 0.', 'nothing'],
    ['Der Preis ist 3.15.', 'danke'],
  ])('which a sentence ends behind all the same: %s %s', (...parts) => {
    expect(sentencesOf(parts.join(' '))).toEqual(parts)
  })

  test('and the words behind a day are none of it', () => {
    expect(told('30.6. am Abend')).toEqual(['number 30.6', 'am', 'Abend'])
  })

  test('but a month without a number beside it is a word', () => {
    expect(told('you may march on in May')).toEqual(['you', 'may', 'march', 'on', 'in', 'May'])
    expect(told('3 cats may come')).toEqual(['number 3', 'cats', 'may', 'come'])
    expect(told('in May\n3 cats')).toEqual(['in', 'May', 'number 3', 'cats'])
    expect(told('part of 3 of us')).toEqual(['part', 'of', 'number 3', 'of', 'us'])
  })
})

describe('a time is one slot', () => {
  test.each(['3 pm', '3pm', '3 p.m.', '3:00 p.m.', '11.30 AM', '3 μμ'])('%s', (time) => {
    expect(told(`at ${time} today`)).toEqual(['at', `number ${time}`, 'today'])
  })

  test('and a word that begins like one is none', () => {
    expect(told('3 pma 3 p.mx')).toEqual(['number 3', 'pma', 'number 3', 'p', 'mx'])
  })
})

describe('an amount is one slot', () => {
  test.each(['$ 20', '$20', '20 €', '20€', '20 EUR', 'EUR 20', '£ 1,200.50', '20 gbp'])('%s', (amount) => {
    expect(told(`pay ${amount} now`)).toEqual(['pay', `number ${amount}`, 'now'])
  })

  test('and a currency that belongs to the next number, or to none, is not taken', () => {
    expect(told('5 $10 notes')).toEqual(['number 5', 'number $10', 'notes'])
    expect(told('in EUR or $')).toEqual(['in', 'EUR', 'or'])
    expect(told('# 5')).toEqual(['number 5'])
  })
})
