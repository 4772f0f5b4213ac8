/** English word lists: short, ordinary words chosen by hand; none is evidence on its own. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u)

export const functionWords = list(`
  a an the and or but if so as at by for from in into of off on out over to up with about after before than then
  i me my mine we us our ours you your yours he him his she her hers it its they them their this that these those
  am is are was were be been being do does did done have has had having will would shall should can could may might must
  not no yes nor too very just also only own same such more most other some any each few both all here there when where
  why how what which who whom again once now i'm i've i'll i'd you're you've you'll it's that's there's don't doesn't
  didn't can't won't isn't aren't wasn't haven't hasn't we're we've we'll let get got please thank thanks hi hello dear ok
  okay well am im ive`)

/** Openers, states and doings that follow "I'm", "this is" or stand alone in a reply to "your name?". */
export const notNames = list(`
  re under regarding yay christmas xmas easter absolutely definitely certainly indeed hooray hurray woohoo yeah yep yup nope sure fine good
  great right correct perfect alright hey sorry excuse pardon welcome cheers still already today tomorrow yesterday soon
  later always never ever really quite looking trying calling writing contacting asking wondering hoping getting going
  using waiting chatting speaking interested concerned worried happy glad sad angry upset furious disappointed
  frustrated confused unable able ready unhappy sick tired aware afraid certain positive new back one two three four
  five first second third last next customer client user member guest agent support service team manager order account
  number name email phone address ticket refund delivery package monday tuesday wednesday thursday friday saturday
  sunday january february march april june july august september october november december english british american
  georgian armenian albanian bulgarian romanian hungarian czech slovak croatian serbian lithuanian latvian estonian ethiopian eritrean
  ghanaian kenyan egyptian syrian lebanese iraqi iranian israeli afghan mexican colombian peruvian chilean nepali pakistani tunisian moroccan algerian
  canadian australian irish scottish welsh dutch swedish norwegian danish finnish polish portuguese brazilian aussie
  kiwi texan londoner parisian somali kurdish bengali punjabi vietnamese thai malay filipino arab persian mexican
  japanese korean russian ukrainian turkish nigerian african european asian muslim catholic jewish hindu misspelt
  misspelled wrong incorrect spelled spelt french german spanish italian greek indian chinese ridiculous unacceptable
  urgent awesome wonderful amazing nice bad terrible horrible awful sir madam maam mr mrs ms miss dr doctor prof
  professor mister everyone everybody folks guys myself information info details question problem issue help assistance
  regarding concerning because since mad veteran vegan married single pregnant disabled retired available finished fed
  premier platinum terminal lol btw haha
  oh ah ugh ugg um uh er erm oops wow god gosh wait actually like course thing dumb stupid yea important city town zip zipcode
  pincode postcode postal ssn birth dob thankyou thanku thanx hai hii hiii hiya helo hallo okok remember anything something
  nothing everything gonna wanna locked stuck missing running based theirs below above following attached`)

/** What comes before the name in "sure, it's Anna". */
export const replyOpeners = list(`
  yes yeah yep yup yea sure ok okay of course hi hello hey well oh ah um uh it's its it is this i'm i am im my name names
  name's full last first certainly absolutely no problem thing right so fine alright thanks thank you please that'd would should be morning afternoon evening nah aye look listen`)

export const ownNameOpeners = list(
  'my ma me mi full first last good sweet own real and hi hello hey so well yes sure ok okay yeah please the great lovely nice perfect fine right alright thanks',
)

export const nameFollowers = list(
  "from here calling ringing phoning writing emailing about regarding re and again speaking with i i've i'm i'd i'll ive im id my we we've we're we'd",
)

/** Words after which a noun stands, nobody addressed: "in Leeds", "until May", "the bill". */
export const nounOpeners = list(`
  in at from near to of around for on by until since before after with the a an this that your my our his her their next
  last every each`)

export const nameJoiners = list('and is my from with')

export const postcodeWords = list('zip zipcode postcode pincode postal pin')

export const nameLinks = list('and or')

export const nameDetails = list(
  'number password passcode pin code id flat unit apartment room from at account customer order booking reference ref postcode date born first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth',
)

export const nameWords = list('name names nname')

export const nameQualifiers = list('full first last family given middle second real own good sweet')

export const nameAnnouncers = list('here speaking')

export const ambiguousNames = list(`
  will may mark grace hope faith joy bill rose dawn june april august summer autumn amber ruby pearl penny sunny
  art gene frank rich rob sue pat drew chase hunter grant miles dean duke earl guy jack max page paige pierce ray
  reed rusty skip ward wade dale glen heath iris ivy lily olive daisy violet holly hazel ginger heather jasmine
  angel christian major norm young long short brown white black green gray king price bond cook baker case field
  star sky ocean river brook cliff colt dash dusty forest fox honor justice mercy merry patience prudence robin
  sandy sage sterling storm tab trip victor vic bob chip chuck dot don jean nick peg stew sonny buddy love`)

export const nameParticles = list(`
  van von der den de da do dos das del della di la le du el al bin ibn ben abu st mc mac ter ten op af av zu y e`)

/**
 * Kin, rank, endearment and courtesy in the Englishes of Africa, the Caribbean, India, Singapore, the Philippines, North America,
 * Britain, Ireland and Australia, with the words that come into them from the languages beside them.
 */
export const addressWords = list(`
  aunt aunty auntie aunties uncle uncles unc mum mam mom ma mama mamma mummy mommy mammy ma'am marm mother dad da daddy papa pa pops father
  granny grandma gran nan nana nanna nanny grandmother grandad granddad grandpa gramps grandfather sister sis sistah sista sissy sisi brother bro bruh bruv blud
  brudda broda brotha bredda bredren cousin cuz coz cousins son sonny daughter child children family fam famo
  baba mzee mama mamie maman oga ogbeni egbon iya anty aunti bros sistren nwanne nne nna bhai bhaiya bhaiyya bhaijaan bhabhi bhabi
  didi dada akka amma appa thambi thangachi chechi chettan behen saheb sahib sahab ji jee uncleji auntyji
  beta beti kaka kaki masi mausi chacha chachi mamu
  ate kuya lolo lola tito tita manong manang inday dong nanay tatay ading bunso boss bossing po
  abang bang kakak kak akak adik makcik pakcik pak bapak ibu bu mas mbak koko cici towkay laoban jiejie gege ahjumma ahjussi oppa unnie noona hyung
  san sama chan kun sensei senpai ssi nim
  habibi habibti akhi ukhti ustadh effendi khala khalti ammo hajj agha khanom azizam
  boet bru oom tannie meneer mevrouw bhuti gogo tata ouma oupa ndugu rafiki mwalimu mheshimiwa bibi babu shangazi mjomba aburo
  bredrin rasta braddah tutu abi abla hocam khun sunbae amore tesoro chica chico guapo
  friend friends friendo mate matey mates pal pals buddy bud budd buddies dude dudes man mans guys girl gurl gal gals lady ladies gentleman gentlemen lad lads lass lassie boy boyo
  laddie neighbour neighbor neighbours neighbors comrade compadre amigo amiga amigos fella fellas fellow folks peeps everyone everybody homie homies homeboy homegirl
  homes dawg dog chief boss bossman gaffer guv guvnor squire skipper skip cap captain sarge champ champion
  legend star superstar rockstar hero heroine genius wizard maestro ace tiger sport sunshine sweetheart sweetie sweetness sweets
  love lovey luv lover darling darl dearie dear dearest deary duck ducky duckie chuck chook chick chickie hen pet petal poppet
  flower treacle babe babes baby bae boo honey hon hun hunny sugar sug cherub pumpkin muffin cupcake cutie gorgeous beautiful handsome
  precious treasure princess prince queen king majesty highness angel doll toots kid kiddo kiddy champers bestie besties bff
  cobber digger tosh cock cocker bab bairn mucker butt butty cariad acushla alanna
  lovely lovelies sweet pea pie bunch bear bean big wee lil little old auld ol young good kind missus missy yin
  empress chairman odogwu pard partner cowboy horse chicken am
  player players shopper shoppers traveller traveler adventurer explorer gamer foodie fan bookworm
  stranger team crew squad gang world yall youse
  herr frau fraulein hanim hanım bey efendi bra lao monsieur madame mademoiselle signor signora signorina senor senora senhor senhora pani`)

/** Titles behind which a name stands, and that stand alone as well. */
export const rankWords = list(`
  ma'am maam mam sir chief alhaji alhaja hajia hajiya engr engineer barrister barr pharm surveyor pastor reverend rev bishop deacon deaconess
  evangelist prophet imam sheikh sheik ustaz mallam malam captain capt colonel col major sergeant sgt general inspector
  officer judge justice councillor senator honourable honorable hon ambassador dato datuk datin puan encik cik tuan haji hajah
  shri sri shree smt shrimati kumari pandit guru swami atty attorney coach nurse teacher
  sirdar sardar otunba igwe togbe bwana kgosi`)

/** "And your first name?" */
export const givenNameWords = list('first given')
export const familyNameWords = list('surname last family')

/** "I'm just Teo", "this is uh Deborah". */
export const nameFillers = list('just simply only actually uh uhm um umm er erm ah eh')

/** Whoever is named in a sentence with one of these may be dead, and is not to be greeted. */
export const deathWords = list(`
  died dies dead death deceased passed passing widow widowed widower widows funeral bereaved bereavement buried burial cremated cremation
  probate inquest obituary ashes wake`)

/** "It goes out today, Anna.", "Of course it can, Anna." */
export const turningWords = list(
  "you your we've i've today tomorrow now then soon already that it out please done sorted sent perfect great lovely right ok luck myself can could do does did is are will would should has have",
)

/** "What colour?", "Blue." */
export const colourNouns = list('colour color shade')
export const colours = list(
  'red blue green yellow black white grey gray brown pink purple orange navy cream beige silver',
)
export const nowWords = list('now currently moment today still yet')

/** "It is in the post, Mr Bell." */
export const turningNouns = list(
  'post mail stock diary refund payment morning afternoon evening tonight week weekend month noon',
)

/** "Our fitter, Mr Bell": who may be told of behind a comma; most end as in the next list. */
export const personNouns = list(`
  husband wife son friend mate pal neighbour neighbor colleague relative relatives child kid baby boy girl lad lady guy bloke chap uncle aunt auntie cousin niece nephew
  twin spouse fiance widow groom bride mum mom dad nan gran grandad boss chief head deputy lead vet nurse doc physio chef cook clerk guard pilot judge coach guide host
  captain sergeant priest vicar dean bishop rabbi imam midwife secretary attorney valet concierge temp intern apprentice expert analyst professional official principal
  executive representative delegate rep contact person people staff team crew someone somebody one else each name called named with by from to and or of for is was as`)
export const personEndings = list(
  'er ers or ors ist ists ant ants ent ents ee ees man men woman women ian ians eer eers',
)

/** Of several cultures; none in `nicknames`. */
export const commonNames = list(`
  karen simon linda brenda keith nigel sean shaun craig ryan brian jason kyle laura sharon wendy sheila doreen diane donna lorraine joyce hayley gemma
  audrey eileen graham derek trevor wayne ahmed hassan ibrahim khalid yusuf aisha fatima layla priya anita rajesh sanjay vikram deepak
  arjun kavita meera juan carlos luis pedro diego carmen olga irina ivan agnieszka piotr pawel kenji oluwaseun chinedu ngozi kwame`)

/** "Thank you, Anna, you will have it on Friday." */
export const clauseWords = list("you you'll you've your i i'm i've i'll we we've we'll it it's and but so")

export const otherPersons = list("he he's she she's him her his who")
