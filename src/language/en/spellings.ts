/**
 * How words of the phrases are written in haste, without an apostrophe, or the way they are said; written for this library. Only
 * what is no other word: not "ill" for "I'll", "were" for "we're" or "lets" for "let's".
 */
const WRITTEN = `
  don't dont, doesn't doesnt, didn't didnt, can't cant, couldn't couldnt, won't wont, wouldn't wouldnt,
  shouldn't shouldnt, isn't isnt, aren't arent, wasn't wasnt, weren't werent, hasn't hasnt, haven't havent,
  hadn't hadnt, i'm im, i've ive, i'll i'ma, you're youre, you've youve, they're theyre, we've weve, that's thats,
  what's whats, there's theres, where's wheres, who's whos, how's hows, you u ya yu, your ur yer,
  are r, please pls plz plse, thanks thx tnx thanx thnx ta, what wat wot, the teh, because cuz coz bc becuase,
  know kno, still stil, have hav hv, people ppl, really rly realy relly, before b4 befor,
  tomorrow tmrw tmr 2moro tomorow, today 2day, tonight 2nite tonite, anyone any1, someone sum1 some1,
  nothing nuthin nothin, something somethin sumthin, anything anythin, waiting waitin, going goin,
  getting gettin gettn, trying tryin, asking askin, telling tellin, saying sayin, calling callin,
  working workin, doing doin, having havin, keeping keepin, ringing ringin, refund refnd,
  received recieved recived, receive recieve, address adress, disappointed dissapointed disapointed,
  unacceptable unacceptible, definitely definately, apologise apologize, apologize apologise,
  was woz, again agn agen`

/** By the spelling of the phrases. */
export const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  WRITTEN.split(',').map((entry) => {
    const [word = '', ...others] = entry.trim().split(/\s+/u)
    return [word, others]
  }),
)
