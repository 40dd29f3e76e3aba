package org.kommunalcampus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
class AuditTest {

    private static final Caller OPERATOR =
            new Caller("O", EnumSet.of(Role.OPERATOR), new IdentityKey("issuer", "subject"), null, null, null);

    /** Other tests move the clock, so that their entries may be the latest. */
    private static final PageRequest ALL = PageRequest.of(0, 100_000);

    @Autowired
    private Audit audit;

    @Autowired
    private Regions regions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theLatestEntryComesFirstAndNamesTheActor() {
        audit.record(OPERATOR, "thing.opened", "thing", subject, null);
        audit.record(Caller.system("nightly"), "thing.closed", "thing", subject, "x".repeat(2000));

        var entries = audit.entries(OPERATOR, ALL).stream()
                .filter(entry -> subject.equals(entry.subjectId()))
                .toList();
        assertThat(entries).extracting(AuditEntryView::action).containsExactly("thing.closed", "thing.opened");
        assertThat(entries).extracting(AuditEntryView::actor).containsExactly("system: nightly", "issuer#subject");
        assertThat(entries.getFirst().detail()).hasSize(1000);
    }

    @Test
    void decisionsOfTheOrganisationAreWrittenDown() {
        String code = "r" + subject.substring(0, 8);

        regions.ensure(OPERATOR, code, "Region");

        assertThat(audit.entries(OPERATOR, ALL)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("region.opened");
            assertThat(entry.detail()).isEqualTo(code);
        });
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    audit.record(OPERATOR, "thing.tried", "thing", subject, null);
                    throw new Refused("test", "test");
                }))
                .isInstanceOf(Refused.class);

        assertThat(audit.entries(OPERATOR, ALL))
                .noneMatch(entry ->
                        entry.subjectId().equals(subject) && entry.action().equals("thing.tried"));
    }

    @Test
    void entriesCanBeNeitherChangedNorRemoved() {
        audit.record(OPERATOR, "thing.opened", "thing", subject, null);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entityManager
                        .createQuery("select e from AuditEntry e where e.subjectId = :subject", AuditEntry.class)
                        .setParameter("subject", subject)
                        .getResultList()
                        .forEach(entityManager::remove)))
                .hasStackTraceContaining("audit entries stay");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entityManager
                        .createQuery("update AuditEntry e set e.action = 'other' where e.subjectId = :subject")
                        .setParameter("subject", subject)
                        .executeUpdate()))
                .hasMessageContaining("AuditEntry");
        assertThat(audit.entries(OPERATOR, ALL))
                .anyMatch(entry ->
                        entry.subjectId().equals(subject) && entry.action().equals("thing.opened"));
    }

    @Test
    void theStaffCouncilReadsWhatWasDecidedAndNobodysData() {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        MemberId person = campus.member(town);
        audit.record(hr, "profile.level-attested", "member", person.toString(), "secret");
        audit.record(hr, "assignment.made", "assignment", "a", "12 people");
        audit.looked(hr, Set.of(person), "member-page");
        audit.record(hr, "release.granted", "member", String.valueOf(hr.member()), null);
        audit.recordOwn(hr, "contact.answered", "contact-message", "m", null);

        var page = PageRequest.of(0, 50);
        assertThat(audit.ofMunicipality(with(Role.STAFF_COUNCIL, town), town, "", page))
                .satisfies(entries -> {
                    assertThat(entries)
                            .extracting(MunicipalEntryView::action)
                            .contains("assignment.made", "profile.level-attested", "evaluation.switched-on")
                            .doesNotContain("person.looked-at", "release.granted", "contact.answered");
                    assertThat(entries).allSatisfy(entry -> {
                        assertThat(entry.by()).isNull();
                        assertThat(entry.person()).isNull();
                        assertThat(entry.detail()).isNotEqualTo("secret");
                    });
                    assertThat(entries).extracting(MunicipalEntryView::detail).contains("12 people");
                });
    }

    @Test
    void theDataProtectionOfficerReadsWhoDecidedAndWhoLooked() {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        MemberId person = campus.member(town);
        audit.looked(hr, Set.of(person), "member-page");
        audit.looked(campus.hr(campus.municipality()), Set.of(MemberId.next()), "elsewhere");

        Caller officer = with(Role.DATA_PROTECTION, town);
        assertThat(audit.ofMunicipality(officer, town, "person.", PageRequest.of(0, 50)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo(hr.member());
                    assertThat(entry.person()).isEqualTo(person);
                    assertThat(entry.detail()).isEqualTo("member-page");
                });
        assertThat(audit.ofMunicipality(officer, town, "audit.read", PageRequest.of(0, 50)))
                .as("that it was read")
                .hasSize(2);
    }

    @Test
    void nobodyElseReadsTheRecordOfAMunicipality() {
        MunicipalityId town = campus.municipality();
        var page = PageRequest.of(0, 5);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.STAFF_COUNCIL, Role.DATA_PROTECTION))) {
            assertThatThrownBy(() -> audit.ofMunicipality(with(role, town), town, "", page))
                    .isInstanceOf(AccessDenied.class);
        }
        MunicipalityId other = campus.municipality();
        assertThatThrownBy(() -> audit.ofMunicipality(with(Role.STAFF_COUNCIL, other), town, "", page))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> audit.ofMunicipality(with(Role.DATA_PROTECTION, other), town, "", page))
                .isInstanceOf(AccessDenied.class);
    }

    private static Caller with(Role role, MunicipalityId town) {
        return new Caller("R", Set.of(role), new IdentityKey("issuer", "r"), MemberId.next(), town, null);
    }

    @Test
    void onlyTheOperatorReads() {
        var others = new Caller("X", EnumSet.complementOf(EnumSet.of(Role.OPERATOR)), null, null, null, null);

        assertThatThrownBy(() -> audit.entries(others, PageRequest.of(0, 5))).isInstanceOf(AccessDenied.class);
    }
}
