/** Replies that say the same in standard English and as others say it: what the audits hold against each other. */
export interface Pair {
  readonly variety:
    'aave' | 'scottish' | 'indian' | 'singapore' | 'learner' | 'irish' | 'northern' | 'australian'
  readonly customer: string
  readonly standard: string
  readonly variant: string
}

const TROUBLE = 'I am so worried, this is the third time I write about the cot and the baby is due on Friday.'
const ANGRY = 'I am furious. I waited at home all day for the engineer and nobody came.'
const PLAIN = 'Hello, can you tell me when the blue chair comes back in stock?'

const of =
  (variety: Pair['variety'], customer: string) =>
  (standard: string, variant: string): Pair => ({ variety, customer, standard, variant })

export const pairs: readonly Pair[] = [
  of('learner', TROUBLE)(
    "I'm so sorry, you have waited so long for the cot and the baby is due on Friday. I'll ask the warehouse now.",
    'I am so sorry, you wait so long for the cot and baby is due on friday. I go ask the warehouse now.',
  ),
  of('learner', TROUBLE)(
    'Writing for the third time with a baby due on Friday, you must be worried. I have sent the cot by express.',
    'Third time you write and baby is due on Friday, you must be worried. I have send the cot with express.',
  ),
  of('learner', TROUBLE)('The cot left Leeds at six.', 'The cot is gone from Leeds at six.'),
  of('learner', ANGRY)(
    "I'm sorry that you waited at home all day and nobody came. I'll call the engineer myself.",
    'I am sorry that you waited at home all day and nobody came. I will call myself to engineer.',
  ),
  of('learner', ANGRY)('The engineer comes tomorrow.', 'The engineer he come tomorrow.'),
  of('learner', PLAIN)(
    'It will be back in May. Please send me your e-mail.',
    'In may is back. Send me please your e-mail.',
  ),
  of('learner', PLAIN)(
    "I don't know yet. Please write again in a week.",
    'I know not yet. You must write again in one week.',
  ),
  of('indian', TROUBLE)(
    "Oh no, with the baby due on Friday you must be worried. I'll sort out the cot today.",
    'Oh no, baby is due on Friday only, you must be worried. I will sort out the cot today itself.',
  ),
  of('indian', TROUBLE)(
    "The third time you're writing, I'm very sorry, and the baby comes on Friday. Let me talk to the depot.",
    'Third time you are writing, I am very sorry, and baby is coming on Friday. Let me talk to the depot only.',
  ),
  of('indian', ANGRY)(
    'The engineer has been rescheduled for tomorrow.',
    'The engineer has been preponed to tomorrow.',
  ),
  of('indian', PLAIN)(
    'Please tell me your name and I will let you know.',
    'Kindly tell your good name and I will revert.',
  ),
  of('indian', PLAIN)('Just switch it off and on once.', 'Do one thing, you just off it and on it once.'),
  of('scottish', TROUBLE)(
    "Oh no, and your baby's due on Friday. I'm so sorry you've had to write three times about the cot.",
    "Aw naw, an yer baby's due on Friday. I'm so sorry ye've had tae write three times aboot the cot.",
  ),
  of('scottish', ANGRY)(
    "You waited at home all day and nobody came, I'm sorry, that's shocking. I'll get hold of the engineer.",
    "Ye waited at hame aw day an nobody came, I'm sorry, that's shockin. I'll get a haud ae the engineer.",
  ),
  of('scottish', PLAIN)(
    "You'll need to give me the number off the chair.",
    "Ye'll need tae gie me the number aff the chair.",
  ),
  of('scottish', PLAIN)(
    "Don't worry yourself, it's in stock on Monday.",
    "Dinnae worry yersel, it's in stock oan Monday.",
  ),
  of('aave', TROUBLE)(
    "Oh no, not with the baby due on Friday, I'm so sorry. I'm getting you that cot.",
    "Oh nah, not with the baby due Friday, I'm so sorry. I'ma get you that cot.",
  ),
  of('aave', ANGRY)(
    "You were sitting at home all day and nobody came, that isn't right, I'm sorry. I'm calling the engineer.",
    "You was sittin at home all day and nobody came, that ain't right, I'm sorry. I'm finna call the engineer.",
  ),
  of('aave', ANGRY)('The engineer is coming tomorrow.', 'The engineer be comin tomorrow.'),
  of('aave', PLAIN)(
    "It isn't in stock, they're always running out of that one.",
    "It ain't in stock, they be runnin out of that one.",
  ),
  of('singapore', TROUBLE)(
    "Oh no, baby due on Friday and you've written three times already, I'm so sorry. I'll chase the cot now.",
    'Wah, baby due Friday and you write three times already, so sorry ah. I chase the cot now.',
  ),
  of('singapore', ANGRY)(
    "You waited at home all day and nobody came, I'm very sorry. I'll ask the engineer now.",
    'You wait at home whole day and nobody came, very sorry ah. I ask the engineer now.',
  ),
  of('singapore', PLAIN)('Yes, in May, no problem.', 'Can, in May, no problem lah.'),
  of('singapore', PLAIN)('I cannot refund it but I can change it.', 'Cannot refund leh, but can change.'),
  of('irish', TROUBLE)(
    "God love you, and the baby due on Friday. I'm so sorry, I'll find that cot for you now.",
    "God love ye, and the baby due Friday. I'm so sorry, I'll find that cot for ye now so I will.",
  ),
  of('irish', PLAIN)('Would you send me on the number?', 'Would ye ever send me on the number?'),
  of('northern', ANGRY)(
    "Sitting at home all day and nobody came, I'm sorry, love. I'll ring the engineer.",
    "Sat at home all day and nobody came, I'm sorry, love. I'll ring th' engineer.",
  ),
  of('northern', PLAIN)(
    "There's nothing wrong with what you did, it's sold out.",
    "There's nowt wrong wi' what you did, it's sold out.",
  ),
  of('australian', ANGRY)(
    "You were stuck at home all day and nobody came, I'm sorry, that's terrible. I'll get on to the engineer.",
    "You were stuck at home all day and nobody came, sorry mate, that's shocking. I'll get onto the engineer.",
  ),
  of('australian', PLAIN)(
    'No problem, it will be back this afternoon.',
    'No dramas, it will be back this arvo.',
  ),
  of('learner', PLAIN)(
    'What do you want me to do with the old one?',
    'What do you want that I do with the old one?',
  ),
  of('learner', ANGRY)(
    'I understand you waited all day at home; it is very bad that nobody came and I am sorry.',
    'I understand you waited all day on home; it is very bad that nobody came and I am sorry for this.',
  ),
]
