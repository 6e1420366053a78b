import { expect, test } from 'vitest';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { proposalLines } from '../../support/intake-lines';

/** A text written for this table, when it came out, and what is read in it. */
const SENTENCES: [text: string, published: string, lines: string[]][] = [
  [
    "Exports and imports reached $3 bn and $2 bn respectively in 2023, Kenya's statistics office said.",
    '2024-03-10',
    ['exports exactly 3000000000 USD Kenya > World 2023', 'imports exactly 2000000000 USD Kenya > World 2023'],
  ],
  [
    "Kenya's trade more than doubled to $40 bn in 2022.",
    '2024-03-10',
    ['turnover exactly 40000000000 USD Kenya > World 2022'],
  ],
  [
    "Peru's exports were up 12% to $66bn last year.",
    '2024-03-10',
    ['exports exactly 66000000000 USD Peru > World 2023'],
  ],
  [
    'Two-way trade between Australia and Vietnam was worth between $20bn and $25bn a year.',
    '2024-03-10',
    ['turnover between 20000000000..25000000000 USD Australia > Vietnam no time'],
  ],
  [
    'Brazil sold $8.5bn-$9bn worth of goods to Chile in 2021.',
    '2024-03-10',
    ['exports between 8500000000..9000000000 USD Brazil > Chile 2021'],
  ],
  [
    'Trade between Spain and Morocco hit half a trillion dirhams in 2022.',
    '2024-03-10',
    ['turnover exactly 500000000000 MAD Spain > Morocco 2022'],
  ],
  [
    "In the first eight months, Thailand's imports from Japan fell 4% to $21 billion.",
    '2024-09-12',
    ['imports exactly 21000000000 USD Thailand > Japan 2024-01-01/P8M'],
  ],
  [
    'Italian exports to Turkey rose by €2bn to €14bn in the first half.',
    '2024-09-12',
    ['exports exactly 14000000000 EUR Italy > Türkiye 2024-S1', 'not: change €2bn'],
  ],
  [
    'Nepal exported goods worth Rs 152 billion in fiscal year 2023-24, while imports stood at Rs 1.59 trillion.',
    '2024-09-12',
    [
      'exports exactly 152000000000 NPR Nepal > World 2023-07-01/P1Y',
      'imports exactly 1590000000000 NPR Nepal > World 2023-07-01/P1Y',
    ],
  ],
  [
    "India's exports to Bangladesh were Rs 85,000 crore in FY24, up from Rs 70,000 crore a year earlier.",
    '2024-09-12',
    [
      'exports exactly 850000000000 INR India > Bangladesh 2023-04-01/P1Y',
      'exports exactly 700000000000 INR India > Bangladesh 2022-04-01/P1Y',
    ],
  ],
  ['Poland will import $5bn of goods from Ukraine next year, the minister said.', '2024-09-12', ['not: forecast $5bn']],
  [
    "Germany's trade surplus with France narrowed to 3.4 billion euros in July from 4.1 billion euros in June.",
    '2024-09-12',
    [
      'balance surplus exactly 3400000000 EUR Germany > France 2024-07',
      'balance surplus exactly 4100000000 EUR Germany > France 2024-06',
    ],
  ],
  ['Oil exports brought Angola $31 billion in 2023.', '2024-09-12', ['not: product $31 billion']],
  ['Services exports of Ireland reached $300bn.', '2024-09-12', ['not: subset $300bn']],
  ['Washington imposed tariffs on $18 billion of Chinese goods.', '2024-09-12', ['not: tariff $18 billion']],
  [
    'Egypt secured a $3 billion loan from the IMF, and its GDP is $400 billion.',
    '2024-09-12',
    ['not: finance $3 billion', 'not: gdp $400 billion'],
  ],
  [
    'A decade ago Turkish-Georgian trade was about $1.2 billion; today it exceeds $3 billion.',
    '2024-09-12',
    [
      'turnover about 1200000000 USD Türkiye > Georgia 2014',
      'turnover above 3000000000.. USD Türkiye > Georgia no time',
    ],
  ],
  [
    'Mexico has overtaken China as the top exporter to the US, shipping $475 billion worth of goods in 2023.',
    '2024-09-12',
    ['exports exactly 475000000000 USD Mexico > United States 2023'],
  ],
  [
    "Canada is Cuba's second biggest trading partner, with trade of just over C$1bn in 2022.",
    '2024-09-12',
    ['turnover above 1000000000.. CAD Cuba > Canada 2022'],
  ],
  [
    '"Our trade with Iran did not exceed $2 billion," the Iraqi minister said.',
    '2024-09-12',
    ['turnover at_most ..2000000000 USD Iraq > Iran no time'],
  ],
  [
    'Colombia posted a trade deficit of $1.1 billion in June, compared with a surplus of $200 million a year earlier.',
    '2024-09-12',
    [
      'balance deficit exactly 1100000000 USD Colombia > World 2024-06',
      'balance surplus exactly 200000000 USD Colombia > World 2023-06',
    ],
  ],
  [
    'Chile exported $14bn to the United States and imported $16bn from it in 2022.',
    '2024-09-12',
    [
      'exports exactly 14000000000 USD Chile > United States 2022',
      'imports exactly 16000000000 USD Chile > United States 2022',
    ],
  ],
  [
    'US goods imports from Vietnam totaled $114.4 billion in 2023, up $10 billion from 2022.',
    '2024-09-12',
    ['imports exactly 114400000000 USD United States > Vietnam 2023', 'not: change $10 billion'],
  ],
  [
    'The value of goods traded between Norway and Sweden amounted to 250 billion kronor.',
    '2024-09-12',
    ['turnover exactly 250000000000 SEK Norway > Sweden no time'],
  ],
  [
    "South Korea's exports surged to a record $68.4 billion in December 2022.",
    '2024-09-12',
    ['exports exactly 68400000000 USD South Korea > World 2022-12'],
  ],
  [
    'EU-Mercosur trade in goods was worth €109 billion in 2023.',
    '2024-09-12',
    ['turnover exactly 109000000000 EUR European Union > Mercosur 2023'],
  ],
  [
    'UK exports to Japan of goods and services were £13.4bn in the year to March 2024.',
    '2024-09-12',
    ['exports exactly 13400000000 GBP United Kingdom > Japan 2023-04-01/P1Y'],
  ],
  [
    "Russia's turnover with Uzbekistan came to nearly $10 billion, of which exports accounted for $6.5 billion.",
    '2024-09-12',
    [
      'turnover nearly ..10000000000 USD Russia > Uzbekistan no time',
      'exports exactly 6500000000 USD Russia > Uzbekistan no time',
    ],
  ],
  [
    'China bought $31 billion in goods from Angola but sold it only $4 billion.',
    '2024-09-12',
    ['imports exactly 31000000000 USD China > Angola no time', 'exports exactly 4000000000 USD China > Angola no time'],
  ],
  [
    'From January to June Vietnam recorded a trade surplus of $11.6bn.',
    '2024-09-12',
    ['balance surplus exactly 11600000000 USD Vietnam > World 2024-S1'],
  ],
  [
    "Bilateral trade has grown from less than $1 billion in 2000 to over $80 billion today, Turkey's ambassador to Moscow said.",
    '2024-09-12',
    [
      'turnover below ..1000000000 USD Türkiye > Russia 2000',
      'turnover above 80000000000.. USD Türkiye > Russia no time',
    ],
  ],
  ["Japan's current account surplus was 2.8 trillion yen.", '2024-09-12', ['not: other 2.8 trillion yen']],
  ['Company revenue reached $5 billion as exports to Asia boomed.', '2024-09-12', ['not: company $5 billion']],
  [
    'The US had a $50 billion trade deficit with Mexico and exports of $12 billion to Peru.',
    '2024-09-12',
    [
      'balance deficit exactly 50000000000 USD United States > Mexico no time',
      'exports exactly 12000000000 USD United States > Peru no time',
    ],
  ],
  [
    "In 2022, France's exports to Algeria were 4.5 billion euros and its imports 7.3 billion.",
    '2024-09-12',
    ['exports exactly 4500000000 EUR France > Algeria 2022', 'imports exactly 7300000000 EUR France > Algeria 2022'],
  ],
  [
    "Indonesia's palm oil exports to India were worth $4bn, and total exports to India $20bn.",
    '2024-03-10',
    ['exports exactly 20000000000 USD Indonesia > India no time', 'not: product $4bn'],
  ],
  ['The deal is worth $10bn and will create thousands of jobs in Serbia.', '2024-03-10', ['not: deal $10bn']],
  ['Trade ministers from Chile and Peru signed agreements worth $2 billion.', '2024-03-10', ['not: deal $2 billion']],
  [
    'Remittances to Nepal reached $9 billion while its exports were only $1.2 billion.',
    '2024-03-10',
    ['exports exactly 1200000000 USD Nepal > World no time', 'not: finance $9 billion'],
  ],
  ['Turkey’s budget deficit widened to $37bn.', '2024-03-10', ['not: finance $37bn']],
  ['The deficit widened to $37bn.', '2024-03-10', ['not: finance $37bn']],
  ["Bangladesh's garment exports hit $47bn in 2023.", '2024-03-10', ['not: product $47bn']],
  [
    'The ministry expects exports to reach $50 billion this year, after $46 billion in 2023.',
    '2024-03-10',
    ['exports exactly 46000000000 USD null > World 2023', 'not: target $50 billion'],
  ],
  ['The economy of Vietnam, worth $430 billion, depends on trade.', '2024-03-10', ['not: gdp $430 billion']],
  ['The two leaders set a target of $100 billion in annual trade.', '2024-03-10', ['not: target $100 billion']],
  ["Beijing's investment in Pakistan totals $25 billion.", '2024-03-10', ['not: investment $25 billion']],
  ['US exports of soybeans to China were $15bn in 2023.', '2024-03-10', ['not: product $15bn']],
  ['The sanctions have cost Iran $100bn in lost trade.', '2024-03-10', ['not: other $100bn']],
  ['Trade with Africa grew by $3bn last year.', '2024-03-10', ['not: change $3bn']],
  [
    "Switzerland's trade with China, its third largest partner, stood at 33 billion francs in 2023.",
    '2024-03-10',
    ['turnover exactly 33000000000 CHF Switzerland > China 2023'],
  ],
  ['The port handled cargo worth $12 billion.', '2024-03-10', ['not: other $12 billion']],
  [
    'Exports jumped to $28.3bn in January, the customs office of Malaysia said.',
    '2024-03-10',
    ['exports exactly 28300000000 USD Malaysia > World 2024-01'],
  ],
  [
    "Taiwan's imports fell to US$26.8 billion in February, leaving a surplus of US$7.9 billion.",
    '2024-03-10',
    [
      'imports exactly 26800000000 USD Taiwan > World 2024-02',
      'balance surplus exactly 7900000000 USD Taiwan > World 2024-02',
    ],
  ],
  [
    'The UK ran a deficit of £4.1bn in goods with Norway in the final quarter of 2023.',
    '2024-03-10',
    ['balance deficit exactly 4100000000 GBP United Kingdom > Norway 2023-Q4'],
  ],
  [
    'The United States imported goods valued at $427 billion from China last year, the lowest since 2012.',
    '2024-03-10',
    ['imports exactly 427000000000 USD United States > China 2023'],
  ],
  [
    "For the first time since 2009, China's exports shrank to $3.38 trillion.",
    '2024-03-10',
    ['exports exactly 3380000000000 USD China > World no time'],
  ],
  ["Argentina's agricultural trade surplus is $30 billion.", '2024-03-10', ['not: product $30 billion']],
  [
    'Israeli trade with the UAE, which stood at $1.2 billion in 2021, rose to $2.5 billion in 2022.',
    '2024-03-10',
    [
      'turnover exactly 1200000000 USD Israel > United Arab Emirates 2021',
      'turnover exactly 2500000000 USD Israel > United Arab Emirates 2022',
    ],
  ],
  [
    "Trade between China and Saudi Arabia was worth $107bn in 2023, the former's exports making up $43bn.",
    '2024-03-10',
    [
      'turnover exactly 107000000000 USD China > Saudi Arabia 2023',
      'exports exactly 43000000000 USD China > Saudi Arabia 2023',
    ],
  ],
  ['Zambia borrowed $6.6 billion from China.', '2024-03-10', ['not: finance $6.6 billion']],
  [
    'A $1.5 billion trade gap opened up between Sri Lanka and India.',
    '2024-03-10',
    ['balance deficit exactly 1500000000 USD Sri Lanka > India no time'],
  ],
  [
    "The country's foreign trade amounted to $180 billion, of which exports made up $90 billion.",
    '2024-03-10',
    ['turnover exactly 180000000000 USD null > World no time', 'exports exactly 90000000000 USD null > World no time'],
  ],
  [
    'Global trade reached a record $32 trillion in 2022.',
    '2024-03-10',
    ['turnover exactly 32000000000000 USD World > null 2022'],
  ],
  [
    'World merchandise exports were valued at US$ 24.9 trillion in 2022.',
    '2024-03-10',
    ['exports exactly 24900000000000 USD World > null 2022'],
  ],
  [
    "China's imports and exports totalled 41.76 trillion yuan in 2023, up 0.2 percent year on year.",
    '2024-03-10',
    ['turnover exactly 41760000000000 CNY China > World 2023'],
  ],
  [
    'Japan logged a trade deficit of 9.29 trillion yen in 2023, down 54.3% from the previous year.',
    '2024-03-10',
    ['balance deficit exactly 9290000000000 JPY Japan > World 2023'],
  ],
  [
    'Its exports to Japan dropped 15 percent year-on-year to $157.5 billion, while imports from there fell 12.9 percent.',
    '2024-03-10',
    ['exports exactly 157500000000 USD null > Japan no time'],
  ],
  ['Greece spent €5 billion on imports of energy.', '2024-03-10', ['not: product €5 billion']],
  [
    "Azerbaijan's trade turnover with Italy made up $15.1 billion over the 11 months of 2023.",
    '2024-03-10',
    ['turnover exactly 15100000000 USD Azerbaijan > Italy 2023-01-01/P11M'],
  ],
  [
    'Foreign trade turnover of Georgia in January-February 2024 amounted to USD 2.9 billion.',
    '2024-03-10',
    ['turnover exactly 2900000000 USD Georgia > World 2024-01-01/P2M'],
  ],
  [
    "Pakistan's trade deficit narrowed 30% to $14.87 billion in the first eight months of the current fiscal year.",
    '2024-03-10',
    ['balance deficit exactly 14870000000 USD Pakistan > World 2023-07-01/P8M'],
  ],
  [
    'The Netherlands exported €945 bn in goods; Belgium €560 bn.',
    '2024-03-10',
    [
      'exports exactly 945000000000 EUR Netherlands > World no time',
      'exports exactly 560000000000 EUR Belgium > World no time',
    ],
  ],
  [
    'In dollar terms, exports to Russia jumped 67 percent to 13.5 billion U.S. dollars, Chinese customs data showed.',
    '2024-03-10',
    ['exports exactly 13500000000 USD China > Russia no time'],
  ],
  [
    "Germany's trade surplus hit a record 156bn euros in 2004, official figures have shown. Exports rose 10% to 731bn euros while imports climbed 7.7% to 575bn euros. In December alone, the surplus was 11.2bn euros.",
    '2005',
    [
      'balance surplus exactly 156000000000 EUR Germany > World 2004',
      'exports exactly 731000000000 EUR Germany > World 2004',
      'imports exactly 575000000000 EUR Germany > World 2004',
      'balance surplus exactly 11200000000 EUR Germany > World 2004-12',
    ],
  ],
  [
    "Canada's trade surplus with the rest of the world shrank in December to C$4.8bn from C$5.3bn in November. Exports to the US fell 2%.",
    '2005',
    [
      'balance surplus exactly 4800000000 CAD Canada > World 2004-12',
      'balance surplus exactly 5300000000 CAD Canada > World 2004-11',
    ],
  ],
  [
    "Japan's trade surplus fell 14% in August from a year earlier to 573bn yen ($5.2bn; £2.9bn). Imports of oil surged. Exports were up 10.5% to 4.9 trillion yen, the finance ministry said.",
    '2004',
    [
      'balance surplus exactly 573000000000 JPY Japan > World 2004-08',
      'exports exactly 4900000000000 JPY Japan > World 2004-08',
      'not: conversion $5.2bn',
      'not: conversion £2.9bn',
    ],
  ],
  [
    'The US trade deficit with Canada, its biggest trading partner, grew to $6.1bn. With Japan the gap was $7.0bn, and with the European Union $11.1bn.',
    '2005',
    [
      'balance deficit exactly 6100000000 USD United States > Canada no time',
      'balance deficit exactly 7000000000 USD United States > Japan no time',
      'balance deficit exactly 11100000000 USD United States > European Union no time',
    ],
  ],
  [
    'France posted a trade deficit of 1.2bn euros in October, its worst month since 1982. In the first ten months of the year the deficit totalled 4.6bn euros, compared with a surplus of 1.3bn euros in the same period of 2003.',
    '2004',
    [
      'balance deficit exactly 1200000000 EUR France > World 2004-10',
      'balance deficit exactly 4600000000 EUR France > World 2004-01-01/P10M',
      'balance surplus exactly 1300000000 EUR France > World 2003-01-01/P10M',
    ],
  ],
  [
    "China remains Brazil's top trading partner for the 15th year. Trade between the two nations hit $181.5 billion last year, Xinhua reported, with Brazilian exports topping $100 billion for the first time.",
    '2024-05-20',
    ['turnover exactly 181500000000 USD China > Brazil 2023', 'exports above 100000000000.. USD Brazil > China 2023'],
  ],
  [
    'Putin said Russia-China trade had reached $240 billion in 2023, up from $190 billion in 2022 and only $107 billion in 2020.',
    '2024-05-20',
    [
      'turnover exactly 240000000000 USD Russia > China 2023',
      'turnover exactly 190000000000 USD Russia > China 2022',
      'turnover exactly 107000000000 USD Russia > China 2020',
    ],
  ],
  [
    'Bilateral trade between China and Pakistan surged from $2.2 billion in 2002 to $27.8 billion in 2021. China is also the largest investor in Pakistan, with $25 billion committed.',
    '2022-06-19',
    [
      'turnover exactly 2200000000 USD China > Pakistan 2002',
      'turnover exactly 27800000000 USD China > Pakistan 2021',
      'not: investment $25 billion',
    ],
  ],
  [
    'China-Central Asia trade volume climbed 27 percent year-on-year to 89.4 billion U.S. dollars in 2023. In the first ten months of this year, it hit $77 billion.',
    '2024-11-25',
    [
      'turnover exactly 89400000000 USD China > Central Asia 2023',
      'turnover exactly 77000000000 USD China > Central Asia 2024-01-01/P10M',
    ],
  ],
  [
    "Ethiopia and Djibouti share close ties. Trade volume stood at about $1.1 billion in 2024. Ethiopia's imports through the port made up most of it.",
    '2026',
    ['turnover about 1100000000 USD Ethiopia > Djibouti 2024'],
  ],
  [
    'Kenya wants to balance trade. It imports $4bn worth of goods from China each year but sells only about $230m back.',
    '2024-09-03',
    ['imports exactly 4000000000 USD Kenya > China no time', 'exports about 230000000 USD Kenya > China no time'],
  ],
  [
    'Exports from China rose 7.1% in the January to February period from a year ago to $528 billion. Imports were up 3.5% at $402.8 billion, giving a surplus of $125.2 billion.',
    '2024-03-07',
    [
      'exports exactly 528000000000 USD China > World 2024-01-01/P2M',
      'imports exactly 402800000000 USD China > World 2024-01-01/P2M',
      'balance surplus exactly 125200000000 USD China > World 2024-01-01/P2M',
    ],
  ],
  [
    'Turkey and Azerbaijan plan to triple trade to $15 billion. Last year trade turnover fell to $4.2 billion because of the pandemic. Two years earlier it was $3.5 billion.',
    '2021',
    [
      'turnover exactly 4200000000 USD Türkiye > Azerbaijan 2020',
      'turnover exactly 3500000000 USD Türkiye > Azerbaijan 2018',
      'not: target $15 billion',
    ],
  ],
  [
    'According to the government, UK exports to Australia were worth £14.2bn in the four quarters to the end of Q1 2024, while imports were £5.8bn.',
    '2024',
    [
      'exports exactly 14200000000 GBP United Kingdom > Australia 2023-04-01/P1Y',
      'imports exactly 5800000000 GBP United Kingdom > Australia 2023-04-01/P1Y',
    ],
  ],
  [
    'In terms of goods, the EU exported €502 billion to the US and imported €344 billion in 2023, giving it a surplus of €158 billion.',
    '2024-08-01',
    [
      'exports exactly 502000000000 EUR European Union > United States 2023',
      'imports exactly 344000000000 EUR European Union > United States 2023',
      'balance surplus exactly 158000000000 EUR European Union > United States 2023',
    ],
  ],
  [
    'In 2018, Mexico shipped $346.5 billion of goods to the United States, and bought $265 billion, running a surplus of $81.5 billion.',
    '2020-06-28',
    [
      'exports exactly 346500000000 USD Mexico > United States 2018',
      'imports exactly 265000000000 USD Mexico > United States 2018',
      'balance surplus exactly 81500000000 USD Mexico > United States 2018',
    ],
  ],
  [
    "Vietnam's trade surplus with the US reached $104bn in 2023, making it the fourth largest after those of China ($279bn), Mexico ($152bn) and the EU ($208bn).",
    '2024',
    [
      'balance surplus exactly 104000000000 USD Vietnam > United States 2023',
      'balance surplus exactly 279000000000 USD China > United States 2023',
      'balance surplus exactly 152000000000 USD Mexico > United States 2023',
      'balance surplus exactly 208000000000 USD European Union > United States 2023',
    ],
  ],
  [
    'Under the plan the US would slap a 60% tariff on the $430 billion in goods that it buys from China.',
    '2024-10-01',
    ['not: tariff $430 billion'],
  ],
  ['A 10% levy on all $3.1 trillion of US imports would raise prices.', '2024-10-01', ['not: tariff $3.1 trillion']],
  [
    "Poland's trade gap with Germany is likely to narrow, analysts say. In 2003 exports were worth 25bn euros against imports of 24bn euros.",
    '2004',
    ['exports exactly 25000000000 EUR Poland > Germany 2003', 'imports exactly 24000000000 EUR Poland > Germany 2003'],
  ],
  [
    "Australia's trade deficit ballooned to A$2.97bn in January from A$1.8bn the month before, the Bureau of Statistics said. Imports climbed 4%.",
    '2005',
    [
      'balance deficit exactly 2970000000 AUD Australia > World 2005-01',
      'balance deficit exactly 1800000000 AUD Australia > World 2004-12',
    ],
  ],
  [
    "The Commerce Department said China's exports to the EU rose 37% to $107.2 billion last year, while US sales to China stood at $34.7 billion.",
    '2004',
    [
      'exports exactly 107200000000 USD China > European Union 2003',
      'exports exactly 34700000000 USD United States > China 2003',
    ],
  ],
  [
    'South Korea, which sold $35bn to China in 2003, is now its third largest supplier.',
    '2004',
    ['exports exactly 35000000000 USD South Korea > China 2003'],
  ],
  [
    'Chinese exporters shipped goods worth $501 billion to the US last year; America sent back $144 billion.',
    '2024',
    [
      'exports exactly 501000000000 USD China > United States 2023',
      'exports exactly 144000000000 USD United States > China 2023',
    ],
  ],
  [
    "China's trade with the EU in the first quarter totalled 1.27 trillion yuan, down 3.5% year on year, accounting for 12.5% of its foreign trade.",
    '2024-04-14',
    ['turnover exactly 1270000000000 CNY China > European Union 2024-Q1'],
  ],
  [
    'By the end of June 2023, cumulative two-way trade between China and partner countries had reached US$19.1 trillion from 2013 to 2022, growing 6.4 percent a year.',
    '2023-10-11',
    ['turnover exactly 19100000000000 USD China > Belt and Road countries 2013-01-01/P10Y'],
  ],
  [
    "In 2021, Chinese imports from Brazil totaled $110 billion. China's imports from Chile, meanwhile, came to $39 billion.",
    '2022-06-07',
    ['imports exactly 110000000000 USD China > Brazil 2021', 'imports exactly 39000000000 USD China > Chile 2021'],
  ],
  [
    'Mr Lee said Singapore did S$150 billion in trade with Malaysia in 2021.',
    '2022-06-07',
    ['turnover exactly 150000000000 SGD Singapore > Malaysia 2021'],
  ],
  [
    "Trade between Nigeria and Ghana is small: Nigeria's exports to Ghana were $0.4 billion in 2023 and imports from Ghana $35 million.",
    '2026',
    ['exports exactly 400000000 USD Nigeria > Ghana 2023', 'imports exactly 35000000 USD Nigeria > Ghana 2023'],
  ],
  [
    'Russian President Vladimir Putin said that trade with Germany had jumped by over a third to around $47 billion, and could reach $56 billion by the end of the year.',
    '2021',
    ['turnover about 47000000000 USD Russia > Germany no time', 'not: forecast $56 billion'],
  ],
  [
    "Moscow's trade with Beijing amounted to $107.7 billion in 2020. In January-September 2021 it surpassed $100 billion, said the head of the customs service.",
    '2021',
    [
      'turnover exactly 107700000000 USD Russia > China 2020',
      'turnover above 100000000000.. USD Russia > China 2021-01-01/P9M',
    ],
  ],
  [
    'The US runs a trade deficit of almost $70bn with Japan, he tweeted, and $60bn with Germany.',
    '2019-06-01',
    [
      'balance deficit nearly ..70000000000 USD United States > Japan no time',
      'balance deficit exactly 60000000000 USD United States > Germany no time',
    ],
  ],
  ['China retaliated with duties on $60bn of American imports.', '2019-06-01', ['not: tariff $60bn']],
  ['Tariffs of 25% apply to $250bn worth of Chinese goods.', '2019-06-01', ['not: tariff $250bn']],
  ['Vietnamese exports of phones and components reached $52 billion.', '2024-06-01', ['not: product $52 billion']],
  [
    "The Kurdistan Region's trade with Turkey is valued at $12 billion annually.",
    '2024-06-01',
    ['turnover exactly 12000000000 USD Iraqi Kurdistan > Türkiye no time'],
  ],
  [
    'In 1990, trade between Brazil and Argentina was a mere $2 billion.',
    '2024-06-01',
    ['turnover exactly 2000000000 USD Brazil > Argentina 1990'],
  ],
  [
    "Last year's exports came to $66 billion, of which $40 billion went to China, Peru's customs agency Sunat said.",
    '2024-06-01',
    ['exports exactly 66000000000 USD Peru > World 2023', 'exports exactly 40000000000 USD Peru > China 2023'],
  ],
  [
    'Merchandise exports of Uzbekistan: $19.8bn; imports: $38.1bn (2023).',
    '2024-06-01',
    [
      'exports exactly 19800000000 USD Uzbekistan > World no time',
      'imports exactly 38100000000 USD Uzbekistan > World 2023',
    ],
  ],
  [
    'The euro zone had a trade surplus of 17.3 billion euros with the rest of the world in April, compared with an 11.1 billion deficit a year ago.',
    '2024-06-01',
    [
      'balance surplus exactly 17300000000 EUR eurozone > World 2024-04',
      'balance deficit exactly 11100000000 EUR eurozone > World 2023-04',
    ],
  ],
  [
    "Bangladesh's imports rose to $6.1bn in April, but remittances fell to $2bn.",
    '2024-06-01',
    ['imports exactly 6100000000 USD Bangladesh > World 2024-04', 'not: finance $2bn'],
  ],
  [
    "India is Russia's second biggest trade partner after China, with bilateral trade at $65.7bn in FY 2023-24.",
    '2024-06-01',
    ['turnover exactly 65700000000 USD Russia > India 2023-04-01/P1Y'],
  ],
  [
    'He noted that trade between the neighbours, which totalled $6.5 billion in 2012, had slumped to less than $500 million by 2022. India suspended ties with Pakistan in 2019.',
    '2024-06-01',
    ['turnover exactly 6500000000 USD India > Pakistan 2012', 'turnover below ..500000000 USD India > Pakistan 2022'],
  ],
  [
    'China is to cut its trade surplus, says Bo Xilai. It hit $32bn last year, the highest for six years, although imports jumped 36% to $561.4bn.',
    '2005',
    [
      'balance surplus exactly 32000000000 USD China > World 2004',
      'imports exactly 561400000000 USD China > World 2004',
    ],
  ],
  [
    "India's exports rose 23% in December, taking the total for April to December to $53bn. Imports for the nine months were $75bn, leaving a trade deficit of $22bn.",
    '2005',
    [
      'exports exactly 53000000000 USD India > World 2004-04-01/P9M',
      'imports exactly 75000000000 USD India > World 2004-04-01/P9M',
      'balance deficit exactly 22000000000 USD India > World 2004-04-01/P9M',
    ],
  ],
  [
    "The UK's visible trade deficit narrowed to £4.6bn in August, against a revised £5bn in July. The deficit with non-EU countries fell from £2.7bn to £2.5bn.",
    '2004',
    [
      'balance deficit exactly 4600000000 GBP United Kingdom > World 2004-08',
      'balance deficit exactly 5000000000 GBP United Kingdom > World 2004-07',
      'balance deficit exactly 2700000000 GBP United Kingdom > non-EU countries 2004-08',
      'balance deficit exactly 2500000000 GBP United Kingdom > non-EU countries 2004-08',
    ],
  ],
  [
    'Japanese exports to China overtook those to the US for the first time, hitting 11.8 trillion yen in 2004 against 10.9 trillion yen.',
    '2005',
    ['exports exactly 11800000000000 JPY Japan > China 2004', 'exports exactly 10900000000000 JPY Japan > China 2004'],
  ],
  [
    "Brazil's trade surplus reached a record $33.7bn in 2004, up from $24.8bn in 2003. Exports totalled $96.5bn and imports $62.8bn.",
    '2005',
    [
      'balance surplus exactly 33700000000 USD Brazil > World 2004',
      'balance surplus exactly 24800000000 USD Brazil > World 2003',
      'exports exactly 96500000000 USD Brazil > World 2004',
      'imports exactly 62800000000 USD Brazil > World 2004',
    ],
  ],
  [
    "Germany, the world's biggest exporter, sold goods worth 665bn euros abroad in 2003.",
    '2004',
    ['exports exactly 665000000000 EUR Germany > World 2003'],
  ],
  [
    "The two countries' trade was worth $88bn in 2021, with India's deficit in China's favour at $65bn.",
    '2022-06-07',
    [
      'turnover exactly 88000000000 USD China > India 2021',
      'balance deficit exactly 65000000000 USD India > China 2021',
    ],
  ],
  [
    'China’s exports rose 7.1% year-on-year in US dollar terms in January and February, while imports grew 3.5%, leaving it with a trade surplus of $125 billion.',
    '2024-03-07',
    ['balance surplus exactly 125000000000 USD China > World 2024-01-01/P2M'],
  ],
  [
    'The US imported $18 billion worth of Chinese goods affected by the new tariffs last year.',
    '2024-05-14',
    ['not: tariff $18 billion'],
  ],
  ['China exported $24 billion in electric vehicles in the first half.', '2024-09-04', ['not: product $24 billion']],
  [
    'In 2021, China-US goods trade rose 28.7 percent to $755.6 billion, with Chinese exports to the US up 27.5 percent to $576.1 billion and imports up 32.7 percent to $179.5 billion.',
    '2022-06-19',
    [
      'turnover exactly 755600000000 USD China > United States 2021',
      'exports exactly 576100000000 USD China > United States 2021',
      'imports exactly 179500000000 USD China > United States 2021',
    ],
  ],
  [
    'In 2019 the value of UK goods exports to Chile was £0.7 billion (2018: £0.6 billion).',
    '2024',
    [
      'exports exactly 700000000 GBP United Kingdom > Chile 2019',
      'exports exactly 600000000 GBP United Kingdom > Chile 2018',
    ],
  ],
  [
    'Bilateral trade turnover with Kazakhstan amounted to over $19 billion last year, and almost $12 billion in the first half of this year, Kremlin officials said.',
    '2021',
    [
      'turnover above 19000000000.. USD Russia > Kazakhstan 2020',
      'turnover nearly ..12000000000 USD Russia > Kazakhstan 2021-S1',
    ],
  ],
  [
    "The UAE is France's largest partner in the Gulf. In 2021 French exports to the country stood at 3.2 billion euros and imports at 1.8 billion.",
    '',
    [
      'exports exactly 3200000000 EUR France > United Arab Emirates 2021',
      'imports exactly 1800000000 EUR France > United Arab Emirates 2021',
    ],
  ],
  [
    'Kurdistan imports almost everything. Its trade with Iran is estimated at $6 billion a year, and with Turkey at $8-10 billion.',
    '',
    [
      'turnover exactly 6000000000 USD Iraqi Kurdistan > Iran no time',
      'turnover between 8000000000..10000000000 USD Iraqi Kurdistan > Türkiye no time',
    ],
  ],
  [
    "Egypt–India trade reached US$7.26 billion in FY 2021–22, a jump of 75 per cent from FY 2020–21. India's exports stood at US$3.74 billion.",
    '2026',
    [
      'turnover exactly 7260000000 USD Egypt > India 2021-04-01/P1Y',
      'exports exactly 3740000000 USD India > Egypt 2021-04-01/P1Y',
    ],
  ],
  [
    'As of 1 September 2025, trade turnover between Belarus and Uzbekistan totalled $430 million, 18% more than a year before.',
    '2026',
    ['turnover exactly 430000000 USD Belarus > Uzbekistan 2025-01-01/P8M'],
  ],
  [
    'In 2017, the US had a trade deficit of 375.6 bn USD with China; total imports were 505.5 bn USD, exports 129.9 bn USD.',
    '2020',
    [
      'balance deficit exactly 375600000000 USD United States > China 2017',
      'imports exactly 505500000000 USD United States > World 2017',
      'exports exactly 129900000000 USD United States > World 2017',
    ],
  ],
  [
    'Trade between Peru and Japan reached $5bn in 2023. Ministers were pleased. The $5bn of trade between Peru and Japan in 2023 was a record.',
    '2024-05-01',
    ['turnover exactly 5000000000 USD Peru > Japan 2023', 'not: duplicate $5bn'],
  ],
  [
    'Trade between Peru and Japan reached $5bn in 2022. In 2023 trade between Peru and Japan was again $5bn.',
    '2024-05-01',
    ['turnover exactly 5000000000 USD Peru > Japan 2022', 'turnover exactly 5000000000 USD Peru > Japan 2023'],
  ],
  [
    'In 2022 Kenya had a record deficit for trade in goods of $6.5 billion.',
    '2024-03-10',
    ['balance deficit exactly 6500000000 USD Kenya > World 2022'],
  ],
  [
    'Kenya and Uganda traded $2.1 billion worth of goods in 2023, customs reported.',
    '2024-03-10',
    ['turnover exactly 2100000000 USD Kenya > Uganda 2023'],
  ],
  ['Shares of the bank traded at $45 million on Tuesday in Kenya.', '2024-03-10', ['not: company $45 million']],
  [
    'In August 2014, Kenya dispatched goods to the value of €7.7bn to Spain, and received goods worth €4.3bn from Spain.',
    '2024-03-10',
    ['exports exactly 7700000000 EUR Kenya > Spain 2014-08', 'imports exactly 4300000000 EUR Kenya > Spain 2014-08'],
  ],
];

test.each(SENTENCES)('%s', (text, published, lines) => {
  expect(proposalLines(proposeFigures({ text, published, language: 'en' }))).toEqual(lines);
});

/** Money that several countries call alike is that of the country told of; letters before a number are money. */
const MONEY: [text: string, lines: string[]][] = [
  ["Pakistan's imports came to Rs 900 billion in 2023.", ['imports exactly 900000000000 PKR Pakistan > World 2023']],
  ["India's exports to Nepal were Rs 600 billion in 2023.", ['exports exactly 600000000000 INR India > Nepal 2023']],
  [
    "South Africa's exports reached R150.2 billion in 2023.",
    ['exports exactly 150200000000 ZAR South Africa > World 2023'],
  ],
  ["Nigeria's imports rose to N3.5tn in 2021.", ['imports exactly 3500000000000 NGN Nigeria > World 2021']],
  ["Kenya's exports to Egypt were Ksh30bn in 2022.", ['exports exactly 30000000000 KES Kenya > Egypt 2022']],
  ["Jordan's exports totalled 6.2 billion dinars in 2022.", ['exports exactly 6200000000 JOD Jordan > World 2022']],
  ["Egypt's exports to Sudan were worth 12bn pounds in 2019.", ['exports exactly 12000000000 EGP Egypt > Sudan 2019']],
  ['Danish exports to Poland came to 30bn kroner in 2019.', ['exports exactly 30000000000 DKK Denmark > Poland 2019']],
  ['Kenya exported goods worth $5m re-exports aside in 2019.', ['exports exactly 5000000 USD Kenya > World 2019']],
];

test.each(MONEY)('%s', (text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-09-12', language: 'en' }))).toEqual(lines);
});

/** Who trades with whom where the flow's own phrase does not say it. */
const PARTIES: [text: string, lines: string[]][] = [
  [
    '"Our trade with Poland reached $3bn last year," the Danish trade minister said.',
    ['turnover exactly 3000000000 USD Denmark > Poland 2023'],
  ],
  [
    "Exports to Chile's largest trading partner, Peru, fell to $2bn in 2023.",
    ['exports exactly 2000000000 USD Chile > Peru 2023'],
  ],
  [
    'Norway exported $4bn to Iceland in 2023, while imports from Iceland to the Nordic country were $1bn.',
    ['exports exactly 4000000000 USD Norway > Iceland 2023', 'imports exactly 1000000000 USD Norway > Iceland 2023'],
  ],
  [
    'Ties between Ghana and Togo are warm. Bilateral trade was $300 million in 2022.',
    ['turnover exactly 300000000 USD Ghana > Togo 2022'],
  ],
  [
    'Italy was the biggest buyer of Tunisian goods with €2bn in 2022, followed by Spain (€1bn) and Malta (€500m).',
    [
      'exports exactly 2000000000 EUR Tunisia > Italy 2022',
      'exports exactly 1000000000 EUR Tunisia > Spain 2022',
      'exports exactly 500000000 EUR Tunisia > Malta 2022',
    ],
  ],
  [
    'Trade with Japan was mixed, with imports of $3bn and exports of $5bn in 2022, Canadian officials said.',
    ['imports exactly 3000000000 USD Canada > Japan 2022', 'exports exactly 5000000000 USD Canada > Japan 2022'],
  ],
  [
    'Exports from Brazil rose, with Argentina buying goods worth $9bn in 2022.',
    ['imports exactly 9000000000 USD Argentina > Brazil 2022'],
  ],
  [
    'Imports exceeded exports by $7bn in 2022, said Kenya National Bureau of Statistics.',
    ['balance deficit exactly 7000000000 USD Kenya > World 2022'],
  ],
  ['Greece sold Cyprus $900 million worth of goods in 2022.', ['exports exactly 900000000 USD Greece > Cyprus 2022']],
  ['Ireland earned $200bn from exports in 2022.', ['exports exactly 200000000000 USD Ireland > World 2022']],
  [
    'The head of the West Asia department of the Export Promotion Organization of Egypt said exports were $40bn in 2022.',
    ['exports exactly 40000000000 USD Egypt > World 2022'],
  ],
  [
    'India is a market of 1.4 billion, and its imports were $700bn in 2022.',
    ['imports exactly 700000000000 USD India > World 2022'],
  ],
  ['The volume of trade in this sector between Peru and Chile was $1bn in 2022.', ['not: subset $1bn']],
  ['The objective is trade of $9bn between Peru and Chile.', ['not: target $9bn']],
  ['Trade potential between Peru and Chile is $9bn.', ['not: other $9bn']],
  ['Peru may lose exports worth $9bn.', ['not: forecast $9bn']],
];

test.each(PARTIES)('%s', (text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-09-12', language: 'en' }))).toEqual(lines);
});

/** Months of fiscal years, quarters by number, and years counted from one another. */
const TIMES: [text: string, lines: string[]][] = [
  [
    'Pakistan exported $9bn in the first four months (July-October) of the current fiscal year 2023-24, against $8bn in the same period of the last fiscal year.',
    [
      'exports exactly 9000000000 USD Pakistan > World 2023-07-01/P4M',
      'exports exactly 8000000000 USD Pakistan > World 2022-07-01/P4M',
    ],
  ],
  ["India's exports were $95bn in April-June of FY25.", ['exports exactly 95000000000 USD India > World 2024-Q2']],
  [
    'In July-February of the 2022-23 fiscal Bangladesh exported goods worth $33bn.',
    ['exports exactly 33000000000 USD Bangladesh > World 2022-07-01/P8M'],
  ],
  [
    'UK imports from Spain were £20bn in Quarter 1 (January to March) 2016.',
    ['imports exactly 20000000000 GBP United Kingdom > Spain 2016-Q1'],
  ],
  [
    'UK imports from Spain were £20bn in the year to end 2018 Q2.',
    ['imports exactly 20000000000 GBP United Kingdom > Spain 2017-07-01/P1Y'],
  ],
  ['Russian-Turkish trade was $20bn in 5M 2023.', ['turnover exactly 20000000000 USD Russia > Türkiye 2023-01-01/P5M']],
  [
    'In 2010 trade between Qatar and India was $2bn; a decade later it was $15bn.',
    ['turnover exactly 2000000000 USD Qatar > India 2010', 'turnover exactly 15000000000 USD Qatar > India 2020'],
  ],
  [
    "From 2003 to 2013 China's trade with Africa rose from a mere $18bn to $210bn.",
    ['turnover exactly 18000000000 USD China > Africa 2003', 'turnover exactly 210000000000 USD China > Africa 2013'],
  ],
];

test.each(TIMES)('%s', (text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-09-12', language: 'en' }))).toEqual(lines);
});

/** Lists of areas, rows of a list, and products in lists. */
const LISTS: [text: string, lines: string[]][] = [
  [
    "Peru's exports to Chile, Cuba and Spain were $3bn, $2bn and $1bn respectively in 2022.",
    [
      'exports exactly 3000000000 USD Peru > Chile 2022',
      'exports exactly 2000000000 USD Peru > Cuba 2022',
      'exports exactly 1000000000 USD Peru > Spain 2022',
    ],
  ],
  [
    'With whom did Norway have its largest trade deficits in 2022?\nChina – $9.1 billion\nGermany – $4.2 billion',
    [
      'balance deficit exactly 9100000000 USD Norway > China 2022',
      'balance deficit exactly 4200000000 USD Norway > Germany 2022',
    ],
  ],
  [
    'Gold led the foreign trade of Qatar in 2022, followed by cars (QAR 9bn) and diamonds (QAR 4bn).',
    ['not: product QAR 9bn', 'not: product QAR 4bn'],
  ],
  ['They want to take trade with Peru to $5bn and then $10bn.', ['not: target $5bn', 'not: target $10bn']],
  [
    'Swiss exports rose to CHF 40 billion in the June quarter from CHF 38 billion in the first quarter.',
    [
      'exports exactly 40000000000 CHF Switzerland > World 2024-Q2',
      'exports exactly 38000000000 CHF Switzerland > World 2024-Q1',
    ],
  ],
  ['Exports of polo shirts and other knit garments of Peru fetched $2bn in 2022.', ['not: product $2bn']],
  [
    'Volumes with Egypt grew to $92 million in 2022, after trade between Israel and Jordan had doubled.',
    ['turnover exactly 92000000 USD Israel > Egypt 2022'],
  ],
];

test.each(LISTS)('%s', (text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-09-12', language: 'en' }))).toEqual(lines);
});

/** Reporters that only money, places and earlier sentences give; times that stay with their own amount. */
const REPORTERS: [text: string, lines: string[]][] = [
  [
    'Exports to China rose to NZ$2 billion in 2022, and exports to the United States fell to NZ$1 billion.',
    [
      'exports exactly 2000000000 NZD New Zealand > China 2022',
      'exports exactly 1000000000 NZD New Zealand > United States 2022',
    ],
  ],
  [
    "South Korea's exports to the North were $500 million in 2013.",
    ['exports exactly 500000000 USD South Korea > North Korea 2013'],
  ],
  [
    "Qatar's foreign trade was $90bn in 2022. India, Chile and Peru were among the top trading partners, with trade value at $9bn, $2bn and $1bn respectively.",
    [
      'turnover exactly 90000000000 USD Qatar > World 2022',
      'turnover exactly 9000000000 USD Qatar > India 2022',
      'turnover exactly 2000000000 USD Qatar > Chile 2022',
      'turnover exactly 1000000000 USD Qatar > Peru 2022',
    ],
  ],
  [
    'Kenya is an important trading partner for Uganda. Exports were worth $8bn in 2021.',
    ['exports exactly 8000000000 USD Uganda > Kenya 2021'],
  ],
  [
    'Peru exported $4 million (S/15 million) worth of goods to Cuba in 2012.',
    ['exports exactly 4000000 USD Peru > Cuba 2012', 'not: conversion S/15 million'],
  ],
  [
    'The trade of Peru with Cuba, which was $35 million in 2010, has reached $57 million in 2014.',
    ['turnover exactly 35000000 USD Peru > Cuba 2010', 'turnover exactly 57000000 USD Peru > Cuba 2014'],
  ],
];

/** Totals of all trade, balances to an area, and words that only look like those of two sides. */
const WHOLES: [text: string, lines: string[]][] = [
  [
    'Jordanian exports during the first two months of 2024 rose to JD1.2 billion.',
    ['exports exactly 1200000000 JOD Jordan > World 2024-01-01/P2M'],
  ],
  [
    "The US was Ireland's largest trading partner, with two-way trade of 30 billion euros in 2022. Its total imports were worth 57 billion euros.",
    [
      'turnover exactly 30000000000 EUR Ireland > United States 2022',
      'imports exactly 57000000000 EUR Ireland > World 2022',
    ],
  ],
  [
    'Norway traded a lot. The trade surplus to Poland was $3 billion in 2022.',
    ['balance surplus exactly 3000000000 USD Norway > Poland 2022'],
  ],
  [
    "The EU's trade surplus with Peru rose (+3.3 bn euro in 2006).",
    ['balance surplus exactly 3300000000 EUR European Union > Peru 2006'],
  ],
  [
    'Trade of Israel with the United Arab Emirates (UAE) grew to $613 million over the same period in 2021.',
    ['turnover exactly 613000000 USD Israel > United Arab Emirates 2021'],
  ],
];

test.each(WHOLES)('%s', (text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-09-12', language: 'en' }))).toEqual(lines);
});

test.each(REPORTERS)('%s', (text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-09-12', language: 'en' }))).toEqual(lines);
});
