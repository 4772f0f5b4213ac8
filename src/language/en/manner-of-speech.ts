/**
 * How English words are written in haste and said in dialects, by learners and in other Englishes, and what they stand for: `forms` of a
 * `FeatureShape`, so that a model trained with it sees the same in one sentence said in several ways. Written for this project;
 * an outsider's list, which knows the commonest forms only. Without apostrophes and accents, as features are.
 */
import type { FeatureShape } from '../../text/features.ts'

/** What the forms after the colon stand for. */
const SAID = `
you: ye u ya yu yuh thee tha youre yall; your: ur yer yur thy; my: ma; me: mi; to: tae; do: dae; i: im; it: its;
not: isnt arent wasnt werent aint ent; do not: dont doesnt didnt dinnae dinna disnae didnae dinny; can not: cant cannot cannae canna;
will not: wont winnae; have not: havent hasnt havenae; had not: hadnt; could not: couldnt couldnae; would not: wouldnt;
should not: shouldnt; must not: mustnt; need not: neednt; i have: ive; i will: ill ima; i would: id; you have: youve;
you will: youll; you would: youd; we have: weve; we would: wed; they: theyre dey; they have: theyve; they will: theyll;
it will: itll; that: thats dat; there: theres dere; what: whats whit wot; where: wheres; who: whos; how: hows; he: hes;
she: shes; here: heres; let us: lets; will: gonna finna; with: wi; about: aboot bout; out: oot; now: noo; down: doon;
just: jist jus; from: frae fae; for: fer; have: hae hav; home: hame; of: av; off: aff; on: oan; give: gie; get: git;
nothing: nowt nuthin nothin nuffin; something: summat somethin sumthin; anything: owt anythin; yourself: yersel yersen yerself;
myself: masel meself mesel mesen; them: dem em; this: dis; because: cos cuz coz cause; know: kno ken; please: plz pls kindly abeg;
thanks: thx ta tnx; love: luv; and: an n; before: afore befor; after: efter; tomorrow: tmrw tomoz; tonight: tonite; really: rly;
why: y; see: c; okay: ok k; little: wee lil; good: guid gud; right: reet rite; mother: mam mum mom mummy mammy mamma;
grandmother: nan gran granny nana grandma; one: wan yin; whole: hale; old: auld ould; want: wanna; call: ring phone;
calling: ringing phoning callin ringin; called: rang rung phoned; going: goin; doing: doin; keeping: keepin; getting: gettin;
coming: comin; waiting: waitin; sitting: sittin; looking: lookin; talking: talkin; making: makin; putting: puttin; taking: takin`

/** What is passed over: articles and forms of "be", which many Englishes do without, and words that only address or colour. */
const PASSED_OVER = `a an the th t am is are was were be been being s r lah ah leh lor lo po na naman man mate hen pal dear darling hon
honey sugar sweetie bruh girl bro fam oga sir madam maam uncle auntie boss sha o oh eh well um er uh itself de le yeah righto strewth`

const mannerOfSpeech: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PASSED_OVER.split(/\s+/u).map((word) => [word, ''])),
  ...Object.fromEntries(
    SAID.split(';').flatMap((entry) => {
      const [stands = '', forms = ''] = entry.split(':')
      return forms
        .trim()
        .split(/\s+/u)
        .map((form) => [form, stands.trim()])
    }),
  ),
}

/** What models see that must not hang on how somebody speaks: words and pairs, levelled. */
export const levelled: FeatureShape = {
  pairs: true,
  skips: false,
  letters: 0,
  negations: [],
  reach: 0,
  forms: mannerOfSpeech,
}
