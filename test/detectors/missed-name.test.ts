import { expect, test } from 'vitest'
import { missedName } from '../../src/detectors/missed-name.ts'
import { judge, testDetector, trace } from './support.ts'

const reply = 'the oval one left Leeds at six.'

testDetector(missedName(), {
  finds: {
    'a couple of another name': {
      in: `customer (Jürgen Weiß): Could we view the flat on Saturday?
           agent: Dear Mr and Mrs Foley,\\n\\nSaturday at 11 suits.`,
      channel: 'email',
      rules: ['wrong-name'],
      quotes: ['Foley'],
    },
    'two letters the wrong way round': {
      in: `customer: hey im josh, where is it?
           agent: Hi Jsoh, ${reply}`,
      rules: ['misspelt-name'],
      quotes: ['Jsoh'],
    },
    'another family name, to who gave theirs with a title, in what was said': {
      in: `customer: good morning its mrs okonkwo flat nine about the damp
           agent: good morning mrs thompson which room is it
           customer: the bedroom
           agent: sorry mrs okonkwo ill send someone on thursday`,
      channel: 'voice',
      rules: ['wrong-name'],
      quotes: ['thompson'],
    },
    'a name that no wording calls, at the end of a question': {
      in: `customer (Priya Raman): Where is it?
           agent: It left Leeds at six. Is there anything else I can look at, Sarah?`,
      rules: ['likely-wrong-name'],
      quotes: ['Sarah'],
      value: 0.6,
    },
    'the same in small letters, on the telephone': {
      in: `customer: hello it's priya raman order four four seven one
           agent: one moment
           customer: okay
           agent: right then sarah ive got that here and it left on friday`,
      channel: 'voice',
      rules: ['likely-wrong-name'],
      quotes: ['sarah'],
    },
    'the name of somebody else': {
      in: `customer: Hi, my name is María López. Where is it?
           agent: Hi Karen, ${reply}`,
      rules: ['wrong-name'],
      quotes: ['Karen'],
      because: ['María López'],
      value: 1,
    },
    'a misspelt name': {
      in: `customer (Krzysztof Nowak): Where is it?
           agent: Dear Kryzstof, ${reply}`,
      rules: ['misspelt-name'],
      quotes: ['Kryzstof'],
      because: [],
      value: 0.4,
    },
    'a placeholder where the name should be': {
      in: `customer (Siobhán Ní Bhriain): Where is it?
           agent: Hello {{first_name}}, ${reply}`,
      rules: ['leaked-placeholder'],
      quotes: ['{{first_name}}'],
      value: 0.8,
    },
    'a placeholder though no name is known': {
      in: `customer: Where is it?
           agent: Hello {{first_name}}, ${reply}`,
      rules: ['leaked-placeholder'],
      quotes: ['{{first_name}}'],
    },
    '"Dear customer" to a customer with a name': {
      in: `customer (Anna Weber): Where is it?
           agent: Dear customer, ${reply}`,
      rules: ['generic-salutation'],
      quotes: ['Dear customer'],
      value: 0.3,
    },
    'the same slip in two mails, as one habit': {
      in: `customer (Anna Weber): Where is it?
           agent: Dear customer, ${reply}
           customer: Where exactly?
           agent: Dear customer, it is on the ring road.`,
      channel: 'email',
      rules: ['generic-salutation', 'generic-salutation'],
      quotes: ['Dear customer', 'Dear customer'],
      value: 0.3 * 1.25,
    },
    'a name that three replies had time for': {
      in: `customer (Anna Weber): Where is it?
           agent: Let me look.
           customer: Thanks.
           agent: So sorry, ${reply}
           customer: Thanks.
           agent: Any time.`,
      rules: ['never-used'],
      quotes: ['Let me look.'],
      value: 0.25,
    },
    'a name never used in two bare answers to mails that greet': {
      in: `customer (Anna Weber): Hello,\\n\\nWhere is it?\\n\\nAnna
           agent: It left Leeds at six.
           customer: Hello again,\\n\\nAnd the lamp?
           agent: It left with it.`,
      channel: 'email',
      rules: ['never-used'],
      quotes: ['It left Leeds at six.'],
    },
    'a name that one mail had time for': {
      in: `customer (Anna Weber): Where is it?
           agent: Hello, ${reply}`,
      channel: 'email',
      rules: ['never-used'],
      quotes: [`Hello, ${reply}`],
    },
    'a name in capitals, as it was stored': {
      in: `customer (Anna Weber): Where is it?
           agent: Dear ANNA WEBER, ${reply}`,
      rules: ['shouted-name'],
      quotes: ['ANNA WEBER'],
      value: 0.1,
    },
    'the fifth use in as many turns': {
      in: `customer (Anna Weber): Where is it?
           agent: Hello Anna, let me look.
           agent: Thanks, Anna.
           agent: Anna, ${reply}
           agent: So, Anna, it comes at noon.
           agent: Take care, Anna.`,
      rules: ['overused'],
      quotes: ['Anna'],
      value: 0.2,
    },
  },
  clears: {
    'a name that is told of': {
      in: `customer (Priya Raman): Where is it?
           agent: Thanks Priya. I've asked Sarah in the depot.
           customer: ok
           agent: Sarah says it left at six, so Friday, and the driver is Marcus.`,
    },
    'a fee, which is a name as well': {
      in: `customer (Priya Raman): Can I view it?
           agent: Thanks Priya. Have you paid the application fee?`,
    },
    'a placeholder that the customer told of': {
      in: `customer (Ruth Adler): Your mail begins Hi {{first_name}}. And my conf is proxy_pass {upstream_name};
           agent: Hi Ruth, {{first_name}} was our slip, and {upstream_name} is not expanded any more.`,
    },
    'a name in capitals in words that all are, or as the customer writes it': {
      in: `customer: MY NAME IS ANNA. Where is it?
           agent: Thanks, ANNA, ${reply}
           agent: IT IS HERE, ANNA.`,
    },
    'a name that speech recognition spelt otherwise': {
      in: `customer (Krzysztof Nowak): Where is it?
           agent: Hi Kristof, ${reply}`,
      channel: 'voice',
    },
    'a Greek name called out': {
      in: `customer (Γιώργος Παπαδόπουλος): Where is it?
           agent: Hello Γιώργο, ${reply}`,
    },
    'a name in lower case': {
      in: `customer: hi, my name is josh
           agent: thanks josh
           agent: ${reply}
           customer: ok
           agent: Sorry again.
           customer: ok
           agent: Thank you.`,
    },
    'the other of two customers': {
      in: `customer (Anna Weber): Where is it?
           customer (Berta Weber): Yes, where?
           agent: Hi Berta, ${reply}`,
    },
    'the fourth use in as many turns': {
      in: `customer (Anna Weber): Where is it?
           agent: Hello Anna, let me look.
           agent: Thanks, Anna.
           agent: Anna, ${reply}
           agent: So, Anna, it comes at noon.`,
    },
    'five uses in ten turns': {
      in: `customer (Anna Weber): Where is it?
           agent: Hello Anna, let me look.
           agent: Thanks, Anna.
           agent: Anna, ${reply}
           agent: So, Anna, it comes at noon.
           agent: Take care, Anna.
           ${Array<string>(5).fill('agent: One more thing.').join('\n')}`,
    },
    'a nickname': {
      in: `customer (William Fraser): Where is it?
           agent: Hi Bill, ${reply}`,
    },
    'a name without its diacritics': {
      in: `customer (María López): Where is it?
           agent: Hi Maria, ${reply}`,
    },
    'a family name with its title and particle': {
      in: `customer (Anneke van der Berg): Where is it?
           agent: Good morning Mrs van der Berg, ${reply}`,
    },
    'a name from a script without capitals': {
      in: `customer (김민준): Where is it?
           agent: Hello 김민준, ${reply}`,
    },
    'a redacted name that is used': {
      in: `customer: Hi, my name is [NAME]. Where is it?
           agent: Hi [NAME], ${reply}
           agent: It comes at noon.
           agent: Anything else?`,
    },
    'a redacted name, whatever name it is called by': {
      in: `customer: Hi, my name is [NAME]. Where is it?
           agent: Hi Karen, ${reply}
           agent: It comes at noon, [NAME].`,
    },
    'words that are also names': {
      in: `customer (Anna Weber): Could you mark it as read?
           agent: Hello Anna, I will mark it. It may rain, there is hope. Will that do?`,
    },
    'the agent’s own name': {
      in: `customer (Anna Weber): Where is it?
           agent (Karen Hill): Hello Anna, this is Karen. ${reply}`,
    },
    'somebody who is spoken of': {
      in: `customer (Anna Weber): Where is it?
           agent: Hello Anna, I spoke to Karen in Leeds, ${reply}`,
    },
    '"Dear customer" beside the right name': {
      in: `customer (Anna Weber): Where is it?
           agent: Dear customer, dear Anna, ${reply}`,
    },
    'the wrong name in quoted history': {
      in: `customer (Anna Weber): Where is it?
           agent: Hello Anna,\\n\\nThe oval one left.\\n\\nOn Mon, 9 Mar 2026 at 08:20, Larkfield wrote:\\n> Hi Karen,\\n> Hello {{first_name}},`,
      channel: 'email',
    },
    'the wrong name in an automatic reply': {
      in: `customer (Anna Weber): Where is it?
           agent +automation: Hello Karen, we have your mail.
           agent: Hello Anna, ${reply}`,
    },
    'a name used once it was known, whatever came before': {
      in: `agent: Dear customer, how may I help?
           agent: Are you there?
           agent: Hello?
           customer: Sorry, my name is Anna Weber. Where is it?
           agent: Hello Anna, ${reply}`,
    },
    'a name in a language without a pack': {
      in: `customer (Anna Weber): Wo bleibt er?
           agent: Guten Tag, Anna, er ist unterwegs.`,
      language: 'de',
    },
  },
  abstains: {
    'a given name to who gave the family name alone': {
      in: `customer: good morning, it's Mrs Okonkwo, about the damp
           agent: Good morning Grace, which room is it?`,
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'a customer nobody knows the name of': {
      in: `customer: Where is it?
           agent: Hello, ${reply}`,
      state: 'no-opportunity',
      because: 'name-unknown',
    },
    'a name that came after the agent’s last words, absent before': {
      in: `customer: Where is it?
           agent: Let me look.
           agent: ${reply}
           agent: It comes at noon.
           customer: Thanks, my name is Anna Weber by the way.`,
      state: 'no-opportunity',
      because: 'name-known-too-late',
    },
    'a name that only two turns had time for': {
      in: `customer (Anna Weber): Where is it?
           agent: Let me look.
           agent: ${reply}`,
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'a name that four turns of two replies had time for': {
      in: `customer (Anna Weber): Where is it?
           agent: Let me look.
           agent: Thank you for your patience.
           customer: Well?
           agent: ${reply}
           agent: Sorry.`,
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'a name that three replies had no natural place for': {
      in: `customer (Anna Weber): Where is it?
           agent: Which one?
           customer: The oval one.
           agent: Which size?
           customer: The large one.
           agent: It left Leeds at six.`,
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'mails of a line each, without a greeting on either side': {
      in: `customer (Dele): can u do 500 flyers by thurs?
           agent: Yes, Thursday at ten.
           customer: fixed one attached
           agent: Got it, printing tonight.`,
      channel: 'email',
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'a mail of one line': {
      in: `customer (Anna Weber): Is it done?
           agent: Done!`,
      channel: 'email',
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'a name read off an address': {
      in: `customer (anna.weber@mail.example): Where is it?
           agent: Hi Karen, ${reply}`,
      state: 'no-opportunity',
      because: 'name-uncertain',
    },
    'a name that only two turns and a picture had time for': {
      in: `customer (Anna Weber): Where is it?
           agent: \\n
           agent: Let me look.
           agent: ${reply}`,
      state: 'no-opportunity',
      because: 'too-few-occasions',
    },
    'a user name no one would be greeted by': {
      in: `customer (anna_84@mail.example): Where is it?
           agent: Hello, ${reply}`,
      state: 'no-opportunity',
      because: 'name-unknown',
    },
    'an unknown name in a language without a pack': {
      in: `customer: Missä se on?
           agent: Hyvää päivää, se on matkalla.`,
      language: 'fi',
      state: 'not-scorable',
      because: 'unsupported-language',
    },
  },
})

test('missed-name is less sure where the name cannot be read', async () => {
  const [plain, redacted] = await Promise.all(
    ['Anna', '[NAME]'].map(async (name) =>
      judge(
        missedName(),
        await trace({ in: `customer: Hi, my name is ${name}.\nagent: Hi ${name}, ${reply}` }),
      ),
    ),
  )
  expect(plain).toMatchObject({ confidence: 0.85 })
  expect(redacted).toMatchObject({ confidence: 0.6 })
})
