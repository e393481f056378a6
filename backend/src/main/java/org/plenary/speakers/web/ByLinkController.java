package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AllowEveryone;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.alerts.MySlot;
import org.plenary.speakers.confirmation.Answer;
import org.plenary.speakers.confirmation.Confirmations;
import org.plenary.speakers.confirmation.OfficeLinks;
import org.plenary.speakers.turn.State;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What opens without signing in, by the secret of a link. It comes in the body, so that neither logs nor proxies see it, and
 * reading answers nothing: a mail program that opens links by itself confirms for nobody.
 */
@RestController
class ByLinkController {

    private static final int LONGEST_SECRET = 100;

    /** The secret behind the {@code #} of the link. */
    record LinkRequest(@NotBlank @Size(max = LONGEST_SECRET) String secret) {}

    /**
     * An answer by link.
     *
     * @param answer confirmed or declined
     */
    record LinkAnswer(
            @NotBlank @Size(max = LONGEST_SECRET) String secret,
            @NotNull Answer answer) {}

    /** One slot, for whoever has the link. */
    record OfficeSlotView(MeetingCode meeting, LocalizedText list, String zone, MySlotView slot) {}

    /**
     * What is asked by a letter.
     *
     * @param place where it stands; only while the question is current
     * @param confirmation who is asked and what was answered; only while the question is current
     * @param state how far the statement has come; an answer is taken only while it is inscribed
     * @param current false once somebody else is to speak: the question is past, and says nothing of whoever it is
     */
    record AskedView(
            MeetingCode meeting,
            LocalizedText list,
            String zone,
            EntityRef entity,
            @Nullable PlaceView place,
            @Nullable ConfirmationView confirmation,
            State state,
            boolean current) {}

    private final OfficeLinks links;
    private final Confirmations confirmations;
    private final Entities entities;
    private final Clock clock;

    ByLinkController(OfficeLinks links, Confirmations confirmations, Entities entities, Clock clock) {
        this.links = links;
        this.confirmations = confirmations;
        this.entities = entities;
        this.clock = clock;
    }

    /** The slot that an office follows, now. */
    @PostMapping("/api/v1/office-slots/read")
    @AllowEveryone
    Mono<OfficeSlotView> slot(@Valid @RequestBody LinkRequest request, Language language) {
        return links.read(request.secret())
                .zipWith(entities.directory(), (slot, known) -> officeSlot(slot, known, language));
    }

    /** What the letter asks, and whether it was answered. */
    @PostMapping("/api/v1/speaking-confirmations/read")
    @AllowEveryone
    Mono<AskedView> asked(@Valid @RequestBody LinkRequest request, Language language) {
        return view(confirmations.asked(request.secret()), language);
    }

    /** Confirms or declines by the link of a letter. */
    @PostMapping("/api/v1/speaking-confirmations")
    @AllowEveryone
    Mono<AskedView> answer(@Valid @RequestBody LinkAnswer request, Language language) {
        return view(confirmations.answer(request.secret(), request.answer()), language);
    }

    private OfficeSlotView officeSlot(MySlot slot, EntityDirectory known, Language language) {
        return new OfficeSlotView(
                slot.list().meeting(),
                slot.list().title(),
                slot.list().zone().getId(),
                MySlotView.of(slot, clock.instant(), known, language));
    }

    private Mono<AskedView> view(Mono<Confirmations.Asked> asked, Language language) {
        return asked.zipWith(entities.directory(), (of, known) -> {
            var floor = of.list().floor();
            var inscription = floor.require(of.inscription());
            return new AskedView(
                    floor.list().meeting(),
                    floor.list().title(),
                    floor.list().zone().getId(),
                    known.ref(inscription.entity(), language),
                    of.current() ? PlaceView.of(floor.placed(inscription)) : null,
                    of.current() ? ConfirmationView.of(inscription, of.list().of(inscription), known, language) : null,
                    inscription.turn().state(),
                    of.current());
        });
    }
}
