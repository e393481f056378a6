import { describe, expect, it } from 'vitest';
// @ts-expect-error the gate is plain JavaScript, shared with the build
import { findFaults } from '../../scripts/messages/check.mjs';
// @ts-expect-error the gate is plain JavaScript, shared with the build
import { findUsageFaults } from '../../scripts/messages/usage.mjs';
import { switchLanguage, t } from './catalogue';

const six = (message: string, change: Record<string, Record<string, string>> = {}) =>
  Object.fromEntries(
    ['ar', 'en', 'es', 'fr', 'ru', 'zh'].map(language => [
      language,
      { greeting: message, ...change[language] },
    ]),
  );

describe('the gate of six languages', () => {
  it('accepts complete catalogues', () => {
    expect(findFaults('core', six('Hello {name}'))).toEqual([]);
  });

  it('refuses a missing key, other arguments and a missing plural category', () => {
    const missing = six('Hello');
    delete (missing.fr as Record<string, string>).greeting;
    expect(findFaults('core', missing)).toEqual(['core/fr.json greeting is missing']);
    expect(findFaults('core', six('Hello {name}', { ru: { greeting: 'Привет {nom}' } }))).toEqual([
      'core/ru.json greeting has other arguments than English',
    ]);
    const plural = '{n, plural, one {#} other {#}}';
    expect(findFaults('core', six(plural)).join('\n')).toContain('ar.json greeting plural of {n} lacks');
  });

  it('refuses what is unknown in English and what cannot be read', () => {
    expect(findFaults('core', six('a', { zh: { extra: 'b' } }))).toEqual([
      'core/zh.json extra is unknown in English',
    ]);
    expect(findFaults('core', six('a', { es: { greeting: '{n, plural' } }))[0]).toContain('cannot be read');
  });
});

describe('the gate of what pages ask for', () => {
  const keys = ['core.form.save', 'core.status.open', 'core.status.closed'];
  const made = (beginning: string) => `t(\`${beginning}$\{kind}\`)`.replace('\\', '');
  const page = `t('core.form.save'); ${made('core.status.')}; import './core.css'`;

  it('accepts what is asked for whole or by its beginning', () => {
    expect(findUsageFaults(keys, [page])).toEqual([]);
  });

  it('refuses what nobody asks for and what is asked for in vain', () => {
    expect(findUsageFaults([...keys, 'core.old'], [page])).toEqual(['core.old is asked for by no page']);
    expect(findUsageFaults(keys, [page, "tOr('core.gone', '')"])).toEqual([
      'core.gone is asked for and not there',
    ]);
    expect(findUsageFaults(keys, [page, made('core.kind.')])).toEqual(['no message begins with core.kind.']);
  });
});

describe('messages', () => {
  it('choose the plural form of the language', async () => {
    expect(t('core.countdown.hours', { hours: 0, minutes: 1 })).toBe('1 minute');
    await switchLanguage('ru');
    expect(t('core.countdown.hours', { hours: 2, minutes: 5 })).toBe('2 часа 5 минут');
    await switchLanguage('ar');
    expect(t('core.countdown.hours', { hours: 2, minutes: 11 })).toBe('ساعتان و11 دقيقة');
  });

  it('isolate a name that runs in the other direction (R9)', async () => {
    expect(t('core.noAccess.lead', { roles: 'Secretariat', email: 'نور' })).toContain('\u2068نور\u2069');
    await switchLanguage('ar');
    expect(t('core.noAccess.lead', { roles: 'الأمانة', email: 'a@b.c' })).toContain('\u2068a@b.c\u2069');
    expect(document.documentElement.dir).toBe('rtl');
  });
});
