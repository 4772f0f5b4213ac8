/** French word lists: short, ordinary words and names chosen by hand for this project; none is evidence on its own. */
import { wordList, wordSets } from '../word-list.ts'

export const elisions = wordList('c d j l m n s t qu')

export const functionWords = wordList(`
  le la les un une des du de d l au aux et ou mais donc or ni car si que qui quoi dont ce cet cette ces ça cela ceci je tu il
  elle on nous vous ils elles me te se moi toi lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos en y à dans
  par pour sur sous avec sans chez vers depuis pendant avant après entre comme quand comment pourquoi combien quel quelle quels
  quelles ne pas plus jamais rien aucun aucune non oui très trop bien aussi encore déjà toujours alors puis même tout toute tous
  toutes autre autres est suis es sommes êtes sont était étais été être ai as a avons avez ont avait avoir eu fait faire peux peut
  pouvez pourrais pourriez puis dois doit faut veux voudrais c'est j'ai n'est n'ai qu'il qu'elle qu'on s'il l'ai d'un d'une
  n'a m'a j'étais c'était bonjour merci ici`)

export const notNames = wordList(`
  ok okay bonsoir salut pardon désolé désolée excusez cher chère madame monsieur mademoiselle messieurs mesdames client
  cliente abonné abonnée utilisateur utilisatrice membre adhérent conseiller conseillère agent service équipe support
  département société entreprise magasin compte commande numéro nom prénom adresse mail email téléphone aide problème question
  information parfait parfaitement sûre certain certaine content contente déçu déçue énervé énervée fâché fâchée inquiet
  inquiète furieux furieuse perdu perdue bloqué bloquée malade enceinte retraité retraitée étudiant étudiante locataire
  propriétaire titulaire français française belge suisse canadien canadienne québécois marocain tunisien algérien mère père
  fils fille mari femme épouse époux frère soeur ami amie lundi mardi mercredi jeudi vendredi samedi dimanche janvier février
  mars avril mai juin juillet août septembre octobre novembre décembre aujourd'hui demain hier maintenant vraiment juste bref
  enfin voilà nouveau nouvelle urgent inadmissible inacceptable scandaleux dommage mal`)

export const replyOpeners = wordList(`
  oui bien sûr ok d'accord bonjour bonsoir je suis c'est moi mon nom prénom est m'appelle merci volontiers alors ah voilà au de
  absolument certainement allô`)

export const ownNameOpeners = wordList(
  "et bonjour bonsoir salut alors oui ok donc voilà madame monsieur s'il vous plaît",
)

export const nameFollowers = wordList('de du et à ici encore')

export const nounOpeners = wordList(`
  à au aux en dans de du des chez sur sous pour par avec sans vers depuis le la les un une ce cet cette mon ma mes ton ta votre
  notre son sa chaque`)

/** Behind a bare name, beside numbers. */
export const nameDetails = wordList(`
  numéro client référence né née commande
  zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante`)

export const nameAnnouncers = wordList('ici')

/** Names that are also words. */
export const ambiguousNames = wordList(`
  rose marguerite violette iris capucine églantine fleur prune clémentine olive cerise aurore lune claire blanche reine
  désirée aimée constance prudence espérance grâce victoire gloire céleste pierre constant juste parfait modeste ange noël
  pascal toussaint dimanche avril juin mai franc sage petit grand blanc noir roux leblanc lebrun roi boulanger berger
  fournier marchand mercier meunier charpentier fontaine rivière forêt bois mars jasmin ambre perle jade luce douce`)

export const nameParticles = wordList(
  'de du des la le les d da van den der ter von el al ben saint st sainte',
)

export const nicknames = wordSets(`
  alexandre alex sacha
  alexandra alex sandra
  antoine toine tony
  anthony tony
  benjamin ben benji
  benoît ben
  catherine cathy kathy katia
  charlotte charlie lotte
  christophe chris tof
  christine chris
  christian chris
  daniel dan dany
  danielle dany
  dominique dom domi
  édouard ed doudou
  élisabeth babette lisette zabeth éli
  emmanuel manu
  emmanuelle manue manu
  frédéric fred
  frédérique fred
  françois fanfan
  françoise fanfan
  gabriel gaby
  gabrielle gaby
  geneviève ginette
  grégory greg
  guillaume willy
  isabelle isa zaza
  jacqueline jackie
  jacques jacquot
  jean jeannot
  jonathan jo john
  joseph jo
  joséphine jo
  julien ju juju
  laurent lolo
  laurence lolo
  madeleine mado
  marguerite margot
  marie mimi
  mathieu matt math
  maxime max
  michel mimi mich
  nathalie nath nat
  nicolas nico
  olivier olive
  patrick pat
  patricia pat patou
  philippe phil
  pierre pierrot
  raphaël raph
  rémy rémi
  robert bob
  samuel sam
  sébastien seb
  stéphane steph
  stéphanie steph fanny
  sylvie syl
  théodore théo
  thomas tom
  valérie val
  véronique véro
  victor vic
  vincent vince
  xavier xav`)

/** Parenté, tendresse, adresse. */
export const addressWords = wordList(`
  ami amie amis amies voisin voisine voisins collègue copain copine camarade frérot cousin cousine oncle tonton tante tata tantine
  maman papa mamie papi papy mère grand-mère fils fille chef cheffe patron patronne champion championne légende star
  reine roi princesse prince ange trésor chéri chérie cœur coeur amour belle beau beauté jolie ma mon mademoiselle
  jeune homme dame gars mec meuf poto pote gens tous toutes équipe famille vieux vieille doudou loulou`)

/** Titres devant le nom. */
export const rankWords = wordList(
  'maître docteur professeur capitaine colonel commandant abbé père soeur sœur frère juge ingénieur el-hadj hadj cheikh',
)

/** "And your first name?" */
export const givenNameWords = wordList('prénom')
export const familyNameWords = wordList('nom')

export const nameFillers = wordList('juste simplement euh bah ben toujours')

/** Qui est nommé dans une phrase avec l'un de ces mots est peut-être mort. */
export const deathWords = wordList(
  'mort morte décédé décédée décès défunt défunte veuve veuf obsèques enterrement funérailles feu succession deuil disparu disparue',
)
