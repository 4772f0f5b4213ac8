/** What Greek customers say who do not take an answer, what they still want, and how a reply takes note of it and does nothing. */
import type { LanguagePack } from '../types.ts'

export const demandPhrases: LanguagePack['phrases'] = {
  'asked-already': ['ρώτησα', '(δεν|δε) (μου|μας) (είπατε|απαντήσατε)'],
  rejection: [
    '(δεν|δε) (είναι (σωστό|λύση|αρκετό)|(με|μας) καλύπτει|το δέχομαι)',
    '(λάθος κάνετε|κάνετε λάθος)',
  ],
  demand: ['(θέλω|θα ήθελα|να μου (επιστραφεί|δώσετε))'],
  noted: ['(σημείωσα|σημειώσει|καταγράψει)'],
}
