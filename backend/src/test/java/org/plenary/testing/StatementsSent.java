package org.plenary.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The statements that the driver sends to PostgreSQL while this is open, those of everybody in this process. */
public final class StatementsSent implements AutoCloseable {

    private final Logger queries = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");
    private final Level before = queries.getLevel();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            sent.add(event.getFormattedMessage());
        }
    };

    public StatementsSent() {
        appender.start();
        queries.addAppender(appender);
        queries.setAdditive(false);
        queries.setLevel(Level.DEBUG);
    }

    /** How many of them speak of that table. */
    public long of(String table) {
        return sent.stream().filter(statement -> statement.contains(table)).count();
    }

    @Override
    public void close() {
        queries.setLevel(before);
        queries.setAdditive(true);
        queries.detachAppender(appender);
        appender.stop();
    }
}
