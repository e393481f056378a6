import { useState } from 'preact/hooks';
import type { SwapPartner } from '../../../api/turns';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { type Basis, BasisOf, Elsewhere, placeOf, sideName, type When } from './Proposals';

interface ProposeProps {
  partners: SwapPartner[];
  when: When;
  basis: Basis;
  send: (partner: string) => Promise<void>;
}

/** With whom to exchange places: those of the same level who still wait, each with place and time. */
export const ProposeForm = ({ partners, when, basis, send }: ProposeProps) => {
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  if (partners.length === 0) return <p class="muted">{t('speaking.swap.nobody')}</p>;
  const partner = partners.find(({ inscription }) => inscription === chosen);
  const propose = () => {
    setMissing(!chosen);
    return chosen ? send(chosen) : undefined;
  };
  return (
    <>
      <Select
        id="with"
        label={t('speaking.swap.with')}
        placeholder={t('core.form.choose')}
        error={missing ? t('speaking.swap.with.missing') : undefined}
        value={chosen}
        onValue={setChosen}
        options={partners.map(partner => ({
          value: partner.inscription,
          label: t('core.form.fault', { label: sideName(partner), message: placeOf(partner, when) }),
        }))}
      />
      <BasisOf basis={basis} />
      {partner && <Elsewhere of={partner} when={when} />}
      <div class="row">
        <Button kind="secondary" onClick={propose}>
          {t('speaking.swap.propose')}
        </Button>
      </div>
    </>
  );
};
