package org.kommunalcampus.curriculum.bench;

import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestContextManager;

/** The capabilities with a database of their own, on genuine MySQL where the system property asks for it. */
@CapabilityTest
final class BenchmarkCampus {
    private BenchmarkCampus() {}

    static ConfigurableApplicationContext open() {
        return (ConfigurableApplicationContext)
                new TestContextManager(BenchmarkCampus.class).getTestContext().getApplicationContext();
    }
}
