import type { LanguageRules } from '../language-rules';
import countries from './countries.json';
import { forms } from './forms';
import groups from './groups.json';
import { words } from './words';

/** English. */
export const english: LanguageRules = {
  code: 'en',
  script: 'Latin',
  commonWords: 'the of and to in a is was for with on by from that its as at it has were are this',
  words,
  forms,
  patterns: {
    comparison:
      /(^| )(compared (with|to)|than in|versus|vs|against|over|on|relative to|up from|down from|(percent|pct|cent|%) from|since)( the)?( figure for| level in| same period)?$/,
    goods: /\b(goods|merchandise)\b/,
    goodsAndServices: /goods and services/,
  },
  grammar: {
    groupingMarks: [','],
    spansAmounts: true,
    capitalisesMonths: true,
    hasFlowVerbs: true,
    hasChangeBeforeAmount: true,
    hasSureChangeBy: true,
    hasAwayBeforeHedge: true,
    hasBalanceToPartner: true,
  },
  areas: {
    countries,
    groups,
    regions: {
      'M49:142': 'asian',
      'M49:150': 'european',
      'M49:002': 'african',
      'M49:029': 'caribbean',
      'M49:154': 'nordic',
    },
    // "American" and "Americans"; what ends otherwise has no form of its own for the people.
    peopleForms: (word) => (word.endsWith('an') ? [word, `${word}s`] : [word]),
    arePeoplesCapitalised: true,
    listWords: / SAR \w+$/,
    readsOfficialNames: true,
  },
};
