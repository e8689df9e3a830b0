import { existsSync, readFileSync } from 'node:fs';

const wanted = (process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '').slice(0, 2).toLowerCase();
/** @param {string} language */
const fileOf = (language) => new URL(`../locales/${language}/terminal.json`, import.meta.url);

/** @type {Record<string, string>} */
const words = JSON.parse(readFileSync(/^[a-z]{2}$/.test(wanted) && existsSync(fileOf(wanted)) ? fileOf(wanted) : fileOf('en'), 'utf8'));

/**
 * Words a sentence of `locales/<lng>/terminal.json` in the language of the terminal.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 */
export function word(key, params = {}) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name) => String(params[name] ?? ''));
}

/**
 * Says a sentence on stdout.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 */
export function say(key, params) {
  console.log(word(key, params));
}

/**
 * Says why it cannot go on, and ends the process.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 * @returns {never}
 */
export function stop(key, params) {
  console.error(word(key, params));
  process.exit(1);
}
