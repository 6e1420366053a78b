import { expect, test } from 'vitest';
import type { IntakeLanguage } from '@/lib/domain/intake-languages';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { proposalLines } from '../../support/intake-lines';

/** Who trades with whom where the phrase of the flow alone does not tell: texts written for this table. */
const TOLD: [language: IntakeLanguage, text: string, lines: string[]][] = [
  [
    'es',
    'La balanza con el Mercosur arrojó para Kenia un déficit de 40 millones de dólares en 2023.',
    ['balance deficit exactly 40000000 USD Kenya > Mercosur 2023'],
  ],
  [
    'es',
    'Nairobi mantiene con Noruega un superávit que en 2022 fue de 90 millones de dólares.',
    ['balance surplus exactly 90000000 USD Kenya > Norway 2022'],
  ],
  [
    'es',
    'Con Kenia comerciamos 70 millones de dólares en 2022, dijo el ministro de Comercio de Noruega.',
    ['turnover exactly 70000000 USD Norway > Kenya 2022'],
  ],
  [
    'es',
    'El comercio bilateral fue de 60 millones de dólares en 2021, recordó la embajadora de Noruega en Kenia.',
    ['turnover exactly 60000000 USD Norway > Kenya 2021'],
  ],
  [
    'en',
    'Trade stood at $60 million in 2021, the Norwegian ambassador to Kenya said.',
    ['turnover exactly 60000000 USD Norway > Kenya 2021'],
  ],
  [
    'ru',
    '«Наш товарооборот в 2021 году составил 60 млн долларов», – сказал президент Финляндии на встрече с президентом Кении.',
    ['turnover exactly 60000000 USD Finland > Kenya 2021'],
  ],
  [
    'es',
    'Kenia fue superada por Noruega, que importó de Islandia 300 millones de dólares en 2023.',
    ['imports exactly 300000000 USD Norway > Iceland 2023'],
  ],
  [
    'es',
    'El principal socio de Kenia es Noruega: en 2023 el país africano le exportó 20 millones de dólares.',
    ['exports exactly 20000000 USD Kenya > Norway 2023'],
  ],
  [
    'es',
    'Noruega y Kenia comercian poco. En 2023 las ventas noruegas fueron de 6 millones de dólares y las kenianas de 7 millones.',
    ['exports exactly 6000000 USD Norway > Kenya 2023', 'exports exactly 7000000 USD Kenya > Norway 2023'],
  ],
  [
    'es',
    'Las exportaciones de Noruega a Kenia sumaron 9 millones de dólares en 2023 y las importaciones 4 millones, o sea 5 millones a favor de Noruega.',
    [
      'exports exactly 9000000 USD Norway > Kenya 2023',
      'imports exactly 4000000 USD Norway > Kenya 2023',
      'balance surplus exactly 5000000 USD Norway > Kenya 2023',
    ],
  ],
  [
    'es',
    'Noruega redujo sus compras de bienes kenianos a 8 millones de dólares en 2023.',
    ['imports exactly 8000000 USD Norway > Kenya 2023'],
  ],
  [
    'es',
    'Las exportaciones del país nipón a Kenia sumaron 900 millones de dólares en 2023.',
    ['exports exactly 900000000 USD Japan > Kenya 2023'],
  ],
  [
    'es',
    'Noruega exportó a Kenia bienes por 12 millones de dólares al cierre del ejercicio 2023.',
    ['exports exactly 12000000 USD Norway > Kenya 2023'],
  ],
  [
    'en',
    'Norway’s trade surplus fell to $5 billion in March from $6 billion.',
    [
      'balance surplus exactly 5000000000 USD Norway > World 2024-03',
      'balance surplus exactly 6000000000 USD Norway > World 2024-02',
    ],
  ],
  [
    'es',
    'El comercio cambió en favor de Kenia, país que obtuvo un superávit de 9 millones de dólares en 2023.',
    ['balance surplus exactly 9000000 USD Kenya > World 2023'],
  ],
  [
    'es',
    'Noruega y la Unión Europea intercambiaron bienes por 9 millones de dólares en 2023.',
    ['turnover exactly 9000000 USD Norway > European Union 2023'],
  ],
];

test.each(TOLD)('%s: %s', (language, text, lines) => {
  expect(proposalLines(proposeFigures({ text, published: '2024-05-10', language }))).toEqual(lines);
});
