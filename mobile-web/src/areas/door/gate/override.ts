import type { Reason } from '../decide/override';
import { device, gateName } from '../store/device';
import { passed, registrationOf } from '../store/known';
import { keepScan, type StoredScan, scanById } from '../store/scans';
import { connected, offset, sync } from '../sync/sync';
import type { Shown } from './pass';

/**
 * A supervisor admits whom the rules refused (B10). Written down before it is shown, and sent after its scan, like everything
 * that happens at the gate; the scan keeps its own verdict.
 */
export const overrideScan = async (refused: Shown, { text, chosen }: Reason): Promise<Shown> => {
  const scan = await scanById(refused.scan);
  const act: StoredScan = {
    id: crypto.randomUUID(),
    device: scan?.device ?? device.value?.device,
    code: scan?.code,
    badge: scan?.badge,
    at: new Date().toISOString(),
    offset: offset(),
    gate: scan?.gate ?? device.value?.gate.id ?? '',
    direction: 'in',
    decided: 'admitted',
    overrides: refused.scan,
    reason: text.trim(),
    reasonCode: chosen,
    person: refused.person,
    pending: 1,
  };
  await keepScan(act);
  const registration = registrationOf(act);
  if (registration) passed(registration, act.at, gateName(), 'in');
  void sync();
  const { id, at, person } = act;
  const alone = !connected.value;
  return {
    verdict: 'admitted',
    scan: id,
    at,
    direction: 'in',
    person,
    registration,
    alone,
    overridden: true,
  };
};
