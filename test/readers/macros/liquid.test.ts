import { expect, test } from 'vitest'
import { plainPlaceholders } from '../../../src/readers/macros/liquid.ts'

test.each([
  ['Hi {{ticket.requester.first_name}},', 'Hi {{ticket.requester.first_name}},'],
  [
    'Hi {{ ticket.requester.first_name | capitalize | default: "there" }},',
    'Hi {{ticket.requester.first_name}},',
  ],
  ['{% if ticket.tags contains "vip" %}Dear{% else %}Hi{% endif %} you', ' Dear Hi  you'],
  ['{%- assign a = 1 -%}text', ' text'],
  [`{{ticket.ticket_field_option_title_${'1'.repeat(60)}}}`, `{{${'1'.repeat(40)}}}`],
  ['{{}} and {{ | x }}', '{{value}} and {{value}}'],
  ['{{never closed', '{{never closed'],
  ['a {single} brace', 'a {single} brace'],
  ['no placeholder', 'no placeholder'],
])('%j becomes %j', (given, plain) => {
  expect(plainPlaceholders(given)).toBe(plain)
})

test.each(['{{', '{%', '{'])('%j a hundred thousand times stays', (part) => {
  expect(plainPlaceholders(part.repeat(100_000))).toBe(part.repeat(100_000))
})
