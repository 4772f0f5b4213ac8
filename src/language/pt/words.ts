/** Portuguese word lists: short, ordinary words and names chosen by hand for this project; none is evidence on its own. */
import { wordList, wordSets } from '../word-list.ts'

export const functionWords = wordList(`
  o a os as um uma uns umas e ou mas se não que de do da dos das em no na nos nas num numa ao aos por pelo pela pelos
  pelas para pra com sem sobre até desde entre como quando onde quem qual quais quanto porque pois já ainda muito muita
  mais menos também só eu tu você vocês ele ela eles elas nós me te lhe lhes vos mim meu minha meus minhas teu tua seu sua seus suas
  nosso nossa vosso este esta isto estes estas esse essa isso esses essas aquele aquela algo nada ninguém alguém algum alguma
  nenhum nenhuma todo toda todos todas tudo outro outra mesmo mesma cada sou és são somos era foi ser sido está estou estão
  estamos estava estar tenho tem têm temos tinha ter há havia posso pode podem poderia quero queria gostaria faz fazer vou vai ir
  saber dizer gostava preciso consigo consegue conseguem vc vcs pra pro tbm vão lá cá
  sim obrigado obrigada olá oi bom boa favor aqui aí ali agora então assim tão tanto hoje foram fui`)

export const notNames = wordList(`
  dia tarde noite desculpe desculpa perdão prezado prezada caro cara senhor senhora senhores cliente
  clientes utilizador usuário usuária assinante titular dono dona agente atendente assistente
  suporte serviço equipa equipe departamento atendimento empresa loja conta pedido encomenda número
  nome sobrenome apelido correio email telefone morada endereço ajuda problema pergunta dúvida
  informação claro certo exato exacto ok okay bem mal perfeito pronto pronta seguro segura contente
  triste chateado chateada zangado zangada preocupado preocupada irritado irritada decepcionado
  decepcionada português portuguesa brasileiro brasileira angolano angolana moçambicano novo nova
  amigo amiga mãe pai filho filha esposa esposo marido mulher irmão irmã segunda terça quarta quinta
  sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro
  novembro dezembro amanhã ontem infelizmente urgente absurdo inaceitável responsável estudante
  fala reformado aposentado grávida doente gente pessoal`)

export const replyOpeners = wordList(`
  sim claro ok certo olá oi bom boa dia tarde noite sou é me chamo o a meu nome ah bem pois obrigado obrigada com certeza
  perfeito em de do da`)

export const ownNameOpeners = wordList('e o olá oi bom boa dia tarde noite bem sim ok que por favor então')

export const nameFollowers = wordList('de do da e aqui novamente outra o a eu')

/** Who is told of has an article: "a senhora Costa". */
export const turningWords = wordList('senhor senhora dona')

export const nounOpeners = wordList(`
  em no na nos nas de do da dos das a ao à com por para pelo pela desde até sobre o os as um uma este esta esse essa meu minha seu
  sua nosso nossa cada`)

/** Behind a bare name, beside numbers. */
export const nameDetails = wordList(`
  pedido número conta cliente
  zero dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta`)

export const nameAnnouncers = wordList('aqui')

/** Names that are also words: virtues, flowers, feasts, trees, animals and trades. */
export const ambiguousNames = wordList(`
  rosa luz paz graça esperança conceição dores glória vitória estrela alba aurora clara branca flor margarida violeta íris lua
  mar sol céu pérola celeste linda júlio abril salvador cruz domingos leão reis neves ramos campos rios costa serra ribeiro
  ferreira pereira oliveira carvalho pinheiro nogueira silveira coelho lobo carneiro cordeiro pinto leitão pastor prado
  machado barros fontes rocha castelo jesus santos vitor amparo benta justo franco`)

export const nameParticles = wordList('de da do das dos e d van von di del la')

export const nicknames = wordSets(`
  francisco chico quico kiko
  francisca chica kika
  josé zé zeca
  joão joca jão
  antônio tonho toninho toni tó
  antónio tó toninho toni tonho
  manuel manel neco mané
  joaquim quim
  alexandre alex xande
  alexandra alex xana
  eduardo edu dudu duda
  eduarda duda
  roberto beto bob
  alberto beto
  humberto beto
  carlos carlinhos
  luís lula lulu
  ricardo rico
  fernando nando fê
  fernanda nanda fê
  rafael rafa
  rafaela rafa
  gabriel gabi biel
  gabriela gabi
  daniel dani
  daniela dani
  leonardo léo
  guilherme gui guga
  gustavo guga gu
  rodrigo digo
  bernardo bê
  sebastião tião bastião
  vicente vicentinho
  pedro pedrinho
  miguel migas
  bárbara babi
  beatriz bia
  carolina carol
  catarina cata cati
  cristina cris tina
  filipa pipa
  filipe pipo lipe
  felipe lipe
  helena lena leninha
  isabel bela isa belinha
  isabela isa bela
  juliana ju
  júlia ju
  leonor nonô
  luísa lulu lu
  luciana lu
  madalena mada lena
  margarida guida magui
  mariana mari nana
  maria mia mariazinha
  patrícia pati tita
  rita ritinha
  sofia sofi
  susana susi
  teresa tê teca
  vitória vivi`)

/** Parentesco, carinho, tratamento. */
export const addressWords = wordList(`
  amigo amiga amigos amigas vizinho vizinha vizinhos colega colegas companheiro companheira compadre comadre tio tia primo prima irmão mano mana
  filho filha avô vovô mãe pai mamãe papai mãezinha paizinho chefe patrão patroa campeão campeã craque lenda
  rainha rei princesa príncipe anjo querido querida amor vida flor lindo gata gato meu minha coração docinho
  moço moça menino menina rapaz jovem cara mermão parça brother galera pessoal gente todos todas equipe equipa família`)

/** Títulos antes do nome. */
export const rankWords = wordList(
  'dom dona padre frei irmã capitão coronel comandante engenheiro engenheira arquiteto arquiteta juiz juíza mestre',
)

/** "And your first name?" */
export const givenNameWords = wordList('primeiro')
export const familyNameWords = wordList('apelido sobrenome')

export const nameFillers = wordList('só apenas é o a hum')

/** Quem é nomeado numa frase com uma destas pode ter morrido. */
export const deathWords = wordList(
  'morreu morto morta morte faleceu falecido falecida falecimento defunto defunta viúva viúvo funeral enterro óbito herança luto',
)
