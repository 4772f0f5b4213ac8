/** WebVTT, as meeting tools and recognisers write it. */
import { readCaptions } from './voice/captions.ts'
import type { Reader } from './types.ts'

export const webvtt: Reader = {
  id: 'webvtt',
  title: 'WebVTT captions',
  signs: 'WEBVTT as the first word',
  sniff: (head) => (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(head) ? 1 : 0),
  read: readCaptions,
}
