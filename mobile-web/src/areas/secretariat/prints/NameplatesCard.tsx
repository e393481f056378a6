import { useState } from 'preact/hooks';
import { language, t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { languageName } from '../../../i18n/names';
import { ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Select } from '../../../ui/field/Choice';

/** The nameplates of all delegations that come, in one language or two. */
export const NameplatesCard = ({ meeting }: { meeting: string }) => {
  const [first, setFirst] = useState<string>(language.value);
  const [second, setSecond] = useState('');
  const beneath = second && second !== first ? `&second=${second}` : '';
  const options = LANGUAGES.map(value => ({ value, label: languageName(value) }));
  return (
    <Card title={t('prints.plates.title')}>
      <p class="muted">{t('prints.plates.lead')}</p>
      <Select
        id="plates-first"
        label={t('prints.plates.first')}
        value={first}
        options={options}
        onValue={setFirst}
      />
      <Select
        id="plates-second"
        label={t('prints.plates.second')}
        value={second}
        placeholder={t('prints.plates.one')}
        options={options.filter(({ value }) => value !== first)}
        onValue={setSecond}
      />
      <div class="row">
        <ButtonLink
          kind="secondary"
          href={`/api/v1/meetings/${meeting}/nameplates.pdf?lang=${first}${beneath}`}
          download
        >
          {t('secretariat.prints.get')}
        </ButtonLink>
      </div>
    </Card>
  );
};
