import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { DemandMatrix } from './DemandMatrix';
import { ProvisionDialog } from './ProvisionDialog';
import { TextsLinks } from './TextsLinks';
import type { Demand, DemandRow } from './types';

const TOPICS = [
  'interpretation.requested',
  'interpretation.provision-changed',
  'speakers.inscribed',
  'speakers.inscription-changed',
  'speakers.withdrawn',
];

const readDemand = (code: string) => api.get<Demand>(`/meetings/${code}/interpretation/demand`);

/** Demand for interpretation as a matrix of sessions and languages beside what is provided (I6). */
export const InterpretationPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const demand = useResource(`demand ${code}`, () => readDemand(code));
  useLive(code, TOPICS, demand.reload);
  const [changing, setChanging] = useState<DemandRow>();
  const newest = async () => {
    const fresh = await readDemand(code);
    demand.replace(fresh);
    setChanging(fresh.rows.find(row => row.session.id === changing?.session.id));
  };
  const saved = () => {
    setChanging(undefined);
    demand.reload();
  };
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.nav.interpretation')}
      lead={t('secretariat.demand.lead')}
    >
      {value => (
        <div class="stack-wide">
          <Loaded resource={demand}>
            {found =>
              found.rows.length === 0 ? (
                <Empty>{t('secretariat.demand.none')}</Empty>
              ) : (
                <>
                  <DemandMatrix demand={found} zone={value.zone} change={setChanging} />
                  {changing && (
                    <ProvisionDialog
                      key={`${changing.session.id} ${changing.version}`}
                      meeting={code}
                      row={changing}
                      languages={found.languages}
                      saved={saved}
                      newest={newest}
                      onClose={() => setChanging(undefined)}
                    />
                  )}
                </>
              )
            }
          </Loaded>
          <TextsLinks code={code} />
        </div>
      )}
    </MeetingFrame>
  );
};
