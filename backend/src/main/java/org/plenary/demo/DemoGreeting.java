package org.plenary.demo;

import java.util.List;
import org.plenary.platform.PublicUrl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prints, once the application answers, where it is and how to enter it in each part. */
@Demonstration
@Component
class DemoGreeting {

    private final DemoSignIns signIns;
    private final PublicUrl publicUrl;

    DemoGreeting(DemoSignIns signIns, PublicUrl publicUrl) {
        this.signIns = signIns;
        this.publicUrl = publicUrl;
    }

    /** The listener's answer is subscribed to by the framework. */
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> greet() {
        return signIns.all()
                .collectList()
                .map(this::greeting)
                .doOnNext(System.out::println)
                .then();
    }

    private String greeting(List<DemoSignIns.Offer> offers) {
        StringBuilder text = new StringBuilder("\nPlenary, demonstration: ")
                .append(publicUrl.of("/"))
                .append("  (Ctrl+C ends it)\n");
        text.append("Sign in as (each address works as often as you like, on this machine):\n");
        for (DemoSignIns.Offer offer : offers) {
            text.append("  %-24s %s  %s%n".formatted(offer.key(), offer.url(), offer.name()));
        }
        return text.toString();
    }
}
