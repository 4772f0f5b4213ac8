import { fixture } from './fixture.ts'
import { canonical } from './support.ts'

const line = (changes: object = {}): string => JSON.stringify(canonical(changes))

/** A list of two records, one of them no record, cut by every line ending. */
const vendor = (record: object): string => `\uFEFF[${JSON.stringify(record)},\r\n{"broken":},\r7\n]`

/** By reader id: a content with long characters, every line ending and as many problems as fit. */
export const contents: Readonly<Record<string, string>> = {
  jsonl: `\uFEFF${line({ id: 'é🙂' })}\r\n\n{"x\r${line({ extra: 1 })}\n${line({ id: '' })}`,
  json: `\uFEFF[${line({ id: 'é🙂' })},\r\n${line({ id: '' })}\r]`,
  csv: `\uFEFFticket;role;time;text\r\n1;Kundin;1.2.2025 9:00;"é🙂\r\n""x"";"\r2;agent;;a\n1;who;noon;"b\n1;agent;;"c"\n1;agent\n\n`,
  'jsonl-rows': `{"ticket":"é🙂","role":"agent","text":"a"}\r\n[]\r{"ticket":1,"role":"who","text":"b","ts":"noon"}\n`,
  mbox: `\uFEFFFrom a@x Mon Feb  3 10:02:13 2025\r\nFrom: é🙂 <a@x.example>\r\nMessage-ID: <1@x>\r\nDate: noon\r\n\r\n>From é🙂\r\n>>From me\n\nFrom b Tue Feb  4 10:02:13 2025\nFrom: b@x.example\nIn-Reply-To: <1@x>\nContent-Type: multipart/alternative; boundary=q\n\n--q\n\n=C3=A9 \n--q\nContent-Type: text/html\n\n<p>é\n--q--\nFrom c Wed Feb  5 10:02:13 2025\nno header\n\nFrom the shop\n`,
  eml: `\uFEFFFrom: =?utf-8?B?w6nwn5mC?= <a@x.example>\r\nTo: "López, María"\r\n <m@y.example>\r\nSubject: é🙂\nMessage-ID: <1@x>\nDate: noon\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=C3=A9=\r\n=F0=9F=99=82\r\n>From me\n`,
  'contact-lens': vendor({
    Channel: 'CHAT',
    Participants: [{ ParticipantId: 'a', ParticipantRole: 'AGENT' }],
    Transcript: [
      { ParticipantId: 'a', Type: 'MESSAGE', Content: 'é🙂', AbsoluteTime: 'noon' },
      { ParticipantId: 'b', Type: 'MESSAGE', Content: 'x' },
      { ParticipantId: 'a', Type: 'MESSAGE' },
    ],
  }),
  'call-analytics': vendor({
    JobName: 'é🙂',
    Transcript: [
      { ParticipantRole: 'AGENT', Content: 'é🙂', BeginOffsetMillis: 0, EndOffsetMillis: 9 },
      { ParticipantRole: 'OTHER', Content: 'x', BeginOffsetMillis: -1 },
      {},
    ],
  }),
  'google-ccai': vendor({
    entries: [
      { start_timestamp_usec: 1_738_573_333_000_000, text: 'é🙂', role: 'AGENT', user_id: 1 },
      { start_timestamp_usec: 1, text: 'x', role: 'ANY', user_id: 1 },
      {},
    ],
  }),
  genesys: vendor({
    conversationId: 'é🙂',
    transcripts: [
      {
        phrases: [
          { text: 'é🙂', startTimeMs: 5, participantPurpose: 'internal' },
          { text: 'x', participantPurpose: 'external', startTimeMs: -5 },
          {},
        ],
      },
    ],
  }),
  twilio: vendor({
    messages: [
      { conversation_sid: 'é🙂', author: 'a', body: 'é🙂', date_created: 'noon' },
      { conversation_sid: 'é🙂', author: 'b', body: '' },
    ],
  }),
  deepgram: vendor({
    results: {
      utterances: [{ transcript: 'é🙂', speaker: 0, start: -1 }],
      channels: [{ alternatives: [{}] }],
    },
  }),
  assemblyai: vendor({ id: 'é🙂', utterances: [{ speaker: 'A', text: 'é🙂', start: 5, end: 9 }, {}] }),
  whisperx: vendor({ segments: [{ start: 0.5, end: 1, text: ' é🙂', speaker: 'SPEAKER_00' }, {}] }),
  webvtt: `\uFEFFWEBVTT\r\n\r\nNOTE é\n\n1\r00:00.000 --> 00:01.000 align:start\n<v.loud é🙂>é &amp; <i>🙂</i></v> x\r\n\n00:xx --> y\nAgent: a < b\n`,
  srt: `\uFEFF1\r\n00:00:00,000 --> 00:00:01,000\r\nAgent: é🙂\r\rx\n2\n00:00:01,500 --> bad\n[SPEAKER_01]: <i>é</i>\n`,
  vcon: vendor({
    vcon: '0.4.0',
    uuid: 'é🙂',
    parties: [{ name: 'é🙂', role: 'agent' }],
    dialog: [
      { type: 'text', start: '2025-02-03T09:02:13Z', parties: [0], body: 'é🙂' },
      { type: 'text', parties: [7], body: 'x' },
      { type: 'recording' },
    ],
  }),
  convokit: `{"id":"u1","conversation_id":"é🙂","text":"é🙂","speaker":"a","reply-to":null,"timestamp":1738573333}\r\n{"x\r{"id":"u2","root":"é🙂","text":"x","user":"b","reply_to":"u1"}\n[]\n`,
  abcd: vendor({
    convo_id: 7,
    scenario: {},
    original: [['agent', 'é🙂'], ['customer', 'x'], ['action', 'y'], []],
  }),
  whatsapp: `\uFEFF2/3/25, 10:02\u202FAM - é🙂: é🙂\r\nmore\r\u200E[14.2.25, 9:00:00] x: y\n2/3/25, 10:03 - z\n`,
  text: `é🙂\r\n[10:00:00] Anna: é🙂\r\nmore\r\r[on hold]\n[09:00] Bot: x\n---\nwords\n===\nAgent: a\n`,
  zendesk: fixture('zendesk.json'),
  intercom: fixture('intercom.json'),
  'intercom-csv': fixture('intercom-csv.csv'),
  freshdesk: fixture('freshdesk.json'),
  freshchat: fixture('freshchat.json'),
  helpscout: fixture('helpscout.json'),
  hubspot: fixture('hubspot.json'),
  gorgias: fixture('gorgias.json'),
  salesforce: fixture('salesforce.csv'),
  front: fixture('front.json'),
  kustomer: fixture('kustomer.json'),
  livechat: fixture('livechat.json'),
}
