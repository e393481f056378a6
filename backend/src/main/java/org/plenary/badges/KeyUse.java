package org.plenary.badges;

import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import reactor.core.publisher.Mono;

/** Something besides badges whose codes the meeting's keys sign, and which is replaced before a key is withdrawn. */
public interface KeyUse {

    /** Replaces some of what the key signed by what the newest key signs; how many. */
    Mono<Integer> replaceSignedWith(MeetingCode meeting, int keyId, int most, String reason, Viewer viewer);
}
