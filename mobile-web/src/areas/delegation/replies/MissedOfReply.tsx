import type { Problem } from '../../../api/problem';
import type { Reply } from '../../../api/replies';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { type Mine, MissedChanges } from '../../speaking/MissedChanges';
import type { Scope } from '../frame';
import { statementOf, useStatements } from './Subject';

interface MissedProps {
  scope: Scope;
  reply: Reply;
  /** Whether the list is, so that its statements have names. */
  published: boolean;
  problem?: Problem;
  mine?: Mine;
  apply: () => void;
}

/** What somebody else has changed of the reply meanwhile, in words (L22); nothing where nothing is told. */
export const MissedOfReply = (props: MissedProps) => (props.problem?.changes ? <Told {...props} /> : null);

const Told = ({ scope: { meeting }, reply, published, mine = {}, ...told }: MissedProps) => {
  const statements = useStatements(meeting.code, reply.list, published);
  const names = new Map(
    statements.map(({ inscription, entity, group }) => [
      inscription,
      { name: statementOf(entity, group?.name) },
    ]),
  );
  const to = mine.repliesTo;
  return (
    <MissedChanges
      {...told}
      mine={to === undefined ? mine : { ...mine, repliesTo: names.get(to)?.name ?? t('replies.to.none') }}
      statements={names}
      when={{ zone: meeting.zone, city: inLanguage(meeting.city) }}
    />
  );
};
