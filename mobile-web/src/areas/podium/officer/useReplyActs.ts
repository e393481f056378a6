import type { PodiumView } from '../../../api/podium';
import { replies } from '../../../api/replies';
import type { WantedReply } from '../acts';
import { type Acts, useActsOn } from '../useActs';

export type ReplyActs = Acts<WantedReply>;

/** Acts with replies, on the queue's own version. */
export const useReplyActs = (
  path: string,
  version: number,
  done: (after?: PodiumView) => unknown,
  device?: string,
): ReplyActs => useActsOn<WantedReply>(version, request => replies.act(path, request), done, device);
