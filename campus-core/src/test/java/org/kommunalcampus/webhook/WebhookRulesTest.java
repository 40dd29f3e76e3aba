package org.kommunalcampus.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.outbound.OutboundSettings;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;

class WebhookRulesTest {

    private static final Set<WebhookEvent> BOOKINGS = Set.of(WebhookEvent.ENROLMENT_BOOKED);

    private final WebhookRules rules = new WebhookRules(new OutboundSettings(false, Duration.ofSeconds(5)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://10.0.0.1/hook",
                "https://192.168.2.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://93.184.216.34:8443/"
            })
    void anAddressInsideOfANetworkIsRefused(String url) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> rules.check(url, BOOKINGS))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(FieldError::code)
                        .containsExactly("forbidden-address"));
    }

    @Test
    void anAddressOnTheInternetIsTakenAsIsANameThatIsNotKnownYet() {
        assertThat(rules.check("https://93.184.216.34/hook", BOOKINGS)).isEqualTo("https://93.184.216.34/hook");
        assertThat(rules.check("https://system.invalid/hook", BOOKINGS)).isEqualTo("https://system.invalid/hook");
    }
}
