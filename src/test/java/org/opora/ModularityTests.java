package org.opora;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features depend on each other only as their package-info says. */
class ModularityTests {

    @Test
    void featuresDependOnEachOtherOnlyAsDeclared() {
        ApplicationModules.of(OporaApplication.class).verify();
    }
}
