/**
 * How words of the phrases are written in haste, without an apostrophe, or the way they are said; written for this library. Only
 * what is no other word: not "ill" for "I'll", "were" for "we're" (phrases that hold
 * them with a verb behind do that) or "lets" for "let's".
 */
const WRITTEN = `
  don't dont dinnae dinna, doesn't doesnt disnae, didn't didnt didnae didny, can't cant cannae canna cannot, couldn't couldnt couldnae,
  won't wont willnae winnae, wouldn't wouldnt wouldnae, shouldn't shouldnt shouldnae, isn't isnt isnae, aren't arent arenae,
  wasn't wasnt wasnae, weren't werent werenae, hasn't hasnt hasnae, haven't havent havenae, hadn't hadnt hadnae,
  i'm im ahm ah'm, i've ive ah've, i'll i'ma ah'll, you're youre ye're, you've youve ye've, you'll youll ye'll, you'd youd ye'd, they're theyre dey're,
  they'll theyll dey'll, we've weve, we'll we'se, that's thats dat's, it'll itll, he's hes, she's shes,
  what's whats whit's, there's theres, where's wheres, who's whos, how's hows, you u ya yu ye yous youse, your ur yer,
  to tae, from fae frae, of o' ov, about aboot 'bout, out oot, now noo, down doon, just jist jus, with wi' wiv, them 'em dem, they dey,
  that dat, this dis, give gie, nobody naebody, nobody's naebody's nobodys, everybody everybuddy, myself meself masel mesen, yourself yersel yerself,
  gonna gonnae finna, got goat,
  are r, please pls plz plse, thanks thx tnx thanx thnx ta, what wat wot whit, the teh, because cuz coz bc becuase,
  know kno, still stil, have hav hv hae, people ppl, really rly realy relly, before b4 befor,
  tomorrow tmrw tmr 2moro tomorow tommorow tommorrow tomorrrow tomrorow tomrrow,
  coming comin, today 2day, tonight 2nite tonite, anyone any1, someone sum1 some1,
  nothing nuthin nothin nuffin nowt, something somethin sumthin summat, anything anythin owt, waiting waitin, going goin,
  getting gettin gettn, sending sendin, putting puttin, giving givin, looking lookin, sorting sortin, checking checkin, making makin,
  bringing bringin, taking takin, ringing ringin, holding holdin, losing losin,
  trying tryin, asking askin, telling tellin, saying sayin, calling callin,
  working workin, doing doin, having havin, keeping keepin, refund refnd,
  received recieved recived, receive recieve, address adress, disappointed dissapointed disapointed,
  unacceptable unacceptible, definitely definately, apologise apologize, apologize apologise,
  was woz wis wuz, again agn agen`

/** By the spelling of the phrases. */
export const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  WRITTEN.split(',').map((entry) => {
    const [word = '', ...others] = entry.trim().split(/\s+/u)
    return [word, others]
  }),
)
