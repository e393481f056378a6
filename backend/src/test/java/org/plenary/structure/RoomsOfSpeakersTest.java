package org.plenary.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The rooms of the largest module: none needs one that needs it, and its stores serve no other module. */
@AnalyzeClasses(packages = "org.plenary", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsOfSpeakersTest {

    private static final String MODULE = "org.plenary.speakers";

    @ArchTest
    static final ArchRule NO_ROOM_NEEDS_ONE_THAT_NEEDS_IT =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STORES_SERVE_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage(MODULE + "..")
            .and()
            .haveNameMatching(".*(Store|\\.Floors|\\.Journal|Post)")
            .should()
            .onlyBeAccessed()
            .byAnyPackage(MODULE + "..");

    /** Each package, the module's own among them. */
    private static final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String room = type.getPackageName();
            return room.equals(MODULE) || room.startsWith(MODULE + ".")
                    ? SliceIdentifier.of(room)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of speakers";
        }
    }
}
