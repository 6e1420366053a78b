/** An article invented for tests; nobody reported any of it but the last sentence's figure, which the starting data has. */
export const ARTICLE = `Harbours fill up again

Kenya’s trade turnover with India came to nearly $3.4 billion in 2024, a rise of 12 percent that customs officers put down to fuel.

Exports did most of the work. From January to August they reached €1.4 billion, with tea ahead of flowers.

In 2023 Russia’s trade with Latin America was $20 billion.

Uganda’s trade with the Belt and Road countries was $300 million in 2022.

The two governments want to see trade at $15 billion by 2030, and a bank has set aside $800 million for new warehouses.`;

/** The fields of the intake form for it, with a source that is not there yet. */
export const ARTICLE_FORM: Record<string, string> = {
  text: ARTICLE,
  published: '2025-11-20',
  publisher: 'Harbour Gazette',
  title: 'Harbours fill up again',
  reason: 'Taken from the article by intake',
};

/** The id that its source gets. */
export const ARTICLE_SOURCE = 'harbour-gazette-2025-harbours-fill-up';
