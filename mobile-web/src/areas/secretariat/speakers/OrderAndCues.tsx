import { useRef } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { inSeries } from '../../../i18n/names';
import { TextField } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import { useEntityNames } from '../../speaking/entities';
import { BandsField, levelName } from './BandsField';
import { CUES, type Cue, cueHint, type ListValues } from './values';
import { WithStates } from './WithStates';

const NUMBERS = Object.keys(CUES) as Cue[];
const FIELDS = ['bands', 'withStates', 'alerts', ...NUMBERS] as const;

interface OrderAndCuesProps {
  form: Form<ListValues>;
  /** A new list: what is left empty is as usual. */
  usual: boolean;
}

/** The terms that seldom change, closed until they are looked for or one of them is refused (L5, L8, L18, L25). */
export const OrderAndCues = ({ form, usual }: OrderAndCuesProps) => {
  const shown = useRef(false);
  shown.current ||= FIELDS.some(field => form.field(field).error);
  return (
    <details class="list-terms" open={shown.current}>
      <summary>
        <strong>{t('secretariat.lists.terms')}</strong>
        {summaryOf(form.values, useEntityNames(form.values.withStates.length > 0)).map(line => (
          <span key={line} class="small">
            {line}
          </span>
        ))}
      </summary>
      <div class="stack">
        {usual && <p class="muted">{t('secretariat.lists.terms.usual')}</p>}
        <BandsField {...form.field('bands')} />
        <WithStates {...form.field('withStates')} />
        <TextField
          {...form.field('alerts')}
          inputMode="text"
          short
          label={t('secretariat.fact.alerts')}
          hint={t('secretariat.lists.alerts.hint')}
        />
        {NUMBERS.map(cue => (
          <TextField
            key={cue}
            {...form.field(cue)}
            inputMode="numeric"
            short
            label={t(`secretariat.lists.${cue}`)}
            hint={cueHint(cue)}
          />
        ))}
      </div>
    </details>
  );
};

/** The order of the levels, with those of equal standing together. */
export const bandsText = (bands: ListValues['bands']): string =>
  bands.map(levels => levels.map(levelName).join(' = ')).join(' › ');

/** What stands now, as lines. */
const summaryOf = (values: ListValues, nameOf: (code: string) => string): string[] => {
  const line = (label: string, message: string) =>
    message ? [t('core.form.fault', { label, message })] : [];
  return [
    bandsText(values.bands),
    ...line(t('secretariat.fact.withStates'), inSeries(values.withStates.map(nameOf))),
    ...line(t('secretariat.fact.alerts'), values.alerts),
    ...NUMBERS.flatMap(cue => line(t(`secretariat.lists.${cue}`), values[cue])),
  ];
};
