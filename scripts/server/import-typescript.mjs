import { register } from 'tsx/esm/api';

/**
 * Loads one TypeScript file of app/ for a script that is plain JavaScript. TypeScript is understood for this one import
 * only: a loader left in place would slow down everything Next loads.
 * @template T
 * @param {string} file relative to the root, such as 'app/lib/settings.ts'
 * @returns {Promise<T>}
 */
export async function importTypeScript(file) {
  const loader = register({ namespace: file.replaceAll(/\W/g, '-') });
  const loaded = await loader.import(`../../${file}`, import.meta.url);
  await loader.unregister();
  return loaded;
}
