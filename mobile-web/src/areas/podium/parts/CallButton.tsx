import { useState } from 'preact/hooks';
import { onFloor, type PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { serverNow } from '../../../live/clock';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { EntityName } from '../../../ui/names/PersonName';
import type { Acts } from '../useActs';

/** Calls the next speaker; at the first call before the session begins it asks. */
export const CallButton = ({
  view,
  opens,
  acts,
  disabled,
}: {
  view: PodiumView;
  opens: string | undefined;
  acts: Acts;
  disabled?: boolean;
}) => {
  const [early, setEarly] = useState(false);
  const next = view.next[0];
  if (onFloor(view) || !next || !view.revision) return null;
  const call = () => acts.send({ act: 'call', inscription: next.inscription });
  const tooSoon = () => !view.begun && serverNow() < Date.parse(opens ?? '');
  return (
    <>
      <Button busy={acts.busy} disabled={disabled} onClick={() => (tooSoon() ? setEarly(true) : call())}>
        <span>
          {t('podium.act.call')} <EntityName entity={next.entity} />
        </span>
      </Button>
      <ConfirmDialog
        open={early}
        title={t('podium.early.title')}
        action={t('podium.act.call')}
        onCancel={() => setEarly(false)}
        onConfirm={() => {
          setEarly(false);
          return call();
        }}
      >
        <p>{t('podium.early.lead')}</p>
      </ConfirmDialog>
    </>
  );
};
