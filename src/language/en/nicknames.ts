/**
 * Given names and their short forms: a set of names is the same name. The first sets are written by hand, with what is said in Britain and Ireland; the rest is chosen
 * from the nickname lists of Carlton Northern and others (`nicknames`, Apache-2.0), shortened: common formal names, short forms
 * that few names share.
 */
export const nicknames: readonly (readonly string[])[] = `
  alan al · allan al · allen al · alun al · albert al bert bertie · alfred alf alfie fred freddie al · alistair ali al ally
  alasdair ali al ally · alastair ali al ally · alice ali ally · alison ali ally · allison ali ally · angus gus · augusta gus gussie
  augustus gus · antonia toni tonia · archibald archie · arthur art artie · ashley ash · annabel bel bella belle · annabelle bel bella belle · agnes nessie ness · ann nancy · barry baz bazza
  beatrice bee · beatrix bea trix trixie
  bernadette bernie · bethany beth · bridget bridie biddy · bronwen bron · caitlin cait · cameron cam · caroline caz caro
  cassandra cass cassie · charlotte charlie lottie lotte lotta · christopher kip · clementine clem clemmie · cordelia delia
  cuthbert bert · dafydd dai · dorothea dot dottie dora thea · dominique dom · edith edie · edwin eddie ted · eleanor ellie elle nell nora
  elinor ellie nell nora · elisabeth liz beth betty lizzie libby · elizabeth elsie bess bessie lilibet · elspeth elsie · emma em emmie
  eugenie genie · ellen nelly · fiona fi fee · frederica freddie · gareth gary gaz · georgia georgie · georgina george georgie gina · geraldine ger
  gilbert bert · gillian gill jill · gwyneth gwen · harriet harry hattie · harrison harry · helen nell nellie · henrietta hen hettie · henry harry
  herbert bert bertie · hubert bert · hilary hils · imogen immy immie · isabel izzy bel belle · isabelle izzy bel belle · isla izzy
  isobel izzy bel belle · jacqueline jax jacquie · jane janie · jemima mima jem · jeremy jem · joanna jo · joanne jo · johanna jo
  josephine jo josie posy · katherine kitty kath · kathleen kath kathy kathie kitty kate kat · kathryn kitty kath · kirsten kirsty
  laurence laurie larry · lawrence laurie · letitia tish lettie · letizia tish · lillian lil lily lilly · lilian lil lily lilly
  louisa lou lulu · louise lou lulu · lucinda lucy cindy · luke lukey · mabel mab · madeleine maddie maddy · madeline maddie maddy
  madison maddie maddy · magdalena lena magda maggie · marcella marcie · margaret greta madge mags margot · margery madge
  marguerite daisy · marjorie madge marj · marilyn maz · marion maz · martha marty mattie · martin marty mart · mary molly polly may mamie
  matilda tilly tilda mattie · maureen mo · maxine max · melissa mel lissa · mercedes mercy · meredith merry · michelle shelly shell
  mildred millie · millicent millie · miranda mandy randy · miriam mim mimi · montague monty · montgomery monty · naomi nomi
  natasha tasha nat · nicola nicky nikki nicki nix · nicole nicky nikki nicki · nigel nige · oliver ollie olly noll · olivia ollie
  patricia paddy · penelope penny nell · phoebe fee · philippa pippa pip · phyllis phyl · priscilla cilla prissy · prudence prue
  quentin quin · rachael rach rae · rachel rach rae · rebecca bex becks beck · reginald reggie rex · roderick rory rod roddy
  rosalind ros roz · rosamund ros roz · rosanna anna rosie · roseanne rosie · rosemary ros ro rosie · ruaridh rory · ruairi rory
  rupert rupe · sandra sandie · sarah sal · saskia sas · sebastian bas baz · shannon shan · sharon shaz · sophia sophie
  stella stell · susan sukie · susanna sue suzie zanna · susannah sue suzie zanna · suzanne sue suzie suze · tamara tammy
  tamsin tam tammy · terence terry tel · terrance terry · teresa tess tessa · theresa terry tess tessa · thelma thel
  theodora thea dora · tobias tobe · trevor trev · ursula ursie · valentine val · vanessa nessa · verity vee · victoria vix
  violet vi · virginia ginny gina · vivien viv · vivienne viv · wilhelmina mina minnie billie · winifred win winnie · winston win
  yvette eve · yvonne von · zachariah zach
  william will bill billy willy liam wil · robert rob bob bobby robbie dobbin hobkin robby
  richard rick dick richie rich dickie dickon dicky · james jim jimmy jamie jem jimmie
  john jack johnny jon jonathan jock · elizabeth liz beth lizzie eliza betty libby bessie betsy liza lizzy
  katherine catherine kathryn kate katie kathy cathy kat kaye trina
  margaret maggie meg peggy marge daisy gretta maggy margery margy midge peg rita
  michael mike mikey mick micah mickey micky · thomas tom tommy · christopher chris kit
  christine christina chris tina chrissy · alexander alex sandy xander sasha alec
  alexandra alex sandra lexi sasha alla · benjamin ben benny bennie · samuel sam sammy · samantha sam mantha
  daniel dan danny dann · matthew matt matty thias thys · andrew andy drew · anthony tony ant
  joseph joe joey jos · joshua josh jos · nicholas nick nicky claas claes nickie nico
  patricia pat patty trish patti tricia trisha · patrick pat paddy · jennifer jen jenny jenn jenni jennie
  jessica jess jessie · rebecca becky becca · susan sue susie sukey suzie
  victoria vicky tori torie torri torrie tory vickie · edward ed eddie ted ned teddy · theodore ted theo teddy
  david dave davey · stephen steven steve steph · gregory greg · jeffrey geoffrey jeff geoff · timothy tim timmy
  ronald ron ronnie naldo · donald don donnie donny dony · charles charlie chuck · peter pete
  philip phillip phil pip · frederick fred freddy fritz · abigail abby abbe abbey abbi gail nabby
  deborah debbie deb · pamela pam · barbara barb barby bobbie · kimberly kim · natalie nat
  nathaniel nathan nate nat · zachary zach zack zac zachy zakk · maria mary · francesca fran frankie
  francis frank fran · isabella isabel bella izzy issy nib nibby tibbie · olivia liv livvy nollie · amanda mandy
  jacqueline jackie jack jacqui · veronica ronnie franky frony ronie ronna vonnie · vincent vince vin vinnie vinny
  gabriel gabe gabby · gabrielle gabby · leonard len lenny leo · lawrence larry laurence lawrie lonny lorne lorry
  raymond ray · kenneth ken kenny · eugene gene · gerald jerry gerry · mohammed mohamed muhammad mo
  aaron erin ronnie · adela adie · adrian rian · agnes aggy nessa · aleksandr alek alex · amelia amy mel millie
  anastasia ana · andrea andi andy drea rea · angela angie · angelina angel angie lina · ann annie nan
  anna annie nan · anne nan · annie anna · antoinette netta · antonia netta · antonio ant · arnold arnie
  aron erin ronnie · augustus august austin · azariah aze riah · bartholomew bart bartel bat mees meus
  beatrice bea trisha trixie · bernard berney bernie berny · bradley brad · bridget biddy bridgie bridie
  calvin cal vin vinny · camille cammie millie · caroline carol carole carrie · cecilia celia cissy
  celeste celia lessie · charlie charles chuck · charlotte char lottie sherry · chester chet · chloe clo
  christina chrissy christy crissy · claire clara · clara clarissa · clarence clair clare · clifford cliff
  constance connie · cornelius conny corny neil niel · curtis curt · cynthia cintha · danielle dani · dennis denny
  dominic dom nic · dorothy dolly dortha dot dottie · douglas doug · duncan dunk · edmund ned · edwin ned
  eleanor lanna nelly · elias eli · elijah eli lige · ellen nell nellie · ellie elly · emily emmy mel millie
  ernest ernie · esther essie · evelyn eve evelina · ezekiel zeke · felicity flick · ferdinand ferdie freddie
  florence flo flora flossy · fran frannie · frances cissy fanny fran francie frankie frannie franniey franny sis
  franklin fran · frieda freddie · geraldine dina gerri gerrie gerry · gertrude gert gertie · gilbert gil
  gwendolyn gwen · hannah nan nanny · harold hal hap haps harry · harriet hattie · harry hap haps harold
  helena nell nellie · henrietta etta etty hank henny retta · henry hal hank hap haps · herbert herb
  howard hal howie · hubert hub hugh · ignatius iggy nace nate natius · irene rena · isaac ike zeke
  isabel issy nib nibby tibbie · isabelle issy nib nibby tibbie · jacob jaap jake jay · jakob jake · janet jan
  jean jeannie · jeremiah jereme jerry · jeremy jez jezza · jillian jill · joanna joan jodi
  jon johnny jonnie jonny · josephine fina joey josey josie · josiah jos · judith juda jude judi judie judy
  julia jill jules · julian jule jules · julie jules · june junius · junior june junie · justin justus
  kathleen katy kittie trina · kathryn kate katie · kevin kev · lauren laurie ren · leslie les · lester les
  lidia lyddy · lillian lilly lolly · lisa liz · lorenzo loren · louis lewis lou · louise lou · lucia lucius lucy
  lucille cille lucy · lucy lucinda · lydia lyddy · madeline maddi maddie maddy madge madie magda maggie
  malachi mally · malcolm mal malc · manuel manny · marcus marc · marie mae · marjorie margie margy
  martha marty mattie · martin marty · marvin marv · mary mae mamie marie molly polly · mathilda tillie
  matilda matty tilla tilly · matthias matt thias thys · maurice morey · maximilian max · maxwell max
  melanie mellie · melissa lissa mel · mercedes merci mercy sadie
  michelle chelle mickey shelley shellie shelly shely · miguel miggy · miranda mira randi randy · mitch mitchell
  mitchell mitch · monica monna monnie · morris morey · nancy nan · naomi omi · nathan nat nate
  nicolas nic nick nickie nico · nicole nicki nikki nole · nora nonie · norman norm · oswald ozzy
  patience pat patty · paul polly · paula lina polly · pauline polly · penelope penny
  priscilla cilla cissy prissy · rachel shelly · ramona mona · randall randy · randolph dolph randy
  raphael ralph · regina gina reggie · reginald naldo reg reggie renny · roderick rickie rod roddy · rodney rod
  roger rod · roland lanny rollo rolly · rosemary rosemarie rosey · rudolph dolph olph rolf rudy
  russell russ rusty · sabrina brina · salome loomie · sandra sandy · sarah sadie sally · sebastian seb sebby
  shirley sherry shirl · sidney sid syd · solomon sal salmon saul sol solly zolly
  stephanie steffi steffie steph stephany stephie stephine stevie · stuart stu · sylvester sly syl vessie vester
  tabitha tabby · teresa terry tessie · thaddeus thad · theo theodore
  theresa tessie thirza thursa traci tracie tracy · tiffany tiff tiffy · tim timmy · tobias toby · tom tommy
  valentina val vallie · valerie val · victor vic · vivian viv · wallace wally · walter wally walt · wesley wes
  wilfred wil · wilson willy · winifred freddie winnet winnie · yvonne vonna
  zachariah zac zach zachy zack zak zakk zeke`
  .split(/[·\n]/u)
  .map((set) => set.trim().split(' '))
  .filter(([first]) => first !== '')
