import type { LanguageRules } from '../language-rules';
import countries from './countries.json';
import { forms } from './forms';
import groups from './groups.json';
import { russianAdjective, russianCases } from './word-endings';
import { words } from './words';

/** Russian. */
export const russian: LanguageRules = {
  code: 'ru',
  script: 'Cyrillic',
  commonWords: '',
  words,
  forms,
  patterns: {
    comparison:
      /(^| )(по сравнению со?|против|к|(к|с|со) (уровн\p{L}*|показател\p{L}*)|(минимум|максимум|рекорд|впервые|показател|значени|уровен|уровн)\p{L}* (с|со)|относительно|чем в|начиная с)$/u,
    goods: /товар/,
    goodsAndServices: /товар\p{L}* и услуг/u,
  },
  grammar: {
    groupsByBlanks: true,
    halfPrefix: 'пол',
    countsLoneHalf: true,
    boughtFrom: ['bought'],
    ownerBehind: 'any',
    termBehindAmount: 'shared',
    hasProductBehind: true,
  },
  areas: {
    countries,
    groups,
    regions: {
      'M49:142': 'азиатск*',
      'M49:150': 'европейск*',
      'M49:002': 'африканск*',
      'M49:005': 'южноамериканск*',
      'M49:029': 'карибск*',
      'M49:419': 'латиноамериканск*',
    },
    nameForms: russianCases,
    peopleForms: russianAdjective,
  },
};
