/** What friction is measured by. */
export const defaults = {
  /** First replies and later ones that take longer are remarked on: in live chat, … */
  chatFirstSeconds: 180,
  chatWaitSeconds: 300,
  /** … on the telephone, as silence before the agent speaks, … */
  voiceWaitSeconds: 45,
  /** … in mail and everything else that need not be answered at once. */
  mailFirstHours: 24,
  mailWaitHours: 48,
  /** So many times as long is a wait too long that was announced, … */
  announcedFactor: 4,
  /** … and one that was announced as a minute or two from here on, though no sooner than an unannounced one. */
  briefSeconds: 600,
  firstShare: 0.2,
  waitShare: 0.25,
  handOffShare: 0.2,
  askedAgainShare: 0.4,
  repeatShare: 0.25,
  /** Content words of an instruction that must have been said before, as a share, and at least so many. */
  sameInstruction: 0.8,
  minInstructionWords: 4,
  /** Probability from which on a customer says that what is asked of them was given or done before, or that what they are told goes against what they know. */
  minPushback: 0.75,
  likelyShare: 0.2,
}

export type Settings = typeof defaults
