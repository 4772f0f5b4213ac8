/**
 * Given names and their short forms from many cultures, a set of names a line. They hold in every language, as names travel
 * ("Kasia" writes to a firm in Leeds); but they are no evidence that a word is a name, for some are words somewhere. Written for this project from general knowledge; what spelling alone
 * tells ("Krish" of Krishnamurthy, "Seun" of Oluwaseun) is left to `annotate/names/short-forms`.
 */
import { wordSets } from './word-list.ts'

export const worldNicknames: readonly (readonly string[])[] = wordSets(`
  henry harry hal
  philippa pippa pip
  gareth gaz
  deepika deepu
  konstantinos constantinos kostas costas kostis dinos takis
  georgios giorgos yiorgos yorgos george giorgis
  evangelos vangelis vaggelis
  dimitrios dimitris mitsos jimmy
  ioannis giannis yannis yiannis john
  vasiliki vaso vasso
  eleni lenio elena helen
  nikolaos nikos nick
  panagiotis panos panagis takis
  athanasios thanasis nasos
  emmanouil manolis manos
  alexandros alekos alex
  theodoros thodoris
  aikaterini katerina kate
  sotirios sotiris
  charalampos charalambos babis haris
  olena olenka olya lena
  oleksandr sashko sasha oleks
  barbara babs barb babsi basia
  gary gaz gazza
  lawrence laurence loz lol
  deirdre dee didi
  deborah dee debs
  denise dee
  caroline caro caz carrie
  geraldine ger gerry
  bernadette bernie berni
  siobhan shiv shivvy
  padraig paddy podge
  padraic paddy podge
  seamus shay
  alasdair ali
  alistair ali
  eilidh ellie
  morag mo
  llewellyn llew lew
  gwendolyn gwen wendy
  angharad haz
  myfanwy myf fanw
  francisco paco pancho curro kiko fran cisco quico chico paquito
  francisca paca paquita pancha chica
  jose pepe chepe josito ze zeca
  josefa pepa pepita fina
  josefina fina pepa
  guadalupe lupe lupita
  dolores lola loli lolita
  consuelo chelo
  concepcion concha conchita
  rosario charo chayo
  mercedes merche meche
  ignacio nacho
  eduardo lalo edu dudu
  enrique quique kike
  alejandro alex ale jano
  alejandra alex ale jandra
  jesus chuy chucho
  manuel manolo manu manny lolo
  guillermo memo guille
  roberto beto
  alberto beto
  humberto beto
  gilberto beto
  luis lucho
  graciela chela
  isabel isa chabela chavela
  antonio tono toni tonho toninho
  antonia tona toni
  rafael rafa
  gabriel gabo gabi
  santiago santi
  vicente chente
  salvador chava
  rosa rosita
  teresa tere maite
  joaquin quino
  leonardo leo nardo
  fernando nando fer
  hernando nando
  ricardo rico cardo
  sebastian seba bastian
  joao joca
  luiz lula
  raimundo mundo
  beatriz bia bea
  giuseppe peppe pino beppe
  giovanni gianni nino
  luigi gigi gino
  francesco franco checco ciccio
  salvatore toto turi
  vincenzo enzo
  lorenzo enzo renzo
  alessandro ale sandro
  alessandra ale sandra
  giuseppina pina
  raffaella lella
  aleksandra ola olka sasha sandra alex
  aleksander alek olek olo sasha alex
  aleksandr sasha sanya alex
  katarzyna kasia kaska kate
  malgorzata gosia malgosia
  joanna asia
  agnieszka aga agusia
  anna ania anka anya hania nusia anja
  barbara basia
  ewa ewka
  krzysztof krzys krzysiek kris
  wojciech wojtek
  stanislaw staszek stas
  stanislav stas
  tadeusz tadek
  zbigniew zbyszek
  jozef jozek
  jan janek jasiek jas
  piotr piotrek
  pawel pawelek
  grzegorz grzesiek greg
  tomasz tomek tom
  mateusz mati
  marcin marcinek
  jacek jacus
  jerzy jurek
  wladyslaw wladek
  boleslaw bolek
  magdalena magda lena madzia
  elzbieta ela
  zofia zosia
  jadwiga jadzia
  danuta danka
  bozena bozenka
  monika mona
  maria mari marysia masha mariyka
  jonathan jon jonny jono jonty
  rebecca bex
  harriet hattie
  maurice mo
  dmitry dima mitya
  dmitri dima mitya
  dmitriy dima mitya
  vladimir volodya vova vlad
  volodymyr vova vlad
  ekaterina katya katia kate
  kateryna katya katia
  evgeny zhenya
  evgeniy zhenya
  evgenia zhenya
  yevgeny zhenya
  mikhail misha
  nikolai kolya
  nikolay kolya
  sergei seryozha serge
  sergey seryozha serge
  alexei alyosha lyosha
  alexey alyosha lyosha
  konstantin kostya
  pavel pasha
  natalia natasha
  natalya natasha
  tatiana tanya
  tatyana tanya
  anastasia nastya stasya
  ivan vanya
  yuri yura
  yury yura
  boris borya
  elena lena
  olena lena
  oleksandr sasha
  oleksandra sasha
  lyudmila lyuda mila
  ludmila luda mila
  svetlana sveta lana
  galina galya
  valentina valya
  vasily vasya
  zsofia zsofi
  erzsebet bozsi zsoka
  laszlo laci
  istvan pista pisti
  jozsef joska
  ferenc feri
  sandor sanyi
  katalin kati kata
  janos jani jancsi
  gyorgy gyuri
  andras bandi
  josef pepa sepp jupp
  frantisek franta
  jiri jirka
  vaclav vasek
  hana hanka
  johannes hans hannes jan
  johann hans hannes
  heinrich heiner heinz
  wilhelmina mina minna billie wil willie
  wilhelm willi willy will
  friedrich fritz
  elisabeth lisa sissi lili elli els liesbeth
  margarete grete gretel
  cornelis kees cor
  cornelia nel cokkie
  hendrik henk
  willem wim
  petronella nel
  adrianus ad arjan
  mohammad mo
  muhammed mo
  abdullah abdul abed
  abdulrahman abdul
  mustafa mus musti
  khadija dija
  fatima fati fatou
  ibrahim ibo brahim
  ismail ish
  mehmet memo
  krishna kittu
  subramaniam subbu mani
  subramanian subbu mani
  venkatesh venky
  venkatesan venky
  venkataraman venky
  rajendra raju raj
  rajesh raju raj
  rajkumar raju raj
  sanjay sanju
  manjunath manju
  padmavathi padma
  lakshmi lachu
  chandrasekhar chandra shekhar
  balasubramanian balu bala
  balakrishnan balu bala
  gopalakrishnan gopal gopi
  radhakrishnan radha
  harpreet harry preet
  gurpreet preet
  jaspreet jas jassi
  manpreet manny preet
  sukhwinder sukhi
  balwinder bal
  parminder pam
  oluwaseun seun olu
  oluwaseyi seyi olu
  oluwatobiloba tobi
  oluwafemi femi olu
  olufemi femi
  olabisi bisi
  abimbola bimbo bola
  adebayo bayo ade
  adebola bola
  adewale wale
  olawale wale
  babatunde tunde baba
  ayodele ayo dele
  temitope temi tope
  ngozichukwuka ngozi
  chukwuemeka emeka
  nnaemeka emeka
  ifeanyichukwu ifeanyi
  chinonso nonso
  chidiebere chidi
  obinna obi
  kwabena kobby
  kwadwo kojo
  kwaku kweku
  kofi fiifi
  nkosinathi nathi
  thembelihle thembi
  sibusiso sbu
  nompumelelo mpumi
  ferdinand ferdie
  jejomar jojo
  wilfredo willy
  remedios remy
  corazon cory cora
  rodrigo rod
  kazuhiro kazu hiro
  takahiro taka hiro
  masahiro masa hiro`)
