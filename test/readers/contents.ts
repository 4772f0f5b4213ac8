import { canonical } from './support.ts'

const line = (changes: object = {}): string => JSON.stringify(canonical(changes))

/** By reader id: a content with long characters, every line ending and as many problems as fit. */
export const contents: Readonly<Record<string, string>> = {
  jsonl: `\uFEFF${line({ id: 'é🙂' })}\r\n\n{"x\r${line({ extra: 1 })}\n${line({ id: '' })}`,
  json: `\uFEFF[${line({ id: 'é🙂' })},\r\n${line({ id: '' })}\r]`,
  csv: `\uFEFFticket;role;time;text\r\n1;Kundin;1.2.2025 9:00;"é🙂\r\n""x"";"\r2;agent;;a\n1;who;noon;"b\n1;agent;;"c"\n1;agent\n\n`,
  'jsonl-rows': `{"ticket":"é🙂","role":"agent","text":"a"}\r\n[]\r{"ticket":1,"role":"who","text":"b","ts":"noon"}\n`,
  text: `é🙂\r\n[10:00:00] Anna: é🙂\r\nmore\r\r[on hold]\n[09:00] Bot: x\n---\nwords\n===\nAgent: a\n`,
}
