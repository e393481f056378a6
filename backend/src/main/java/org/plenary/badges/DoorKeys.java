package org.plenary.badges;

import java.util.List;

/** What a door without a network needs to tell a meeting's own codes: its number in them and its public keys. */
public record DoorKeys(long number, List<DoorKey> keys) {

    /** One public key, retired ones included: badges signed with them stay good. Withdrawn ones are not. */
    public record DoorKey(int id, VerificationKey key) {}

    public DoorKeys {
        keys = List.copyOf(keys);
    }
}
