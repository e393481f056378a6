/**
 * The difference between the server's clock and this device's in milliseconds, measured on an answer that says the
 * server's time: half the round trip is taken for the way back. A slow round trip tells little and is not used.
 */
export const measureOffset = (
  serverTime: string,
  sentAt: number,
  receivedAt: number,
  before?: number,
): number | undefined => {
  const server = Date.parse(serverTime);
  const roundTrip = receivedAt - sentAt;
  if (Number.isNaN(server) || roundTrip < 0) return before;
  if (before !== undefined && roundTrip > 4000) return before;
  return Math.round(server - (sentAt + roundTrip / 2));
};
