import './names.css';

/** A person's name in its own script, isolated from the sentence around it, never reordered or capitalised (R9). */
export const PersonName = ({ name, honorific }: { name: string; honorific?: string | null }) => (
  <bdi class="person" dir="auto">
    {honorific ? `${honorific} ` : ''}
    {name}
  </bdi>
);

/** A State or organisation under the name that the server gives in the reader's language (R10). */
export const EntityName = ({ entity }: { entity: { code: string; name: string } }) => (
  <bdi class="entity" data-code={entity.code}>
    {entity.name}
  </bdi>
);
