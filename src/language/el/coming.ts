/**
 * Help in Greek as `en/coming.ts` has it: what the agent does themselves, in the present as often as in the future, who will be with the
 * customer, and what is offered; each with a time. Written for this library.
 */
import type { LanguagePack } from '../types.ts'

/** What stands before the ending of a verb, in the aorist and in the present. */
const FUTURE = 'στείλ φέρ έρθ περάσ φτάσ αλλάξ φτιάξ βάλ'.split(' ')
const NOW = 'στέλν φέρν αλλάζ φτιάχν'.split(' ')
const forms = (stems: readonly string[], endings: string): string =>
  stems.flatMap((stem) => endings.split(' ').map((ending) => stem + ending)).join('|')

const TO = '(σας|σου|του|της|τους|τον|την|τη|το|τα)?'
const THERE = '(εκεί|εδώ|σπίτι|έξω|σε|στο|στην|στη)'

export const coming: LanguagePack['phrases'] = {
  coming: [
    `(${forms(NOW, 'ω ουμε')}|έρχομαι|ερχόμαστε|έρχεται|έρχονται|ξεκινάω|ξεκινάμε|ξεκινάει|ξεκίνησε|περνάω|περνάμε|περνάει)`,
    `(θα|να) ${TO} (${forms(FUTURE, 'ω ουμε ει ουν')})`,
    `(θα|να) (είμαι|είμαστε|είναι) ${THERE}`,
  ],
  device: ['(κουμπί|διακόπτη|διακόπτης|βρύση|καλώδιο|μπαταρία|καπάκι|φίλτρο|λαμπάκι|οθόνη|ανάβει)'],
  outright: ['(είναι|έρχεται|έρχονται) (ήδη|τώρα)? (στον|στο|καθ) (δρόμο|οδόν)'],
  moment: ['(τώρα|αμέσως)', 'σε * λεπτά'],
  adverse: [
    `(${forms(['στέλν', 'στείλ'], 'ω ουμε')}) * (φόρμα|έντυπο|αίτηση|email|σύνδεσμο|link)`,
    '(λογαριασμός|χρέωση|πρόστιμο|ειδοποίηση|δικαστικός|διακοπή)',
    '(μόνο|αν|εφόσον|μόλις|πρέπει|πότε|μπορείτε|μπορείς|κανείς|κανένας|κανέναν|τίποτα)',
  ],
}
