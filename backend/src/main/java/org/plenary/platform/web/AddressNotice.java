package org.plenary.platform.web;

import org.plenary.platform.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is, and how it ends. */
@Component
class AddressNotice {

    private static final Logger LOG = LoggerFactory.getLogger("org.plenary");

    private final PublicUrl publicUrl;

    AddressNotice(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @EventListener
    @Order(-1) // before greetings and links that follow from it
    void print(ApplicationReadyEvent ready) {
        WebServer server = ready.getApplicationContext() instanceof WebServerApplicationContext served
                ? served.getWebServer()
                : null;
        if (server != null) {
            LOG.info("Plenary answers at {} (port {}); Ctrl+C ends it", publicUrl.of("/"), server.getPort());
        }
    }
}
