import { t } from '../../../i18n/catalogue';
import { Page } from '../../../ui/shell/Page';

const QUESTIONS = [
  'signIn',
  'register',
  'speak',
  'confirm',
  'exchange',
  'text',
  'office',
  'turn',
  'notices',
  'reply',
  'screens',
  'offline',
] as const;

export const HelpPage = () => (
  <Page title={t('public.help.title')}>
    {QUESTIONS.map(question => (
      <section class="stack prose" key={question}>
        <h2>{t(`public.help.${question}.q`)}</h2>
        <p>{t(`public.help.${question}.a`)}</p>
      </section>
    ))}
  </Page>
);
