package org.kommunalcampus.web.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGuardTest {

    private static final String H2 = "jdbc:h2:file:./data/demo;MODE=MySQL";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", "no-such-host.invalid"})
    void anAddressThatOthersReachIsRefused(@Nullable String address) {
        assertThatThrownBy(() -> DemoGuard.check(address, H2)).hasMessageContaining("loopback");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://192.0.2.7:3306/campus",
                "jdbc:mysql://127.0.0.1,192.0.2.7/campus",
                "jdbc:h2:tcp://127.0.0.1/campus",
                "jdbc:mysql:replication://192.0.2.7/campus"
            })
    void aDatabaseElsewhereIsRefused(String url) {
        assertThatThrownBy(() -> DemoGuard.check("127.0.0.1", url)).hasMessageContaining("database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {H2, "jdbc:h2:mem:x", "jdbc:mysql://127.0.0.1:3306/campus?x=y", "jdbc:mysql://localhost/campus"})
    void oneMachineIsFine(String url) {
        assertThatCode(() -> DemoGuard.check("127.0.0.1", url)).doesNotThrowAnyException();
    }

    @Test
    void loopbackOfTheSixthVersionIsFine() {
        assertThatCode(() -> DemoGuard.check("::1", H2)).doesNotThrowAnyException();
    }
}
