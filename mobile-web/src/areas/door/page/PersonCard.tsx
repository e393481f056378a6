import { t } from '../../../i18n/catalogue';
import { PersonName } from '../../../ui/names/PersonName';
import { inkOn } from '../../../ui/theme/ink';
import type { Person } from '../store/scans';
import { PersonPhoto } from './PersonPhoto';

/** Colour and letter of the category, as on the badge (B1). An attribute of the drawing, since inline styles are shut out. */
const Category = ({ category }: { category: NonNullable<Person['category']> }) => (
  <span class="person-category">
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill={category.colour} stroke="currentColor" />
      <text x="16" y="23" text-anchor="middle" fill={inkOn(category.colour)}>
        {category.letter}
      </text>
    </svg>
    <bdi>{category.name}</bdi>
  </span>
);

/** What gate staff compare with the face before them: photo, name, entity, category, and no more (P5). */
export const PersonCard = ({ person }: { person: Person }) => (
  <div class="person-card">
    {person.photo && <PersonPhoto photo={person.photo} name={person.displayName} />}
    <p class="person-card-name">
      <PersonName name={person.displayName} honorific={person.honorific} />
    </p>
    {person.passportName && person.passportName !== person.displayName && (
      <p class="person-card-latin">
        <bdi>{person.passportName}</bdi>
      </p>
    )}
    {person.entity && (
      <p>
        <bdi>{person.entity}</bdi>
      </p>
    )}
    <div class="person-card-marks">
      {person.category && <Category category={person.category} />}
      {person.noPhoto && <p class="person-card-mark">{t('door.noPhoto')}</p>}
    </div>
  </div>
);
