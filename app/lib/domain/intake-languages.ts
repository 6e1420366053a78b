/** The languages whose articles can be read, ISO 639, with the one taken when nothing tells first. */
export const INTAKE_LANGUAGES = ['en', 'es', 'ru'] as const;
export type IntakeLanguage = (typeof INTAKE_LANGUAGES)[number];
