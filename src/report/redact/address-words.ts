/**
 * What streets, flats and boxes are called in the languages of the packs, and in Dutch and Italian. Written for this project from
 * general knowledge of how addresses are written.
 */
import { foldedSet } from './reader.ts'

/** Behind the name, which stands behind the number: "14 Larch Grove". */
export const streetEndings = foldedSet(`
  street st road rd avenue ave av lane ln drive dr court ct boulevard blvd way place pl terrace ter close crescent cres square sq
  gardens grove hill highway hwy parkway pkwy circle cir trail trl mews row walk wharf quay green park rise view loop alley
  parade esplanade`)

/** Of these, what says so by itself, also in lower case: "221 chapel street". */
export const plainEndings = foldedSet(
  `street road avenue lane boulevard blvd ave rd terrace crescent highway parkway`,
)

/** Before the name: "rue des Tanneurs", "Calle de la Paloma 18". */
export const streetOpeners = foldedSet(`
  rue avenue boulevard bd blvd place allée allées impasse quai cours chemin route square passage faubourg villa résidence
  calle avenida avda paseo plaza camino carretera ronda travesía carrer glorieta c
  rua travessa praça largo estrada alameda rodovia beco calçada
  οδός οδό οδού λεωφόρος λεωφόρο λεωφόρου λεωφ πλατεία πλατείας
  via viale piazza corso vicolo largo`)

/** Openers that are everyday words as well: only with a number before the street, or a capital. */
export const weakOpeners = foldedSet(`place cours route passage villa via c corso largo square`)

/** How the names of streets end in one word: "Lindenstraße 14b", "Prinsengracht 263". */
export const joinedEndings: readonly string[] =
  'strasse str weg platz allee gasse ring damm ufer stieg chaussee promenade gracht straat laan plein kade dijk singel steenweg'.split(
    ' ',
  )

/** The same as words of their own: "Holtenauer Str. 112". */
export const wordEndings = foldedSet(
  `strasse straße str weg platz allee gasse ring damm ufer straat laan plein`,
)

/** What a street that has none of these opens with in German: "Am Kirchplatz 7". */
export const placeOpeners = foldedSet(`am an im in auf zum zur unter hinter vor`)
export const placeArticles = foldedSet(`der den dem`)

/** Part of a house, before its number: "Flat 9", "Apt 4C". */
export const unitWords = foldedSet(`
  flat apt apartment unit suite ste room floor building block studio house etage stock wohnung whg appartement appt bâtiment bât
  étage escalier piso puerta portal escalera andar apto apartamento bloco όροφος διαμέρισμα interno scala lot`)

/** "P.O. Box 1187", told by its last word and what stands before it. */
export const boxWords = foldedSet(`box postfach apartado bp postbus casella θυρίδα thyrida`)

/** Small words inside the name of a street or a town. */
export const streetParticles = foldedSet(`
  de des du la le les l d of the von der den dem zum zur am an im do da dos das del los las el e y et aan van ten ter op sur sous
  lès saint st ste sainte san santa agia agios αγίου αγίας της του των und`)

/** Directions and ordinals inside the name of a street. */
export const directions = foldedSet(
  `n s e w ne nw se sw north south east west upper lower old new great little`,
)

/** Between a street and its town. */
export const townLinks = foldedSet(`in à en em a στην στο στη at`)
