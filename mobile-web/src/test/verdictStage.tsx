// One verdict over the whole screen, as it stands at a gate, for the pictures: `?verdict=revoked&language=ar`.
import { render } from 'preact';
import type { Face } from '../areas/door/gate/face';
import { VerdictScreen } from '../areas/door/page/VerdictScreen';
import { loadMessages, switchLanguage } from '../i18n/catalogue';
import type { Language } from '../i18n/language';
import { person, said } from './phoneAtGate';
import '../ui/theme/index.css';

/** Of whom nothing is known, nobody is shown. */
const NOBODY: Face[] = ['unknown-code', 'forged-code', 'wrong-meeting'];

/** As the server words them for the operator; both are invented. */
const IN_ARABIC = {
  ...person,
  honorific: 'معالي السيدة',
  entity: 'الإمارات العربية المتحدة',
  category: { letter: 'D', colour: '#1f5aa6', name: 'مندوب' },
};

const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'en') as Language;
const verdict = (query.get('verdict') ?? 'admitted') as Face;

await switchLanguage(language);
await loadMessages('core', 'door');
const shown = said(verdict, {
  alone: false,
  person: NOBODY.includes(verdict) ? undefined : language === 'ar' ? IN_ARABIC : person,
  ...(verdict === 'already-inside' && {
    first: {
      inside: true,
      at: '2027-04-09T06:40:00Z',
      gate: language === 'ar' ? 'المدخل الرئيسي' : 'Main entrance',
    },
  }),
});
const root = document.getElementById('app');
if (root) render(<VerdictScreen shown={shown} corrected={false} next={() => undefined} />, root);
document.body.dataset.ready = 'true';
