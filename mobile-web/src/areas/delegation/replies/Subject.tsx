import { type Publication, published } from '../../../api/published';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextArea } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import type { ReplyValues } from './AskForm';

export const NO_STATEMENT = '';
const NONE: Pick<Publication, 'items'> = { items: [] };

interface SubjectProps {
  form: Form<ReplyValues>;
  meeting: string;
  list: string;
  /** Only of what is published can be chosen. */
  published: boolean;
}

/** To which statement of the list the delegation replies, and a remark on it. */
export const Subject = ({ form, meeting, list, published: out }: SubjectProps) => {
  const statements = useResource(`statements ${list} ${out}`, () =>
    out ? published.latest(meeting, list).catch(() => NONE) : Promise.resolve(NONE),
  );
  const items = statements.state === 'ready' ? statements.value.items : [];
  const chosen = form.values.to;
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
          ...items.map(({ inscription, position, entity }) => ({
            value: inscription,
            label: t('core.form.fault', { label: String(position), message: entity.name }),
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
