import type { ComponentChildren } from 'preact';
import type { Resource } from '../../api/useResource';
import { Failure } from './Failure';
import { Loading } from './Loading';

/** Shows a resource: waiting, refused, or there. */
export const Loaded = <T,>({
  resource,
  children,
}: {
  resource: Resource<T>;
  children: (value: T) => ComponentChildren;
}) => {
  if (resource.state === 'loading') return <Loading />;
  if (resource.state === 'failed') return <Failure problem={resource.problem} reload={resource.reload} />;
  return <>{children(resource.value)}</>;
};
