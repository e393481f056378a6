import { useState } from 'preact/hooks';
import { language, t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Select } from '../../../ui/field/Choice';

const FORMATS = ['a6', 'a6-double', 'a4-of-4', 'cr80', 'a4-of-8'] as const;
type Format = (typeof FORMATS)[number];

/** The badges of one delegation as one file, for its envelope: on single pages, cards, or sheets to cut. */
export const PrintBadges = ({ meeting, delegation }: { meeting: string; delegation: string }) => {
  const [format, setFormat] = useState<Format>('a4-of-4');
  const path = `/api/v1/meetings/${meeting}/delegations/${delegation}/badges/prints/${format}.pdf`;
  return (
    <Card title={t('secretariat.prints.title')}>
      <p class="muted">{t('secretariat.prints.lead')}</p>
      <Select
        id="print-format"
        label={t('secretariat.prints.format')}
        value={format}
        options={FORMATS.map(value => ({ value, label: t(`secretariat.prints.${value}`) }))}
        onValue={value => setFormat(value as Format)}
      />
      <div class="row">
        <ButtonLink kind="secondary" href={path} download>
          {t('secretariat.prints.get')}
        </ButtonLink>
        <ButtonLink
          kind="quiet"
          href={`/api/v1/meetings/${meeting}/delegations/${delegation}/nameplate.pdf?lang=${language.value}`}
          download
        >
          {t('secretariat.prints.nameplate')}
        </ButtonLink>
      </div>
    </Card>
  );
};
