package org.kommunalcampus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class DirectoryAccessesTest {

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private DirectoryAccessRepository stored;

    @Autowired
    private DirectoryTrials trials;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private Caller hr;

    @BeforeEach
    void town() {
        town = campus.municipality();
        hr = campus.hr(town);
    }

    @Test
    void aKeyLetsTheDirectoryOfItsTownInOnTrialAndIsKeptAsAHashOnly() {
        IssuedKey issued = accesses.issue(hr, town, "Entra ID", tomorrow());

        DirectoryEntrance entrance = accesses.open(issued.key()).orElseThrow();

        assertThat(entrance.municipality()).isEqualTo(town);
        assertThat(entrance.trial()).isTrue();
        assertThat(entrance.caller().roles()).containsExactly(Role.HR);
        assertThat(entrance.caller().municipality()).isEqualTo(town);
        assertThat(stored.findByKeySha256(issued.key())).isEmpty();
        assertThat(issued.toString()).doesNotContain(issued.key());
        assertThat(accesses.of(hr, town).getFirst().usedAt()).isNotNull();
    }

    @Test
    void nobodyGetsInByAnotherKeyAnEndedOneOrALapsedOne() {
        IssuedKey ended = accesses.issue(hr, town, "alt", tomorrow());
        IssuedKey lapsed = accesses.issue(hr, town, "kurz", LocalDate.now(clock));
        accesses.revoke(hr, town, ended.access());
        stored.findByIdAndMunicipalityId(lapsed.access().value(), town.value())
                .ifPresent(access -> assertThat(access.isGood(tomorrow())).isFalse());

        assertThat(accesses.open(ended.key())).isEmpty();
        assertThat(accesses.open("kcscim_guessed")).isEmpty();
        assertThat(accesses.open("")).isEmpty();
        assertThat(accesses.of(hr, town))
                .filteredOn(access -> access.id().equals(ended.access()))
                .allMatch(access -> access.revokedAt() != null && !access.good());
    }

    @Test
    void puttingItToUseEndsTheTrialAndForgetsWhatItBelievedToHaveMade() {
        IssuedKey issued = accesses.issue(hr, town, "Entra ID", tomorrow());
        DirectoryEntrance entrance = accesses.open(issued.key()).orElseThrow();
        var kept = new TrialRecord(UUID.randomUUID(), DirectoryEntryKind.PERSON, "kim", null, "{}");
        trials.keep(entrance.caller(), entrance, kept);

        accesses.putToUse(hr, town, issued.access(), version(issued));

        assertThat(accesses.open(issued.key()).orElseThrow().trial()).isFalse();
        assertThat(trials.find(entrance.caller(), entrance, DirectoryEntryKind.PERSON, kept.id()))
                .isEmpty();
        accesses.putOnTrial(campus.operator(), town, issued.access(), version(issued));
        assertThat(accesses.open(issued.key()).orElseThrow().trial()).isTrue();
    }

    @Test
    void whoSawAnOlderStateAndWhatIsEndedIsNotSwitched() {
        IssuedKey issued = accesses.issue(hr, town, "Entra ID", tomorrow());

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> accesses.putToUse(hr, town, issued.access(), version(issued) + 1));
        accesses.revoke(hr, town, issued.access());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accesses.putToUse(hr, town, issued.access(), version(issued)));
    }

    @Test
    void othersAndOtherTownsMakeSwitchAndEndNothing() {
        IssuedKey issued = accesses.issue(hr, town, "Entra ID", tomorrow());
        MunicipalityId other = campus.municipality();
        Caller stranger = campus.hr(other);
        Caller learner = campus.learner(campus.member(town));

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> accesses.of(stranger, town));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> accesses.of(learner, town));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> accesses.issue(stranger, town, "x", tomorrow()));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> accesses.putToUse(stranger, town, issued.access(), 0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accesses.putOnTrial(stranger, other, issued.access(), 0));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accesses.revoke(stranger, other, issued.access()));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> accesses.revoke(Caller.anonymous(), town, issued.access()));
    }

    @Test
    void keysAreFewAndHaveANameAndALastDay() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> accesses.issue(hr, town, " ", null));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> accesses.issue(hr, town, "x", LocalDate.now(clock).plusYears(3)));
        for (int made = 0; made < DirectoryAccesses.MOST; made++) {
            accesses.issue(hr, town, "Nr. " + made, tomorrow());
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> accesses.issue(hr, town, "x", tomorrow()));
    }

    private long version(IssuedKey issued) {
        return accesses.of(hr, town).stream()
                .filter(access -> access.id().equals(issued.access()))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }
}
