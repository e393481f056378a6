package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A meeting with so many badges that their run has three parts. */
abstract class LargeRunStage extends PrintStage {

    static final int PEOPLE = 90;

    @Autowired
    PrintRuns runs;

    @Autowired
    TransactionalOperator transaction;

    @BeforeEach
    void aLargeDelegation() {
        approve("ESP", "Maria NUNEZ", "Maria NUNEZ");
        samples.badge(meeting, person, "active");
        people(delegation, PEOPLE - 1, "Ana ALBA");
    }

    /** Ordered and changed in one transaction: no press sees it before. */
    String ordered(String thenSql) {
        var order = new PrintOrder(BadgeFormat.A6, Language.EN, PrintChoice.everybody(), true);
        PrintRun run = Objects.requireNonNull(runs.order(meeting, order, Viewer.system())
                .flatMap(made -> database.sql(thenSql)
                        .bind("run", made.id().value())
                        .then()
                        .thenReturn(made))
                .as(transaction::transactional)
                .block());
        assertThat(run.parts()).extracting(PrintPart::sheets).containsExactly(40, 40, 11);
        return run.id().toString();
    }

    static final String NOTHING = "select 1 where :run is not null";
}
