package org.plenary.platform;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes absolute addresses for mails, codes and feeds. */
@Component
public class PublicUrl {

    private volatile String base;
    private final boolean configured;

    PublicUrl(PlatformSettings settings) {
        String url = settings.publicUrl();
        this.configured = url != null && !url.isBlank();
        this.base = configured && url != null ? url.replaceAll("/+$", "") : "http://localhost:8080";
    }

    @EventListener
    void bound(WebServerInitializedEvent event) {
        if (!configured && event.getApplicationContext().getServerNamespace() == null) {
            base = "http://localhost:" + event.getWebServer().getPort();
        }
    }

    /** @param path from the root, starting with a slash */
    public String of(String path) {
        return base + path;
    }
}
