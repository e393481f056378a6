import { describe, expect, it } from 'vitest';
import { areas, matchPath } from './routes';

describe('paths', () => {
  it('give their parameters, decoded', () => {
    expect(matchPath('/meetings/:meeting', '/meetings/berlin-2018/')).toEqual({ meeting: 'berlin-2018' });
    expect(matchPath('/setup/:token', '/setup/a%2Fb')).toEqual({ token: 'a/b' });
    expect(matchPath('/meetings/:meeting', '/meetings/')).toBeUndefined();
    expect(matchPath('/meetings/:meeting', '/meetings/x/me')).toBeUndefined();
    expect(matchPath('/', '/')).toEqual({});
  });

  it('belong to one area, the public one takes the rest', () => {
    const areaOf = (path: string) => areas.find(area => area.paths.test(path))?.messages[0];
    expect(areaOf('/meetings/berlin-2018/delegations/1')).toBe('delegation');
    expect(areaOf('/meetings/berlin-2018/me')).toBe('me');
    expect(areaOf('/meetings/berlin-2018')).toBe('public');
    expect(areaOf('/setup/abc')).toBe('public');
    expect(areaOf('/nowhere')).toBe('public');
  });
});
