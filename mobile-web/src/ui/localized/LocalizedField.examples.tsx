import { LocalizedField } from './LocalizedField';

const nothing = () => undefined;

export const examples = {
  incomplete: () => (
    <LocalizedField
      id="title"
      label="Title"
      hint="As it stands on the letter of invitation"
      value={{ en: 'Third meeting', ar: 'الاجتماع الثالث' }}
      onValue={nothing}
    />
  ),
  wrong: () => (
    <LocalizedField id="theme" label="Theme" rows={3} error="Fill this in" value={{}} onValue={nothing} />
  ),
};
