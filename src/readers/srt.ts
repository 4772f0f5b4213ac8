/** SubRip captions (`.srt`). */
import { readCaptions } from './voice/captions.ts'
import type { Reader } from './types.ts'

export const srt: Reader = {
  id: 'srt',
  title: 'SubRip captions',
  signs: 'a number and a line 00:00:00,000 --> 00:00:00,000 at the beginning',
  sniff,
  read: readCaptions,
}

function sniff(head: string): number {
  const [first = '', second = ''] = head.trimStart().split(/\r\n|[\r\n]/, 2)
  const times = /^\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} +--> +\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}/
  return (/^\d{1,9}$/.test(first.trim()) && times.test(second)) || times.test(first) ? 0.95 : 0
}
