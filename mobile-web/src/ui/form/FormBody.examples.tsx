import { TextField } from '../field/TextField';
import { FormBody } from './FormBody';
import { useForm } from './useForm';

const Example = () => {
  const form = useForm({ initial: { title: '' }, send: async () => undefined });
  return (
    <FormBody form={form} action="Save">
      <TextField {...form.field('title')} label="Title" />
    </FormBody>
  );
};

export const examples = { form: () => <Example /> };
