export const ROLE_WORDS = { editor: 'Editor', admin: 'Administrator' } as const;

export const ROLE_CHOICES = [
  { value: 'editor', text: 'Editor: figures and sources' },
  { value: 'admin', text: 'Administrator: also people and the audit' },
] as const;
