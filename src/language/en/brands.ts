/**
 * Makes, firms and products that people name in a word of its own, by common knowledge: of cars, telephones, computers, airlines,
 * banks, insurers, shops, software and services. To `annotate/names/name-likeness` many look like names; no list has them all.
 * What is a common name as well ("Mercedes", "Chase") is left out.
 */
export const brandNames: readonly string[] = `
  audi bentley bmw bugatti buick cadillac chevrolet chevy chrysler citroen dacia daewoo daihatsu datsun dodge ferrari fiat ford
  gmc honda hummer hyundai infiniti isuzu jaguar jeep kia lada lamborghini lancia lexus maruti
  maserati mazda mclaren mg mini mitsubishi nissan opel peugeot pontiac porsche proton renault rover saab seat skoda
  smart ssangyong subaru suzuki tata tesla toyota vauxhall volkswagen volvo vw benz yamaha kawasaki ducati vespa triumph
  accord altima alto astra avalon baleno bolero camry celerio city civic corolla corsa creta ecosport elantra escort eon ertiga
  fiesta figo focus fortuner fusion golf grand i10 i20 ikon impala indica innova jazz jetta leaf malibu mondeo mustang
  nano nexon optra passat picasso polo prius punto qashqai rapid rav4 safari santro scorpio sentra sonata
  sumo swift sx4 taurus terrano tigor tiguan tucson vento vitara wagonr wrangler xuv xylo yaris zafira zest
  acer alienware android apple asus blackberry bosch brother canon chromebook cisco compaq dell dyson epson fitbit fujitsu
  galaxy garmin gionee gopro hisense hitachi hotpoint hp htc huawei ibm imac intel ipad iphone ipod karbonn kindle kodak lava lenovo
  lg logitech macbook micromax microsoft miele motorola nexus nikon nintendo nokia nvidia oneplus oppo panasonic philips pixel playstation
  poco realme redmi ricoh roku samsung sandisk seagate sharp siemens sony thinkpad toshiba vaio vivo whirlpool xbox xerox xiaomi zte
  adobe amazon amex autocad avast aws azure bing chrome citrix discord dropbox ebay etsy excel facebook firefox flipkart fortnite
  github gmail google hotmail hulu instagram kaspersky linkedin linux mcafee minecraft netflix norton office oracle outlook
  paypal photoshop pinterest powerpoint quickbooks reddit salesforce sap skype slack snapchat spotify swiggy teams tiktok
  twitter uber ubuntu venmo whatsapp windows word yahoo youtube zendesk zomato zoom
  aldi argos asda boots bestbuy carrefour costco dhl fedex gap homebase ikea kmart lidl lowes macys myntra nike adidas puma reebok
  primark sainsburys sears staples starbucks subway target tesco ups usps waitrose walgreens walmart wickes
  airtel att bt comcast cox ee jio o2 orange sprint telstra tmobile verizon virgin vodafone xfinity
  aer aeroflot airasia airindia alitalia avianca cathay delta easyjet emirates etihad iberia jetblue klm latam lufthansa
  qantas qatar ryanair southwest spicejet united vistara wizz
  aetna allianz allstate amica aviva axa barclays bupa capitalone cigna citi citibank discover fidelity geico halifax
  hdfc hsbc humana icici kotak lic lloyds mastercard metlife monzo natwest nationwide progressive prudential rbs revolut rupay
  sbi schwab statefarm visa wellsfargo
  coke dominos fanta kfc mcdonalds pepsi sprite`
  .trim()
  .split(/\s+/u)
