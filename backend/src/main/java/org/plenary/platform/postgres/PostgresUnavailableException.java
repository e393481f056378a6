package org.plenary.platform.postgres;

/**
 * PostgreSQL cannot be had, said in words for whoever runs the application: the message tells what is wrong, {@link
 * #remedy()} what to do. It is printed without a stack trace.
 */
public class PostgresUnavailableException extends RuntimeException {

    private final String remedy;

    PostgresUnavailableException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    PostgresUnavailableException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the person who starts the application can do about it. */
    public String remedy() {
        return remedy;
    }
}
