package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.PlenaryApplication;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only what their {@code package-info} allows, without cycles. */
class ModuleStructureTest {

    private final ApplicationModules modules = ApplicationModules.of(PlenaryApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        assertThat(modules.stream().map(ApplicationModule::getBasePackage))
                .allSatisfy(module -> assertThat(module.getAnnotation(org.jspecify.annotations.NullMarked.class))
                        .as(module.getName())
                        .isPresent());
    }
}
