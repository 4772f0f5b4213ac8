/**
 * Places that people name in a word of its own, by common knowledge: countries, states, the largest cities of the English-speaking
 * world, of India and of Europe. Towns look like names to `annotate/names/name-likeness`; no list has them all.
 */
export const placeNames: readonly string[] = `
  afghanistan albania algeria america argentina armenia australia austria bahrain bangladesh belgium bhutan bolivia brazil britain
  bulgaria cambodia cameroon canada chile china colombia congo croatia cuba cyprus denmark dubai ecuador egypt england estonia
  ethiopia finland france georgia germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland
  israel italy jamaica japan jordan kazakhstan kenya korea kuwait latvia lebanon libya lithuania luxembourg malaysia maldives malta
  mauritius mexico moldova mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua nigeria norway oman pakistan
  panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia
  somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay usa uzbekistan
  venezuela vietnam wales yemen zambia zimbabwe
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
  oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba
  albany albuquerque amsterdam anaheim anchorage athens atlanta auckland aurora austin bakersfield bangkok barcelona baltimore
  beijing belfast berlin birmingham boise boston bradford brisbane bristol brooklyn brussels bucharest budapest buffalo cairo
  calgary cambridge canberra cardiff charleston charlotte chattanooga chicago cincinnati cleveland columbia columbus copenhagen
  coventry dallas dayton denver detroit dublin durham edinburgh edmonton fargo frankfurt fresno geneva glasgow hamburg
  helsinki hongkong honolulu houston huntsville indianapolis istanbul jacksonville jakarta johannesburg karachi kathmandu knoxville
  lagos lahore lansing leeds leicester lincoln lisbon liverpool london louisville madison madrid manchester manhattan manila
  melbourne memphis mesa miami milan milwaukee minneapolis mobile montreal moscow munich nairobi naples nashville newark newcastle
  norfolk nottingham oakland omaha orlando osaka oslo ottawa oxford paris perth philadelphia phoenix pittsburgh plymouth portland
  prague princeton raleigh reno richmond riga rochester rome sacramento salem santiago savannah seattle seoul shanghai sheffield
  sofia spokane springfield stockholm sydney tampa tokyo toledo toronto tucson tulsa vancouver venice vienna warsaw wellington
  wichita winnipeg york zurich angeles francisco vegas orleans
  agra ahmedabad amritsar aurangabad bangalore bengaluru bhopal bhubaneswar calcutta chandigarh chennai cochin coimbatore cuttack
  dehradun delhi ernakulam erode faridabad ghaziabad goa guntur gurgaon guwahati gwalior hyderabad indore jaipur jalandhar
  jammu jamshedpur jodhpur kanpur kanchipuram karnataka karur kerala kochi kolkata kozhikode lucknow ludhiana madras madurai
  mangalore meerut mumbai mysore nagpur nashik noida patna pondicherry puducherry pune punjab raipur rajasthan rajkot ranchi salem
  shimla srinagar surat thane thanjavur tiruchirappalli tirunelveli tirupati tirupur trichy trivandrum udaipur vadodara varanasi
  vellore vijayawada visakhapatnam`
  .trim()
  .split(/\s+/u)
