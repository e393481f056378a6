import { Checkbox, Checkboxes, Radios, Select } from './Choice';
import { DateTime } from './DateTime';
import { FileField } from './FileField';
import { TextArea, TextField } from './TextField';

const nothing = () => undefined;
const levels = [
  { value: 'm', label: 'Minister' },
  { value: 'vm', label: 'Vice-Minister', hint: 'Also State Secretary' },
];

export const examples = {
  text: () => (
    <TextField
      id="displayName"
      label="Name on the badge"
      hint="In any script"
      value="نور الهاشمي"
      onValue={nothing}
    />
  ),
  wrong: () => (
    <TextField
      id="email"
      label="E-mail"
      type="email"
      error="Enter an e-mail address"
      value="x"
      onValue={nothing}
    />
  ),
  area: () => <TextArea id="note" label="Note" optional value="" onValue={nothing} />,
  select: () => (
    <Select id="level" label="Level" placeholder="Choose" options={levels} value="" onValue={nothing} />
  ),
  radios: () => <Radios id="level" label="Level" options={levels} value="vm" onValue={nothing} />,
  checkboxes: () => (
    <Checkboxes id="listens" label="Listens to" options={levels} value={['m']} onValue={nothing} />
  ),
  checkbox: () => <Checkbox id="photoConsent" label="May be photographed" checked onValue={nothing} />,
  dateTime: () => <DateTime id="localStart" label="Start" value="2026-11-23T09:00" onValue={nothing} />,
  file: () => (
    <FileField
      id="text"
      label="Text of the statement"
      button="Choose a file"
      chosen="نص البيان.pdf"
      accept=".pdf"
      onFile={nothing}
    />
  ),
  fileOfOneName: () => (
    <FileField id="photo" label="Choose a photo" button="Choose a photo" accept="image/*" onFile={nothing} />
  ),
};
