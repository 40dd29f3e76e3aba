package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionGuardTest {

    private static final Map<String, String> GOOD = Map.of(
            "spring.datasource.url", "jdbc:mysql://db.example/campus",
            "spring.datasource.username", "campus",
            "spring.datasource.password", "Uu4-uvGq-99x",
            "campus.public-address", "https://campus.example",
            "campus.sign-in.issuer", "https://id.example/realms/kommunalcampus",
            "campus.sign-in.client-secret", "9f8e7d6c5b4a39281706",
            "server.servlet.session.cookie.secure", "true");

    @Test
    void goodSettingsHaveNoFault() {
        assertThat(faultsWith()).isEmpty();
    }

    @Test
    void eachSettingThatIsMissingOrUnsafeIsNamed() {
        assertThat(faultsWith("spring.datasource.url", "jdbc:h2:file:./data/kommunalcampus"))
                .singleElement()
                .asString()
                .contains("SPRING_DATASOURCE_URL", "H2 is for the demo only");
        assertThat(faultsWith("spring.datasource.url", ""))
                .singleElement()
                .asString()
                .contains("is missing");
        assertThat(faultsWith("spring.datasource.username", ""))
                .singleElement()
                .asString()
                .contains("USERNAME is missing");
        assertThat(faultsWith("spring.datasource.password", ""))
                .singleElement()
                .asString()
                .contains("PASSWORD is missing");
        assertThat(faultsWith("spring.datasource.password", "root"))
                .singleElement()
                .asString()
                .contains("default");
        assertThat(faultsWith("campus.metrics.token", "short"))
                .singleElement()
                .asString()
                .contains("CAMPUS_METRICS_TOKEN is too short");
        assertThat(faultsWith("campus.metrics.token", "kX2v9Qw7Lm4Rt8Zp1Nc6Bs3Hd5Gf0JyA"))
                .isEmpty();
        assertThat(faultsWith("campus.sign-in.issuer", ""))
                .singleElement()
                .asString()
                .contains("CAMPUS_SIGNIN_ISSUER is missing");
        assertThat(faultsWith("campus.sign-in.issuer", "http://id.example/realms/x"))
                .singleElement()
                .asString()
                .contains("https://");
        assertThat(faultsWith("campus.sign-in.client-secret", ""))
                .singleElement()
                .asString()
                .contains("CAMPUS_SIGNIN_CLIENTSECRET is missing");
        assertThat(faultsWith("campus.sign-in.client-secret", "short"))
                .singleElement()
                .asString()
                .contains("too short");
        assertThat(faultsWith("spring.mail.host", "smtp.example"))
                .singleElement()
                .asString()
                .contains("CAMPUS_MAIL_FROM");
        assertThat(faultsWith("campus.public-address", ""))
                .singleElement()
                .asString()
                .contains("CAMPUS_PUBLICADDRESS is missing");
        assertThat(faultsWith("campus.public-address", "https://campus.example/?x"))
                .hasSize(1);
        assertThat(faultsWith("server.servlet.session.cookie.secure", "false"))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    @Test
    void theDemoIsRefusedWhereItIsCalledProduction() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        assertThat(ProductionGuard.faults(environment)).isEmpty();
        environment.setActiveProfiles("demo", "production");
        assertThat(ProductionGuard.faults(environment))
                .singleElement()
                .asString()
                .contains("accounts that everybody knows");
    }

    @Test
    void theProgramSaysInPlainWordsWhyItDoesNotStart(CapturedOutput output) {
        assertThatThrownBy(() -> KommunalCampusApplication.main(new String[0])).isInstanceOf(UnfitForProduction.class);

        assertThat(output)
                .contains(
                        "KommunalCampus does not start",
                        "- SPRING_DATASOURCE_URL is missing",
                        "- CAMPUS_SIGNIN_ISSUER is missing",
                        "docs/operation.md")
                .doesNotContain("\tat org.");
    }

    private static List<String> faultsWith(String... changes) {
        Map<String, String> settings = new HashMap<>(GOOD);
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return ProductionGuard.faults(environment);
    }
}
