import { expect, test } from 'vitest'
import { scriptedReply } from '../../src/detectors/scripted-reply.ts'
import type { Macro } from '../../src/model/macro.ts'
import { createAnalyzer, fitTemplates } from '../../src/index.ts'
import {
  interaction,
  judge,
  needOf,
  saidElsewhere,
  testDetector,
  trace,
  valueOf,
  type Case,
} from './support.ts'

const paste =
  'Due to unusually high demand in our northern warehouse some deliveries are currently taking rather longer than expected.'
const own = 'The oval table left Leeds at six this morning, Ravi has it on his van.'
/** Eight interactions with the paste, and others so that not everything recurs. */
const corpus = [
  ...saidElsewhere(paste, 8),
  ...saidElsewhere('Could you send me a photo of the left hinge, so that I order the right part?', 1),
  ...saidElsewhere('Jane from accounts has corrected the invoice, the new one is in your inbox.', 1),
]
const notice = 'This conversation is recorded and kept for ninety days under section four of the Records Act.'

const worried = 'I am so worried and upset, I have asked three times, where is the cot?'

const leaves: Macro = {
  id: 'M-7',
  text: 'Your order {{order_number}} has left our building and the parcel for {{customer_name}} will be with you within two days.',
}
const left = (order: string, name: string): string =>
  leaves.text.replace('{{order_number}}', order).replace('{{customer_name}}', name)

testDetector(scriptedReply(), {
  finds: {
    'a reply like a text for all, with nothing to compare it with': {
      in: `customer: ${worried}
           agent: Thank you for reaching out to us today. We understand that waiting for a delivery can be frustrating. Please rest assured that our team is working hard to get your items to you as quickly as possible. You can follow the progress of your delivery at any time through our app.`,
      rules: ['likely-canned'],
      quotes: [
        'Thank you for reaching out to us today. We understand that waiting for a delivery can be frustrating. Please rest assured that our team is working hard to get your items to you as quickly as possible. You can follow the progress of your delivery at any time through our app.',
      ],
      value: 0.5 * (0.2 + 0.8 * needOf(worried)),
    },
    'a form letter without the salutation above it': {
      in: `customer: Where is it?
           agent: Dear Mrs Marlow,\\n\\n${paste}`,
      corpus: saidElsewhere(`Dear Mr Hall,\\n\\n${paste}`, 8),
      channel: 'email',
      rules: ['recurring-passage'],
      quotes: [paste],
    },
    'a letter sent again that holds a set phrase and says something': {
      with: scriptedReply({ minCanned: 1 }),
      in: `customer: The mould is back in the children's room.
           agent: Dear Kofi,\\n\\nYour report has been logged with our maintenance team, who aim to respond within 20 working days.
           customer: It was logged in May. Is anybody coming?
           agent: Dear Kofi,\\n\\nYour report has been logged with our maintenance team, who aim to respond within 20 working days.`,
      channel: 'email',
      rules: ['repeated-to-customer'],
      quotes: [
        'Your report has been logged with our maintenance team, who aim to respond within 20 working days.',
      ],
    },
    'words that stand in other interactions': {
      in: `customer: Where is it?
           agent: ${paste}`,
      corpus,
      rules: ['recurring-passage'],
      quotes: [paste],
    },
    'only the pasted sentence of a personal reply': {
      in: `customer: Where is it?
           agent: ${own} ${paste}`,
      corpus,
      rules: ['recurring-passage'],
      quotes: [paste],
    },
    'a paste that differs in what changes from customer to customer': {
      in: `customer: Where is it?
           agent: Your order LH-204418 of £649 was packed by our colleagues and will leave the warehouse by 14 March.`,
      corpus: saidElsewhere(
        'Your order LH-203990 of £85 was packed by our colleagues and will leave the warehouse by 2 March.',
        8,
      ),
      rules: ['recurring-passage'],
      quotes: [
        'Your order LH-204418 of £649 was packed by our colleagues and will leave the warehouse by 14 March.',
      ],
    },
    'the same words where the customer needed an answer of their own': {
      in: `customer: ${worried}
           agent: ${paste}`,
      corpus,
      rules: ['pasted-where-personal'],
      quotes: [paste],
    },
    'a paste in a language without a pack': {
      in: `customer: Wo bleibt mein Tisch?
           agent: Aufgrund der ungewöhnlich hohen Nachfrage verzögern sich derzeit leider einige unserer Lieferungen.`,
      corpus: saidElsewhere(
        'Aufgrund der ungewöhnlich hohen Nachfrage verzögern sich derzeit leider einige unserer Lieferungen.',
        8,
      ),
      language: 'de',
      rules: ['recurring-passage'],
      quotes: [
        'Aufgrund der ungewöhnlich hohen Nachfrage verzögern sich derzeit leider einige unserer Lieferungen.',
      ],
    },
    'what the source system marks as a macro, with nothing to compare it with': {
      in: `customer: Where is it?
           agent +macro: ${own}`,
      rules: ['macro'],
      quotes: [own],
      value: 0.98 * (0.2 + 0.8 * needOf('Where is it?')),
    },
    'a placeholder that was never filled in, in the only interaction there is': {
      in: `customer: Where is it?
           agent: Your order {{order_number}} leaves today.`,
      rules: ['leaked-placeholder'],
      quotes: ['{{order_number}}'],
      value: 0.3,
    },
    'a placeholder in a line with brackets, dots and a semicolon, which is no code for that': {
      in: `customer: Where is it?
           agent: Your order(s) {order_number} left the shop.Ravi (our driver) has it; he rings you.`,
      rules: ['leaked-placeholder'],
      quotes: ['{order_number}'],
    },
    'another customer’s order number and name, left in a macro': {
      in: `customer (Anna Lopez): Where is LH-204418?
           agent: ${left('LH-203990', 'Karen Smith')}`,
      macros: [leaves],
      rules: ['macro', 'foreign-number', 'foreign-name'],
      quotes: [left('LH-203990', 'Karen Smith'), 'LH-203990', 'Karen Smith'],
      because: ['LH-204418'],
      value: 0.3 + 0.3 + 0.98 * (0.2 + 0.8 * needOf('Where is LH-204418?')),
    },
    'a pasted question for who they are, as no more than a paste': {
      in: `customer: ${worried}
           agent: May I have your full name and your order number, please?`,
      corpus: saidElsewhere('May I have your full name and your order number, please?', 8),
      rules: ['recurring-passage'],
      quotes: ['May I have your full name and your order number, please?'],
    },
    'a pasted question for who they are, and more beside it': {
      in: `customer: ${worried}
           agent: ${paste} May I have your full name and your order number, please?`,
      corpus: saidElsewhere(`${paste} May I have your full name and your order number, please?`, 8),
      rules: ['pasted-where-personal'],
      quotes: [`${paste} May I have your full name and your order number, please?`],
    },
    'a pasted offer of more help, to somebody who was not helped': {
      in: `customer: ${worried}
           agent: Is there anything else that I can help you with today?`,
      corpus: saidElsewhere('Is there anything else that I can help you with today?', 8),
      rules: ['pasted-where-personal'],
      quotes: ['Is there anything else that I can help you with today?'],
    },
    'a paste around an answer of the agent’s own, as no more than a paste': {
      in: `customer: My mother died on Friday and her cot is still in your van, I am so upset.
           agent: I am so sorry about your mother. ${own}
           agent: ${paste}
           agent: He brings the cot back to you tonight, and nobody will ask you to sign for anything, I have told him about your mother.`,
      corpus,
      rules: ['recurring-passage'],
      quotes: [paste],
    },
    'a paste beside a few words that take nothing up': {
      in: `customer: ${worried}
           agent: One moment. ${paste}`,
      corpus,
      rules: ['pasted-where-personal'],
      quotes: [paste],
    },
    'a question that was answered': {
      in: `customer: I would like to see the blue bench.
           agent: Which of our two shops would you like to visit?
           customer: The one in Leeds.
           agent: Which of our two shops would you like to visit?`,
      corpus,
      rules: ['repeated-to-customer'],
      quotes: ['Which of our two shops would you like to visit?'],
    },
    'an outcome, to somebody who counts the days': {
      in: `customer: Is the blue bench in yet?
           agent: I am sorry, the blue bench is not available yet.
           customer: You said that three days ago.
           agent: I am sorry, the blue bench is not available yet.`,
      corpus,
      rules: ['repeated-to-customer'],
      quotes: ['I am sorry, the blue bench is not available yet.'],
    },
    'a mail of set phrases sent twice, as one': {
      in: `customer: Where is it?
           agent: Thank you for contacting us. We value your feedback very much indeed.
           customer: That is no answer.
           agent: Thank you for contacting us. We value your feedback very much indeed.`,
      rules: ['repeated-to-customer'],
      quotes: ['Thank you for contacting us. We value your feedback very much indeed.'],
      because: ['Thank you for contacting us. We value your feedback very much indeed.'],
      value: 0.4,
    },
    'a sentence sent twice to the same customer': {
      in: `customer: Where is it?
           agent: ${own}
           customer: But where exactly?
           agent: ${own}`,
      rules: ['repeated-to-customer'],
      quotes: [own],
      because: [own],
      value: 0.1,
    },
    'two stretches of a mail that were sent before, each without what is new between them': {
      with: scriptedReply({ minCanned: 1 }),
      channel: 'email',
      in: `customer: The kiln cracked. Will you take it back?
           agent: Dear Ms Onwudiwe,\\n\\nReturns are accepted within thirty days. The kiln must be in its box. Refunds follow an inspection of the kiln by an engineer of ours, which may take up to four weeks.
           customer: Yes or no?
           agent: Dear Ms Onwudiwe,\\n\\nReturns are accepted within thirty days. We have noted your reply. Refunds follow an inspection of the kiln by an engineer of ours, which may take up to four weeks.`,
      rules: ['repeated-to-customer', 'repeated-to-customer'],
      quotes: [
        'Returns are accepted within thirty days.',
        'Refunds follow an inspection of the kiln by an engineer of ours, which may take up to four weeks.',
      ],
      because: [
        'Returns are accepted within thirty days.',
        'Refunds follow an inspection of the kiln by an engineer of ours, which may take up to four weeks.',
      ],
      value: 0.4,
    },
    'a mail that says nothing new, though but one sentence of it is the agent’s own, without its salutation':
      {
        channel: 'email',
        in: `customer: What is the state of it?
           agent: Dear Mrs Van Aken,\\n\\nYou can view the progress of your request in the portal. It is number 88.
           customer: I do not use the portal, which is why I wrote.
           agent: Dear Mrs Van Aken,\\n\\nYou can view the progress of your request in the portal.`,
        rules: ['repeated-to-customer'],
        quotes: ['You can view the progress of your request in the portal.'],
        value: 0.4,
      },
    'steps that close every mail, for they were not read the first time': {
      with: scriptedReply({ minCanned: 1 }),
      channel: 'email',
      in: `customer: The kiln cracked. Will you take it back?
           agent: Dear Ms Onwudiwe,\\n\\nYour claim is open.\\n\\nPlease complete the form and attach the receipt.
           customer: I sent the receipt with my first letter.
           agent: Dear Ms Onwudiwe,\\n\\nWe have your letter of the ninth and the photograph.\\n\\nPlease complete the form and attach the receipt.`,
      rules: ['repeated-to-customer'],
      quotes: ['Please complete the form and attach the receipt.'],
    },
    'the same refusal to somebody who pleads': {
      in: `customer: Can I have my money back?
           agent: We cannot make exceptions to our cancellation policy.
           customer: I have the death certificate here, my mother died that day. Please.
           agent: We cannot make exceptions to our cancellation policy.`,
      rules: ['repeated-to-customer'],
      quotes: ['We cannot make exceptions to our cancellation policy.'],
    },
    'a long text in answer to another matter': {
      with: scriptedReply({ minCanned: 1 }),
      in: `customer: Who pays for the flight?
           agent: The airline is responsible for rebooking and will inform passengers directly by text or by mail in good time.
           customer: And the hotel?
           agent: The airline is responsible for rebooking and will inform passengers directly by text or by mail in good time.`,
      rules: ['repeated-to-customer'],
      quotes: [
        'The airline is responsible for rebooking and will inform passengers directly by text or by mail in good time.',
      ],
    },
    'a promise to look that is all that is ever said': {
      in: `customer: When will it be back?
           agent: It was passed on to the engineers, who are looking into it.
           customer: That was on Monday. When?
           agent: It was passed on to the engineers, who are looking into it.`,
      rules: ['repeated-to-customer'],
      quotes: ['It was passed on to the engineers, who are looking into it.'],
    },
  },
  clears: {
    'a reply like a text for all that stands in none of many interactions': {
      with: scriptedReply({ mostComparedCanned: 9 }),
      in: `customer: ${worried}
           agent: Thank you for reaching out to us today. We understand that waiting for a delivery can be frustrating. Please rest assured that our team is working hard to get your items to you as quickly as possible. You can follow the progress of your delivery at any time through our app.`,
      corpus,
    },
    'one reply like a text for all among more words of the agent’s own': {
      in: `customer: Where is it?
           agent: We aim to dispatch all orders within two working days of receipt, subject to availability.
           customer: And mine?
           agent: ${own} He had a flat tyre by the bridge, so he'll be with you nearer five than four, and he knows the bell is broken.
           customer: Thanks.
           agent: I've told him to knock on the kitchen window, and to mind the dog's bowl by the step.`,
      corpus,
    },
    'what asks to wait, in two sentences that others hold as well': {
      in: `customer: Can the wardrobe go to the new flat?
           agent: Let me check that for you. Bear with me one moment please.
           agent: ${own}`,
      corpus: [...corpus, ...saidElsewhere('Let me check that for you. Bear with me one moment please.', 8)],
    },
    ...Object.fromEntries(
      [
        'Let me know how they do.',
        'Bruno Ferris, The Kiln Works, Canal Street 4, Bristol',
        'My number here is 0117 496 0188.',
        'Jim\\n\\nThe seeds are grown on our own land near Ely by people of the town, and no poison is used on any of it.',
      ].map((line) => [
        `what closes every mail: “${line}”`,
        {
          channel: 'email' as const,
          corpus: saidElsewhere('Good day to you all.', 5),
          in: `customer: Dear Jim, is it too late to sow?
               agent: Dear Mrs Alder,\\n\\nNo, you have until the end of the month.\\n\\n${line}
               customer: Dear Jim, how deep do they go?
               agent: Dear Mrs Alder,\\n\\nAn inch is right.\\n\\n${line}`,
        },
      ]),
    ),
    ...Object.fromEntries(
      [
        ['sorry?', 'Which make is it and how old is it roughly?'],
        ['my what', 'Which make is it and how old is it roughly?'],
        ['I didn’t catch that', 'Which make is it and how old is it roughly?'],
        ['ok', 'Let me just look that up for you, one moment.'],
        ['and a student?', 'That one is £4 at the door or online.'],
        ['my husband needs one as well', 'You are booked in for Monday at ten with Amara.'],
        ['American Express?', 'Yes, we take all of them and there is no fee.'],
        ['its about the boiler', 'It is £12 a head and children go free.', 'How much is it?'],
      ].map(([next, text, first]) => [
        `the same words to “${first ?? next!}”`,
        {
          corpus: saidElsewhere('Good day to you all.', 5),
          in: `customer: ${first ?? 'its about the boiler'}
               agent: ${text!}
               customer: ${first ?? next!}
               agent: ${text!}`,
        },
      ]),
    ),
    'an offer made again beside something new': {
      corpus: saidElsewhere('Good day to you all.', 5),
      in: `customer: Is there a table for two at seven?
           agent: There is one by the window. Shall I put your name down for it?
           customer: Is there anything later?
           agent: At nine, upstairs. Shall I put your name down for it?`,
    },
    'a salutation on the line of a short answer, and what closes every message': {
      corpus: saidElsewhere('Good day to you all.', 5),
      in: `customer: How deep do they go?
           agent: Hi Winifred, an inch. Let me know how they do.
           customer: When do they come up?
           agent: Hi Winifred, in May. Let me know how they do.`,
    },
    ...Object.fromEntries(
      [
        "In Express use express.raw({type: 'application/json'}) before the router.",
        'Use the tag {{ user.plan }} in your template.',
        'The snippet ends in {{{order}}}.',
        'It is at /orders/{id} now.',
        'Set { color: red } on the box.',
        'It is const {basket} = useShop(); at the top.',
        'Put if [catch {shop get} found] {',
        'Write shop.order(id, {...}) there.',
        'The key is `{{shop_key}}` there.',
        'Ask Sam{k} about it.',
      ].map((text) => [
        `braces that show code: “${text}”`,
        {
          in: `customer: How do I set it up?\nagent: ${text}`,
          corpus: saidElsewhere('Good day to you all.', 5),
        },
      ]),
    ),
    'what nobody else was told': {
      in: `customer: Where is it?
           agent: ${own}`,
      corpus,
    },
    'typos, plain words and foreign grammar': {
      in: `customer: Where is it?
           agent: ok i look now. the tabel he is go out from Leeds in morning 6 clock, ravi drive him, he ring you befor`,
      corpus,
    },
    'a dialect': {
      in: `customer: Where is it?
           agent: Aye, yer table's awa fae Leeds the noo, Ravi's got it in the van, he'll gie ye a wee ring.`,
      corpus,
    },
    'what everybody says in few words': {
      in: `customer: Where is it?
           agent: Let me check.
           customer: Ok
           agent: Thank you! ${own}`,
      corpus: [...corpus, ...saidElsewhere('Let me check.', 8), ...saidElsewhere('Thank you!', 8)],
    },
    'a text that must be said, however often it is': {
      in: `customer: Where is it?
           agent: ${notice} ${own}
           customer: But where exactly?
           agent: ${notice} He is on the ring road.`,
      corpus: [...corpus, ...saidElsewhere(notice, 8)],
      mandated: [notice],
    },
    'signature and quoted history': {
      in: `customer: Where is it?
           agent: Hello,\\n\\n${own}\\n\\nKind regards\\nBen Archer\\nBilling team of Larkfield Home, open from nine to five\\n\\nOn Mon, 9 Mar 2026 at 08:20, Larkfield wrote:\\n> ${paste}\\n> It is order {{order_number}}.`,
      corpus: [
        ...corpus,
        ...saidElsewhere(
          `Hello,\\n\\nGoodbye then.\\n\\nKind regards\\nBen Archer\\nBilling team of Larkfield Home, open from nine to five`,
          8,
        ),
      ],
      channel: 'email',
    },
    'automation, which speaks in nobody’s name': {
      in: `customer: Where is it?
           agent +automation: ${paste}
           agent: ${own}`,
      corpus,
    },
    'a private note': {
      in: `customer: Where is it?
           agent +note: ${paste}
           agent: ${own}`,
      corpus,
    },
    'a set phrase said twice': {
      in: `customer: Where is it?
           agent: Thank you for taking the time to contact us. ${own}
           customer: When?
           agent: Thank you for taking the time to contact us. At noon, by Ravi.`,
      corpus,
    },
    'a placeholder that the customer wrote first': {
      in: `customer: What is this charge {{merchant}} on my statement?
           agent: It shows as {{merchant}} because the shop did not send its name. ${own}`,
      corpus,
    },
    'a salutation and what every mail begins with, to somebody in need': {
      in: `customer: I am so worried, this is the third time I write.
           agent: Dear Mr Okafor,\\nThank you for your mail. ${own}`,
      corpus: saidElsewhere('Dear Mr Okafor,\\nThank you for your mail.', 1),
    },
    'another time that comes out the same': {
      in: `customer: Could you fit the bench on Tuesday at four?
           agent: I am sorry, but our fitter is not available then.
           customer: Wednesday at six?
           agent: I am sorry, but our fitter is not available then.`,
      corpus,
    },
    'another offer that is taken up': {
      in: `customer: Please book the cot in for Tuesday.
           agent: Your delivery with Ravi is booked for you.
           customer: Thanks!
           agent: He could bring the lamp on Friday. Shall I add it?
           customer: Yes please.
           agent: Your delivery with Ravi is booked for you.`,
      corpus,
    },
    'a question that was passed over': {
      in: `customer: I would like to see the blue bench.
           agent: Which of our two shops would you like to visit?
           customer: My sister says the bench is lovely in the evening sun.
           agent: Which of our two shops would you like to visit?`,
      corpus,
    },
    'what the customer had put wrong, and looks the same put right': {
      with: scriptedReply({ minCanned: 1 }),
      in: `customer: How do I oil the bench? It is the teak one.
           agent: Rub a little oil in with a soft cloth and leave the wood to dry overnight.
           customer: Sorry, I meant the oak one.
           agent: Rub a little oil in with a soft cloth and leave the wood to dry overnight.`,
      corpus,
    },
    'a closing question that is asked twice': {
      in: `customer: Where is it?
           agent: ${own} Is there anything else I can help you with?
           customer: When?
           agent: At noon. Is there anything else I can help you with?`,
      corpus,
    },
    'a short sentence sent twice': {
      in: `customer: Where is it?
           agent: I will call Ravi now. ${own}
           customer: Again please?
           agent: I will call Ravi now.`,
      corpus,
    },
  },
  abstains: {
    'words that there is nothing to compare with': {
      in: `customer: Where is it?
           agent: ${own}`,
      state: 'not-scorable',
      because: 'nothing-to-compare-with',
    },
    'set phrases of the trade that there is nothing to compare with': {
      in: `customer: Where is it?
           agent: ${own} Thank you for contacting us.`,
      state: 'not-scorable',
      because: 'nothing-to-compare-with',
    },
    'nothing but a text that must be said': {
      in: `customer: Where is it?
           agent: ${notice}`,
      corpus,
      mandated: [notice],
      state: 'not-scorable',
      because: 'nothing-to-compare-with',
    },
    'an interaction in which no agent spoke': {
      in: `customer: Where is it?
           agent +automation: ${paste}`,
      corpus,
      state: 'no-opportunity',
      because: 'no-agent-words',
    },
  },
})

async function valueAndConfidence(given: Case): Promise<{ value: number; confidence: number }> {
  const verdict = judge(scriptedReply(), await trace(given))
  if (verdict.state !== 'judged') throw new Error(verdict.reason)
  return { value: valueOf(verdict)!, confidence: verdict.confidence }
}

test('a paste weighs more the more the customer needed an answer of their own', async () => {
  const calm = await valueAndConfidence({ in: `customer: Where is it?\nagent: ${paste}`, corpus })
  const needy = await valueAndConfidence({ in: `customer: ${worried}\nagent: ${paste}`, corpus })
  expect(calm.value).toBeGreaterThan(0)
  expect(needy.value).toBeGreaterThan(2 * calm.value)
})

test('a paste sent again is charged once, at the higher share', async () => {
  const again = await trace({
    in: `customer: Where is it?\nagent: ${paste}\ncustomer: ${worried}\nagent: ${paste}`,
    corpus,
  })
  const found = (repeatShare: number): readonly string[] =>
    judge(scriptedReply({ repeatShare }), again).remarks!.map(({ rule }) => rule)
  const value = (repeatShare: number): number => valueOf(judge(scriptedReply({ repeatShare }), again))!
  expect(value(0.1)).toBeCloseTo(value(0))
  expect(found(0.1)).toEqual(['recurring-passage', 'pasted-where-personal', 'repeated-to-customer'])
  expect(found(0.9)).toEqual(['recurring-passage', 'repeated-to-customer'])
})

test('a macro filled with the customer’s own data is a macro and no slip', async () => {
  const given = `customer (Anna Lopez): Where is LH-204418?\nagent: ${left('LH-204418', 'Anna')}`
  const verdict = judge(scriptedReply(), await trace({ in: given, macros: [leaves] }))
  if (verdict.state !== 'judged') throw new Error(verdict.reason)
  expect(verdict.remarks.map(({ rule, data }) => [rule, data['macro'], data['edited']])).toEqual([
    ['macro', 'M-7', 0],
  ])
})

test('a paste inside a personal reply weighs only its own length', async () => {
  const alone = await valueAndConfidence({ in: `customer: Where?\nagent: ${paste}`, corpus })
  const inside = await valueAndConfidence({
    in: `customer: Where?\nagent: ${own} ${paste} Ring him on the van’s own number, he does pick up.`,
    corpus,
  })
  expect(inside.value).toBeLessThan(0.6 * alone.value)
})

test('confidence grows with what there is to compare with, and a macro or a slip needs nothing', async () => {
  const said = { in: `customer: Where?\nagent: ${own}` }
  const few = await valueAndConfidence({ ...said, corpus: saidElsewhere(paste, 2) })
  const more = await valueAndConfidence({ ...said, corpus: saidElsewhere(paste, 20) })
  expect(few.confidence).toBeLessThan(more.confidence)
  expect(more.confidence).toBeCloseTo(0.475)
  const macro = await valueAndConfidence({ in: `customer: Where?\nagent +macro: ${own}` })
  const slip = await valueAndConfidence({ in: `customer: Where?\nagent: It is order %ORDER%.` })
  expect([macro.confidence, slip.confidence]).toEqual([0.95, 0.95])
})

test('mandated texts cost nothing', async () => {
  const bare = interaction(`customer: Where is it?\nagent: ${own}`)
  const noticed = interaction(`customer: Where is it?\nagent: ${notice} ${own} ${notice}`)
  const templates = await fitTemplates(
    [...corpus, ...saidElsewhere(notice, 8)].map((text, index) => interaction(text, { id: `o${index}` })),
  )
  const strict = createAnalyzer({ templates })
  const fair = createAnalyzer({ templates, policy: { mandated: [notice] } })
  const costOf = (report: ReturnType<typeof fair.analyze>): number => report.signals['scripted-reply'].cost
  expect(costOf(strict.analyze(noticed))).toBeGreaterThan(0)
  expect(costOf(fair.analyze(noticed))).toBe(0)
  expect(fair.analyze(noticed).score).toBe(fair.analyze(bare).score)
})
