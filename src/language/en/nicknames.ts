/**
 * Given names and their short forms: a set of names is the same name. The first sets are written by hand, with what is said in Britain and Ireland; the rest is chosen
 * from the nickname lists of Carlton Northern and others (`nicknames`, Apache-2.0), shortened: common formal names, short forms
 * that few names share.
 */
export const nicknames: readonly (readonly string[])[] = `
  agnes nessie ness · alasdair ally · alastair ali ally · albert bert bertie · alfred fred freddie · alice ally
  alison ally · alistair ally · allison ali ally · angus gus · ann nancy · annabel bella belle bel
  annabelle bel bella belle · antonia tonia · augusta gus gussie · augustus gus · barry bazza baz · beatrice bee
  beatrix trixie · charlotte charlie lotta · christopher kip · cuthbert bert · dafydd dai · dorothea dot dottie dora thea
  edith edie · edwin eddie ted · eleanor ellie elle nell nora · elinor ellie nell nora
  elisabeth liz beth betty lizzie libby · elizabeth elsie bess lilibet · ellen nelly · elspeth elsie · emma emmie
  eugenie genie · fiona fee · frederica freddie · gareth gary · georgia georgie · georgina george georgie gina
  gilbert bert · gillian jill · gwyneth gwen · harriet harry · harrison harry · helen nell nellie · henrietta hettie
  herbert bertie bert · hubert bert · imogen immy immie · isabel belle bel · isabelle izzy bel belle · isla izzy
  isobel izzy belle bel · jacqueline jax · jemima mima · jeremy jem · josephine posy · katherine kitty
  kathleen kathy kitty kate · kathryn kitty · kirsten kirsty · laurence laurie · lawrence laurie · letitia tish
  letizia tish · lilian lilly · louisa lulu · louise lulu · lucinda cindy · madeleine maddie maddy · madison maddie maddy
  magdalena maggie · margaret greta madge mags margot · margery madge · marguerite daisy · marjorie madge · mary may
  matilda tilda mattie · maureen mo · michelle shell · mildred millie · millicent millie · miranda mandy · miriam mim mimi
  naomi nomi · natasha tasha · nicola nicky nikki nicki nix · nicole nicky · nigel nige · oliver ollie olly noll
  olivia ollie · patricia paddy · penelope nell · phoebe fee · prudence prue · quentin quin · rachael rae · rachel rae
  rebecca becks beck · reginald rex · roderick rory · rosalind roz · rosamund roz · rosanna anna · ruairi rory
  ruaridh rory · sarah sal · sebastian bas baz · sophia sophie · stella stell · susan sukie · susanna sue suzie zanna
  susannah sue suzie zanna · suzanne sue suzie suze · terence terry · teresa tess tessa · terrance terry
  theodora thea dora · theresa terry tess tessa · tobias tobe · vanessa nessa · verity vee · victoria vix
  virginia ginny gina · wilhelmina minnie · yvette eve · yvonne von
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
  melanie mellie · melissa lissa mel · mercedes mercy sadie
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
