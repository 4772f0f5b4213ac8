/**
 * Portuguese phrases, of Portugal and Brazil (você, tu, o senhor). Written for this project from the conventions of letters in
 * both countries (Exmo. Sr., Prezado) and from general knowledge of customer service; no corpus text.
 */
import type { LanguagePack } from '../types.ts'
import { can, favours } from './verbs.ts'

export const phrases: LanguagePack['phrases'] = {
  greeting: [
    '(olá|oi|oie|prezado|prezada|prezados|prezadas|caro|cara|caros|caras|estimado|estimada|querido|querida|saudações|alô|opa)',
    '(olá|oi)? (bom dia|boa tarde|boa noite)',
    'muito (bom dia|boa tarde|boa noite)',
    '(exmo|exma|exmos|excelentíssimo|excelentíssima|ilmo|ilma)',
    'oi (gente|pessoal|tudo bem)',
  ],
  'generic-salutation': [
    '(prezado|prezada|caro|cara|estimado|estimada|querido|querida|olá|oi) (cliente|utilizador|utilizadora|usuário|usuária|assinante|consumidor|consumidora|passageiro|hóspede|associado|associada|membro|subscritor|segurado|morador|moradora|inquilino|inquilina|vendedor|vendedora|paciente|titular|candidato|candidata|estudante|proprietário|proprietária|cidadão|cidadã)',
    '(prezados|caros|estimados) (clientes|senhores|utilizadores|usuários|assinantes)',
    '(prezado|caro|exmo|exmos|prezados) (senhor|senhores|sr|srs) (ou|e)? (senhora|senhoras|sra|sras)',
    '(prezado|caro|estimado|prezada|cara) a (cliente|senhor|segurado|utilizador)? (a)?',
    '(exmos|excelentíssimos) (senhores|srs)',
    'a quem (possa interessar|interessar possa)',
  ],
  closing: [
    '(com)? (os)? (meus|melhores|meus melhores)? cumprimentos',
    '(cordiais)? saudações (cordiais)?',
    '(atenciosamente|atentamente|cordialmente|respeitosamente|sinceramente)',
    '(abraço|abraços|beijo|beijos|bjs|abs|att|atte|cumps)',
    'um (grande|forte)? abraço',
    '(muito|muitíssimo|desde já)? (obrigado|obrigada|grato|grata|agradecido|agradecida)',
    '(desde já|antecipadamente) (agradeço|agradecemos)',
    '(fico|ficamos) (no aguardo|a aguardar|aguardando|à disposição|ao dispor)',
    '(aguardo|aguardamos) (o seu|um|o vosso|seu)? (retorno|contacto|contato|resposta|breve retorno)',
  ],
  honorific: [
    '(senhor|senhora|sr|sra|srs|srta|dona|d|seu|dr|dra|doutor|doutora|eng|arq|prof|engenheiro|engenheira|exmo|exma|professor|professora)',
    '(d|sr|dr|eng|prof) (o|a)',
  ],
  'name-introduction': ['(o)? meu (nome|nome completo|sobrenome|apelido) (é)?'],
  'name-introduction-called': [
    '(eu)? (me chamo|chamo me)',
    'quem fala é (o|a)?',
    '(pode|podes|podem)? (me chamar de|chamar me|tratar me por|me chamar)',
    '(em|no) nome (de|do|da)',
  ],
  'name-introduction-self': ['sou (o|a)?'],
  'name-introduction-this': [
    '(aqui|daqui) (é|fala|quem escreve é) (o|a)?',
    'aqui (o|a)',
    // Not "estou falando com a Vivo".
    '(está|estás|tá) (falando|a falar) com (o|a)?',
    'fala (o|a)?',
  ],
  // What is said to somebody right before their name, and of nobody: "Olá, Ana."
  'said-to-name': ['(olá|oi|de nada|por nada|imagina|ora essa|disponha)'],
  'name-request-details': ['(seus|teus|os) dados'],
  'name-request': [
    '(o)? (seu|teu|vosso) (nome|sobrenome|apelido|primeiro nome)',
    'como (se chama|te chamas|(você|o senhor|a senhora) se chama|(posso|devo) (te chamar|chamá lo|chamá la|tratá lo|tratá la))',
    'com quem (falo|eu falo|estou a falar|estou falando|tenho o prazer)',
    '(nome completo|e o (nome|apelido|sobrenome))',
    '(quem (fala|está a falar|está falando)|em (que nome|nome de quem))',
  ],
  gratitude: [
    '(obrigado|obrigada|agradeço|agradecemos|valeu|perfeito|ótimo|óptimo|excelente|maravilha|brigado|brigada|obg|vlw)',
    'muito gentil',
  ],
  negation: ['não sou', '(não|nunca|jamais|sem|nem|nenhum|nenhuma|nada|tampouco|n)'],
  apology: [
    '(desculpa|desculpe|desculpem|desculpas|perdão|perdoe|lamento|lamentamos)',
    '(peço|pedimos|pedir|apresento|apresentamos) (lhe|imensa|mil|as nossas|as minhas|muitas|sinceras)? (desculpa|desculpas)',
    '(sinto|sentimos) (muito|imenso|profundamente)',
    '(foi|é) (um)? (erro nosso|falha nossa|erro meu|nosso erro|nossa falha)',
    '(erro|falha) (nosso|nossa)',
  ],
  stock: [
    '(obrigado|obrigada|agradecemos|agradeço) (pelo|pela|a|o) (seu|sua|tua)? (contato|contacto|mensagem|e mail|email|paciência|compreensão|preferência|espera|confiança|interesse)',
    '(obrigado|obrigada) por (aguardar|(nos)? (contactar|contatar)|nos escolher|escolher a|(entrar|ter entrado) em (contato|contacto)|nos ter contactado)',
    '(desculpe|desculpa|desculpem|desculpas|lamento|lamentamos|sentimos) (por)? (pelo|pela|pelos|o|a|os|qualquer|eventuais) (transtorno|transtornos|inconveniente|inconvenientes|incómodo|incómodos|demora|atraso|espera)',
    '(entendo|entendemos|compreendo|compreendemos) (perfeitamente|totalmente|completamente)? (a)? (sua|tua) (frustração|insatisfação|preocupação|situação|indignação|desilusão)',
    '(posso|podemos|poderia) (te|lhe)? (ajudar|ajudá lo|ajudá la|ser útil) (em|com)? (mais alguma coisa|algo mais|mais alguma questão)',
    '(há|existe|tem) (mais alguma coisa|algo mais) (em que|com que|que) (eu)? (possa|podemos|posso) (ajudar|ajudá lo|te ajudar)?',
    '(em que|como|no que) (lhe)? (posso|podemos|poderia) (te|lhe|o|a)? (ajudar|ajudá lo|ajudá la|ser útil|auxiliar)',
    'não hesite em ((nos)? (contactar|contatar)|contactar nos|entrar em (contato|contacto)|ligar|escrever)',
    '(estou|estamos|ficamos|fico|permanecemos|continuamos) (sempre)? (à|ao) (sua|seu|tua|inteira)? (inteira)? (disposição|dispor)',
    '(tenha|tenham|desejamos lhe|desejo lhe|desejamos|desejo|tem) (um|uma) (ótimo|excelente|bom|boa|ótima|óptimo|resto de) (dia|tarde|noite|fim de semana|final de semana|semana)',
    '(sua|a sua) (opinião|satisfação|ligação|chamada) é (muito)? importante (para nós)?',
    '(um|uma|dos nossos|de nossos) (atendente|atendentes|colega|assistente|consultor|consultores|especialista|técnico) (retornará|entrará em (contato|contacto)|(irá|vai) (entrar em (contato|contacto)|contactá lo|retornar))',
    '(será|está a ser|está sendo) (tratado|tratada|analisado|analisada)',
    'para qualquer (esclarecimento|dúvida|questão)',
    'nossa melhor atenção',
    '(espero ter ajudado|estamos aqui para)',
    'recebemos (a|o)? (sua|seu) (mensagem|comunicação|solicitação|e mail)',
    '(entraremos|entrarei|retornaremos) em (contato|contacto) (com você|consigo|o mais breve possível|em breve|assim que possível)?',
    '(o mais (breve|rápido|rapidamente) possível|com a (maior|máxima) brevidade)',
    '(faremos|fazer|fazendo) (todo|tudo) (o possível|o que está ao nosso alcance)',
  ],
  // Of these, what may hold the answer.
  routine: [
    '(no prazo de|em até|prazo de até|dentro de) * (a *)? (dias|horas) (úteis)?',
    '(lamentamos|infelizmente temos de|lamento) (informar|informá lo|ter de informar)',
    '(esta|a) (ligação|chamada) (está sendo|poderá ser|pode ser|será) gravada',
    'para dar (continuidade|seguimento) (ao|à) (seu|sua)? *',
    `${can} (por favor)? (me|nos)? (${favours})`,
    'por (motivos|razões|questões) de segurança',
    '(um|só um|aguarde um|apenas um) (momento|momentinho|instante|minuto|minutinho) (por favor)?',
  ],
}
