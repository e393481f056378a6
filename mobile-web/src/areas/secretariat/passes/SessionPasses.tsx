import { useRef, useState } from 'preact/hooks';
import { api, newKey } from '../../../api/client';
import type { Pass } from '../../../api/passes';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { language, t } from '../../../i18n/catalogue';
import { plainDigits } from '../../../i18n/digits';
import { useLive } from '../../../live/useLive';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Checkbox } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { EntityName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { PassState } from '../../../ui/status/PassState';
import { toast } from '../../../ui/toast/Toast';
import { PlanForm } from './PlanForm';
import './passes.css';
import type { PassSheet } from './types';

/** The transferable passes of a session: planned, issued, printed, and revoked when one is lost (B3). */
export const SessionPasses = ({ parameters: { meeting = '', session = '' } }: { parameters: Parameters }) => {
  const path = `/meetings/${meeting}/sessions/${session}/passes`;
  const sheet = useResource(path, () => api.get<PassSheet>(path));
  useLive(meeting, ['badges.passes-changed'], sheet.reload);
  return (
    <Card title={t('passes.title')}>
      <p class="muted">{t('passes.lead')}</p>
      <Loaded resource={sheet}>
        {found => (
          <div class="stack passes">
            <p>{t('passes.seats', { issued: found.issued, seats: found.seats })}</p>
            {found.issued > found.seats && <Notice tone="warn">{t('passes.tooMany')}</Notice>}
            <PlanForm key={path} {...{ meeting, path }} sheet={found} issued={sheet.reload} />
            {found.items.length > 0 && (
              <>
                <div class="row">
                  <ButtonLink
                    kind="secondary"
                    href={`/api/v1${path}/prints/a4-of-4.pdf?lang=${language.value}`}
                    download
                  >
                    {t('passes.print')}
                  </ButtonLink>
                </div>
                <Issued passes={found.items} meeting={meeting} changed={sheet.reload} />
              </>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
};

/** From so many on they are searched, by the name of the delegation, by the number or by the serial. */
const MANY = 10;

const Issued = ({ passes, meeting, changed }: { passes: Pass[]; meeting: string; changed: () => void }) => {
  const [typed, setTyped] = useState('');
  const found = passes.filter(pass => isMeant(pass, typed));
  return (
    <>
      {passes.length > MANY && (
        <TextField
          id="passes-search"
          type="search"
          label={t('passes.search')}
          value={typed}
          onValue={setTyped}
        />
      )}
      {found.length === 0 && <p role="status">{t('passes.noneFound')}</p>}
      <List label={t('passes.title')}>
        {found.map(pass => (
          <PassLine key={pass.id} pass={pass} meeting={meeting} changed={changed} />
        ))}
      </List>
    </>
  );
};

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word has to be found; a bare number is the number by which the delegation counts, or a serial's. */
export const isMeant = ({ entity, place, serial }: Pass, typed: string): boolean =>
  folded(plainDigits(typed))
    .split(/\s+/)
    .filter(Boolean)
    .every(
      word => word === String(place) || serial.includes(word) || folded(entity?.name ?? '').includes(word),
    );

const PassLine = ({ pass, meeting, changed }: { pass: Pass; meeting: string; changed: () => void }) => {
  const [asking, setAsking] = useState(false);
  const [reissue, setReissue] = useState(true);
  const key = useRef(newKey());
  const send = async (reason: string) => {
    const path = `/meetings/${meeting}/passes/${pass.id}/revocation`;
    await api.post(path, { reason, reissue }, { idempotencyKey: key.current });
    toast(t('passes.revoked'));
    changed();
  };
  return (
    <ListItem
      aside={
        <Button kind="quiet" label={`${t('passes.lost')} ${pass.serial}`} onClick={() => setAsking(true)}>
          {t('passes.lost')}
        </Button>
      }
    >
      <strong>{pass.entity && <EntityName entity={pass.entity} />}</strong>
      <span class="muted small">
        {t('passes.pass', { place: pass.place })} · <bdi class="numbers">{pass.serial}</bdi>
      </span>
      <span>
        <PassState pass={pass} />
      </span>
      <ReasonDialog
        open={asking}
        danger
        title={t('passes.lostTitle')}
        lead={t('passes.lostLead')}
        action={t('passes.lostTitle')}
        send={send}
        onClose={() => setAsking(false)}
      >
        <Checkbox
          id={`reissue-${pass.id}`}
          label={t('passes.reissue')}
          checked={reissue}
          onValue={setReissue}
        />
      </ReasonDialog>
    </ListItem>
  );
};
