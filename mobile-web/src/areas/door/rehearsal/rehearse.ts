import { CHECKS, type CheckName } from './checks';
import { withoutNetwork } from './cut';

export interface Outcome {
  name: CheckName;
  good: boolean;
}

const PATIENCE = 8000;

const never = (): Promise<boolean> => new Promise(resolve => setTimeout(() => resolve(false), PATIENCE));

const outcomeOf = async ([name, check]: [CheckName, () => Promise<boolean>]): Promise<Outcome> => {
  try {
    return { name, good: await Promise.race([check(), never()]) };
  } catch (fault) {
    console.warn(fault);
    return { name, good: false };
  }
};

/** Tries everything that a door needs, with the network cut off, one after the other as at the gate, until it is given up. */
export const rehearse = (tell: (outcomes: Outcome[]) => void, over: AbortSignal): Promise<void> =>
  withoutNetwork(async () => {
    const outcomes: Outcome[] = [];
    for (const check of Object.entries(CHECKS) as [CheckName, () => Promise<boolean>][]) {
      outcomes.push(await outcomeOf(check));
      if (over.aborted) return;
      tell([...outcomes]);
    }
  }, over);
