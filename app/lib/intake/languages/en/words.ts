import { phraseList } from '../../text/phrases';
import type { Vocabulary } from '../vocabulary';

/** English words of trade, hedges, times, numbers and money. Written in the syntax of makePhraseBook. */
export const words: Vocabulary = {
  terms: {
    turnover: phraseList(`
      trade / trade turnover / trade volume|volumes|flow|flows|value / volume of trade / value of trade / trading volume
      / foreign trade volume|turnover? / trade exchange|exchanges / commodity turnover / goods turnover / commercial turnover
      / merchandise|goods trade / trade in goods / goods and services trade / trade in goods and services / traded goods / goods traded / traded with|between / trades with
      / trade and commerce / changed hands / commercial exchange|exchanges|trade / commerce / trade|trading relationship worth|valued
      / we|they|countries|nations|sides|neighbours|neighbors|economies|two traded / trade|trading relationship was|is worth|valued / trade of goods / mutual trade / trade ties worth|valued / exchange of goods / external trade / foreign trade`),
    turnover_weak: phraseList(
      'volume|volumes|exchange was|were with / sales|shipments|deliveries|exports between / turnover / traded / exchange|exchanges|volume|volumes|business with|between / trade|trading|commercial relationship / business worth / economic exchange|exchanges / commercial ties worth',
    ),
    combined: phraseList(`
      imports and exports / exports and imports / import and export / export and import / import export / export import
      / combined imports|exports and exports|imports / sum of exports and imports`),
    exports: phraseList(`
      exports / export / exports value|volume|revenue|revenues|earnings|shipments / export value|volume|revenue|revenues|earnings|earning|shipments|receipts|sales|income|turnover|figure|bill
      / sales|shipments abroad|overseas / outbound shipments / overseas sales|shipments / foreign sales / exported goods|products / goods exported / goods sold|sent|shipped to`),
    exports_verb: phraseList('exported / exporting / to export / exports goods'),
    imports: phraseList(`
      imports / import / import value|volume|bill|spending|costs / inbound shipments / imported goods|products / goods imported / purchases abroad / goods bought|purchased from`),
    imports_verb: phraseList('imported / importing / to import'),
    sold: phraseList(
      'sold / sells / sell / selling / sent / dispatched / dispatching / ships / shipped / shipping / shipments / deliveries / supplied / sales to',
    ),
    bought: phraseList(
      'bought / buys / buy / buying / took in / takes in / received goods / receiving goods / purchased / purchases',
    ),
    partnership: phraseList(
      'trading|trade|economic|commercial|business partner|partners / main|major|top|largest|biggest|key|leading|important partner|partners',
    ),
    market: phraseList(`
      export market|markets|destination|destinations|partner|partners / destination|destinations for|of exports|goods|products / buyer|buyers|customer|customers|importer|importers|purchaser|purchasers of / top|largest|biggest|main|major|leading|key|first|second|third|fourth|fifth destination|destinations|market|markets|buyer|buyers|customer|customers
      / took|takes|taking|had|has|with the lion 's share / largest|biggest|top overseas|foreign|export market|markets`),
    supplier: phraseList(`
      import source|sources|partner|partners / source|sources of imports|goods / supplier|suppliers to|of / top|largest|biggest|main|major|leading|key|first|second|third supplier|suppliers|source|sources / seller|sellers of`),
    deficit: phraseList(`
      deficit|gap|shortfall on|of|for trade / deficit|gap|shortfall on|in|for trade in goods / deficit|gap on goods trade? / deficit|gap on|in goods and services /      imports exceeded|exceeding|exceed|outstripped|outstripping|outpaced|outpacing|surpassed|topped|outweighed its? exports / excess of imports over exports /      trade deficit|deficits|gap|gaps|shortfall|shortfalls|imbalance|imbalances / trading deficit|gap|shortfall / deficit|gap|shortfall|imbalance in? goods?|merchandise? trade
      / deficit|gap|shortfall|imbalance in trade / trade balance deficit / merchandise|goods deficit|gap|shortfall / goods trade deficit|gap|shortfall / deficit in goods / negative trade balance / negative balance of trade
      / trade in goods deficit|gap / trade in goods and services deficit|gap / visible trade deficit|gap / merchandise|foreign|external trade deficit|gap / bilateral trade? deficit|gap|shortfall / trade goods deficit|gap / trade loss / goods and services deficit|gap / deficit in goods and services`),
    surplus: phraseList(`
      surplus on|of|in trade / surplus in|on trade in goods / surplus on goods trade? / surplus on|in goods and services /      exports exceeded|exceeding|exceed|outstripped|outstripping|outpaced|outpacing|surpassed|topped|outweighed its? imports / excess of exports over imports /      trade surplus|surpluses / surplus in trade / trading surplus / trade balance surplus / merchandise|goods|foreign|external trade? surplus / surplus in goods|merchandise trade? / surplus in trade / positive trade balance
      / positive balance of trade / bilateral trade? surplus / trade in goods surplus / goods trade surplus / favorable|favourable trade balance / favorable|favourable balance of trade / visible trade surplus`),
    balance: phraseList('trade balance / balance of trade / net exports / trading balance'),
    deficit_weak: phraseList('deficits / deficit / gap / shortfall / imbalance / in the red'),
    surplus_weak: phraseList('surplus'),
    investment: phraseList(`
      invest / invested / investing / investment / investments / invests / investor|investors / fdi / stake / acquisition|acquisitions / takeover / project|projects / infrastructure / poured / plant / factory / factories
      / construction / facility / venture|ventures / capital / build / building / railway / pipeline / portfolio / stock of`),
    finance: phraseList(`
      loan|loans / lend / lends / lent / lending / borrow* / credit|credits / credit line|lines / debt|debts / aid / bail out / bailout / budget|budgets / fund / funds / funding / bond|bonds / remittance|remittances / reserves
      / assets / asset / grant|grants / financ* / pension|pensions / deposit|deposits / subsidy|subsidies / spending / military spending / donat* / bank|banks / budget|funding|financing|fiscal|tax|infrastructure|pay|savings|output deficit|gap|shortfall|surplus / fiscal deficit|gap|surplus
      / government deficit / treasury / stimulus / package / swap / relief / set|sets|setting aside / earmark* / allocat* / disburs* / holdings / treasuries / public deficit / federal deficit / federal budget deficit / rescue`),
    gdp: phraseList(
      'gdp / gross domestic product / gnp / gross national product|income / economy / economies / national income / economic output / output / purchasing power',
    ),
    company: phraseList(`
      revenue / revenues / profit|profits / earnings / market value / market capitalisation|capitalization / sales / income / valuation / net income / net loss / pre tax / dividend|dividends / annual sales / shares
      / stock / operating / fortune / net worth / wealth`),
    deal: phraseList(`
      deal|deals / trade|trading|business|commercial deal|deals|contract|contracts / contract|contracts / order|orders / agreement|agreements / purchase agreement|agreements / memorandum / memoranda / memorandums / mou|mous / signed / tender / transactions`),
    other: phraseList(`
      current account / current account deficit|surplus|gap|balance / capital account / balance of payments / balance of payments deficit|surplus|gap / transit / damage|damages / cost|costs / fine|fines / loss|losses / lost / savings
      / compensation / tax / taxes / tax revenue|revenues / wages / salary|salaries / payments / market size / payment / bribe|bribes / fraud / theft / smuggling / laundering / subsidies / penalties / fees / royalties / tourists / tourism / visitors
      / trade|export|import|market potential / trade finance / cargo / insurance / savings / facilitated / procurement / consumption`),
    tariff: phraseList(
      'tariff|tariffs / duty / duties / levy / levies / sanction|sanctions / import tax|taxes|duty|duties|tariff|tariffs / retaliat* / countermeasure|countermeasures / quota|quotas / customs duties|duty / border tax / taxes on / to tax / slap* / to penalise|penalize',
    ),
    gap: phraseList('gap|difference|imbalance|shortfall|deficit between'),
    annual: phraseList(
      'annual|yearly total|figure / for|in the year as? a? whole? / for the full|whole|entire year / full year / year as a whole / for all of / whole year / for the year / yearly total / annual total',
    ),
    services: phraseList('services / service / trade in services / services trade / service trade'),
    subset: phraseList(`
      counterfeit|fake|pirated|stolen goods|products|items? /
      private enterprises|firms|companies|businesses|sector / foreign invested|funded enterprises|firms|companies|businesses / foreign firms|companies|businesses / state owned enterprises|firms|companies / small and medium enterprises|sized
      / this|that|these sector|industry|field|segment|category|area|product|commodity / the sector|industry|segment|category / e commerce / ecommerce / cross border e? commerce / processing trade / border trade / private and? / online / informal / illegal / illicit / military trade / digital trade / re exports / re export / intra company / smes / enterprises / special economic zone|zones / sez / sezs / export processing zone|zones / free zone|zones`),
    product: phraseList(`
      oil / gas / lng / lpg / petroleum / crude / fuel|fuels / coal / wheat / grain|grains / corn / maize / soy* / soybean|soybeans / beef / meat / pork / poultry / chicken / dairy / milk / fruit|fruits / vegetable|vegetables / rice / sugar / coffee / tea
      / cocoa / cotton / wool / wine|wines / beer / whisky / whiskey|whiskeys / bourbon / liquor / spirits / car / cars / vehicle|vehicles / automobile|automobiles / auto / autos / automotive / trucks / ev / evs / electric / steel / iron / iron ore / ore|ores / aluminium / aluminum / copper / nickel / zinc / lithium / metals / metal / minerals / mineral
      / gold / silver / diamond|diamonds / jewelry / jewellery / gem|gems / chip|chips / semiconductor|semiconductors / electronics / electronic / smartphone|smartphones / phones / computers / machinery / machines / equipment / textile|textiles / garment|garments / apparel / clothing / clothes / footwear / shoes / leather
      / furniture / toys / pharmaceutical|pharmaceuticals / drugs / medicine|medicines / vaccines / medical / chemical|chemicals / fertiliser|fertilisers / fertilizer|fertilizers / plastics / rubber / timber / wood / paper / pulp / arms / weapon|weapons / defence / defense / military / aircraft / aeroplanes / airplanes / planes / ships
      / agricultural / agriculture / farm / farming / agri* / agro* / food / foodstuff|foodstuffs / seafood / fish / shrimp / salmon / energy / software / information technology / technology / high tech / hi tech / solar / solar panels / batteries / battery / wind turbines / uranium / hydrocarbon|hydrocarbons / palm oil / olive oil / edible oil
      / natural gas / crude oil / rare earth|earths / stones / cement / tobacco / flowers / avocado|avocados / lamb / livestock / cattle / tyres / tires / cosmetics / manufacturing / manufactured / manufactures / industrial / power / electricity / tea / nuts / almonds / bananas / luxury / consumer / technical / telecom / telecoms / shirt|shirts / t shirt|shirts / knitwear / knit / sweater|sweaters / this|that|the product|crop|commodity / jeans / trousers / carpet|carpets / rugs / handicraft|handicrafts / ceramics / tiles / glass / appliances / televisions / tvs / laptops / tablets / cameras / printers / robots / turbines / engines / motorcycles / bicycles / bikes / scooters / parts / components / spare parts / tractors / cables / wires / plastic / resins / polymers / ethylene / methanol / ammonia / urea / potash / phosphate|phosphates / lead / tin / cobalt / manganese / chrome / bauxite / alumina / tungsten / titanium / graphite / platinum / palladium / jade / pearls / bitumen / diesel / gasoline / petrol / kerosene / jet fuel / propane / butane / biofuel|biofuels / ethanol / biodiesel / condensate / feedstock / barley / oats / oilseed|oilseeds / rapeseed / canola / sunflower / lentils / pulses / beans / peas / potatoes / onions / tomatoes / garlic / spices / pepper / vanilla / honey / eggs / cheese / butter / yoghurt / powder / confectionery / chocolate / snacks / beverages / juice / water / vodka / tequila / rum / cigarettes / pineapples / mangoes / oranges / citrus / apples / grapes / kiwifruit / blueberries / cherries / durian|durians / lobster|lobsters / tuna / squid / crab|crabs / prawns / catfish / pangasius / hides / skins / fur|furs / silk / jute / linen / yarn / fabric|fabrics / fibres / fibers / denim / hosiery / bedding / mattresses / lumber / plywood / logs / cork / newsprint / books / video games / games / cinema / education / call centres / instruments / devices / ventilators / masks / insulin / hormones / antibiotics / fragrances / perfume|perfumes / soap / detergents / paints / dyes / explosives / ammunition / missiles / helicopters / drones / tanks / submarines / satellites / warships / fighter jets / jets / locomotives / wagons / rails / containers / vessels / yachts / boats / films / film / music / cannabis / cocaine / heroin / ivory / wildlife`),
    goods: phraseList(
      'goods / merchandise / products / commodities / goods and services / goods or services / items / stuff / produce',
    ),
    neutral: phraseList(`
      trade war|wars|deal|deals|agreement|agreements|talks|tension|tensions|dispute|disputes|policy|policies|minister|ministers|ministry|secretary|representative|representatives|commissioner|barrier|barriers|route|routes|union|unions|organisation|organization|fair|fairs
      / trade restriction|restrictions|sanctions|pact|pacts|negotiator|negotiators|negotiations|bloc|blocs|delegation|mission|missions|act|law|laws|rules|practices|relation|relations|relationship|relationships|ties|links|link|show|shows|zone|zones|expert|experts|adviser|advisor|analyst|lawyer|association|group|groups|body|court|commission|department|data|figures|statistics|report|reports|numbers|number|centre|center|corridor|corridors|conflict|conflicts|friction|frictions|issue|issues|embassy|envoy|official|officials|chief|bureau|council|chamber|summit|forum|conference|cooperation|co|liberalisation|liberalization|facilitation|preferences|preference|protection|promotion|hub|hubs|expo|measures|concerns|front|off|offs|mark|marks|name|names|secret|secrets|winds|irritants|embargo|ban|bans|growth|picture|diversion|architecture|diplomacy|platform|platforms|system|opportunities|openness|strategy|initiative|initiatives|body
      / trade and investment|economic|political|business|cultural / free trade / free trade agreement|agreements|area|areas|deal|deals|zone|zones|pact|pacts|talks / world trade organisation|organization / world trade / slave trade / insider trade|trading / trade off|offs / stock trade / trade at / international trade commission|centre|center|organization|organisation
      / export market|markets|partner|hub|hubs|control|controls|ban|bans|duty|duties|tax|taxes|licence|license|licences|licenses|growth|oriented|led|driven|credit|credits|industry|industries|sector|sectors|promotion|restriction|restrictions|routes|route|processing|capacity|basket|base|import bank|import|competitiveness|opportunities|orders|terminal|terminals
      / import ban|bans|control|controls|restriction|restrictions|substitution|quotas|quota|licence|licences|growth|prices|dependence|demand|rules|terminal / us|american dollar|dollars terms / dollar terms / local currency terms / make|makes|making|made up / rack|racks|racked|racking up / notch|notches|notched|notching up / clock|clocks|clocked|clocking up / chalk|chalks|chalked up / tot|totted|totting up / clocked in / rang|ringing up / china daily / south|east china sea / washington post / moscow times / new mexico / bank of america|england|japan|china|russia|india|mexico / american airlines
     `),
    change: phraseList(`
      rise / rises / rose / risen / rising / grow / grows / grew / grown / growing / growth / increase|increases|increased|increasing / climb|climbs|climbed|climbing / jump|jumps|jumped|jumping / surge|surges|surged|surging / soar|soars|soared|soaring / swell* / advance|advances|advanced|advancing / expand|expands|expanded|expanding|expansion
      / widen|widens|widened|widening / balloon|balloons|ballooned|ballooning / leap|leaps|leapt|leaped / gain|gains|gained / up / doubl* / tripl* / quadrupl* / fall|falls|fell|fallen|falling / drop|drops|dropped|dropping / declin* / decreas* / shrank / shrink|shrinks|shrinking|shrunk / narrow|narrows|narrowed|narrowing
      / slump* / plung* / slid / slide / slip|slips|slipped / down / dip|dips|dipped / contract|contracted|contraction / tumbl* / sank / cut|cuts|cutting / reduc* / slash* / recover* / rebound* / shot up / edged / change|changed / boost|boosted / improv* / raise|raised / ris* / added / adding`),
    bilateral: phraseList(
      'bilateral / two way / mutual / reciprocal / cross border / bilaterally / each other / one another / joint',
    ),
    overall: phraseList(
      'overall / total / foreign / external / global / worldwide / aggregate / world / outward / entire / all',
    ),
    subject: phraseList(`
      it / this / this figure|number|amount|total|sum / that / that figure|number|amount|total / the figure|number|amount|total|volume|value|sum|tally / these / they / those / which / what / its total|value|volume
      / figure / total / volume / value / amount / sum / figures`),
    own: phraseList('its / their / his / her / our'),
    respectively: phraseList('respectively'),
    rate: phraseList(
      'a|per|each|every day / a|per|each|every minute|hour|week / daily / weekly / hourly / by the minute|day / per capita / a head / per person|head',
    ),
    price: phraseList(
      'a|per barrel|tonne|ton|kilo|kg|pound|ounce|litre|liter|gallon|bushel|unit|share|mmbtu / price|prices|priced / each / apiece',
    ),
    pair: phraseList(
      'the neighbours|neighbors|pair|duo / the? two|both countries|nations|sides|economies|neighbours|neighbors|states|giants|powers|partners|peoples|governments|regions|parties / the two / both / them / each other / one another / these|those two countries|nations',
    ),
    region: phraseList(
      'regional / the|this|that whole|entire? region / countries|states|nations|economies of|in the|this region / the|this|that whole|entire? continent / countries|states|nations|economies of|in|on the|this continent / the|this|these group|grouping / these|those countries|states|nations|economies',
    ),
    country: phraseList(`
      its|their northern|southern|eastern|western|bigger|larger|giant|smaller|immediate|next? neighbor|neighbour /
      the|this|that country|nation|republic|kingdom|emirate / that country / the|this|that neighboring|neighbouring|host|partner country|nation|state|republic|kingdom
      / the|this|that asian|african|european|american|latin|south|north|central|east|west|southeast|eastern|western|southern|northern|arab|gulf|baltic|balkan|nordic|caribbean|andean|oil|rich|island|landlocked|communist|muslim|island|pacific|scandinavian|caucasus asian|african|european|american|rich|producing|exporting? country|nation|giant|state|republic|kingdom|economy|neighbor|neighbour|island|power|ally|side|powerhouse`),
    bloc: phraseList(
      'the|this|that bloc / the union / the grouping / its members / the regional|trading bloc|grouping / the|this? 27|10|six|ten|five nation|member bloc|group|grouping',
    ),
    except: phraseList('non / excluding / except / without / ex / excl / other than'),
    clause: phraseList(
      'while / whereas / although / though / but / and / as / which / who / because / since / after / before / when / where / whilst / compared / versus / making / up from / down from / accounting / representing / followed',
    ),
    topic: phraseList('with|to|from it|them|him / from|to there'),
  },
  tenses: {
    future: phraseList(`
      will / would / shall / expected / expects / expect / forecast|forecasts|forecasted|forecasting / projected / projects to / projection|projections / predict* / could / might / likely / should / anticipat* / on track / on course / on pace / headed|heading for / poised / potential / potentially / possible / estimates that / set to / going to / project / projects / projecting / projected
      / if / outlook / is to / are to / prospects / may reach|exceed|rise|hit|top|grow|surpass|be|fall|lose|see|have|get|face|cost|take|also|even|soon|well|still|become|not|jump|climb|increase|decline|drop|double|triple / would be|reach / upcoming / will be / estimates suggest / prospective / in the coming|next / by the end of the decade`),
    target: phraseList(`
      target|targets|targeted|targeting / goal|goals / objective|objectives / further boost|increase|expand / aspir* / need|needs to / must / bid to / to be reached|achieved / ready to / determined to / task|tasks / aim|aims|aimed|aiming / plan|plans|planned|planning / hope|hopes|hoped|hoping / pledge|pledges|pledged|pledging / vow|vows|vowed / commit|commits|committed|commitment|commitments / promise|promises|promised / ambition|ambitions|ambitious / want|wants|wanted / seek|seeks|seeking|sought
      / agreed to / intend* / eye|eyes|eyeing / envisag* / to boost|raise|increase|expand|double|triple|bring|take|lift|push|grow|reach|hit|achieve|quadruple|scale / resolve to / call for|calls for / calling for / vision / wish / demand|demanded|demanding`),
    settled: phraseList(`
      was / were / is / are / reached / hit / stood / stands / stand / totalled / totaled / totalling / totaling / totals / amounted / amounts / amounting / came to|in|out / rose / fell / grew / exceeded / exceeds / exceeding / topped / surpassed / recorded / posted / registered / ran / saw / crossed / jumped / climbed / dropped / surged / soared / declined / increased / decreased
      / widened / narrowed / shrank / shrunk / doubled / tripled / quadrupled / worth / valued / accounted / reported / swelled / ballooned / slipped / plunged / slumped / had / has / touched / passed / standing / reaching / hitting / accounts / account / expanded / slid / edged / approached / touching / estimated at / showed / shows / show / rising / falling / growing / climbing / dropping / made up / contributed / generated / according`),
  },
  hedges: {
    about: phraseList(`
      about / around / some / roughly / approximately / approx / circa / ca / close to / near / in the region of / in the order of / on the order of / or so / an? estimated? about|around|some / just about / the neighbourhood|neighborhood of / somewhere around / give or take / something like / more or less / nearer / in the vicinity of`),
    nearly: phraseList(
      'nearly / almost / approaching / approached / approaches / nearing / neared / virtually / just shy of / shy of / just short of / close on / approach / not far off',
    ),
    above: phraseList(`
      over / more than / exceeded / exceeding / exceeds / exceed / in excess of / topped / topping / tops / top / surpassed / surpassing / surpass / surpasses / passed / crossed / crossing / greater than / higher than / above / beyond / upwards|upward of / north of / just|well|slightly|far|much over|above|beyond / slightly|well|far|much|significantly|considerably more than / a little|bit over|more
      / a little|bit more than / a bit|little over / broken through / broke through / broke / has|have crossed / larger than / past / outstripped / overtook / exceeded for the first time / no fewer? more than? than`),
    at_least: phraseList(
      'at least / not|no less than / no fewer than / a minimum of / minimum / not under / not below',
    ),
    below: phraseList(
      'under / less than / below / just|slightly|well under|below / a little|bit under|below|less / a little|bit less|under than? / slightly less than / short of / lower than / fewer than / smaller than / not quite / a shade under',
    ),
    at_most: phraseList(
      'up to / as much as / as many as / as high as / no|not more than / at most / a maximum of / maximum / not over / not exceeding / not exceed / never exceeded / capped at / not above',
    ),
    plain: phraseList(`
      revised / a? upwardly|downwardly revised / record breaking|high|setting|level / new / a new / a? new record / a? new high of / eye watering / unprecedented / remarkable / astonishing / impressive / staggering / only just / the / a / an / its / their / only / just / mere / a mere / record / a record / exactly / precisely / total / a total / total of / a total of / the total / record of / an all time high of / all time high of / a high of / high of / an? estimated / as little as / still / already / another / staggering / whopping / massive / huge / a staggering|whopping|massive|huge|combined|record|further / combined / combined total of / level|mark of / the level|mark of / high|low|peak of / a record high|low of / a peak|low of / historic / impressive / an? impressive|historic|unprecedented / worth / valued at / valued / equivalent to / equal to / some kind of / all / of / to / at / by / from / with / an annual / annual`),
    or_more: phraseList('plus / or more / and more / or above / upwards'),
    or_less: phraseList('or less'),
  },
  times: {
    this_year: phraseList(
      'this year / the current year / so far this year / this calendar year / the year to date / the current calendar year',
    ),
    last_year: phraseList('last year / the past year / last calendar year / the last year / the past calendar year'),
    year_before_last: phraseList('the year before last / two years ago'),
    year_earlier: phraseList(`
      a|one year earlier|ago|before|prior / the previous|prior|preceding year / the year before|earlier|prior / previous|prior year / year ago|earlier / a|one year previously / 12|twelve months earlier|ago|before / the previous calendar year / year ago level|figure|period`),
    same_period: phraseList(
      'the? same|corresponding|comparable|equivalent|identical|similar period|months|month|quarter|half|time|span|timeframe|stretch / the? same|corresponding period|months|month|quarter|half of|in|for / like period',
    ),
    same_period_last_year: phraseList(`
      the? same|corresponding|comparable|equivalent|similar period|months|month|quarter|half|time of|in|for? the? last|previous|prior year / the? same|corresponding|comparable|equivalent|similar period|months|month|quarter|half|time a|one year earlier|ago|before / the? same|corresponding|comparable period|months|month|quarter|half the year before|earlier / the year ago|earlier period|month|quarter|half / the? same|corresponding period|month|quarter|half last year`),
    last_month: phraseList('last month / the past month'),
    this_month: phraseList('this month / the current month'),
    month_earlier: phraseList(
      'the previous|prior|preceding month / the month before|earlier|prior / a|one month earlier|ago|before / previous|prior month',
    ),
    last_quarter: phraseList('last quarter / the? previous|past quarter'),
    this_quarter: phraseList('this quarter / the current quarter'),
    quarter: phraseList('quarter / quarters'),
    half: phraseList('half / half year / six months'),
    months: phraseList('months / month / month period'),
    years_ago: phraseList('years ago|earlier|before|later|on|after / yrs ago'),
    decade_ago: phraseList('a|one decade ago|earlier|before|later|on / decade ago'),
    decades_ago: phraseList('decades ago|earlier'),
    fiscal: phraseList(
      'fiscal year|years? / financial year|years? / fiscal / fy / year ending|ended / marketing year / fiscal year ending|ended',
    ),
    fiscal_last: phraseList(
      'last|previous|past fiscal|financial year? / the? previous|past|last fiscal|financial year?',
    ),
    fiscal_this: phraseList('this|current fiscal|financial year? / the current fiscal|financial year?'),
    year: phraseList('year / years / full year / calendar year / whole of / all of / the year'),
    twelve_to: phraseList('12|twelve months to|through|ending|ended|until|up? to?'),
    year_to: phraseList('the year to|through|ending|ended|until / year to|ending|ended|through'),
    as_of: phraseList('as of / as at / up to / until / by / through / as on'),
    vague: phraseList(`
      in|over recent years|decades|months|times|weeks / recent years|decades / annually / annual / per year|annum / a year / each|every year / per annum / yearly / now / nowadays / currently / today / at present / in|over the last|past few|several|couple of? years|decades / over the years / at the moment / presently / every twelve months`),
  },
  scales: {
    thousand: 3,
    thousands: 3,
    k: 3,
    million: 6,
    millions: 6,
    mln: 6,
    mn: 6,
    m: 6,
    mil: 6,
    mio: 6,
    mm: 6,
    billion: 9,
    billions: 9,
    bn: 9,
    bln: 9,
    b: 9,
    bil: 9,
    bill: 9,
    milliard: 9,
    milliards: 9,
    mrd: 9,
    trillion: 12,
    trillions: 12,
    tn: 12,
    trn: 12,
    tln: 12,
    t: 12,
    tr: 12,
    lakh: 5,
    lakhs: 5,
    lac: 5,
    crore: 7,
    crores: 7,
    cr: 7,
    quadrillion: 15,
  },
  fractions: {
    '0.5': phraseList('half a|of? a? / a half / half / half of a'),
    '0.25': phraseList('a quarter of a / a quarter|fourth / quarter of a / one quarter of a'),
    '0.75': phraseList('three quarters of a / three quarters'),
    '1': phraseList('a / an / one'),
    '1.5': phraseList('one and a half / a a? half'),
    '2.5': phraseList('two and a half'),
  },
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
  },
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    final: 4,
    last: 4,
    '1st': 1,
    '2nd': 2,
    '3rd': 3,
    '4th': 4,
    opening: 1,
  },
  months: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  currencies: {
    USD: phraseList(
      'dollar|dollars / dlr|dlrs / us|american dollar|dollars / usd / us$ / greenbacks / bucks / u s dollars / united states dollars',
    ),
    EUR: phraseList('euro|euros / eur'),
    POUND: phraseList('pound|pounds'),
    GBP: phraseList('pound|pounds sterling / sterling / gbp / british|uk pounds / stg'),
    CNY: phraseList('yuan / renminbi / rmb / cny / cnh / chinese yuan / yuan renminbi / renminbi yuan'),
    JPY: phraseList('yen / jpy / japanese yen'),
    RUPEE: phraseList('rupee|rupees / rs / re'),
    INR: phraseList('indian rupees / inr'),
    PKR: phraseList('pakistani|pakistan rupees / pkr'),
    LKR: phraseList('sri lanka|lankan rupees / lkr / slr'),
    NPR: phraseList('nepalese|nepali|nepal rupees / npr / nrs'),
    MUR: phraseList('mauritian rupees / mur'),
    ROUBLE: phraseList('ruble|rubles / rouble|roubles'),
    RUB: phraseList('rub / rur / russian rubles|roubles'),
    BYN: phraseList('belarusian rubles|roubles / byn'),
    UAH: phraseList('hryvnia|hryvnias|hryvna / uah'),
    KZT: phraseList('tenge / kzt'),
    UZS: phraseList('uzbek som|soms / uzs'),
    SOM: phraseList('som|soms / soum|sum'),
    GEL: phraseList('lari / gel'),
    AMD: phraseList('drams / armenian drams / amd'),
    MANAT: phraseList('manat|manats'),
    AZN: phraseList('azn'),
    MNT: phraseList('tugrik|tugriks|tugrug|togrog / mnt'),
    WON: phraseList('won'),
    KRW: phraseList('krw / korean won / south korean won'),
    LIRA: phraseList('lira|liras'),
    TRY: phraseList('turkish lira|liras / try / tl'),
    BRL: phraseList('real / reais / reals / brazilian reais|reals / brl'),
    ZAR: phraseList('rand / south african rand / zar'),
    FRANC: phraseList('franc|francs'),
    CHF: phraseList('swiss franc|francs / chf / sfr'),
    CFA: phraseList('cfa franc|francs|franc / fcfa / cfa / francs? cfa'),
    XOF: phraseList('xof'),
    XAF: phraseList('xaf'),
    RWF: phraseList('rwandan franc|francs / rwf / frw'),
    CROWN: phraseList('crowns'),
    KRONE: phraseList('kroner / krone'),
    SEK: phraseList('kronor / krona / swedish kronor|crowns|krona / sek'),
    NOK: phraseList('norwegian kroner|crowns|krone / nok'),
    DKK: phraseList('danish kroner|crowns|krone / dkk'),
    ISK: phraseList('kronur / icelandic kronur|krona|crowns / isk'),
    PLN: phraseList('zloty|zlotys / pln'),
    CZK: phraseList('czech koruna|crowns / koruna|korunas / czk'),
    HUF: phraseList('forint|forints / huf'),
    LEU: phraseList('leu / lei'),
    RON: phraseList('romanian lei|leu / ron'),
    MDL: phraseList('moldovan lei|leu / mdl'),
    BGN: phraseList('lev / leva / bgn'),
    RSD: phraseList('serbian dinar|dinars / rsd'),
    SAR: phraseList('saudi riyal|riyals / sar / sr'),
    RIYAL: phraseList('riyal|riyals'),
    RIAL: phraseList('rial|rials'),
    QAR: phraseList('qatari riyal|riyals / qar'),
    OMR: phraseList('omani rial|rials / omr'),
    IRR: phraseList('iranian rial|rials|riyal|riyals / irr'),
    DIRHAM: phraseList('dirham|dirhams / dhs / dh'),
    AED: phraseList('uae|emirati dirham|dirhams / aed'),
    MAD: phraseList('moroccan dirham|dirhams / mad'),
    DINAR: phraseList('dinar|dinars'),
    IQD: phraseList('iraqi dinar|dinars / iqd'),
    KWD: phraseList('kuwaiti dinar|dinars / kwd'),
    JOD: phraseList('jordanian dinar|dinars / jod / jd'),
    TND: phraseList('tunisian dinar|dinars / tnd'),
    DZD: phraseList('algerian dinar|dinars / dzd'),
    BHD: phraseList('bahraini dinar|dinars / bhd / bd'),
    EGP: phraseList('egyptian pounds / egp / le'),
    LBP: phraseList('lebanese pounds|lira / lbp'),
    ILS: phraseList('new? shekels / shekel / nis / ils'),
    NGN: phraseList('naira / ngn'),
    SHILLING: phraseList('shilling|shillings'),
    KES: phraseList('kenya|kenyan shilling|shillings / kes / ksh|kshs|kes|sh'),
    UGX: phraseList('uganda|ugandan shilling|shillings / ugx / ush|shs'),
    TZS: phraseList('tanzania|tanzanian shilling|shillings / tzs / tsh|tshs'),
    ETB: phraseList('birr / etb'),
    GHS: phraseList('cedis|cedi / ghs'),
    KWACHA: phraseList('kwacha'),
    ZMW: phraseList('zambian kwacha / zmw'),
    MWK: phraseList('malawi|malawian kwacha / mwk'),
    BWP: phraseList('pula / bwp'),
    AOA: phraseList('kwanza|kwanzas / aoa'),
    MZN: phraseList('metical|meticais / mzn'),
    NAD: phraseList('namibia|namibian dollars|dollar / nad'),
    AUD: phraseList('australian dollar|dollars / aussie dollars / aud / a$'),
    CAD: phraseList('canadian dollar|dollars / cad / c$'),
    NZD: phraseList('new zealand dollar|dollars / kiwi dollars / nzd'),
    HKD: phraseList('hong kong dollar|dollars / hkd'),
    SGD: phraseList('singapore|singaporean dollar|dollars / sgd'),
    TWD: phraseList('new? taiwan|taiwanese dollar|dollars / twd / ntd'),
    JMD: phraseList('jamaica|jamaican dollar|dollars / jmd'),
    TTD: phraseList('trinidad|tobago dollar|dollars / ttd'),
    GYD: phraseList('guyanese|guyana dollar|dollars / gyd'),
    FJD: phraseList('fijian|fiji dollar|dollars / fjd'),
    MXN: phraseList('mexican pesos / mxn'),
    ARS: phraseList('argentine|argentinian|argentinean pesos / ars'),
    CLP: phraseList('chilean pesos / clp'),
    COP: phraseList('colombian pesos / cop'),
    UYU: phraseList('uruguayan pesos / uyu'),
    DOP: phraseList('dominican pesos / dop'),
    PHP: phraseList('philippine|filipino pesos / php'),
    PESO: phraseList('peso|pesos'),
    PEN: phraseList('soles / nuevos? soles / pen'),
    BOB: phraseList('bolivianos / bob'),
    PYG: phraseList('guaranies|guarani / pyg'),
    CRC: phraseList('colones|colons / crc'),
    GTQ: phraseList('quetzal|quetzales|quetzals / gtq'),
    HNL: phraseList('lempira|lempiras / hnl'),
    IDR: phraseList('rupiah / idr / rp'),
    MYR: phraseList('ringgit / malaysian ringgit / myr / rm'),
    THB: phraseList('baht / thai baht / thb'),
    VND: phraseList('dong / vietnamese dong / vnd'),
    MMK: phraseList('kyat|kyats / mmk'),
    LAK: phraseList('kip / lak'),
    KHR: phraseList('riel|riels / khr'),
    BDT: phraseList('taka / bdt / tk'),
    AFN: phraseList('afghani|afghanis / afn'),
    PGK: phraseList('kina / pgk'),
    DEM: phraseList('deutschmarks / german marks / deutsche marks / d marks'),
    XDR: phraseList('sdr / special drawing rights'),
  },
  prepositions: {
    to: phraseList('to / into / towards / toward / onto'),
    from: ['from'],
    with: phraseList('with / against / vs / versus / over'),
    between: phraseList('between / among / amongst / btw / btwn'),
    of: ['of'],
    in: phraseList(
      'behind / beyond / unlike / despite / except / excluding / including / via / through / since / in / at / on / within / inside / across / for / than / like / under / near / around / outside / throughout / as',
    ),
    by: ['by'],
  },
  fillers: phraseList(`
    the / a / an / its / their / his / our / countries / nations / states / economies / members / member / all / both / other / some / major / markets / market / economy / government / region / neighbouring / neighboring / key / country / trading / partner / partners / rest / non / neighbour / neighbor / ally / rival / mainland / communist / giant / whole / entire
    / overall / total / bilateral / annual / yearly / monthly / quarterly / trade / foreign / external / combined / merchandise / goods / two / way / mutual / direct / legal / official / recorded / global / worldwide / net / gross / cumulative / record / huge / massive / growing / large / total / visible / commercial / entire / economic / own / current / nominal / seasonally / adjusted / unadjusted / monthly / actual / latest / average / big / huge / products / product / manufactured / made / origin / soaring / rising / booming / surging / widening / ballooning / persistent / chronic / enormous / vast / respective / domestic / politically / sensitive / general / customs`),
  joiners: phraseList('and / & / or / plus / as well as'),
  spans: phraseList('to / through / until / till / thru'),
  betweens: ['between'],
  towards: phraseList('to / towards / at'),
  away: ['from'],
  by: ['by'],
  of: phraseList('of / worth'),
  more: phraseList(
    'more / less / higher / lower / fewer / above / below / better / worse / greater / larger / smaller / increase / rise / drop / jump / decline / growth / gain / decrease / fall / surge / reduction / cut / improvement / swing',
  ),
  titles: phraseList(`
    president / prime minister / premier / minister|ministers / ministry / chancellor / ambassador|ambassadors / envoy / leader|leaders / official|officials / secretary / spokesman|spokeswoman|spokesperson / king / emir / crown prince
    / governor / consul / commissioner / representative|representatives / diplomat|diplomats / pm / director / head / chairman|chairwoman|chair / vice president / senator / lawmaker|lawmakers / negotiator|negotiators / delegation / government / administration / authorities / counterpart / businessmen|businessman / attache / charge d affaires`),
  units: phraseList(`
    tonne|tonnes / ton|tons / barrel|barrels / people / jobs / cubic / cu / metre|metres / meter|meters / kilometre|kilometres / km / mile|miles / vehicles / cars / units / workers / per? cent / percent / % / percentage / years / year / months / days / hours / square / sq / hectares / acres / litres / liters / gallons / bushels / kg / kilos / kilograms / pieces / passengers / tourists / visitors / barrels / bpd / mw / gw / megawatts / gigawatts / kwh / twh / tons / teu / teus / containers / bags / heads / cattle / users / customers / consumers / residents / citizens / inhabitants / men / women / children / students / refugees / migrants / votes / pairs / bottles / carats / ounces / mt / mmt / bcm / shares / times / points / countries / companies / firms / enterprises / members / degrees / items / products / goods / metric / long / times / fold / basis / strong / population / of them / households / trips / flights / species / km2 / doses / tests / cases / deaths`),
  partsOfYear: {},
  scaledMoney: { musd: 'USD', mmusd: 'USD', meur: 'EUR', mmeur: 'EUR' },
};
