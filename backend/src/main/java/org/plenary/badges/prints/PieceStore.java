package org.plenary.badges.prints;

import java.time.Instant;
import java.util.Arrays;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of runs as rows. Each piece is a query of its own: a reader on a slow line keeps no connection of the pool. */
@Component
class PieceStore {

    static final int PIECE = 256 * 1024;

    private static final byte[] NONE = {};

    private final DatabaseClient database;

    PieceStore(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps the file of a part, instead of what an earlier maker may have left. */
    Mono<Void> keep(PrintRunId run, int part, byte[] file) {
        int pieces = (file.length + PIECE - 1) / PIECE;
        return Flux.range(0, pieces)
                .concatMap(piece -> insert(
                        run,
                        part,
                        piece,
                        Arrays.copyOfRange(file, piece * PIECE, Math.min(file.length, (piece + 1) * PIECE))))
                .then();
    }

    private Mono<Void> insert(PrintRunId run, int part, int piece, byte[] bytes) {
        return database.sql("""
                        insert into badges_print_piece (run, part, piece, bytes) values (:run, :part, :piece, :bytes)
                        """)
                .bind("run", run.value())
                .bind("part", part)
                .bind("piece", piece)
                .bind("bytes", bytes)
                .then();
    }

    /** The file of a part, each piece read when it is asked for. */
    Flux<byte[]> read(PrintRunId run, int part) {
        // hidden, since whoever stops early would else discard two thousand million numbers one by one
        return Flux.range(0, Integer.MAX_VALUE)
                .hide()
                .concatMap(piece -> piece(run, part, piece).defaultIfEmpty(NONE), 1)
                .takeWhile(bytes -> bytes.length > 0);
    }

    private Mono<byte[]> piece(PrintRunId run, int part, int piece) {
        return database.sql("select bytes from badges_print_piece where run = :run and part = :part and piece = :piece")
                .bind("run", run.value())
                .bind("part", part)
                .bind("piece", piece)
                .map(row -> Columns.get(row, "bytes", byte[].class))
                .one();
    }

    /** Deletes all files of a run at once. */
    Mono<Void> forget(PrintRunId run) {
        return database.sql("delete from badges_print_piece where run = :run")
                .bind("run", run.value())
                .then();
    }

    /** Deletes the files of runs that were finished before that moment, and gives up those that have stood still since. */
    Mono<Long> forgetOld(Instant before, Instant now) {
        return database.sql("""
                        with old as (
                            update badges_print_run set files_gone_at = :now, finished_at = coalesce(finished_at, :now),
                                state = case when finished_at is null then 'cancelled' else state end
                            where coalesce(finished_at, ordered_at) < :before and files_gone_at is null returning id
                        )
                        , gone as (delete from badges_print_piece where run in (select id from old))
                        select count(*) as runs from old
                        """)
                .bind("before", before)
                .bind("now", now)
                .map(row -> Columns.get(row, "runs", Long.class))
                .one();
    }

    /** Deletes all that is known of a meeting's runs. */
    Mono<Long> forgetRuns(MeetingCode meeting) {
        return database.sql("delete from badges_print_run where meeting = :meeting")
                .bind("meeting", meeting.value())
                .fetch()
                .rowsUpdated();
    }
}
