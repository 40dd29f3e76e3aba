package org.kommunalcampus.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

@CapabilityTest
class ErasuresTest {

    @Autowired
    private Erasures erasures;

    @Autowired
    private ErasureDecisions decisions;

    @Autowired
    private EndedRetention retention;

    @Autowired
    private PersonalExports exports;

    @Autowired
    private Consents consents;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Releases releases;

    @Autowired
    private Completions completions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Identities identities;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId member;
    private Caller self;
    private Caller hr;
    private Caller operator;
    private CompetenceId competence;

    @BeforeEach
    void somebodyWithPersonalFacts() {
        town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        operator = campus.operator();
        competence = campus.competence();
        ModuleId module = campus.module(Map.of(competence, 3));
        profiles.rateSelf(self, member, competence, new Level(4));
        releases.release(self, member, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.HR, today());
        consents.give(self, member, Purpose.PROVIDER_CONTACT, competence, today());
        completions.record(hr, member, module, today(), "Zertifikat");
        profiles.forEmployer(hr, member);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void thePreviewSaysWhatGoesWhatStaysAndWhy() {
        List<ErasureLine> lines = erasures.preview(self, member);

        assertThat(line(lines, "self-assessments"))
                .isEqualTo(new ErasureLine("self-assessments", 1, ErasureRule.ERASED, null, null));
        assertThat(line(lines, "completions").basis()).isEqualTo(RetentionBasis.TRAINING_PROOF);
        assertThat(line(lines, "looks").rule()).isEqualTo(ErasureRule.KEPT);
        assertThat(line(lines, "employment").rule()).isEqualTo(ErasureRule.WITH_ACCOUNT);
        assertThat(line(lines, "consents").rule()).isEqualTo(ErasureRule.ENDED);
        assertThat(lines).extracting(ErasureLine::file).doesNotContain("interests");
        assertThat(profiles.of(self, member).selfAssessed()).hasSize(1);
    }

    @Test
    void aRequestErasesWhatMayGoAndKeepsTheProofs() {
        erasures.request(self, member, true);

        ProfileView profile = profiles.of(self, member);
        assertThat(profile.selfAssessed()).isEmpty();
        assertThat(profile.attested()).hasSize(1);
        assertThat(completions.of(self, member)).hasSize(1);
        assertThat(consents.of(self, member)).isEmpty();
        assertThat(consents.history(self, member)).hasSize(2);
        assertThat(profiles.forEmployer(hr, member).selfAssessed()).isNull();
        assertThat(notifications.of(self, PageRequest.of(0, 5)).getContent())
                .anySatisfy(message -> assertThat(message.kind()).isEqualTo(NotificationKind.ERASURE));
        assertThat(erasures.of(self, member)).singleElement().satisfies(request -> {
            assertThat(request.state()).isEqualTo(ErasureState.REQUESTED);
            assertThat(line(request.lines(), "self-assessments").entries()).isOne();
        });
    }

    @Test
    void anotherRequestWhileOneIsOpenErasesAgainAndAddsNone() {
        ErasureId first = erasures.request(self, member, true);
        profiles.rateSelf(self, member, competence, new Level(2));

        assertThat(erasures.request(self, member, true)).isEqualTo(first);

        assertThat(profiles.of(self, member).selfAssessed()).isEmpty();
        assertThat(erasures.of(self, member)).hasSize(1);
    }

    @Test
    void nothingGoesWithoutConfirmation() {
        assertThatThrownBy(() -> erasures.request(self, member, false)).isInstanceOf(Refused.class);

        assertThat(profiles.of(self, member).selfAssessed()).hasSize(1);
        assertThat(erasures.of(self, member)).isEmpty();
    }

    @Test
    void threeYearsAfterTheYearOfLeavingTheNameGoesByItself() {
        staffRegister.leave(hr, town, member, today(), members.find(member).version());
        int left = today().getYear();

        moveTo(january(left + 4).minusSeconds(60));
        assertThat(retention.over()).doesNotContain(member);
        moveTo(january(left + 4));
        assertThat(retention.over()).contains(member);

        retention.end(member);

        MemberView person = members.find(member);
        assertThat(person.fullName()).isEqualTo("Ehemalige Person");
        assertThat(person.email()).isNull();
        assertThat(retention.over()).doesNotContain(member);
    }

    @Test
    void anOpenRequestIsCarriedOutByTheEndOfThePeriod() {
        ErasureId id = erasures.request(self, member, true);
        staffRegister.leave(hr, town, member, today(), members.find(member).version());
        moveTo(january(today().getYear() + 4));

        retention.end(member);

        assertThat(decisions.open(operator, Pageable.unpaged()))
                .extracting(OpenErasure::id)
                .doesNotContain(id);
    }

    @Test
    void whatTheOperatorKeepsForAReasonIsKeptBeyondThePeriod() {
        ErasureId id = erasures.request(self, member, true);
        staffRegister.leave(hr, town, member, today(), members.find(member).version());
        clock.advance(Duration.ofDays(1));
        decisions.refuse(operator, id, "Ein Rechtsstreit läuft.");
        moveTo(january(today().getYear() + 4));

        assertThat(retention.over()).doesNotContain(member);
    }

    @Test
    void whatTheOperatorKeptWhileThePersonWorkedIsNotKeptForEver() {
        decisions.refuse(operator, erasures.request(self, member, true), "Noch beschäftigt.");
        staffRegister.leave(hr, town, member, today(), members.find(member).version());
        moveTo(january(today().getYear() + 4));

        assertThat(retention.over()).contains(member);
    }

    @Test
    void aMistypedLastDayFarBackEndsNothingWithinAYear() {
        staffRegister.leave(
                hr, town, member, today().minusYears(10), members.find(member).version());

        assertThat(retention.over()).doesNotContain(member);
        clock.advance(Duration.ofDays(367));
        assertThat(retention.over()).contains(member);
    }

    @Test
    void whoWorksIsNeverAnonymisedByTheEndOfAPeriod() {
        moveTo(january(today().getYear() + 30));

        assertThat(retention.over()).doesNotContain(member);
        assertThatThrownBy(() -> retention.end(member)).isInstanceOf(Refused.class);
    }

    private void moveTo(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private static Instant january(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
    }

    @Test
    void nobodyErasesOrReadsForSomebodyElse() {
        for (Caller stranger : List.of(campus.learner(campus.member(town)), hr, operator)) {
            assertThatThrownBy(() -> erasures.preview(stranger, member)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> erasures.request(stranger, member, true)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> erasures.of(stranger, member)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> decisions.open(hr, Pageable.ofSize(5))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> decisions.carryOut(hr, ErasureId.next())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> exports.of(Caller.anonymous())).isInstanceOf(AccessDenied.class);
        assertThat(exports.of(operator).sections())
                .filteredOn(section -> section.file().name().equals("employment"))
                .allSatisfy(section -> assertThat(section.rows()).isEmpty());
    }

    @Test
    void theExportHoldsEveryKindOfRecord() {
        PersonalExport export = exports.of(self);

        assertThat(export.member()).isEqualTo(member);
        assertThat(rows(export, "self-assessments")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("level", 4).containsEntry("competence", competence.toString());
            assertThat(row.get("since")).isEqualTo(today());
        });
        assertThat(rows(export, "employment"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("familyName", "Muster"));
        assertThat(rows(export, "looks")).hasSize(1);
        assertThat(rows(export, "consents")).hasSize(1);
    }

    @Test
    void theOperatorAnonymisesTheAccountAfterThePersonHasLeft() {
        var account = new IdentityKey("test", member.toString());
        identities.register(operator, account, "Kim Muster", Set.of(Role.LEARNER), member, null);
        ErasureId id = erasures.request(self, member, true);
        assertThatThrownBy(() -> decisions.carryOut(operator, id)).isInstanceOf(Refused.class);
        staffRegister.leave(hr, town, member, today(), members.find(member).version());
        clock.advance(Duration.ofDays(2));
        assertThat(decisions.open(operator, Pageable.ofSize(1000)).getContent())
                .filteredOn(open -> open.id().equals(id))
                .singleElement()
                .satisfies(open -> assertThat(open.hasLeft()).isTrue());

        decisions.carryOut(operator, id);

        MemberView person = members.find(member);
        assertThat(person.fullName()).isEqualTo("Ehemalige Person");
        assertThat(person.email()).isNull();
        assertThat(person.personnelKey()).startsWith("x-");
        assertThat(identities.callerOf(account)).isEmpty();
        assertThat(identities.keysOf(member)).isEmpty();
        assertThat(completions.of(self, member)).hasSize(1);
        assertThat(erasures.of(self, member).getFirst().state()).isEqualTo(ErasureState.CARRIED_OUT);
    }

    @Test
    void aRefusalNamesAReasonThatThePersonReads() {
        ErasureId id = erasures.request(self, member, true);
        assertThatThrownBy(() -> decisions.refuse(operator, id, " ")).isInstanceOf(Invalid.class);

        decisions.refuse(operator, id, "Ein Verfahren läuft.");

        assertThat(erasures.of(self, member).getFirst().reason()).isEqualTo("Ein Verfahren läuft.");
        assertThatThrownBy(() -> decisions.carryOut(operator, id)).isInstanceOf(Refused.class);
    }

    private static ErasureLine line(List<ErasureLine> lines, String file) {
        return lines.stream()
                .filter(line -> line.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, @Nullable Object>> rows(PersonalExport export, String file) {
        return export.sections().stream()
                .filter(section -> section.file().name().equals(file))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
