package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.AuditEntryView;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class ActivationsTest {

    private static final MemberFilter EVERYBODY = new MemberFilter(null, null, null, null);
    private static final Pageable FIRST = PageRequest.of(0, 20);

    @Autowired
    private Activations activations;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Identities identities;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleTown town;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final IdentityKey account = new IdentityKey("https://id.example/" + UUID.randomUUID(), "1");
    private MunicipalityId place;
    private Caller hr;
    private MemberId bea;

    @BeforeEach
    void somebodyWithoutAnAddress() {
        place = town.admitted();
        hr = employee(place, Role.HR);
        bea = admissions.admit(hr, place, new MemberRow("B-1", "Bea", "Bauhof", null, null, null, null));
    }

    @Test
    void whoHasNoAddressGetsInByAPrintedCodeAndIsALearnerFromThenOn() {
        arrives(account);
        String code = print(bea);

        assertThat(activations.redeem(
                        caller(account), " b-1 ", code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .hasValue(Set.of(Role.LEARNER));

        assertThat(caller(account).member()).isEqualTo(bea);
        assertThat(arrives(account)).as("at the next sign-in").isEqualTo(Set.of(Role.LEARNER));
        assertThat(activations.withoutAccount(hr, place, EVERYBODY, FIRST)).isEmpty();
        assertThat(notifications.of(caller(account), FIRST))
                .extracting(message -> message.kind())
                .contains(NotificationKind.ACCESS_CHANGED);
        assertThat(actions()).contains("activation.printed", "account.linked");
    }

    @Test
    void aCodeIsGoodOnceAndOnlyWithTheKeyOfItsPerson() {
        String code = print(bea);
        arrives(account);

        assertThat(activations.redeem(caller(account), "B-2", code)).isEmpty();
        assertThat(activations.redeem(caller(account), "B-1", "AAAA-BBBB-CCCC")).isEmpty();
        assertThat(activations.redeem(caller(account), "B-1", code)).isPresent();

        IdentityKey second = new IdentityKey(account.issuer(), "2");
        arrives(second);
        assertThat(activations.redeem(caller(second), "B-1", code)).isEmpty();
        assertThatThrownBy(() -> activations.redeem(caller(account), "B-1", code))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("has-employer"));
    }

    @Test
    void aCodeThatIsEnteredWithWrongKeysAgainAndAgainIsVoid() {
        String code = print(bea);
        arrives(account);

        for (int i = 0; i < ActivationCode.MOST_FAILURES; i++) {
            assertThat(activations.redeem(caller(account), "X-" + i, code)).isEmpty();
        }

        assertThat(activations.redeem(caller(account), "B-1", code)).isEmpty();
        assertThat(activations.withoutAccount(hr, place, EVERYBODY, FIRST))
                .extracting(ActivationView::code)
                .containsExactly(ActivationState.REVOKED);
    }

    @Test
    void aCodeLapsesIsRevokedAndIsReplacedByTheNextOne() {
        arrives(account);
        String first = print(bea);
        String second = print(bea);
        assertThat(activations.redeem(caller(account), "B-1", first))
                .as("replaced")
                .isEmpty();

        activations.revoke(hr, place, bea);
        assertThat(activations.redeem(caller(account), "B-1", second))
                .as("revoked")
                .isEmpty();
        assertThatThrownBy(() -> activations.revoke(hr, place, bea)).isInstanceOf(NotFound.class);

        String third = print(bea);
        jdbc.sql("update activation_code set last_day = ? where member_id = ?")
                .params(LocalDate.now(clock).minusDays(1), bea.toString())
                .update();
        assertThat(activations.redeem(caller(account), "B-1", third))
                .as("lapsed")
                .isEmpty();
        assertThat(activations.withoutAccount(hr, place, EVERYBODY, FIRST))
                .extracting(ActivationView::code)
                .containsExactly(ActivationState.LAPSED);
    }

    @Test
    void theDatabaseKeepsNoCode() {
        String code = print(bea).replace("-", "");

        assertThat(jdbc.sql("select code_sha256 from activation_code where member_id = ?")
                        .param(bea.toString())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(code);
    }

    @Test
    void codesAreNotPrintedForWhoHasAnAccountHasLeftOrWorksElsewhere() {
        String code = print(bea);
        arrives(account);
        activations.redeem(caller(account), "B-1", code);
        MemberId gone = admissions.admit(hr, place, new MemberRow("B-2", "Gero", "Gegangen", null, null, null, null));
        staffRegister.leave(hr, place, gone, LocalDate.now(clock).minusDays(1), 0);
        MunicipalityId elsewhere = town.admitted();
        MemberId stranger = admissions.admit(
                employee(elsewhere, Role.HR), elsewhere, new MemberRow("B-1", "Fee", "Fremd", null, null, null, null));

        assertThat(activations.print(hr, place, List.of(bea, gone, stranger))).isEmpty();
        assertThatThrownBy(() -> activations.print(hr, place, List.of())).isInstanceOf(Invalid.class);
    }

    @Test
    void aWrongAccountIsTakenOffAgain() {
        String code = print(bea);
        arrives(account);
        activations.redeem(caller(account), "B-1", code);

        activations.unlink(hr, place, bea);

        assertThat(arrives(account)).isEmpty();
        assertThat(activations.withoutAccount(hr, place, EVERYBODY, FIRST))
                .extracting(one -> one.person().id())
                .containsExactly(bea);
        assertThat(actions()).contains("account.unlinked");
    }

    @Test
    void onlyHrOfTheMunicipalityPrintsAndOnlyWhoHasSignedInRedeems() {
        for (Caller other : List.of(
                employee(place, Role.MANAGER), employee(place, Role.LEARNER), employee(town.admitted(), Role.HR))) {
            assertThatThrownBy(() -> activations.withoutAccount(other, place, EVERYBODY, FIRST))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> activations.print(other, place, List.of(bea)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> activations.revoke(other, place, bea)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> activations.unlink(other, place, bea)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> activations.hasAccount(other, place, bea)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() ->
                            admissions.admit(other, place, new MemberRow("N", "Nie", "Mand", null, null, null, null)))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> activations.redeem(Caller.anonymous(), "B-1", "x"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aPersonnelKeyIsAdmittedOnce() {
        assertThatThrownBy(() ->
                        admissions.admit(hr, place, new MemberRow("b-1", "Ben", "Bauhof", null, null, null, null)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors().getFirst().code())
                                .isEqualTo("key-known"));
    }

    private String print(MemberId person) {
        return activations.print(hr, place, List.of(person)).getFirst().code();
    }

    private Set<Role> arrives(IdentityKey key) {
        return signIns.arrive(new SignIn(key, "Bea", Set.of(), null));
    }

    private Caller caller(IdentityKey key) {
        Optional<Caller> known = identities.callerOf(key);
        return known.orElseThrow();
    }

    private List<String> actions() {
        return audit.entries(OPERATOR, Pageable.unpaged()).stream()
                .filter(entry -> bea.toString().equals(entry.subjectId()))
                .map(AuditEntryView::action)
                .toList();
    }
}
