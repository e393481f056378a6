import { language, switchLanguage, t } from '../../i18n/catalogue';
import { isLanguage, LANGUAGES, OWN_NAMES, rememberLanguage } from '../../i18n/language';
import './language.css';

/** The six languages under their own names; the change is at once and remembered on this device. */
export const LanguagePicker = ({ onChosen }: { onChosen?: (language: string) => void }) => (
  <label class="language">
    <span class="visually-hidden">{t('core.language')}</span>
    <svg class="language-globe" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5.500 6 5.500 12 0 18M12 3c-5.500 6-5.500 12 0 18" />
    </svg>
    <select
      value={language.value}
      onChange={event => {
        const chosen = event.currentTarget.value;
        if (!isLanguage(chosen)) return;
        rememberLanguage(chosen);
        void switchLanguage(chosen);
        onChosen?.(chosen);
      }}
    >
      {LANGUAGES.map(code => (
        <option key={code} value={code} lang={code}>
          {OWN_NAMES[code]}
        </option>
      ))}
    </select>
  </label>
);
