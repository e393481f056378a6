package org.plenary.push;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.platform.Messages;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices for every device of the people concerned, in the transaction of the event; {@link NoticeDelivery} takes them from there. */
@Component
class Notices {

    /** What the service worker shows: {@code mobile-web/src/worker/notices.ts} reads it. */
    record Shown(
            String title, String body, String tag, String slot, String kind, String path, String lang, String dir) {}

    private static final int TOPIC = 24;

    private final PushDeviceStore devices;
    private final NoticeStore store;
    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    Notices(PushDeviceStore devices, NoticeStore store, Messages messages, JsonMapper json, Clock clock) {
        this.devices = devices;
        this.store = store;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    Mono<Void> tell(Collection<AccountId> people, Notice notice) {
        return devices.of(people)
                .concatMap(device -> store.add(waiting(notice, device), clock.instant()))
                .then();
    }

    private NoticeStore.Waiting waiting(Notice notice, PushDevice device) {
        return new NoticeStore.Waiting(
                UUID.randomUUID(),
                device.id(),
                notice.event(),
                topic(notice, device),
                notice.kind().urgency(),
                json.writeValueAsString(shown(notice, device.language())),
                0,
                notice.expiresAt(),
                "");
    }

    private Shown shown(Notice notice, Language language) {
        Map<String, Object> said = notice.arguments();
        return new Shown(
                title(notice.kind(), language),
                body(notice.kind(), language, said),
                "slot " + notice.slot() + " " + notice.stage(),
                notice.slot(),
                notice.kind().wire(),
                "/meetings/" + notice.meeting() + "/me/slot",
                language.tag(),
                language.rightToLeft() ? "rtl" : "ltr");
    }

    private String title(Notice.Kind kind, Language language) {
        return switch (kind) {
            case ALERT -> messages.text("push.alert.title", language);
            case MOVED -> messages.text("push.moved.title", language);
            case REPLY -> messages.text("push.reply.title", language);
            case DECLINED -> messages.text("push.declined.title", language);
        };
    }

    private String body(Notice.Kind kind, Language language, Map<String, Object> said) {
        return switch (kind) {
            case ALERT -> messages.text("push.alert.body", language, said);
            case MOVED -> messages.text("push.moved.body", language, said);
            case REPLY -> messages.text("push.reply.body", language, said);
            case DECLINED -> messages.text("push.declined.body", language, said);
        };
    }

    /** By it a push service replaces what a sleeping phone has not fetched (RFC 8030, 5.4); it can be traced to nothing. */
    private static String topic(Notice notice, PushDevice device) {
        String of = notice.kind() + " " + notice.slot() + " " + device.id();
        byte[] digest = Secrets.sha256(of.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TOPIC));
    }
}
