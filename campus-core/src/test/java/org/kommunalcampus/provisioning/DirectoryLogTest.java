package org.kommunalcampus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class DirectoryLogTest {

    @Autowired
    private DirectoryLog log;

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private DirectoryTrials trials;

    @Autowired
    private DirectoryCleaning cleaning;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private Caller hr;
    private DirectoryEntrance entrance;

    @BeforeEach
    void directory() {
        town = campus.municipality();
        hr = campus.hr(town);
        entrance = accesses.open(accesses.issue(hr, town, "Entra ID", LocalDate.now(clock))
                        .key())
                .orElseThrow();
    }

    @AfterEach
    void back() {
        ((MutableClock) clock).reset();
    }

    @Test
    void hrReadsWhatChangedForWhomAndWhatWasRefused() {
        MemberId person = campus.member(town);
        note(new NewStep(
                DirectoryAct.CHANGED,
                person,
                "Kim Muster (P1)",
                List.of(new DirectoryChange("email", "", "kim@stadt.example")),
                null,
                null));
        note(new NewStep(DirectoryAct.REFUSED, null, "Toni", List.of(), "email-taken", "Somebody has it."));

        var all = log.of(hr, town, new StepFilter(null, null, null, false), PageRequest.of(0, 10));
        var refused = log.of(hr, town, new StepFilter(null, true, null, true), PageRequest.of(0, 10));
        var kim = log.of(hr, town, new StepFilter("kim", null, DirectoryAct.CHANGED, false), PageRequest.of(0, 10));

        assertThat(all.getTotalElements()).isEqualTo(2);
        assertThat(refused.getContent()).extracting(DirectoryStepView::problem).containsExactly("email-taken");
        assertThat(kim.getContent().getFirst().changes())
                .containsExactly(new DirectoryChange("email", "", "kim@stadt.example"));
        assertThat(kim.getContent().getFirst().access()).isEqualTo("Entra ID");
        assertThat(log.of(hr, town, new StepFilter(null, false, null, false), PageRequest.of(0, 10)))
                .isEmpty();
    }

    @Test
    void othersReadAndNoteNothing() {
        Caller stranger = campus.hr(campus.municipality());
        var everything = new StepFilter(null, null, null, false);

        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> log.of(stranger, town, everything, PageRequest.of(0, 10)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> log.of(campus.operator(), town, everything, PageRequest.of(0, 10)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> log.note(
                        stranger, entrance, new NewStep(DirectoryAct.NOTHING, null, "x", List.of(), null, null)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> trials.all(stranger, entrance, DirectoryEntryKind.PERSON));
    }

    @Test
    void trialsAreKeptForTheirAccessAloneAndForgottenAfterAMonth() {
        var kept = new TrialRecord(UUID.randomUUID(), DirectoryEntryKind.PERSON, "kim", "ext", "{\"a\":1}");
        trials.keep(entrance.caller(), entrance, kept);
        trials.keep(
                entrance.caller(),
                entrance,
                new TrialRecord(kept.id(), DirectoryEntryKind.PERSON, "toni", "ext", "{\"a\":2}"));
        DirectoryEntrance other = accesses.open(accesses.issue(hr, town, "zweiter", LocalDate.now(clock))
                        .key())
                .orElseThrow();

        assertThat(trials.named(entrance.caller(), entrance, DirectoryEntryKind.PERSON, "toni"))
                .extracting(TrialRecord::document)
                .containsExactly("{\"a\":2}");
        assertThat(trials.all(other.caller(), other, DirectoryEntryKind.PERSON)).isEmpty();
        ((MutableClock) clock).advance(DirectoryCleaning.TRIALS_ARE_KEPT.plusDays(1));
        cleaning.clean();
        assertThat(trials.all(entrance.caller(), entrance, DirectoryEntryKind.PERSON))
                .isEmpty();
    }

    @Test
    void stepsAreForgottenAfterThreeMonths() {
        note(new NewStep(DirectoryAct.LEFT, null, "Kim", List.of(), null, null));
        ((MutableClock) clock).advance(DirectoryCleaning.STEPS_ARE_KEPT.plusDays(1));

        cleaning.clean();

        assertThat(log.of(hr, town, new StepFilter(null, null, null, false), PageRequest.of(0, 10)))
                .isEmpty();
    }

    private void note(NewStep step) {
        log.note(entrance.caller(), entrance, step);
    }
}
