package org.plenary.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** What main code never does: wait on a stream, start one by hand, sleep; SQL outside stores; frameworks in domain code. */
@AnalyzeClasses(
        packages = "org.plenary",
        importOptions = {ImportOption.DoNotIncludeTests.class, Written.class})
class ForbiddenCallsTest {

    private static final Set<String> FORBIDDEN = Set.of(
            "block",
            "blockFirst",
            "blockLast",
            "blockOptional",
            "subscribe",
            "toFuture",
            "toIterable",
            "toStream",
            "onErrorContinue");

    /** Long-lived loops, and what the starting thread waits for; each says so in its Javadoc. */
    private static final Set<String> LOOPS = Set.of(
            "org.plenary.platform.Notifications",
            "org.plenary.platform.OutboxRelay",
            "org.plenary.platform.Loops",
            "org.plenary.platform.Gathering",
            "org.plenary.identity.AccessMemory",
            "org.plenary.network.Entities",
            "org.plenary.demo.DemoStart",
            "org.plenary.checkin.ScanQueue",
            "org.plenary.checkin.DeviceReports",
            "org.plenary.checkin.PresenceTelling",
            "org.plenary.speakers.web.PodiumBroadcast");

    @ArchTest
    static final ArchRule NOBODY_WAITS = classes()
            .that(describe(
                    "are no loop", type -> !LOOPS.contains(outermost(type).getName())))
            .should(neitherCallNorReference());

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses()
            .that(describe(
                    "do not watch processes",
                    type -> !type.getPackageName().startsWith("org.plenary.platform.postgres")))
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule SQL_LIVES_IN_STORES = noClasses()
            .that(describe("are no store", ForbiddenCallsTest::isNoStore))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.r2dbc.core.DatabaseClient");

    @ArchTest
    static final ArchRule RECORDS_DECIDE_WITHOUT_FRAMEWORKS = noClasses()
            .that()
            .areRecords()
            .and(describe("are domain records", ForbiddenCallsTest::isDomainRecord))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.springframework..", "io.r2dbc..");

    @ArchTest
    static final ArchRule ONLY_BADGES_DRAW_CODES = noClasses()
            .that()
            .resideOutsideOfPackages("org.plenary.badges..", "org.plenary.identity..", "org.plenary.checkin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.zxing..");

    @ArchTest
    static final ArchRule ONLY_CALENDAR_SPEAKS_ICALENDAR = noClasses()
            .that()
            .resideOutsideOfPackage("org.plenary.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.fortuna.ical4j..");

    @ArchTest
    static final ArchRule KERNEL_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("org.plenary.kernel..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..");

    private static boolean isNoStore(JavaClass type) {
        String name = outermost(type).getSimpleName();
        return !name.endsWith("Store") && !Set.of("Idempotency", "Signals").contains(name);
    }

    private static boolean isDomainRecord(JavaClass type) {
        return !type.getPackageName().contains(".platform")
                && !type.getPackageName().endsWith(".web")
                && !type.getSimpleName().endsWith("Settings")
                && type.getEnclosingClass().isEmpty();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ForbiddenCallsTest::outermost).orElse(type);
    }

    /** Method references are accesses, too, but no calls: both are looked at. */
    private static ArchCondition<JavaClass> neitherCallNorReference() {
        return new ArchCondition<>("neither call nor reference " + FORBIDDEN + " of a stream") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<JavaAccess<?>>concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .filter(OF_A_STREAM)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static final DescribedPredicate<JavaAccess<?>> OF_A_STREAM = describe(
            "waits on a stream",
            access -> FORBIDDEN.contains(access.getTarget().getName())
                    && access.getTarget().getOwner().getPackageName().startsWith("reactor."));
}
