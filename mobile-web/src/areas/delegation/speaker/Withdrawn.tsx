import { type Inscription, type SpeakersList, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import type { Scope } from '../frame';
import { heldIn } from './held';
import { useWindow } from './useWindow';

interface WithdrawnProps {
  scope: Scope;
  held: Inscription;
  /** All inscriptions of the delegation. */
  own: Inscription[];
}

/** How a delegation that withdrew comes back (L16); nothing where it has done so already. */
export const Withdrawn = ({ scope: { meeting, base }, held, own }: WithdrawnProps) => {
  const lists = useResource(`lists ${meeting.code}`, () => speakers.lists(meeting.code));
  const list = lists.state === 'ready' && lists.value.items.find(({ id }) => id === held.list);
  if (!list) return null;
  const live = heldIn(list, own);
  if (live.some(({ group }) => group?.name === held.group?.name)) return null;
  const national = live.some(({ group }) => !group);
  return <Again list={list} href={`${base}/speaker/lists/${list.id}${national ? '?group' : ''}`} />;
};

const Again = ({ list, href }: { list: SpeakersList; href: string }) => {
  const state = useWindow(list);
  if (state === 'closed') return <Notice>{t('speaking.window.ended')}</Notice>;
  return (
    <>
      <Notice>{t('speaking.withdrawn.back')}</Notice>
      {state === 'open' && <ButtonLink href={href}>{t('delegation.speaker.inscribe')}</ButtonLink>}
    </>
  );
};
