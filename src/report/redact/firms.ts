import { foldedSet } from './reader.ts'

/** How the names of those end who are nobody in particular. */
export const FIRMS = foldedSet(`
  ltd inc gmbh llc plc corp limited group council borough mutual home homes telecom mobile bank insurance energy water gas airlines
  airways hotel hotels shop store stores market express logistics services service support team desk office department dept society
  trust association university college school clinic hospital versicherung bank stadtwerke banque assurance seguros banco
  company co customer care relations sirs madam resident occupier customers clients colleagues`)
