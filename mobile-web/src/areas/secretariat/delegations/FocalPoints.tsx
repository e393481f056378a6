import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { toast } from '../../../ui/toast/Toast';
import { FocalPointForm } from './FocalPointForm';
import type { Delegation, FocalPoint } from './types';

interface FocalPointsProps {
  delegation: Delegation;
  meeting: string;
  changed: () => void;
}

/** Who acts for the delegation. A handover appoints the next one and ends the former's access at once (R1). */
export const FocalPoints = ({ delegation, meeting, changed }: FocalPointsProps) => {
  const [appointing, setAppointing] = useState(false);
  const [leaving, setLeaving] = useState<FocalPoint>();
  const path = `/meetings/${meeting}/delegations/${delegation.id}/focal-points`;
  const end = async (reason: string) => {
    await api.delete(`${path}/${leaving?.account}?reason=${encodeURIComponent(reason)}`);
    toast(t('secretariat.focalPoints.ended'));
    changed();
  };
  const appointed = () => {
    setAppointing(false);
    changed();
  };
  return (
    <Card title={t('secretariat.delegations.focalPoints')}>
      <List label={t('secretariat.delegations.focalPoints')}>
        {delegation.focalPoints.map(who => (
          <FocalPointLine key={who.email} who={who} end={() => setLeaving(who)} />
        ))}
      </List>
      {appointing ? (
        <FocalPointForm path={path} appointed={appointed} cancel={() => setAppointing(false)} />
      ) : (
        <div class="row">
          <Button kind="secondary" onClick={() => setAppointing(true)}>
            {t('secretariat.focalPoints.appoint')}
          </Button>
        </div>
      )}
      <ReasonDialog
        open={leaving !== undefined}
        danger
        title={t('secretariat.focalPoints.endTitle', { name: leaving?.name ?? '' })}
        lead={t('secretariat.focalPoints.endLead')}
        action={t('secretariat.focalPoints.end')}
        send={end}
        onClose={() => setLeaving(undefined)}
      />
    </Card>
  );
};

const FocalPointLine = ({ who, end }: { who: FocalPoint; end: () => void }) => (
  <ListItem
    aside={
      who.account && (
        <Button kind="quiet" onClick={end}>
          {t('secretariat.focalPoints.end')}
          <span class="visually-hidden"> {who.name}</span>
        </Button>
      )
    }
  >
    <PersonName name={who.name} />
    <a class="small" href={`mailto:${who.email}`}>
      <bdi dir="ltr">{who.email}</bdi>
    </a>
  </ListItem>
);
