package org.plenary.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers requests for sign-in letters: writes to those who have an account, and forgets the others. */
@Component
class SignInPost implements OutboxHandler {

    private final SignInStore store;
    private final AccountStore accounts;
    private final SignInLinks links;
    private final MailRoom mailRoom;
    private final IdentitySettings settings;

    SignInPost(
            SignInStore store, AccountStore accounts, SignInLinks links, MailRoom mailRoom, IdentitySettings settings) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.mailRoom = mailRoom;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "identity.sign-in-post";
    }

    @Override
    public Set<String> topics() {
        return Set.of(SignInRequests.REQUESTED);
    }

    @Override
    public Mono<Void> handle(StoredEvent event) {
        return store.take(UUID.fromString(event.event().subject()))
                .flatMap(request -> accounts.byEmail(new EmailAddress(request.email()))
                        .flatMap(account -> write(account, request)));
    }

    private Mono<Void> write(Account account, SignInStore.Request request) {
        return links.issueWithCode(account.id(), request.path())
                .flatMap(issued -> mailRoom.send(letter(account, issued, settings.linkLife())));
    }

    private static Letter letter(Account account, SignInLinks.Issued issued, Duration life) {
        Map<String, Object> arguments = Map.of(
                "name", account.name(),
                "link", issued.url(),
                "code", spaced(String.valueOf(issued.code())),
                "minutes", life.toMinutes());
        return new Letter(account.email(), account.name(), account.language(), "sign-in", arguments, List.of(), null);
    }

    /** Eight digits are easier to copy as two groups of four. */
    private static String spaced(String code) {
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }
}
