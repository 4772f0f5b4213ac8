/** What the tests of `rushed-turn` share. */
import type { Remark } from '../types.ts'

export const defaults = {
  /** Shorter replies are honest at any speed: "Done!" */
  minTypedWords: 12,
  /** Share of the least possible time below which a reply is called rushed. */
  tolerance: 0.6,
  /** Shorter messages are read at a glance. */
  minReadWords: 30,
  /** Handing on so soon after a message of so many words, … */
  handOffSeconds: 15,
  handOffPromptWords: 20,
  /** … with no more words than this. */
  handOffWords: 15,
  /** At any pace, the same message handed on with so few words is curt, where it calls for a personal answer. */
  bareHandOffWords: 4,
  /** A message at least this long deserves more than … */
  longPromptWords: 40,
  /** … this many words, where it calls for a personal answer. */
  curtReplyWords: 6,
  minNeed: 0.65,
  /** Voice: speech faster than this, over at least so many words, is a race. */
  fastWordsPerMinute: 280,
  minFastWords: 20,
  /** Voice: speaking over the customer for longer than this, with more than a word of assent, is cutting in. */
  overlapMs: 700,
  minOverlapWords: 4,
  /** Several customers' long messages, so many, … */
  burstCustomers: 4,
  /** … answered within so many seconds, are a burst. */
  burstSeconds: 20,
  /** Where at least this share of the others in the queue answer as fast, nobody is called too fast; above 1, never. */
  peerShare: 0.8,
  /** What a goodbye over a protest or something else that is open counts for, beside one over an open question. */
  protestShare: 0.5,
  /** Chance from which on the customer's last words are taken to leave something open, and what a goodbye over them counts for. */
  minOpen: 0.8,
  likelyShare: 0.25,
  /** Fewer others than this tell nothing, … */
  minPeers: 5,
  /** … nor does one with fewer answers. */
  minPeerReplies: 20,
}

export type Settings = typeof defaults

/** Chance that a question was taken up, below which it is open. */
export const OPEN_BELOW = 0.5

/** What a test says of one reply: why it is rushed, that it is not, or that the test does not apply to it. */
export type Found = Omit<Remark, 'share'> | 'fine' | 'no-case'
