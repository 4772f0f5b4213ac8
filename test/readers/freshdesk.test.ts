import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

describe('freshdesk', () => {
  test('begins with the description and tells notes, automatic answers and surveys apart', async () => {
    expect(outline(await expectFixture('freshdesk.json'))).toEqual([
      'customer "The lamp is broken 🙂"',
      'agent note "four left"',
      'agent "Hi Zoé, a new one is out"',
      'customer "Thanks & bye"',
      'agent automation "We are closed today."',
      'customer event "Happy"',
      'unknown "Who said this?"',
    ])
  })

  test('knows that the description of an outbound ticket is the agent’s', async () => {
    expect(outline(await expectFixture('freshdesk.json'), 1)).toEqual([
      'agent "We have to move your del"',
      'customer "Fine"',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('ticket_with_conversations.json', async () => {
    const stream = await readSample('freshdesk/ticket_with_conversations.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "my parcel is stuck"',
      'customer "Please reply as soon as"',
      'agent note "resend approved"',
      'agent "Hi Maria, a new box left"',
    ])
    expect(interactions(stream)[0]!.participants[0]!.name).toBe('Maria Keller')
  })
})
