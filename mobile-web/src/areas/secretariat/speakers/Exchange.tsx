import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { toast } from '../../../ui/toast/Toast';
import type { Entry } from './types';

interface ExchangeProps {
  entries: Entry[];
  path: string;
  changed: () => void;
}

/** The Secretariat exchanges two places by its own decision, across levels as well, with a reason (L15, X3). */
export const Exchange = ({ entries, path, changed }: ExchangeProps) => {
  const [asking, setAsking] = useState(false);
  const [first, second] = entries;
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  if (!first || !second) return null;
  const chosen = { one: one || first.inscription, other: other || second.inscription };
  const send = async (reason: string) => {
    await api.post(`${path}/swaps`, { ...chosen, reason });
    toast(t('secretariat.exchange.done'));
    changed();
  };
  const options = entries.map(({ inscription, position, entity, group }) => ({
    value: inscription,
    label: `${position}. ${entity.name}${group ? ` (${group.name})` : ''}`,
  }));
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('secretariat.exchange.act')}
      </Button>
      <ReasonDialog
        open={asking}
        title={t('secretariat.exchange.act')}
        lead={t('secretariat.exchange.lead')}
        action={t('secretariat.exchange.do')}
        send={send}
        onClose={() => setAsking(false)}
      >
        {faultOf => (
          <>
            <Select
              id="one"
              label={t('secretariat.exchange.one')}
              error={faultOf('one')}
              value={chosen.one}
              onValue={setOne}
              options={options}
            />
            <Select
              id="other"
              label={t('secretariat.exchange.other')}
              error={faultOf('other')}
              value={chosen.other}
              onValue={setOther}
              options={options}
            />
          </>
        )}
      </ReasonDialog>
    </>
  );
};
