import { api } from '../../api/client';
import type { EntityRef, Items } from '../../api/meetings';
import { useResource } from '../../api/useResource';

/** Everybody who can send a delegation, named in the reader's language. */
export const useEntities = (wanted = true) =>
  useResource(wanted ? 'entities' : undefined, () => api.get<Items<EntityRef>>('/entities'));

/** The name of an entity by its code; the code until the names are there. */
export const useEntityNames = (wanted = true): ((code: string) => string) => {
  const found = useEntities(wanted);
  const names = new Map(found.state === 'ready' ? found.value.items.map(one => [one.code, one.name]) : []);
  return code => names.get(code) ?? code;
};
