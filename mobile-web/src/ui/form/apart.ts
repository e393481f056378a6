import type { Form } from './useForm';

/** The same form with its fields under ids of their own, where a page shows several of a kind; what is wrong leads to them. */
export const apart = <T extends object>(form: Form<T>, place: string): Form<T> => ({
  ...form,
  errors: form.errors.map(error => ({ ...error, field: `${place}.${error.field}` })),
  field: name => ({ ...form.field(name), id: `${place}.${name}` }),
});
