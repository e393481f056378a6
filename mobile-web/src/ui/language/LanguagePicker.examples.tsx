import { LanguagePicker } from './LanguagePicker';

export const examples = { picker: () => <LanguagePicker /> };
