import { TextField } from '../field/TextField';
import { FormBody } from './FormBody';
import { TypedNotice } from './TypedNotice';
import { useForm } from './useForm';

const Example = () => {
  const form = useForm({ initial: { title: '' }, send: async () => undefined });
  return (
    <FormBody form={form} action="Save">
      <TextField {...form.field('title')} label="Title" />
    </FormBody>
  );
};

const kept = { partly: true, discard: () => undefined };

export const examples = {
  form: () => <Example />,
  typedBefore: () => <TypedNotice typed={{ ...kept, note: 'restored' }} />,
  changedMeanwhile: () => <TypedNotice typed={{ ...kept, note: 'newest' }} />,
};
