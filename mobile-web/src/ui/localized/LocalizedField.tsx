import { t } from '../../i18n/catalogue';
import { directionOf, LANGUAGES, type Language, OWN_NAMES } from '../../i18n/language';
import type { Multilingual } from '../../i18n/names';
import { Remaining } from '../field/Remaining';
import './localized.css';

/** What the server takes of a translated text unless it says otherwise. */
const LONGEST = 300;

const OTHERS = LANGUAGES.filter(language => language !== 'en');

/** The languages that a text still lacks, English aside. */
export const missingIn = (text: Multilingual): Language[] =>
  LANGUAGES.filter(language => !text[language]?.trim());

interface LocalizedProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  /** Lines; one makes a single-line field. */
  rows?: number;
  /** The most characters in each language. */
  limit?: number;
  value: Multilingual;
  onValue: (value: Multilingual) => void;
}

/** A text in six languages, calmly: English first, the others behind a line that says how many are missing. */
export const LocalizedField = ({
  id,
  label,
  hint,
  error,
  optional,
  rows,
  limit = LONGEST,
  value,
  onValue,
}: LocalizedProps) => {
  const missing = missingIn(value).filter(language => language !== 'en').length;
  const begun = Object.values(value).some(text => text?.trim());
  const set = (language: Language, text: string) => onValue({ ...value, [language]: text });
  return (
    <fieldset class={`localized field${error ? ' field-wrong' : ''}`} id={id} tabIndex={-1}>
      <legend class="field-label">
        {label}
        {optional && <span class="field-optional"> {t('core.form.optional')}</span>}
      </legend>
      {hint && <p class="field-hint">{hint}</p>}
      {error && <p class="field-error">{error}</p>}
      <Line {...{ id, rows, limit }} language="en" value={value.en ?? ''} onValue={text => set('en', text)} />
      <details class="localized-more">
        <summary>
          <span class="localized-open">{t('core.localized.more')}</span>
          {begun && (
            <span class={`localized-mark${missing ? ' localized-missing' : ''}`}>
              {missing ? t('core.localized.missing', { count: missing }) : t('core.localized.complete')}
            </span>
          )}
        </summary>
        <div class="localized-others">
          {OTHERS.map(language => (
            <Line
              key={language}
              id={id}
              language={language}
              rows={rows}
              limit={limit}
              value={value[language] ?? ''}
              onValue={text => set(language, text)}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
};

interface LineProps {
  id: string;
  language: Language;
  rows?: number;
  limit: number;
  value: string;
  onValue: (text: string) => void;
}

const Line = ({ id, language, rows = 1, limit, value, onValue }: LineProps) => {
  const control = {
    id: `${id}.${language}`,
    name: `${id}.${language}`,
    class: 'control',
    lang: language,
    dir: directionOf(language),
    value,
  };
  return (
    <label class="localized-line" for={control.id}>
      <span lang={language}>{OWN_NAMES[language]}</span>
      {rows > 1 ? (
        <textarea {...control} rows={rows} onInput={event => onValue(event.currentTarget.value)} />
      ) : (
        <input
          {...control}
          list={undefined}
          type="text"
          autocomplete="off"
          onInput={event => onValue(event.currentTarget.value)}
        />
      )}
      <Remaining value={value} limit={limit} counted="characters" />
    </label>
  );
};
