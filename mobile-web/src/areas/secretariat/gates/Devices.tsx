import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayAndTime } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting, Page } from '../frame/types';
import { EnrolmentPanel } from './EnrolmentPanel';
import type { Device, Gate } from './types';

/** The phones that are enrolled, and the QR code that enrols one more. */
export const Devices = ({ meeting, gates }: { meeting: Meeting; gates: Gate[] }) => {
  const devices = useResource(`devices ${meeting.code}`, () =>
    api.get<Page<Device>>(`/meetings/${meeting.code}/devices`),
  );
  useLive(meeting.code, ['identity.device-enrolled', 'identity.device-revoked'], devices.reload);
  return (
    <Card title={t('secretariat.devices.title')}>
      <Loaded resource={devices}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="muted">{t('secretariat.devices.none')}</p>
          ) : (
            <List label={t('secretariat.devices.title')}>
              {items.map(device => (
                <DeviceLine
                  key={device.id}
                  device={device}
                  gates={gates}
                  meeting={meeting}
                  changed={devices.reload}
                />
              ))}
            </List>
          )
        }
      </Loaded>
      {gates.length > 0 && <EnrolmentPanel meeting={meeting.code} gates={gates} look={devices.reload} />}
    </Card>
  );
};

interface DeviceLineProps {
  device: Device;
  gates: Gate[];
  meeting: Meeting;
  changed: () => void;
}

const gateName = ({ gate }: Device, gates: Gate[]): string =>
  inLanguage(gates.find(each => each.id === gate)?.name);

const DeviceLine = ({ device, gates, meeting, changed }: DeviceLineProps) => {
  const [asking, setAsking] = useState(false);
  const revoke = async () => {
    setAsking(false);
    try {
      await api.delete(`/meetings/${meeting.code}/devices/${device.id}`);
      toast(t('secretariat.devices.revoked'));
      changed();
    } catch (thrown) {
      toast(asProblem(thrown).title);
    }
  };
  return (
    <ListItem
      aside={
        !device.revokedAt && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('secretariat.devices.revoke')}
            <span class="visually-hidden"> {device.name}</span>
          </Button>
        )
      }
    >
      <strong>
        <bdi>{device.name}</bdi>
      </strong>
      <span class="muted small">
        {[device.label !== device.name && device.label, gateName(device, gates)].filter(Boolean).join(' · ')}
        {' · '}
        {t(`secretariat.devices.roleShort.${device.role}`)}
      </span>
      <span class="muted small">
        {device.revokedAt
          ? t('secretariat.devices.revoked')
          : t('secretariat.devices.until', { at: dayAndTime(device.expiresAt, meeting.zone) })}
      </span>
      <ConfirmDialog
        open={asking}
        danger
        title={t('secretariat.devices.revokeTitle')}
        action={t('secretariat.devices.revoke')}
        onConfirm={() => revoke()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('secretariat.devices.revokeLead')}</p>
      </ConfirmDialog>
    </ListItem>
  );
};
