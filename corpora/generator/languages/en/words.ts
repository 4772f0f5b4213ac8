/**
 * The vocabulary: open classes, written for this project. A list is long so that two free sentences rarely hold the same
 * words in the same places; what recurs in free text is the frames and the common phrases, as in real talk.
 */

import { list, phrases } from '../lists.ts'

export const nouns = list(`
  account adapter address agreement album alarm amplifier apron armchair atlas awning backpack badge balcony ballot
  bandage banner barrel basket bathtub battery bearing bedframe bench bicycle binder birdcage blanket blender blind boiler
  bolt bookcase booklet bottle bracket brochure broom brush bucket buckle bulb bundle bunk burner button cabinet cable
  calendar camera candle canopy canvas carafe carpet carton cartridge casserole catalogue ceiling certificate chain chair
  chandelier charger chisel chopper cistern clamp clasp clipboard clock coaster coat code collar compass compressor console
  container contract cooker cord corkscrew cot counter coupon cover cradle crate cupboard curtain cushion cutter cylinder
  dashboard decanter deckchair deposit desk detector dial diary dimmer dishwasher display divider document doorbell drawer
  dresser drill dryer duvet easel edger elbow envelope estimate extension fabric faucet fence filter fixture flagpole flask
  folder footstool fountain frame freezer fridge fryer funnel furnace fuse gadget gasket gate gauge gazebo generator glove
  goblet grate greenhouse griddle grill guarantee guitar hammer hammock handle handset hanger harness hatch headboard
  heater hedge helmet hinge hob hood hook hose humidifier inspection invoice ironing jacket jigsaw jug juicer kettle keypad
  kiln label lacquer ladder laminate lamp lantern latch lawnmower leaflet lease ledger lens lever lid lighter lining locker
  logbook loom lounger magnet mailbox manual mat mattress meter microwave mirror mixer modem monitor mop motor mount mower
  mug nozzle notebook oven paddle padlock pallet panel parasol parcel partition passcode password patch pedal pendant
  pergola permit photograph pillow pipe pitcher planter plaque plug polish pouch printer projector pulley pump purifier quilt
  rack radiator railing receipt recliner refill regulator remote reservation ribbon roller roof rota router rucksack rug
  sander saucepan scale scanner schedule screen seal seat sensor shade shelf shredder shutter sideboard sign sink skillet
  sleeve socket sofa spanner speaker spindle stapler statement stencil sticker stool stove strap subscription suitcase
  switch syringe tablet tap tarpaulin teapot tent thermostat tile timer toaster token toolbox torch towel tracker trailer
  tray treadmill tripod trolley trophy trowel tumbler turntable tyre umbrella upgrade urn vacuum valve vase veneer voucher
  wallet wardrobe warranty washer wheel whisk windscreen wiring workbench worktop wrench zip
`)

export const adjectives = list(`
  amber ancient angled antique arched ashen battered beige bent blank bleached blocked blue blunt bright brittle broad broken
  bronze bruised bulky burnt caged charcoal cheap chequered chipped circular clean clear cloudy coated cold collapsible
  compact copper coral corroded cracked cream crimson crooked curved custom damaged damp dark decorative deep dented
  detachable dim discontinued double dull dusty early electric elegant emerald empty enamel engraved external faded faulty
  feathered fine flat flexible floral fluted foldable fragile fresh frosted gilded glazed glossy golden grained granite
  green grey hairline handmade heavy hidden hollow horizontal illuminated incomplete indigo inner insulated internal iron
  ivory jagged jammed khaki laminated large lavender leaking leather left lemon light lilac limited linen locked long loose
  loud lower magnetic mahogany maroon matching matt mechanical metal middle mismatched missing modular mossy mouldy narrow
  navy new noisy oak oblong old olive open orange original outdoor outer oval overdue padded painted pale pastel patterned
  peeling perforated pine pink plain plastic polished portable prepaid printed provisional purple quiet quilted rattling
  rear rectangular red refurbished reinforced remaining reversible ribbed right rigid round rubber rusty sealed second
  separate shallow sharp shiny short shrunken silent silver single slim sloping small smooth soft solid spare speckled
  square squeaky stainless stained standard steel sticky stiff straight striped sturdy swollen tall tangled tapered tatty
  temporary thick thin tight tilted tiny torn translucent turquoise twisted uneven unlabelled unopened unusual upper velvet
  vertical violet walnut warped waterproof weak wet white wide wireless wobbly wooden worn woven wrinkled yellow zinc
`)

/** Regular verbs: the past form is made by `past`. */
export const verbs = list(`
  accept adapt adjust advance alert align allocate amend announce apply approve archive arrange assemble assess assign
  attach audit balance book bypass calculate calibrate cancel capture challenge change check claim clarify clean clear
  close collect combine compare complete confirm connect contact convert correct count cover decline deduct delay delete
  deliver describe detach detect direct disable discount discuss dispatch document download duplicate earmark edit enable
  enclose enlarge enter escalate estimate examine exchange exclude expand expect extend file fix flag follow forward
  highlight hurry identify implement improve include increase inspect install invoice isolate issue label launch limit link
  list load locate lower match measure mend merge monitor move notice number offer order pack paint park pause photograph
  place polish post postpone prepare present print process protect query question queue realign rearrange recall
  receive recommend reconnect record recover recycle redirect reduce refresh refund register reject release remove rename
  renew repack repair repeat replace report request rescue reserve restart restore restrict retain retrieve return
  review revise rotate schedule seal search select separate service settle share shorten sign sort store straighten
  strengthen supply suspend switch swap tag test tighten trace track train transfer translate transport treat trim
  uncover unlock unpack update upload validate verify visit voice void warm weigh widen wrap
`)

export const adverbs = list(`
  accidentally afterwards again already apparently arguably briefly by-hand calmly carefully clearly clumsily completely
  correctly curiously definitely deliberately directly doubtfully eagerly early easily entirely eventually evidently
  exactly finally firmly fully gently gladly gradually halfway happily hastily honestly immediately instantly lately
  locally luckily manually mistakenly mostly neatly nearly obviously oddly online openly overnight partly patiently
  personally poorly possibly presumably previously privately probably promptly properly quickly quietly rarely readily
  recently remotely repeatedly rightly roughly routinely safely secretly separately sideways silently slowly smoothly
  somehow soon specially steadily strangely suddenly surely swiftly temporarily thankfully thoroughly together twice
  unexpectedly unusually upstairs urgently usually wisely wrongly
`)

export const towns = list(`
  Aberdeen Alford Andover Arbroath Ashford Aylesbury Banbury Barnsley Basildon Bedford Berwick Beverley Bideford Blyth
  Bodmin Bolton Boston Bradford Brecon Bridgend Bristol Buckley Burnley Buxton Cardiff Carlisle Chester Chippenham Colne
  Corby Coventry Crawley Crewe Cromer Dartford Derby Doncaster Dorking Dover Dudley Dundee Durham Ely Exeter Falkirk Fareham
  Fleet Frome Gateshead Glossop Goole Grantham Guildford Halifax Harlow Harrogate Hastings Hereford Hexham Hitchin Hull
  Ilkley Inverness Ipswich Kendal Kettering Lancaster Leeds Leicester Lewes Lincoln Ludlow Luton Maidstone Malton Margate
  Matlock Morpeth Newark Newport Northwich Norwich Oakham Oban Oxford Paisley Penrith Perth Poole Preston Ramsgate Reading
  Redcar Ripon Rugby Salford Scarborough Selby Sheffield Skipton Slough Southport Stafford Stirling Stroud Sudbury Swindon
  Taunton Telford Thirsk Torquay Truro Wakefield Warwick Wells Whitby Wigan Worthing Wrexham Yeovil York
`)

export const sites = list(
  'depot warehouse shop workshop office branch sorting-centre showroom studio counter yard laboratory',
)

export const roles = list(`
  accountant adviser analyst apprentice architect archivist assistant auditor baker bookkeeper builder buyer caretaker
  carpenter cashier chemist cleaner clerk coach colleague consultant coordinator courier decorator designer director driver
  editor electrician engineer examiner fitter florist foreman forwarder gardener glazier guard handyman inspector installer
  instructor joiner landlord lawyer librarian locksmith logistician machinist manager mason mechanic neighbour nurse optician
  organiser packer painter planner plasterer plumber porter printer programmer receptionist restorer roofer sailor secretary
  shopkeeper solicitor specialist stockkeeper supervisor supplier surveyor tailor technician tenant translator treasurer
  tutor upholsterer valuer vet watchmaker welder writer
`)

export const topics = list(`
  anniversary audition baptism barbecue birthday building-work camping-trip carnival ceremony charity-run choir-practice
  christening concert conference confirmation course cruise dance-class degree-show dinner-party divorce enrolment exam
  exhibition expedition fair family-visit festival fishing-trip funeral gardening graduation hen-night hip-operation holiday
  honeymoon house-move housewarming interview jubilee maternity-leave marathon new-job night-shift opening-night parade
  party performance picnic pilgrimage promotion reading-group recital recovery redundancy rehearsal renovation retirement
  reunion school-play school-run seminar silver-wedding ski-trip surgery tournament training viva wake wedding workshop
`)

export const relatives = list(`
  aunt brother brother-in-law cousin daughter daughter-in-law father father-in-law flatmate godmother godson grandad
  granddaughter grandson granny husband mother mother-in-law nephew niece partner sister sister-in-law son son-in-law
  stepfather stepson twin uncle wife
`)

export const weekdays = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
export const dayparts = list('morning lunchtime afternoon evening')
export const months = list(
  'January February March April May June July August September October November December',
)

export const firstNames = list(`
  Aaliyah Adam Agnes Aisha Alan Alice Amara Amir Ana Andre Anika Anna Arjun Astrid Ayumi Beatriz Ben Bianca Carlos Cecilia
  Chen Chiara Claire Colin Daniel David Deborah Diego Dmitri Ebba Edward Elena Emeka Emily Erik Esra Eva Farah Fatima Felix
  Fiona Freya Gabriel George Grace Hana Hannah Hassan Helen Henrik Hiroshi Ibrahim Ines Ingrid Isaac Ivan Jack Jakub James
  Jana Joanna John Jonas Jorge Joseph Julia Kamal Karen Kate Katya Kenji Khadija Laila Lars Laura Leila Leon Lina Linda
  Lucas Lucy Magda Malik Marco Margaret Maria Mark Marta Martin Mary Mei Michael Mina Miriam Nadia Naomi Natalia Nikos Nina
  Noah Nora Olga Oliver Olu Omar Oscar Otto Pablo Patricia Paul Pedro Peter Petra Priya Rachel Rahul Ravi Rebecca Robert
  Rosa Ruth Sam Samira Sana Sara Sean Selma Simon Sofia Stefan Susan Sven Tariq Teresa Theo Thomas Tom Uma Valeria Vera
  Victor Wanda Wei William Yara Yusuf Zainab Zoe
`)

export const surnames = list(`
  Abbott Achterberg Adeyemi Ahmed Almeida Andersen Anand Banerjee Barker Becker Bianchi Bishop Boateng Brandt Brennan Carter
  Castro Chandra Chapman Cohen Cooper Costa Dalton Danso Diaz Dixon Doyle Dubois Eriksen Evans Farrell Ferrari Fischer
  Fleming Fofana Foster Fraser Garcia Gill Gomes Graham Gupta Haddad Hansen Harvey Hassan Hoffmann Holm Hussain Ivanova
  Jansen Jenkins Jensen Johansson Jovanovic Kapoor Kaya Keller Khan Kim Kowalski Kumar Lambert Larsen Lehmann Lindgren Lopez
  Macdonald Mahmood Marino Martins Mbeki Mensah Meyer Molina Moreau Morgan Murphy Nakamura Ndiaye Nguyen Nielsen Novak Nowak
  Nyberg Obi Okafor Olsen Osman Pappas Park Patel Pereira Petrov Popescu Quinn Rahman Ramos Reilly Ricci Rossi Roy Russo
  Santos Sato Schmidt Sharma Silva Singh Sokolov Suzuki Takahashi Tanaka Torres Tran Turner Varga Vasquez Walsh Weber
  Wilson Wong Yamamoto Yilmaz Zhang Zimmer
`)

/** Short things everybody says: they recur in free replies too, and no recurrence makes them a template. */
export const commonPhrases = phrases(`
  Thank you for your patience.
  Let me check that for you.
  Thanks for getting in touch.
  I am sorry about that.
  One moment please.
  No problem at all.
  Please let me know if you have any questions.
  Is there anything else I can help you with?
  I hope this helps.
  Thank you for your message.
  I will look into this for you.
  Sorry for the delay.
  You are welcome.
  Thanks for letting me know.
  I understand.
  That makes sense.
  Bear with me for a moment.
  Could you confirm this for me please?
  Have a nice day.
  Happy to help.
  Thank you for waiting.
  I have had a look at your account.
  Thanks for your reply.
  I will get back to you as soon as I can.
  Please accept my apologies.
  Let me know how it goes.
  That is all sorted now.
  Just to let you know.
  I can certainly help with that.
  Thank you for your understanding.
  Are you still there?
  Of course.
  That is a good question.
  Have a lovely weekend.
  We look forward to hearing from you.
  I can see it here.
  Let me find out.
  Thank you for confirming.
  Sorry to hear that.
  It should not take long.
  Please reply to this message.
  Good to hear from you again.
  You should receive an e-mail shortly.
  I have made a note of that.
  As mentioned before.
  Take care.
  Thanks again.
  That is fine.
  Could you send me a photo please?
  I will let you know.
`)

/** Verbs that double their last letter. */
const doubled = new Set(list('cancel label swap tag transfer trim wrap'))

/** The past form of a regular verb. */
export function past(verb: string): string {
  if (doubled.has(verb)) return `${verb}${verb.at(-1)!}ed`
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}
