import { EntityName, PersonName } from './PersonName';
import { Series } from './Series';

export const examples = {
  series: () => (
    <p>
      <Series
        parts={[
          'Palais des Nations',
          'جنيف',
          <EntityName key="e" entity={{ code: 'NAM', name: 'Namibia' }} />,
        ]}
      />
    </p>
  ),
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
