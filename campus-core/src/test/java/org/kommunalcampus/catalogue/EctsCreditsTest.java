package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Which credits may be entered, which a certificate states, and what becomes of others that are known from before. */
@CapabilityTest
class EctsCreditsTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private Modules modules;

    @Autowired
    private SampleCampus campus;

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1", "2,5", "60"})
    void halfACreditToSixtyCanBeEnteredAndEarned(String credits) {
        ModuleDescription stated = credits(credits);

        assertThat(EctsCredits.problems(stated)).isEmpty();
        assertThat(EctsCredits.of(stated)).map(EctsCredits::number).contains(new BigDecimal(credits.replace(',', '.')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.25", "60.5", "480"})
    void othersAreRefusedWhereTheyAreEnteredAndNoCertificateStatesThem(String credits) {
        ModuleDescription stated = credits(credits);

        assertThat(EctsCredits.problems(stated))
                .extracting(problem -> problem.pointer())
                .containsExactly("/ects");
        assertThat(EctsCredits.of(stated)).isEmpty();
    }

    @Test
    void zeroCreditsAreNone() {
        ModuleDescription stated = credits("0");

        assertThat(stated.ects()).isNull();
        assertThat(EctsCredits.problems(stated)).isEmpty();
        assertThat(stated).isEqualTo(credits(""));
    }

    @Test
    void whatWasWrittenBeforeThereWasARangeGoesLiveAsItIs() {
        ProviderId provider = campus.provider();
        modules.takeOver(OPERATOR, provider, List.of(module("credits", "Punkte").content()), true);
        ModuleId id = modules.byExternalId(provider, "credits").orElseThrow();
        ModuleContent before = module("credits", "Punkte").with("/ects", "480").content();

        assertThatCode(() -> modules.goLive(OPERATOR, id, before, Certification.byAgreement()))
                .doesNotThrowAnyException();
        assertThat(EctsCredits.of(modules.stated(id))).isEmpty();
        assertThat(modules.takeOver(OPERATOR, provider, List.of(before), true).rejected())
                .as("entered again")
                .extracting(rejected -> rejected.error().pointer())
                .containsExactly("/ects");
    }

    private static ModuleDescription credits(String credits) {
        return module("credits", "Punkte").with("/ects", credits).content().description();
    }
}
