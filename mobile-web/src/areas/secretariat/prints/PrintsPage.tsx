import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useFollowed } from '../../../live/useFollowed';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting, Page } from '../frame/types';
import { ActivationCard } from './ActivationCard';
import { GiveOutCard } from './GiveOutCard';
import { NameplatesCard } from './NameplatesCard';
import { OrderForm } from './OrderForm';
import { PhotosCard } from './PhotosCard';
import { RunCard } from './RunCard';
import type { PrintRun } from './types';
import './prints.css';

const TOPICS = ['badges.print-changed'];

/** The badges of the whole meeting: ordered as a run, looked at before, and followed until the last file is there. */
export const PrintsPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  return (
    <MeetingFrame code={code} meeting={meeting} title={t('prints.title')} lead={t('prints.lead')}>
      {value => <Runs meeting={value} />}
    </MeetingFrame>
  );
};

/** The newest, and whatever is not finished: what somebody comes back to this page for. */
const isCurrent = ({ state }: PrintRun, place: number): boolean =>
  place === 0 || state === 'making' || state === 'stopped';

const Earlier = ({ meeting, runs, changed }: { meeting: Meeting; runs: PrintRun[]; changed: () => void }) => {
  const earlier = runs.filter((run, place) => !isCurrent(run, place));
  if (runs.length === 0) return <Empty>{t('prints.none')}</Empty>;
  if (earlier.length === 0) return null;
  return (
    <>
      <h2>{t('prints.earlier')}</h2>
      {earlier.map(run => (
        <RunCard key={run.id} run={run} meeting={meeting} changed={changed} />
      ))}
    </>
  );
};

const Runs = ({ meeting }: { meeting: Meeting }) => {
  const { code } = meeting;
  const runs = useResource(`badge-prints ${code}`, () =>
    api.get<Page<PrintRun>>(`/meetings/${code}/badge-prints`),
  );
  useFollowed(code, TOPICS, runs.reload);
  return (
    <div class="stack-wide">
      <Loaded resource={runs}>
        {({ items }) =>
          items
            .filter(isCurrent)
            .map(run => <RunCard key={run.id} run={run} meeting={meeting} changed={runs.reload} />)
        }
      </Loaded>
      <OrderForm meeting={meeting} ordered={runs.reload} />
      <GiveOutCard meeting={code} zone={meeting.zone} />
      <ActivationCard meeting={code} />
      <PhotosCard meeting={code} />
      <NameplatesCard meeting={code} />
      {runs.state === 'ready' && <Earlier meeting={meeting} runs={runs.value.items} changed={runs.reload} />}
    </div>
  );
};
