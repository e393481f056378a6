import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { factName, factValue } from '../../../i18n/facts';
import { Button } from '../../../ui/button/Button';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { TextField } from '../../../ui/field/TextField';
import { MissedChanges } from '../../speaking/MissedChanges';
import type { Entry } from './types';
import { minutesOf, secondsOf } from './values';

interface ExtraTimeProps {
  entry: Entry;
  path: string;
  zone: string;
  changed: () => void;
}

const MOST_MINUTES = 30;

export const lengthText = (seconds: number): string => factValue('extraSeconds', seconds, new Map(), 'UTC');

/** Gives a statement time beyond its limit before the day; why, nobody is asked and nobody is shown (L12). */
export const ExtraTime = (props: ExtraTimeProps) => {
  const [asking, setAsking] = useState(false);
  const { entry } = props;
  return (
    <>
      {Boolean(entry.extra) && (
        <span class="small">
          {t('core.form.fault', { label: factName('extraSeconds'), message: lengthText(entry.extra ?? 0) })}
        </span>
      )}
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {factName('extraSeconds')}
        <span class="visually-hidden"> {entry.entity.name}</span>
      </Button>
      {asking && <ExtraTimeDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
};

const ExtraTimeDialog = ({
  entry,
  path,
  zone,
  changed,
  onClose,
}: ExtraTimeProps & { onClose: () => void }) => {
  const given = minutesOf(entry.extra ?? 0);
  const [typed, setTyped] = useState<string>();
  const minutes = (typed ?? given).trim();
  const [wrong, setWrong] = useState(false);
  // The one that the officer sees: the page behind follows every change, this dialog tells of it first (L22).
  const [version, setVersion] = useState(entry.version);
  const complete = () => {
    const right = /^\d/.test(minutes) && secondsOf(minutes) <= MOST_MINUTES * 60;
    setWrong(!right);
    return right;
  };
  const send = async () => {
    const request = { seconds: secondsOf(minutes) };
    try {
      await api.put(`${path}/inscriptions/${entry.inscription}/extra-time`, request, { version });
    } catch (thrown) {
      setVersion(asProblem(thrown).version ?? version);
      throw thrown;
    }
    changed();
  };
  const hint = t('secretariat.order.extraTime.hint', { most: MOST_MINUTES });
  return (
    <SendDialog
      title={t('secretariat.order.extraTime.title', { name: entry.entity.name })}
      action={t('core.form.save')}
      complete={complete}
      send={send}
      newest={() => {
        setTyped(undefined);
        changed();
      }}
      meanwhile={(problem, again) => (
        <MissedChanges
          problem={problem}
          when={{ zone }}
          mine={{ extraSeconds: lengthText(secondsOf(minutes)) }}
          apply={again}
        />
      )}
      onClose={onClose}
    >
      {faultOf => (
        <TextField
          id="seconds"
          inputMode="numeric"
          short
          label={t('secretariat.order.extraTime.minutes')}
          hint={hint}
          error={wrong ? hint : faultOf('seconds')}
          value={typed ?? given}
          onValue={setTyped}
        />
      )}
    </SendDialog>
  );
};
