package org.plenary.push;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many notices this instance has on the way, in all and to each push service: one that hangs holds up no other's. */
final class OnTheWay {

    private static final int AT_ONCE = 64;
    private static final int EACH = 16;

    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> services = new ConcurrentHashMap<>();

    /** Keeps room for some; what is not used is given back. */
    int room() {
        int before = all.getAndUpdate(taken -> Math.min(AT_ONCE, taken + EACH));
        return Math.min(EACH, AT_ONCE - before);
    }

    void giveBack(int room) {
        all.addAndGet(-room);
    }

    /** Those that get nothing more for now. */
    List<String> busy() {
        return services.entrySet().stream()
                .filter(service -> service.getValue() >= EACH)
                .map(Map.Entry::getKey)
                .toList();
    }

    void begins(NoticeStore.Waiting notice) {
        services.merge(notice.service(), 1, Integer::sum);
    }

    void ends(NoticeStore.Waiting notice) {
        services.computeIfPresent(notice.service(), (service, number) -> number > 1 ? number - 1 : null);
        giveBack(1);
    }
}
