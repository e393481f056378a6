import type { EntityRef } from '../../../api/meetings';
import { type Publication, published } from '../../../api/published';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextArea } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import type { Scope } from '../frame';
import type { ReplyValues } from './AskForm';

export const NO_STATEMENT = '';
const NONE: Pick<Publication, 'items'> = { items: [] };

/** A statement by whose it is: a delegation may give one of its own and several for groups (L10, L11). */
export const statementOf = (entity: EntityRef, group?: string | null): string =>
  group ? t('replies.to.group', { entity: entity.name, group }) : entity.name;

/** The statements of the list as it is published; none before. */
export const useStatements = (meeting: string, list: string, out: boolean): Publication['items'] => {
  const statements = useResource(`statements ${list} ${out}`, () =>
    out ? published.latest(meeting, list).catch(() => NONE) : Promise.resolve(NONE),
  );
  return statements.state === 'ready' ? statements.value.items : [];
};

interface SubjectProps {
  form: Form<ReplyValues>;
  scope: Scope;
  list: string;
  /** Only of what is published can be chosen. */
  published: boolean;
}

/** To which statement of the list the delegation replies, and a remark on it; nobody replies to the own one (L20). */
export const Subject = ({ form, scope, list, published: out }: SubjectProps) => {
  const { meeting, delegation } = scope;
  const chosen = form.values.to;
  const items = useStatements(meeting.code, list, out).filter(
    ({ inscription, entity }) => inscription === chosen || entity.code !== delegation.entity.code,
  );
  const known = chosen === NO_STATEMENT || items.some(({ inscription }) => inscription === chosen);
  return (
    <>
      <Select
        {...form.field('to')}
        label={t('replies.to')}
        hint={t('replies.private')}
        options={[
          { value: NO_STATEMENT, label: t('replies.to.none') },
          ...(known ? [] : [{ value: chosen, label: '…' }]),
          ...items.map(({ inscription, position, entity, group }) => ({
            value: inscription,
            label: t('core.form.fault', {
              label: String(position),
              message: statementOf(entity, group?.name),
            }),
          })),
        ]}
      />
      <TextArea
        {...form.field('remark')}
        optional
        limit={300}
        rows={2}
        label={t('replies.remark')}
        hint={t('replies.private')}
      />
    </>
  );
};
