package org.plenary.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.plenary.identity.AccountStore.Opened;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The people who can sign in. One address has one account, however often and from wherever it is invited. */
@Service
public class Accounts {

    private final AccountStore store;
    private final AuditTrail audit;
    private final AccessChanges changes;
    private final Clock clock;

    Accounts(AccountStore store, AuditTrail audit, AccessChanges changes, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The account of that address; an existing one keeps its own name and language. */
    @Transactional
    public Mono<AccountId> findOrCreate(String email, String name, Language language) {
        var account = new Account(AccountId.random(), EmailAddress.of(email).value(), named(name), language);
        return store.open(account, clock.instant()).flatMap(opened -> remember(opened, account));
    }

    /** The account, or nothing. */
    public Mono<Account> byId(AccountId id) {
        return store.byId(id);
    }

    /** What each of these people reads. */
    public Mono<Map<AccountId, Language>> languages(Collection<AccountId> ids) {
        return store.all(ids).collectMap(Account::id, Account::language);
    }

    /** The account of that address, or nothing. */
    public Mono<Account> byEmail(String email) {
        return store.byEmail(EmailAddress.of(email));
    }

    /** From now on pages and letters speak that language to this person. */
    @Transactional
    public Mono<Void> setLanguage(Viewer viewer, Language language) {
        AccountId id = viewer.account();
        var entry = new AuditEntry(
                viewer,
                null,
                "account:" + id,
                "identity.language-chosen",
                Map.of("language", viewer.language()),
                Map.of("language", language),
                null);
        return store.setLanguage(id, language).then(audit.record(entry)).then(changes.ofAccount(id));
    }

    private Mono<AccountId> remember(Opened opened, Account account) {
        if (!opened.created()) {
            return Mono.just(opened.id());
        }
        Map<String, Object> after = Map.of("email", account.email(), "name", account.name());
        return CurrentViewer.get()
                .flatMap(viewer -> audit.record(
                        AuditEntry.created(viewer, null, "account:" + opened.id(), "identity.account-opened", after)))
                .thenReturn(opened.id());
    }

    /** A name of 1 to 150 characters in any script, without control characters (R9). */
    static String named(String name) {
        String normal = Normalizer.normalize(name.strip(), Form.NFC);
        if (normal.isEmpty()
                || normal.codePointCount(0, normal.length()) > 150
                || normal.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of("identity.name", 400).field("name").rule("R9");
        }
        return normal;
    }
}
