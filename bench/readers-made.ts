/**
 * Exports of every format that has no sample long enough, made: the same sentences in each, a conversation a record. Nothing
 * is stored. A sentence in four holds a dash and one in four umlauts, as real text does.
 */
const SAID = [
  'I would like to know where my parcel is, it has been stuck since Friday.',
  'Let me check that for you, one moment please.',
  'It was damaged at the depot – a new one goes out today.',
  'Grüße, und vielen Dank für die schnelle Hilfe!',
]
const TURNS = 200

const said = (index: number): string => SAID[index % SAID.length]!
const isAgent = (index: number): boolean => index % 2 === 0
export const each = <T>(make: (index: number) => T, count = TURNS): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const iso = (index: number): string => new Date(1_738_573_333_000 + index * 7000).toISOString()
const cue = (ms: number, mark: string): string => new Date(ms).toISOString().slice(11, 23).replace('.', mark)
const minute = (index: number): string => String(index % 60).padStart(2, '0')

/** One record of each JSON format by its number. */
export const records: Readonly<Record<string, (index: number) => unknown>> = {
  jsonl: (n) => canonical(n),
  json: (n) => canonical(n),
  'contact-lens': (n) => ({
    Channel: 'VOICE',
    CustomerMetadata: { ContactId: `c${n}` },
    Participants: [
      { ParticipantId: 'AGENT', ParticipantRole: 'AGENT' },
      { ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER' },
    ],
    Transcript: each((i) => ({
      BeginOffsetMillis: i * 7000,
      Content: said(i),
      EndOffsetMillis: i * 7000 + 5000,
      Id: `t${i}`,
      ParticipantId: isAgent(i) ? 'AGENT' : 'CUSTOMER',
      Sentiment: 'NEUTRAL',
      LoudnessScore: [70.1, 71.2, 73.4, 70.9],
    })),
  }),
  'call-analytics': (n) => ({
    JobName: `j${n}`,
    Transcript: each((i) => ({
      Content: said(i),
      Items: each(
        (w) => ({ Type: 'pronunciation', BeginOffsetMillis: w * 300, Content: 'word', Confidence: '0.98' }),
        10,
      ),
      Id: `t${i}`,
      BeginOffsetMillis: i * 7000,
      EndOffsetMillis: i * 7000 + 5000,
      ParticipantRole: isAgent(i) ? 'AGENT' : 'CUSTOMER',
    })),
  }),
  'google-ccai': (n) => ({
    name: `projects/p/locations/us/conversations/${n}`,
    medium: 'PHONE_CALL',
    transcript: {
      transcriptSegments: each((i) => ({
        messageTime: iso(i),
        text: said(i),
        confidence: 0.94,
        words: [],
        segmentParticipant: { role: isAgent(i) ? 'HUMAN_AGENT' : 'END_USER' },
      })),
    },
  }),
  genesys: (n) => ({
    conversationId: `c${n}`,
    conversationStartTime: 1_738_573_333_000,
    participants: [{ participantPurpose: 'agent', userId: 'u1', startTimeMs: 1_738_573_333_000 }],
    transcripts: [
      {
        phrases: each((i) => ({
          text: said(i),
          startTimeMs: 1_738_573_333_000 + i * 7000,
          duration: { milliseconds: 3000 },
          participantPurpose: isAgent(i) ? 'internal' : 'external',
        })),
      },
    ],
  }),
  twilio: (n) => ({
    messages: each((i) => ({
      conversation_sid: `CH${n}`,
      sid: `IM${i}`,
      author: isAgent(i) ? 'tom' : '+436601234567',
      body: said(i),
      date_created: iso(i),
    })),
  }),
  deepgram: (n) => ({
    metadata: { request_id: `r${n}` },
    results: {
      utterances: each((i) => ({
        start: i * 7,
        end: i * 7 + 5,
        transcript: said(i),
        speaker: i % 2,
        id: `u${i}`,
      })),
    },
  }),
  assemblyai: (n) => ({
    id: `tx${n}`,
    utterances: each((i) => ({
      speaker: isAgent(i) ? 'A' : 'B',
      start: i * 7000,
      end: i * 7000 + 5000,
      text: said(i),
    })),
  }),
  whisperx: () => ({
    segments: each((i) => ({ start: i * 7, end: i * 7 + 5, text: said(i), speaker: `SPEAKER_0${i % 2}` })),
  }),
  vcon: (n) => ({
    vcon: '0.4.0',
    uuid: `v${n}`,
    parties: [
      { name: 'Maria', role: 'customer' },
      { name: 'Tom', role: 'agent' },
    ],
    dialog: each((i) => ({
      type: 'text',
      start: iso(i),
      parties: [i % 2, 1 - (i % 2)],
      body: said(i),
      encoding: 'none',
    })),
  }),
  abcd: (n) => ({
    convo_id: n,
    scenario: { personal: { customer_name: 'crystal minh' } },
    original: each((i) => [isAgent(i) ? 'agent' : 'customer', said(i)]),
  }),
}

function canonical(n: number): unknown {
  return {
    id: `i${n}`,
    channel: 'chat',
    participants: [
      { id: 'c', role: 'customer', name: 'Maria' },
      { id: 'a', role: 'agent' },
    ],
    turns: each((i) => ({ participantId: isAgent(i) ? 'a' : 'c', text: said(i), sentAt: iso(i) })),
  }
}

/** One line of formats whose records are messages, by its number; sixteen make a conversation. */
export const messages: Readonly<Record<string, (index: number) => unknown>> = {
  'jsonl-rows': (i) => ({
    conversation_id: `c${i >> 4}`,
    role: isAgent(i) ? 'agent' : 'customer',
    text: said(i),
    ts: iso(i),
  }),
  convokit: (i) => ({
    id: `u${i}`,
    conversation_id: `c${i >> 4}`,
    text: said(i),
    speaker: isAgent(i) ? 'tom' : 'maria',
    'reply-to': i % 16 === 0 ? null : `u${i - 1}`,
    timestamp: 1_738_573_333 + i,
  }),
}

export interface MadeText {
  /** What stands once, at the beginning. */
  readonly head?: string
  /** Some conversations or messages, by a number. */
  readonly piece: (n: number) => string
}

/** Text formats. Captions and chats are one long conversation, as their files are. */
export const texts: Readonly<Record<string, MadeText>> = {
  csv: {
    head: 'ticket,role,time,text\n',
    piece: (n) =>
      each((i) => `c${n}-${i >> 4},${isAgent(i) ? 'agent' : 'customer'},${iso(i)},"${said(i)}"\n`).join(''),
  },
  'intercom-csv': {
    head: 'conversation_id,message_id,message_type,message_author_type,message_author_id,message_author_name,message_created_at,message_body\n',
    piece: (n) =>
      each(
        (i) =>
          `c${n}-${i >> 4},m${n}-${i},comment,${isAgent(i) ? 'admin,7,Tom' : 'user,9,Maria'},${iso(i)},"${said(i)}"\n`,
      ).join(''),
  },
  salesforce: {
    head: '"Id","ParentId","Incoming","FromName","FromAddress","Subject","TextBody","MessageDate"\n',
    piece: (n) =>
      each(
        (i) =>
          `"m${n}-${i}","c${n}-${i >> 4}","${isAgent(i) ? 'false","Tom Baker","support@shop.example' : 'true","Maria Keller","maria@mail.example'}","Parcel","${said(i)}\n${said(i + 1)}\n","${iso(i)}"\n`,
      ).join(''),
  },
  text: {
    piece: () =>
      `${each((i) => `[10:${minute(i)}:13] ${isAgent(i) ? 'Agent' : 'Customer'}: ${said(i)}\n`).join('')}---\n`,
  },
  webvtt: {
    head: 'WEBVTT\n\n',
    piece: (n) =>
      each(
        (i) =>
          `${cue(clock(n, i), '.')} --> ${cue(clock(n, i) + 5000, '.')}\n<v ${isAgent(i) ? 'Tom' : 'Maria'}>${said(i)}</v>\n\n`,
      ).join(''),
  },
  srt: {
    piece: (n) =>
      each(
        (i) =>
          `${n * TURNS + i + 1}\n${cue(clock(n, i), ',')} --> ${cue(clock(n, i) + 5000, ',')}\n${isAgent(i) ? 'Agent' : 'Customer'}: ${said(i)}\n\n`,
      ).join(''),
  },
  whatsapp: {
    piece: () =>
      each((i) => `14/2/25, 10:${minute(i)} - ${isAgent(i) ? 'Shop' : 'Maria'}: ${said(i)}\n`).join(''),
  },
  mbox: { piece: (n) => each((i) => `From a@mail.example Mon Feb  3 10:02:13 2025\n${mail(n, i)}`).join('') },
}

function clock(n: number, i: number): number {
  return ((n * TURNS + i) * 7000) % 86_000_000
}

/** An answer with a quotation in two; twenty lines each, as mail is. */
export function mail(n: number, i: number): string {
  const quoted = isAgent(i)
    ? ''
    : `\nOn Mon, 3 Feb 2025 at 10:02, Anna <a@mail.example> wrote:\n> ${said(i)}\n> ${said(i + 1)}\n`
  const head = [
    `From: Anna <a${i % 97}@mail.example>`,
    'To: Shop <shop@shop.example>',
    `Subject: Parcel ${n}`,
    `Message-ID: <${n}.${i}@mail.example>`,
    ...(isAgent(i) ? [] : [`In-Reply-To: <${n}.${i - 1}@mail.example>`]),
    'Date: Mon, 3 Feb 2025 10:02:13 +0100',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ]
  return `${head.join('\n')}\n\n${each((line) => said(i + line), 20).join('\n')}\n${quoted}\n`
}
