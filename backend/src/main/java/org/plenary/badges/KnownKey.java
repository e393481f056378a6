package org.plenary.badges;

import java.time.Instant;

/**
 * What the Secretariat sees of one of a meeting's badge keys.
 *
 * @param key its number, 1 to 255, as printed in the codes that it signed
 * @param badges how many badges and secondary passes signed with it are not revoked
 */
public record KnownKey(int key, KeyState state, Instant since, long badges) {}
