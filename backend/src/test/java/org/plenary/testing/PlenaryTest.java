package org.plenary.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * The whole application on a free port, with a {@code WebTestClient} and a database of its own in a real PostgreSQL.
 * The database is fresh for each test class; {@link TestDatabase} can be injected to look into it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ContextCustomizerFactories(TestDatabaseCustomizerFactory.class)
public @interface PlenaryTest {

    /** Properties as {@code name=value}; each other set of them starts another application. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /**
     * One application and one database for all classes that say so: saves the start of an application per class.
     * For tests that make their own meetings under new codes and never count over all of them.
     */
    boolean shared() default false;
}
