import { expect, test } from 'vitest';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { proposalLines } from '../../support/intake-lines';

/** A text written for this table, when it came out, and what is read in it. */
const SENTENCES: [text: string, published: string, lines: string[]][] = [
  [
    'Товарооборот между Россией и Турцией в 2023 году составил $56,5 млрд.',
    '2024-09-12',
    ['turnover exactly 56500000000 USD Russia > Türkiye 2023'],
  ],
  [
    'Экспорт Казахстана в Китай вырос до $14,7 млрд, импорт — до $16,8 млрд.',
    '2024-09-12',
    [
      'exports exactly 14700000000 USD Kazakhstan > China no time',
      'imports exactly 16800000000 USD Kazakhstan > China no time',
    ],
  ],
  [
    'За первое полугодие импорт Германии из России сократился на 40% и составил 1,2 млрд евро.',
    '2024-09-12',
    ['imports exactly 1200000000 EUR Germany > Russia 2024-S1'],
  ],
  [
    'По итогам января — июля 2024 года белорусско-российский товарооборот превысил 30 млрд долларов.',
    '2024-09-12',
    ['turnover above 30000000000.. USD Belarus > Russia 2024-01-01/P7M'],
  ],
  ['Стороны намерены довести товарооборот до $30 млрд к 2030 году.', '2024-09-12', ['not: target до $30 млрд']],
  [
    'Дефицит торгового баланса Индии с Китаем достиг 85 млрд долларов в прошлом финансовом году.',
    '2024-09-12',
    ['balance deficit exactly 85000000000 USD India > China 2023-04-01/P1Y'],
  ],
  [
    'Взаимная торговля Узбекистана и Киргизии за восемь месяцев увеличилась с 400 млн до 600 млн долларов.',
    '2024-09-12',
    [
      'turnover exactly 400000000 USD Uzbekistan > Kyrgyzstan 2024-01-01/P8M',
      'turnover exactly 600000000 USD Uzbekistan > Kyrgyzstan 2024-01-01/P8M',
    ],
  ],
  [
    'Китайский экспорт в страны АСЕАН составил полтриллиона долларов.',
    '2024-09-12',
    ['exports exactly 500000000000 USD China > ASEAN no time'],
  ],
  ['Поставки нефти в Индию принесли 40 млрд долларов.', '2024-09-12', ['not: product 40 млрд долларов']],
  ['Инвестиции Китая в Африку составили $5 млрд.', '2024-09-12', ['not: investment $5 млрд']],
  [
    'Экспорт и импорт Армении составили $8,4 млрд и $12,3 млрд соответственно в 2023 году.',
    '2024-09-12',
    ['exports exactly 8400000000 USD Armenia > World 2023', 'imports exactly 12300000000 USD Armenia > World 2023'],
  ],
  [
    'В 2021 году РФ экспортировала в Бразилию товаров на $5,7 млрд, а ввезла на $2,1 млрд.',
    '2024-09-12',
    ['exports exactly 5700000000 USD Russia > Brazil 2021', 'imports exactly 2100000000 USD Russia > Brazil 2021'],
  ],
  [
    'Объём торговли между Индией и ОАЭ достиг 85 млрд долл. за 2022/23 финансовый год.',
    '2024-03-10',
    ['turnover exactly 85000000000 USD India > United Arab Emirates 2022-04-01/P1Y'],
  ],
  [
    'В прошлом году внешнеторговый оборот Китая вырос на 0,2% и составил 41,76 трлн юаней.',
    '2024-03-10',
    ['turnover exactly 41760000000000 CNY China > World 2023'],
  ],
  [
    'Экспорт России сократился с 592 млрд до 425 млрд долларов, сообщила ФТС.',
    '2024-03-10',
    [
      'exports exactly 592000000000 USD Russia > World no time',
      'exports exactly 425000000000 USD Russia > World no time',
    ],
  ],
  [
    'Профицит торгового баланса Китая в январе-феврале превысил 125 млрд долларов.',
    '2024-03-10',
    ['balance surplus above 125000000000.. USD China > World 2024-01-01/P2M'],
  ],
  [
    'ВВП Турции превысил триллион долларов, а товарооборот с Россией — 56 млрд.',
    '2024-03-10',
    ['turnover exactly 56000000000 USD Türkiye > Russia no time', 'not: gdp превысил триллион долларов'],
  ],
  ['Бюджет Казахстана недополучил 2 млрд долларов.', '2024-03-10', ['not: other 2 млрд долларов']],
  [
    'США импортировали из Мексики товаров почти на 476 млрд долларов.',
    '2024-03-10',
    ['imports nearly ..476000000000 USD United States > Mexico no time'],
  ],
  ['Европейский экспорт сельхозпродукции в Россию упал до €5 млрд.', '2024-03-10', ['not: product €5 млрд']],
  ['К 2025 году торговля с Африкой вырастет до 40 млрд долларов.', '2024-03-10', ['not: forecast 40 млрд долларов']],
  [
    'За первые десять месяцев товарооборот между РФ и Вьетнамом увеличился на треть и достиг $4,2 млрд. Для сравнения: за тот же период 2016 года он составлял $3,1 млрд.',
    '2017',
    [
      'turnover exactly 4200000000 USD Russia > Vietnam 2017-01-01/P10M',
      'turnover exactly 3100000000 USD Russia > Vietnam 2016-01-01/P10M',
    ],
  ],
  [
    'По данным таможни, в 2016 году Россия экспортировала в Финляндию товаров на $6,5 млрд, импорт же составил $2,5 млрд.',
    '2017',
    ['exports exactly 6500000000 USD Russia > Finland 2016', 'imports exactly 2500000000 USD Russia > Finland 2016'],
  ],
  [
    'Объём внешней торговли Украины с ЕС вырос до 37 млрд долл. в 2017 году, при этом отрицательное сальдо составило 3 млрд долл.',
    '2018-02-26',
    [
      'turnover exactly 37000000000 USD Ukraine > European Union 2017',
      'balance deficit exactly 3000000000 USD Ukraine > European Union 2017',
    ],
  ],
  [
    'Как сообщил министр, товарооборот России с Ираном сократился за год почти на четверть — до 1,7 млрд долл.',
    '2018-01-29',
    ['turnover exactly 1700000000 USD Russia > Iran no time'],
  ],
  [
    'В прошлом году экспорт КНР в США составил $385 млрд, а импорт из Америки — $115 млрд, таким образом, профицит превысил $250 млрд.',
    '2017',
    [
      'exports exactly 385000000000 USD China > United States 2016',
      'imports exactly 115000000000 USD China > United States 2016',
      'balance surplus above 250000000000.. USD China > United States 2016',
    ],
  ],
  [
    'Ещё пять лет назад товарооборот между Россией и Германией составлял более $80 млрд, сейчас — около $40 млрд.',
    '2017',
    ['turnover above 80000000000.. USD Russia > Germany 2012', 'turnover about 40000000000 USD Russia > Germany 2012'],
  ],
  [
    'Объём экспорта из России в Белоруссию в 2016 году достиг $14 млрд, а импорта — $9,4 млрд.',
    '2017',
    ['exports exactly 14000000000 USD Russia > Belarus 2016', 'imports exactly 9400000000 USD Russia > Belarus 2016'],
  ],
  [
    'Товарооборот с Египтом вырос в полтора раза, до $6,2 млрд, доложил премьер. Россия поставила зерна на $1,5 млрд.',
    '2017',
    ['turnover exactly 6200000000 USD null > Egypt no time', 'not: product $1,5 млрд'],
  ],
  [
    'Дефицит США в торговле с Китаем в прошлом году составил $347 млрд, с Японией — $69 млрд.',
    '2017',
    [
      'balance deficit exactly 347000000000 USD United States > China 2016',
      'balance deficit exactly 69000000000 USD United States > Japan 2016',
    ],
  ],
  [
    'По итогам января—июня экспорт ЕС в Россию увеличился на 20% — до €40 млрд, импорт — до €72 млрд.',
    '2017',
    [
      'exports exactly 40000000000 EUR European Union > Russia 2017-S1',
      'imports exactly 72000000000 EUR European Union > Russia 2017-S1',
    ],
  ],
  [
    'По данным Евростата, в 2013 году оборот торговли между РФ и Евросоюзом составлял 326 млрд евро, а к концу 2016-го сократился до 191 млрд евро.',
    '2017',
    [
      'turnover exactly 326000000000 EUR Russia > European Union 2013',
      'turnover exactly 191000000000 EUR Russia > European Union 2016',
    ],
  ],
  [
    'Экспорт Украины в страны СНГ составил 7 млрд долл., импорт из этих стран – 11 млрд.',
    '2018-02-26',
    ['exports exactly 7000000000 USD Ukraine > CIS no time', 'imports exactly 11000000000 USD Ukraine > CIS no time'],
  ],
  ['Россия продала за рубеж оружия на $15 млрд.', '2017', ['not: product $15 млрд']],
  [
    'Экспорт российских товаров в Китай за девять месяцев составил $27,4 млрд (плюс 40%), импорт — $33,6 млрд.',
    '2017',
    [
      'exports exactly 27400000000 USD Russia > China 2017-01-01/P9M',
      'imports exactly 33600000000 USD Russia > China 2017-01-01/P9M',
    ],
  ],
  [
    'Как отметил эксперт, торговый дефицит США с КНР — порядка $350 млрд в год.',
    '2017',
    ['balance deficit about 350000000000 USD United States > China no time'],
  ],
  ['Индия рассчитывает увеличить экспорт до 900 млрд долл. к 2020 году.', '2018-02-26', ['not: target 900 млрд долл.']],
  [
    'Товарооборот Индии со странами АСЕАН составляет 70 млрд долл. и, по прогнозам, к 2022 году вырастет до 200 млрд.',
    '2018-02-26',
    ['turnover exactly 70000000000 USD India > ASEAN no time', 'not: forecast 200 млрд'],
  ],
  [
    'Оборот двусторонней торговли между Японией и РФ вырос на 14% и по итогам полугодия превысил $8,5 млрд.',
    '2017',
    ['turnover above 8500000000.. USD Japan > Russia 2017-S1'],
  ],
];

test.each(SENTENCES)('%s', (text, published, lines) => {
  expect(proposalLines(proposeFigures({ text, published, language: 'ru' }))).toEqual(lines);
});
