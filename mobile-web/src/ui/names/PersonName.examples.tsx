import { EntityName, PersonName } from './PersonName';

export const examples = {
  scripts: () => (
    <ul>
      <li>
        <PersonName honorific="H.E. Ms." name="Ana Lindqvist-Okoye" />
      </li>
      <li>
        <PersonName name="نور الهاشمي" />
      </li>
      <li>
        <PersonName name="林若溪" />
      </li>
      <li>
        <EntityName entity={{ code: 'NAM', name: 'Namibia' }} />
      </li>
    </ul>
  ),
};
