import { useState } from 'preact/hooks';
import { type Delegation, delegations } from '../../../api/delegations';
import { type Meeting, meetings } from '../../../api/meetings';
import { type Inscription, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { ButtonLink } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { Notice } from '../../../ui/notice/Notice';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { FOR_ITSELF } from '../../delegation/speaker/details';
import { SpeakerForm } from '../../delegation/speaker/SpeakerForm';
import { Overlaps } from '../../speaking/Overlaps';
import { useDelegations } from '../delegations/reading';
import { ListFrame } from './ListFrame';

/** The Secretariat inscribes for a delegation; after closing with a reason, marked late, at the end of the class (L19). */
export const AddSpeakerPage = ({ parameters }: { parameters: Parameters }) => (
  <ListFrame parameters={parameters} title={t('secretariat.late.title')}>
    {({ list, meeting, back }) => (
      <div class="stack">
        {list.state === 'closed' && <Notice tone="warn">{t('secretariat.late.closed')}</Notice>}
        <ForDelegation code={meeting.code} list={list.id} late={list.state === 'closed'} back={back} />
      </div>
    )}
  </ListFrame>
);

interface TargetProps {
  code: string;
  list: string;
  late: boolean;
  back: string;
}

const ForDelegation = (target: TargetProps) => {
  const [chosen, setChosen] = useState('');
  const all = useDelegations(target.code);
  const full = useResource(chosen || undefined, () => delegations.get(target.code, chosen));
  return (
    <div class="stack">
      <Loaded resource={all}>
        {items => (
          <Select
            id="delegation"
            label={t('secretariat.late.delegation')}
            placeholder={t('core.form.choose')}
            value={chosen}
            onValue={setChosen}
            options={items.map(({ id, entity }) => ({ value: id, label: entity.name }))}
          />
        )}
      </Loaded>
      {chosen && (
        <Loaded resource={full}>
          {delegation => <Speaker key={delegation.id} delegation={delegation} {...target} />}
        </Loaded>
      )}
    </div>
  );
};

const doneText = ({ receipt }: Inscription): string =>
  t('secretariat.late.done', { receipt: String(receipt) });

/** The officer reads at once that the speaker is needed elsewhere, before going back to the list (C7). */
const Saved = ({ held, meeting, back }: { held: Inscription; meeting: Meeting; back: string }) => (
  <div class="stack">
    <Notice tone="good" live title={doneText(held)} />
    <Overlaps overlaps={held.overlaps} when={{ zone: meeting.zone, city: inLanguage(meeting.city) }} />
    <div class="row">
      <ButtonLink href={back}>{t('secretariat.order.title')}</ButtonLink>
    </div>
  </div>
);

const Speaker = ({ delegation, code, list, late, back }: TargetProps & { delegation: Delegation }) => {
  const meeting = useResource(code, () => meetings.get(code));
  const [held, setHeld] = useState<Inscription>();
  const initial = {
    participant: '',
    'speaker.honorific': '',
    'speaker.name': '',
    title: '',
    level: '' as const,
    language: 'en',
    ...FOR_ITSELF,
  };
  return (
    <Loaded resource={meeting}>
      {found =>
        held ? (
          <Saved held={held} meeting={found} back={back} />
        ) : (
          <SpeakerForm
            keep={`inscription ${list} ${delegation.id}`}
            initial={late ? { ...initial, reason: '' } : initial}
            scope={{ meeting: found, delegation }}
            action={t('secretariat.late.act')}
            send={async (details, key) => {
              const saved = await speakers.inscribe(code, list, details, key);
              if (saved.overlaps?.length) return setHeld(saved);
              toast(doneText(saved));
              navigate(back);
            }}
          />
        )
      }
    </Loaded>
  );
};
