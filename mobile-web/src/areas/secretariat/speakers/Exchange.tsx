import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { toast } from '../../../ui/toast/Toast';
import { MissedChanges } from '../../speaking/MissedChanges';
import type { Entry } from './types';

interface ExchangeProps {
  entries: Entry[];
  path: string;
  zone: string;
  changed: () => void;
}

type Versions = Partial<Record<string, number>>;

const versionsOf = (entries: Entry[]): Versions =>
  Object.fromEntries(entries.map(({ inscription, version }) => [inscription, version]));

/** The Secretariat exchanges two places by its own decision, across levels as well, with a reason (L15, X3). */
export const Exchange = ({ entries, path, zone, changed }: ExchangeProps) => {
  const [asking, setAsking] = useState(false);
  // As the officer saw them when asking: the page behind follows every change, this dialog tells of it first (L22).
  const [seen, setSeen] = useState<Versions>({});
  const [first, second] = entries;
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  if (!first || !second) return null;
  const chosen = { one: one || first.inscription, other: other || second.inscription };
  const send = async (reason: string) => {
    const versions = { oneVersion: seen[chosen.one], otherVersion: seen[chosen.other] };
    try {
      await api.post(`${path}/swaps`, { ...chosen, ...versions, reason });
    } catch (thrown) {
      const { inscription, version } = asProblem(thrown);
      if (inscription) setSeen({ ...seen, [inscription]: version });
      throw thrown;
    }
    toast(t('secretariat.exchange.done'));
    changed();
  };
  const ask = () => {
    setSeen(versionsOf(entries));
    setAsking(true);
  };
  const options = entries.map(({ inscription, position, entity, group }) => ({
    value: inscription,
    label: `${position}. ${entity.name}${group ? ` (${group.name})` : ''}`,
  }));
  return (
    <>
      <Button kind="quiet" onClick={ask}>
        {t('secretariat.exchange.act')}
      </Button>
      <ReasonDialog
        open={asking}
        title={t('secretariat.exchange.act')}
        lead={t('secretariat.exchange.lead')}
        action={t('secretariat.exchange.do')}
        send={send}
        onClose={() => setAsking(false)}
        newest={changed}
        meanwhile={(problem, again) => <MissedChanges problem={problem} when={{ zone }} apply={again} />}
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
