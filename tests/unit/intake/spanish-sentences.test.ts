import { expect, test } from 'vitest';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { proposalLines } from '../../support/intake-lines';

/** A text written for this table, when it came out, and what is read in it. */
const SENTENCES: [text: string, published: string, lines: string[]][] = [
  [
    'Las exportaciones de México a Estados Unidos sumaron 475 mil millones de dólares en 2023.',
    '2024-09-12',
    ['exports exactly 475000000000 USD Mexico > United States 2023'],
  ],
  [
    'El intercambio comercial entre Perú y China superó los 36.000 millones de dólares el año pasado.',
    '2024-09-12',
    ['turnover above 36000000000.. USD Peru > China 2023'],
  ],
  [
    'Chile exportó bienes por 94.937 millones de dólares en 2023, un 3,6% menos que el año anterior.',
    '2024-09-12',
    ['exports exactly 94937000000 USD Chile > World 2023'],
  ],
  [
    'El déficit comercial de Colombia con México fue de 1.200 millones de dólares entre enero y junio.',
    '2024-09-12',
    ['balance deficit exactly 1200000000 USD Colombia > Mexico 2024-S1'],
  ],
  [
    'Las exportaciones chinas a América Latina crecieron hasta los 245.000 millones de dólares.',
    '2024-09-12',
    ['exports exactly 245000000000 USD China > Latin America no time'],
  ],
  [
    'Argentina importó de Brasil unos 17.000 millones de dólares y le exportó 11.900 millones.',
    '2024-09-12',
    [
      'imports about 17000000000 USD Argentina > Brazil no time',
      'exports exactly 11900000000 USD Argentina > Brazil no time',
    ],
  ],
  [
    'Las exportaciones de cobre alcanzaron 43.000 millones de dólares.',
    '2024-09-12',
    ['not: product 43.000 millones de dólares'],
  ],
  [
    'Se espera que el comercio bilateral llegue a 10.000 millones de dólares en 2030.',
    '2024-09-12',
    ['not: forecast 10.000 millones de dólares'],
  ],
  [
    'La inversión extranjera directa ascendió a 36 mil millones de dólares.',
    '2024-09-12',
    ['not: investment 36 mil millones de dólares'],
  ],
  [
    'Bolivia registró un superávit comercial de 603 millones de dólares en los primeros cinco meses de 2022.',
    '2024-09-12',
    ['balance surplus exactly 603000000 USD Bolivia > World 2022-01-01/P5M'],
  ],
  [
    'El comercio de España con Marruecos rozó los 20.000 millones de euros en 2023, casi el doble que hace una década.',
    '2024-09-12',
    ['turnover nearly ..20000000000 EUR Spain > Morocco 2023'],
  ],
  [
    'Paraguay compró a China mercancías por 4.500 millones de dólares en 2022 y le vendió apenas 30 millones.',
    '2024-09-12',
    ['imports exactly 4500000000 USD Paraguay > China 2022', 'exports exactly 30000000 USD Paraguay > China 2022'],
  ],
  [
    'México exportó 593 mil millones de dólares en 2023 e importó 598 mil millones.',
    '2024-03-10',
    ['exports exactly 593000000000 USD Mexico > World 2023', 'imports exactly 598000000000 USD Mexico > World 2023'],
  ],
  [
    'La deuda externa de Ecuador llega a 48.000 millones de dólares.',
    '2024-03-10',
    ['not: finance 48.000 millones de dólares'],
  ],
  [
    'El comercio entre ambos países, México y Brasil, pasó de 9.000 millones de dólares en 2019 a 15.000 millones en 2023.',
    '2024-03-10',
    ['turnover exactly 9000000000 USD Mexico > Brazil 2019', 'turnover exactly 15000000000 USD Mexico > Brazil 2023'],
  ],
  [
    'Uruguay exportó a China 2.500 millones de dólares, casi un 27 por ciento del total.',
    '2024-03-10',
    ['exports exactly 2500000000 USD Uruguay > China no time'],
  ],
  [
    'Las importaciones procedentes de Alemania sumaron 20.500 millones de euros.',
    '2024-03-10',
    ['imports exactly 20500000000 EUR null > Germany no time'],
  ],
  [
    'El gobierno prevé que las exportaciones crezcan a 50.000 millones de dólares.',
    '2024-03-10',
    ['not: forecast 50.000 millones de dólares'],
  ],
  [
    'La balanza comercial arrojó en enero un saldo negativo de 4.314 millones de dólares para México.',
    '2024-03-10',
    ['balance deficit exactly 4314000000 USD Mexico > World 2024-01'],
  ],
  [
    'Las ventas de aguacate generaron 3.000 millones de dólares.',
    '2024-03-10',
    ['not: product 3.000 millones de dólares'],
  ],
  [
    'El déficit comercial de España aumentó un 25 por ciento en el primer trimestre y alcanzó 1,5 billones de pesetas. Las exportaciones crecieron hasta 4,2 billones y las importaciones hasta 5,7 billones.',
    '2000-05-24',
    [
      'balance deficit exactly 1500000000000 ESP Spain > World 2000-Q1',
      'exports exactly 4200000000000 ESP Spain > World 2000-Q1',
      'imports exactly 5700000000000 ESP Spain > World 2000-Q1',
    ],
  ],
  [
    'Honduras exportó el año pasado productos a Estados Unidos por 2.713 millones de dólares e importó 2.370 millones, según datos oficiales.',
    '2000-05-24',
    [
      'exports exactly 2713000000 USD Honduras > United States 1999',
      'imports exactly 2370000000 USD Honduras > United States 1999',
    ],
  ],
  [
    'En el año 2003 nuestras exportaciones eran de 29.900 millones de dólares, hoy superan los 84.000 millones.',
    '2012-05-15',
    ['exports exactly 29900000000 USD null > null 2003', 'exports above 84000000000.. USD null > null no time'],
  ],
  [
    'El intercambio comercial con Chile pasó de 4.500 millones de dólares en 2003 a casi 6.000 millones en 2010, con superávit para nuestro país de más de 3.000 millones.',
    '2011-11-22',
    [
      'turnover exactly 4500000000 USD null > Chile 2003',
      'turnover nearly ..6000000000 USD null > Chile 2010',
      'balance surplus above 3000000000.. USD null > Chile 2010',
    ],
  ],
  [
    'Las exportaciones argentinas aumentaron un 10 por ciento en abril, hasta los 2.180 millones de dólares, mientras que las importaciones sumaron 1.936 millones.',
    '2000-05-25',
    [
      'exports exactly 2180000000 USD Argentina > World 2000-04',
      'imports exactly 1936000000 USD Argentina > World 2000-04',
    ],
  ],
  [
    'El comercio entre España y Cuba ascendió a 120.000 millones de pesetas en 1999, un 5 por ciento más que en 1998.',
    '2000-05-25',
    ['turnover exactly 120000000000 ESP Spain > Cuba 1999'],
  ],
  [
    'Brasil acumula un superávit de 343 millones de dólares en lo que va de año en su balanza comercial.',
    '2000-05-25',
    ['balance surplus exactly 343000000 USD Brazil > World 2000-01-01/P4M'],
  ],
  [
    'Colombia vendió a Venezuela productos por valor de 923 millones de dólares en 1999, y compró 880 millones.',
    '2000-05-25',
    [
      'exports exactly 923000000 USD Colombia > Venezuela 1999',
      'imports exactly 880000000 USD Colombia > Venezuela 1999',
    ],
  ],
  [
    'México le vende a China 10 mil millones de dólares y le compra 130 mil millones de dólares.',
    '2025-06-26',
    [
      'exports exactly 10000000000 USD Mexico > China no time',
      'imports exactly 130000000000 USD Mexico > China no time',
    ],
  ],
  [
    'El Plan México tiene una inversión de 277 mil millones de dólares; las exportaciones alcanzaron 617 mil millones de dólares en 2024.',
    '2025-06-26',
    ['exports exactly 617000000000 USD Mexico > World 2024', 'not: investment 277 mil millones de dólares'],
  ],
  [
    'Pasamos de exportar 25.000 millones de dólares en 2002 a 84.000 millones en 2011.',
    '2011-11-22',
    ['exports exactly 25000000000 USD null > World 2002', 'exports exactly 84000000000 USD null > World 2011'],
  ],
  [
    'El superávit comercial del primer semestre fue de 5.200 millones de dólares, 400 millones más que en igual período de 2007.',
    '2008-09-06',
    ['balance surplus exactly 5200000000 USD null > World 2008-S1', 'not: change 400 millones'],
  ],
  [
    'Las importaciones de la Unión Europea procedentes de Marruecos alcanzaron 6.200 millones de euros en 1999, frente a unas exportaciones de 7.000 millones.',
    '2000-05-23',
    [
      'imports exactly 6200000000 EUR European Union > Morocco 1999',
      'exports exactly 7000000000 EUR European Union > Morocco 1999',
    ],
  ],
  [
    'Perú registró en marzo un déficit comercial de 48 millones de dólares, 22 millones menos que en febrero, informó el Banco Central.',
    '2000-05-23',
    ['balance deficit exactly 48000000 USD Peru > World 2000-03', 'not: change 22 millones'],
  ],
  [
    'En el primer trimestre México vendió a Estados Unidos mercancías por 107 mil millones de dólares, récord histórico.',
    '2022-05-20',
    ['exports exactly 107000000000 USD Mexico > United States 2022-Q1'],
  ],
  [
    'El año pasado la balanza con Brasil nos dio un déficit de 5.800 millones de dólares.',
    '2012-05-15',
    ['balance deficit exactly 5800000000 USD null > Brazil 2011'],
  ],
  [
    'El intercambio de mercancías de Italia con Suiza ascendió a 51 mil 305.7 millones de dólares en 2022.',
    '2024-09-12',
    ['turnover exactly 51305700000 USD Italy > Switzerland 2022'],
  ],
  [
    'La UE importó bienes de la India por valor de 64.900 M€ en 2023.',
    '2024-09-12',
    ['imports exactly 64900000000 EUR European Union > India 2023'],
  ],
  [
    'Las exportaciones de Uruguay totalizaron u$s 9.120 millones en 2023.',
    '2024-09-12',
    ['exports exactly 9120000000 USD Uruguay > World 2023'],
  ],
  [
    'El comercio entre Francia y Alemania se situó entre 180.000 y 190.000 millones de euros en 2023.',
    '2024-09-12',
    ['turnover between 180000000000..190000000000 EUR France > Germany 2023'],
  ],
  [
    'Los gobiernos acordaron elevar el comercio bilateral entre Perú y Corea del Sur a 8.000 millones de dólares.',
    '2024-09-12',
    ['not: target 8.000 millones de dólares'],
  ],
  [
    'De acuerdo con el Banco Central de Reserva, las exportaciones del Perú sumaron 64.355 millones de dólares en 2023.',
    '2024-09-12',
    ['exports exactly 64355000000 USD Peru > World 2023'],
  ],
  [
    'Las compras externas de Paraguay bordearon los 15.000 millones de dólares en 2023.',
    '2024-09-12',
    ['imports about 15000000000 USD Paraguay > World 2023'],
  ],
  [
    'El Ministerio de Comercio publicó las cifras de 2022. Las exportaciones de Perú sumaron 66.000 millones de dólares.',
    '2024-09-12',
    ['exports exactly 66000000000 USD Peru > World 2022'],
  ],
  [
    'Las exportaciones de Costa Rica hasta agosto alcanzaron los 12.900 millones de dólares.',
    '2024-09-12',
    ['exports exactly 12900000000 USD Costa Rica > World 2024-01-01/P8M'],
  ],
  [
    'En los cinco primeros meses de 2024, Alemania registró un superávit comercial de 107.000 millones de euros.',
    '2024-09-12',
    ['balance surplus exactly 107000000000 EUR Germany > World 2024-01-01/P5M'],
  ],
  [
    'El déficit comercial de Francia fue de 7.600 millones de euros en el séptimo mes de 2023.',
    '2024-09-12',
    ['balance deficit exactly 7600000000 EUR France > World 2023-07'],
  ],
  [
    'Italia registró entre los meses de enero y mayo de 2024 un superávit comercial de 22.000 millones de euros.',
    '2024-09-12',
    ['balance surplus exactly 22000000000 EUR Italy > World 2024-01-01/P5M'],
  ],
  [
    'Suecia exportó más que en 2020, cuando sus ventas al exterior sumaron 155.000 millones de dólares.',
    '2024-09-12',
    ['exports exactly 155000000000 USD Sweden > World 2020'],
  ],
  [
    'Las exportaciones de Chile cayeron 3%, hasta 95.000 millones de dólares, 2.000 millones menos que las registradas en 2022.',
    '2024-09-12',
    ['exports exactly 95000000000 USD Chile > World no time', 'not: change 2.000 millones'],
  ],
  [
    'La economía china exportó a Kenia bienes por 8.000 millones de dólares en 2023.',
    '2024-09-12',
    ['exports exactly 8000000000 USD China > Kenya 2023'],
  ],
  [
    'Las ventas de Bolivia a Brasil sumaron 1.800 millones de dólares en 2023.',
    '2024-09-12',
    ['exports exactly 1800000000 USD Bolivia > Brazil 2023'],
  ],
  [
    'El comercio entre Marruecos y España podría alcanzar los 25.000 millones de euros en 2030.',
    '2024-09-12',
    ['not: target 25.000 millones de euros'],
  ],
  [
    'La meta es que las exportaciones de Colombia pasen de los 60.000 millones de dólares antes de 2030.',
    '2024-09-12',
    ['not: target 60.000 millones de dólares'],
  ],
  [
    'Ambos gobiernos esperan elevar esa cifra a 5.000 millones de dólares para el año 2028.',
    '2024-09-12',
    ['not: target 5.000 millones de dólares'],
  ],
  [
    'Cuba y Rusia elevaron su intercambio comercial a 450 millones de dólares en 2022.',
    '2023-06-15',
    ['turnover exactly 450000000 USD Cuba > Russia 2022'],
  ],
  [
    'España importó 3.000 millones de euros más de lo que exportó en 2022.',
    '2023-06-15',
    ['balance deficit exactly 3000000000 EUR Spain > World 2022'],
  ],
  [
    'Las compras de Bolivia a Brasil sumaron 1.900 millones de dólares en 2022.',
    '2023-06-15',
    ['imports exactly 1900000000 USD Bolivia > Brazil 2022'],
  ],
  [
    'Guatemala importó 7.300 millones de dólares a marzo.',
    '2023-06-15',
    ['imports exactly 7300000000 USD Guatemala > World 2023-Q1'],
  ],
  [
    'En 2022 Chile comerció con el Mercosur (Argentina, Brasil, Paraguay y Uruguay), y sus exportaciones al bloque sumaron 9.000 millones de dólares.',
    '2023-06-15',
    ['exports exactly 9000000000 USD Chile > Mercosur 2022'],
  ],
  [
    'El intercambio entre Perú y México fue de 3.000 millones de dólares en 2022, de los cuales 1.800 millones correspondieron a importaciones.',
    '2023-06-15',
    ['turnover exactly 3000000000 USD Peru > Mexico 2022', 'imports exactly 1800000000 USD Peru > Mexico 2022'],
  ],
  [
    'Las importaciones de productos chinos sumaron 20.000 millones de dólares en Chile en 2022.',
    '2023-06-15',
    ['imports exactly 20000000000 USD Chile > China 2022'],
  ],
  [
    'El primer ministro japonés visitará Chile tras una gira por Brasil. El comercio entre ambos países sumó 9.000 millones de dólares en 2022.',
    '2023-06-15',
    ['turnover exactly 9000000000 USD Japan > Chile 2022'],
  ],
  [
    'Francia registró un déficit comercial con Alemania de 12.000 millones de euros en 2022, superado solo por China, con 50.000 millones.',
    '2023-06-15',
    [
      'balance deficit exactly 12000000000 EUR France > Germany 2022',
      'balance deficit exactly 50000000000 EUR France > China 2022',
    ],
  ],
  [
    'Las exportaciones alcanzaron 3.000 millones de dólares en mayo. En todo 2022, Paraguay exportó bienes por 10.000 millones de dólares.',
    '2023-06-15',
    [
      'exports exactly 3000000000 USD Paraguay > World 2023-05',
      'exports exactly 10000000000 USD Paraguay > World 2022',
    ],
  ],
  [
    'Cuba es el tercer socio comercial de Jamaica en el Caribe. En 2022, las exportaciones fueron de 30 millones de dólares.',
    '2023-06-15',
    ['exports exactly 30000000 USD Jamaica > World 2022'],
  ],
  [
    'El acuerdo se firmó el 15 de mayo de 2021. Las exportaciones de Perú sumaron 63.000 millones de dólares en 2021.',
    '2023-06-15',
    ['exports exactly 63000000000 USD Peru > World 2021'],
  ],
  [
    'Según la OMC, el comercio mundial de mercancías alcanzó los 25,3 billones de dólares en 2022.',
    '2023-06-15',
    ['turnover exactly 25300000000000 USD null > World 2022'],
  ],
  [
    'Las exportaciones de Ecuador al 30 de abril sumaron 10.200 millones de dólares.',
    '2023-06-15',
    ['exports exactly 10200000000 USD Ecuador > World 2023-01-01/P4M'],
  ],
  [
    'El aumento de las exportaciones de Chile fue de 3.000 millones de dólares.',
    '2023-06-15',
    ['not: change 3.000 millones de dólares'],
  ],
  ['Las exportaciones de Perú crecieron 4,7% (+US$ 3.100 millones).', '2023-06-15', ['not: change US$ 3.100 millones']],
  [
    'México registró en mayo un déficit de 2.000 millones de euros en el comercio de bienes.',
    '2023-06-15',
    ['balance deficit exactly 2000000000 EUR Mexico > World 2023-05'],
  ],
  [
    'Brasil proyectó que las exportaciones batirán un récord al alcanzar los 340.000 millones de dólares.',
    '2023-06-15',
    ['not: forecast 340.000 millones de dólares'],
  ],
  [
    'Ecuador cerró 2022 con un récord al superar los 32.000 millones de dólares en exportaciones.',
    '2023-06-15',
    ['exports above 32000000000.. USD Ecuador > World 2022'],
  ],
  [
    'Chile exportó 8.000 millones de dólares en el pasado mes de marzo.',
    '2023-06-15',
    ['exports exactly 8000000000 USD Chile > World 2023-03'],
  ],
  [
    'En los tres primeros trimestres de 2022, las exportaciones de Italia sumaron 460.000 millones de euros.',
    '2023-06-15',
    ['exports exactly 460000000000 EUR Italy > World 2022-01-01/P9M'],
  ],
  [
    'El superávit comercial de Irlanda, el más alto desde 2010, llegó a 60.000 millones de euros.',
    '2023-06-15',
    ['balance surplus exactly 60000000000 EUR Ireland > World no time'],
  ],
  [
    'Los destinos de las exportaciones de Honduras fueron Estados Unidos con 1.500 millones de dólares y México con 200 millones.',
    '2023-06-15',
    [
      'exports exactly 1500000000 USD Honduras > United States no time',
      'exports exactly 200000000 USD Honduras > Mexico no time',
    ],
  ],
  [
    'El déficit comercial de Canadá creció 5% en abril. En el caso de China, llegó a 3.000 millones de dólares. Y con México, hasta los 900 millones.',
    '2023-06-15',
    [
      'balance deficit exactly 3000000000 USD Canada > China 2023-04',
      'balance deficit exactly 900000000 USD Canada > Mexico 2023-04',
    ],
  ],
  [
    'Los envíos sumaron 21.000 millones de dólares en el primer trimestre.',
    '2023-06-15',
    ['exports exactly 21000000000 USD null > World 2023-Q1'],
  ],
  [
    'El comercio de hidrocarburos de Bolivia reportó un déficit de 2.000 millones de dólares.',
    '2023-06-15',
    ['not: product 2.000 millones de dólares'],
  ],
  [
    'El intercambio con Perú fue deficitario para Bolivia en 300 millones de dólares.',
    '2023-06-15',
    ['balance deficit exactly 300000000 USD Bolivia > Peru no time'],
  ],
  [
    'Vietnam exportó a Chile tres mil cinco millones de dólares en 2022.',
    '2023-06-15',
    ['exports exactly 3005000000 USD Vietnam > Chile 2022'],
  ],
  [
    'Las exportaciones canadienses a su vecino del sur alcanzaron 30.000 millones de dólares en marzo, mientras Estados Unidos vendió 25.000 millones.',
    '2023-06-15',
    [
      'exports exactly 30000000000 USD Canada > United States 2023-03',
      'exports exactly 25000000000 USD United States > Canada 2023-03',
    ],
  ],
  [
    'Portugal exportó a España 20.000 millones de euros en 2022. Ese año, Portugal tuvo un déficit de 9.000 millones de euros con su principal socio comercial.',
    '2023-06-15',
    [
      'exports exactly 20000000000 EUR Portugal > Spain 2022',
      'balance deficit exactly 9000000000 EUR Portugal > Spain 2022',
    ],
  ],
  [
    'El segundo proveedor de Francia fue Italia, con exportaciones por 50.000 millones de euros en 2022.',
    '2023-06-15',
    ['exports exactly 50000000000 EUR Italy > France 2022'],
  ],
  [
    'Los presidentes hablaron del comercio bilateral, desfavorable para Paraguay en 400 millones de dólares. Uruguay ofreció comprar más.',
    '2023-06-15',
    ['balance deficit exactly 400000000 USD Paraguay > Uruguay no time'],
  ],
  [
    'México tuvo un superávit de 1.000 millones de dólares en el intercambio de servicios.',
    '2023-06-15',
    ['not: subset 1.000 millones de dólares'],
  ],
  [
    'Las exportaciones de Perú a EE. UU. sumaron US$7.757 millones en 2022.',
    '2023-06-15',
    ['exports exactly 7757000000 USD Peru > United States 2022'],
  ],
  [
    'Las exportaciones de la Unión Europea fueron de 2,1 billones de euros en 2019 y las importaciones de 1,935 billones.',
    '2020-06-15',
    [
      'exports exactly 2100000000000 EUR European Union > World 2019',
      'imports exactly 1935000000000 EUR European Union > World 2019',
    ],
  ],
];

test.each(SENTENCES)('%s', (text, published, lines) => {
  expect(proposalLines(proposeFigures({ text, published, language: 'es' }))).toEqual(lines);
});
