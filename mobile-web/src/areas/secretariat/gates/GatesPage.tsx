import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { SECRETARIAT } from '../frame/sections';
import type { Page } from '../frame/types';
import { BadgeKeys } from './BadgeKeys';
import { Devices } from './Devices';
import { GateForm } from './GateForm';
import { RoomLimits } from './RoomLimits';
import type { Gate } from './types';

/** The gates of a meeting, which the Secretariat opens, and the phones that serve them, which supervisors enrol too (B10). */
export const GatesPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const gates = useResource(`gates ${code}`, () => api.get<Page<Gate>>(`/meetings/${code}/gates`));
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.nav.gates')}
      lead={t('secretariat.gates.lead')}
    >
      {value => (
        <Loaded resource={gates}>
          {({ items }) => (
            <div class="stack-wide">
              <Card>
                {items.length === 0 && <p class="muted">{t('secretariat.gates.none')}</p>}
                {items.length > 0 && <GateList gates={items} />}
                {holds(SECRETARIAT, code) && <GateForm meeting={code} added={gates.reload} />}
              </Card>
              <Devices meeting={value} gates={items} />
              {items.length > 0 && <RoomLimits meeting={code} gates={items} />}
              {holds(SECRETARIAT, code) && <BadgeKeys meeting={code} />}
            </div>
          )}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const GateList = ({ gates }: { gates: Gate[] }) => (
  <List label={t('secretariat.gates.title')}>
    {gates.map(gate => (
      <ListItem key={gate.id}>
        <strong>
          <bdi>{inLanguage(gate.name)}</bdi>
        </strong>
        {gate.zone && (
          <span class="muted small">
            {t('secretariat.gates.zone')}: {gate.zone}
          </span>
        )}
        {gate.reentry && <span class="muted small">{t('secretariat.gates.reentry')}</span>}
      </ListItem>
    ))}
  </List>
);
