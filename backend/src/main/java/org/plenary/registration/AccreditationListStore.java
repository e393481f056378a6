package org.plenary.registration;

import io.r2dbc.spi.Readable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class AccreditationListStore {

    private final DatabaseClient database;

    AccreditationListStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Participant> page(MeetingCode meeting, AccreditationList.Wanted wanted) {
        ParticipantState state = wanted.state();
        ParticipantId after = wanted.after();
        return database.sql("""
                        select p.* from registration_participant p
                        where p.meeting = :meeting
                          and (cast(:state as text) is null or p.state = :state)
                          and (not :changesOnly or exists (select 1 from registration_change c
                                                           where c.participant = p.id and c.outcome is null)
                               or exists (select 1 from registration_photo_wish w where w.participant = p.id))
                          and (cast(:name as text) is null
                               or strpos(lower(p.passport_name), lower(:name)) > 0
                               or strpos(lower(p.display_name), lower(:name)) > 0)
                          and (cast(:after as uuid) is null or (p.passport_name, p.id) >
                               (select a.passport_name, a.id from registration_participant a where a.id = :after))
                        order by p.passport_name, p.id
                        limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("state", ParticipantRows.text(state == null ? null : state.wire()))
                .bind("changesOnly", wanted.changesOnly())
                .bind("name", ParticipantRows.text(wanted.name()))
                .bind("after", ParticipantRows.uuid(after == null ? null : after.value()))
                .bind("limit", wanted.limit())
                .map(ParticipantRows::participant)
                .all();
    }

    Flux<Participant> heads(MeetingCode meeting) {
        return database.sql("""
                        select * from registration_participant
                        where meeting = :meeting and delegation is not null and role = 'head' and state = 'approved'
                        """)
                .bind("meeting", meeting.value())
                .map(ParticipantRows::participant)
                .all();
    }

    Flux<Participant> namesakes(MeetingCode meeting) {
        return database.sql("""
                        select p.* from registration_participant p
                        where p.meeting = :meeting and p.name_key in (
                            select name_key from registration_participant
                            where meeting = :meeting and state not in ('refused', 'withdrawn')
                            group by name_key having count(*) > 1)
                        """)
                .bind("meeting", meeting.value())
                .map(ParticipantRows::participant)
                .all();
    }

    Mono<Map<DelegationId, Map<ParticipantState, Integer>>> counts(MeetingCode meeting) {
        return database.sql("""
                        select delegation, state, count(*)::int number from registration_participant
                        where meeting = :meeting and delegation is not null group by delegation, state
                        """)
                .bind("meeting", meeting.value())
                .map(AccreditationListStore::counted)
                .all()
                .collect(HashMap::new, Counted::addTo);
    }

    private static Counted counted(Readable row) {
        UUID delegation = Columns.uuid(row, "delegation");
        return new Counted(
                new DelegationId(delegation),
                WireName.of(ParticipantState.class, Columns.text(row, "state")),
                Columns.get(row, "number", Integer.class));
    }

    private record Counted(DelegationId delegation, ParticipantState state, int number) {

        static void addTo(Map<DelegationId, Map<ParticipantState, Integer>> counts, Counted counted) {
            counts.computeIfAbsent(counted.delegation(), id -> new EnumMap<>(ParticipantState.class))
                    .put(counted.state(), counted.number());
        }
    }
}
