import type { LanguageRules } from '../language-rules';
import countries from './countries.json';
import { forms } from './forms';
import groups from './groups.json';
import { spanishForms } from './word-endings';
import { words } from './words';

/** Spanish. */
export const spanish: LanguageRules = {
  code: 'es',
  script: 'Latin',
  commonWords: 'el la los las de del que en y una un con por para al se su sus es fue más mas lo como entre',
  words,
  forms,
  patterns: {
    comparison:
      /(^| )(vs|versus|frente al?|contra|% from|comparad[oa]s? con|en comparacion con|respecto (de|del|a|al)|(mas|menos|mayor|menor|mejor|peor|alt[oa]s?|baj[oa]s?|superior|inferior)( [a-z]+)? que en|(al|del|que (el|la|los|las)) [a-z]+[ai]d[oa]s? en|sobre|con relacion al?|en relacion con|con respecto al?|desde|a partir de)( el| la| los)?$/,
    goods: /\b(mercancias|bienes)\b/,
    goodsAndServices: /bienes y servicios/,
    futureVerb: /[aei]r(á|án|ía|ían|emos)$/i,
  },
  grammar: {
    groupingMarks: [',', '.'],
    groupsByBlanks: true,
    spellsThousands: true,
    fractionScale: 12,
    boughtFrom: ['imports_verb', 'bought'],
    ownerBehind: 'adjective',
    termBehindAmount: 'linked',
    hasProductBehind: true,
    hasAdjectiveBehind: true,
    frontsPartner: true,
  },
  areas: {
    countries,
    groups,
    regions: {
      'M49:142': 'asiatico asiatica',
      'M49:150': 'europeo europea',
      'M49:002': 'africano africana',
      'M49:005': 'sudamericano sudamericana suramericano suramericana',
      'M49:013': 'centroamericano centroamericana istmeno istmena',
      'M49:029': 'caribeno caribena',
      'M49:419': 'latinoamericano latinoamericana',
      'M49:015': 'magrebi norteafricano norteafricana',
      'M49:154': 'nordico nordica',
    },
    peopleForms: spanishForms,
    listWords: /^RAE de /,
  },
};
