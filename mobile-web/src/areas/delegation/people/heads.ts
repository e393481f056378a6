import type { Participant, ParticipantDetails } from '../../../api/delegations';
import { t } from '../../../i18n/catalogue';

/** Another person who heads the delegation, and when that ends once somebody else is saved as its head (R3, R7). */
export interface EarlierHead {
  name: string;
  gives: 'now' | 'later';
}

const heads = ({ role, state }: Participant): boolean =>
  role === 'head' && state !== 'refused' && state !== 'withdrawn';

/**
 * Who gives way to a new head: one of the same standing at once; an approved one only when the Secretariat approves the
 * new one too; one who waits never gives way to an approved one.
 *
 * @param decides whether the reader changes approved people without anybody's approval
 */
export const earlierHeads = (people: Participant[], next?: Participant, decides = false): EarlierHead[] => {
  const nextApproved = next?.state === 'approved';
  return people
    .filter(one => heads(one) && one.id !== next?.id)
    .filter(one => one.state === 'approved' || !nextApproved)
    .map(({ displayName, state }) => ({
      name: displayName,
      gives: state !== 'approved' || (nextApproved && decides) ? 'now' : 'later',
    }));
};

type Saved = Pick<ParticipantDetails, 'role' | 'displayName'>;

/** What saving did, to the earlier head too where the saved person is to be one. */
export const savedText = ({ role, displayName }: Saved, earlier: EarlierHead[]): string =>
  [
    t('delegation.person.saved', { name: displayName }),
    ...(role === 'head' ? earlier : []).map(({ name, gives }) =>
      t(`delegation.person.headed.${gives}`, { name }),
    ),
  ].join(' · ');
