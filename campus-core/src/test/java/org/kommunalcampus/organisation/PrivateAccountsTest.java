package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
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
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
class PrivateAccountsTest {

    private static final Set<Role> LEARNER = Set.of(Role.LEARNER);
    private static final String FULL = "full@privat.example";
    private static final MemberFilter EVERYBODY = new MemberFilter(null, null, null, null);

    @Autowired
    private PrivateAccountRepository stored;

    @Autowired
    private FormerAccounts formers;

    @Autowired
    private IdentityRepository accountsKnown;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Identities identities;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Activations activations;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Anonymisation anonymisation;

    @Autowired
    private MemberRepository people;

    @Autowired
    private SampleTown town;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private final String issuer = "https://id.example/" + UUID.randomUUID();
    private final String address = "bea." + UUID.randomUUID() + "@privat.example";
    private final List<String> letters = new ArrayList<>();
    private PrivateAccounts accounts;
    private MunicipalityId place;
    private Caller hr;
    private MemberId bea;
    private String work;
    private Caller working;

    @BeforeEach
    void somebodyWorks() {
        accounts = new PrivateAccounts(
                stored,
                people,
                formers,
                new PrivateAddressLetters() {
                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public boolean send(String to, String secret, Locale language) {
                        if (to.equals(FULL)) {
                            return false;
                        }
                        return letters.add(secret);
                    }
                },
                audit,
                clock);
        place = town.admitted();
        hr = employee(place, Role.HR);
        work = "bea." + UUID.randomUUID() + "@stadt.example";
        bea = admissions.admit(hr, place, new MemberRow("B-1", "Bea", "Bauhof", work, null, null, null));
        arrive("work", work);
        working = caller("work");
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void whoHasConfirmedAPrivateAddressIsKnownByItAfterLeavingAndNotBefore() {
        confirmed(working, address);
        assertThat(arrive("private", address)).as("still works").isEmpty();
        assertThat(identities.callerOf(key("private"), LEARNER))
                .hasValueSatisfying(nobody -> assertThat(nobody.roles()).isEmpty());

        leave();

        assertThat(arrive("private", address.toUpperCase(Locale.ROOT))).isEqualTo(Set.of(Role.FORMER));
        Caller former = caller("private");
        assertThat(former.roles()).isEqualTo(Set.of(Role.FORMER));
        assertThat(former.person()).isEqualTo(bea);
        assertThat(former.member()).as("no employee").isNull();
        assertThat(former.municipality()).isNull();
        assertThat(arrive("private", null))
                .as("known by the account from now on")
                .containsExactly(Role.FORMER);
        assertThat(identities.callerOf(key("work"), LEARNER))
                .as("the account of the employer ends")
                .isEmpty();
    }

    @Test
    void noRoleOfTheIdentityProviderMakesAnybodySomebodyWhoHasLeft() {
        Set<Role> all = EnumSet.allOf(Role.class);
        assertThat(signIns.arrive(new SignIn(key("guest"), "G", all, null))).doesNotContain(Role.FORMER, Role.LEARNER);
        assertThat(identities.callerOf(key("guest"), all).orElseThrow().roles()).doesNotContain(Role.FORMER);

        formerly();

        assertThat(signIns.arrive(new SignIn(key("private"), "B", all, null)))
                .contains(Role.FORMER)
                .doesNotContainAnyElementsOf(Role.OF_EMPLOYEES);
        assertThat(identities.callerOf(key("private"), all).orElseThrow().roles())
                .contains(Role.FORMER)
                .doesNotContainAnyElementsOf(Role.OF_EMPLOYEES);
    }

    @Test
    void aSecondAccountOfTheAddressAndAnUnconfirmedAddressOpenNothing() {
        String other = "neu." + address;
        accounts(working, () -> accounts.name(working, other, Locale.GERMAN));
        formerly();

        assertThat(arrive("second", address)).isEmpty();
        assertThat(arrive("third", other)).isEmpty();
        assertThat(arrive("fourth", work)).as("the employer's address").isEmpty();
    }

    @Test
    void aLinkHoldsOnceForADayAndForItsPersonOnly() {
        accounts(working, () -> accounts.name(working, address, Locale.GERMAN));
        String secret = letters.getLast();
        MemberId other = admissions.admit(hr, place, new MemberRow("C-1", "Cem", "Chef", null, null, null, null));
        Caller stranger = new Caller("C", LEARNER, key("c"), other, place, null);

        refused(NotFound.class, () -> accounts.confirm(stranger, secret));
        refused(NotFound.class, () -> accounts.asked(stranger, secret));
        refused(NotFound.class, () -> accounts.confirm(working, "x"));
        clock.advance(PrivateAccounts.LINK_HOLDS.plusMinutes(1));
        refused(NotFound.class, () -> accounts.confirm(working, secret));
        assertThat(accounts.of(working).waiting()).isNull();
        transaction.executeWithoutResult(status -> accounts.forgetUnconfirmed());
        assertThat(stored.findById(bea.value())).isEmpty();

        confirmed(working, address);
        refused(NotFound.class, () -> accounts.confirm(working, letters.getLast()));
        assertThat(accounts.of(working)).isEqualTo(new PrivateAccountView(address, null, false));
    }

    @Test
    void anAddressIsNeitherTheEmployersNorAnotherPersonsAndLettersAreFew() {
        refused(Invalid.class, () -> accounts.name(working, work.toUpperCase(Locale.ROOT), Locale.GERMAN));
        refused(Invalid.class, () -> accounts.name(working, "keine Adresse", Locale.GERMAN));
        confirmed(working, address);
        MemberId other = admissions.admit(hr, place, new MemberRow("C-1", "Cem", "Chef", null, null, null, null));
        Caller stranger = new Caller("C", LEARNER, key("c"), other, place, null);
        accounts(stranger, () -> accounts.name(stranger, address, Locale.GERMAN));
        refused(Refused.class, () -> accounts.confirm(stranger, letters.getLast()));

        refusedAs("too-many-letters", () -> accounts.name(stranger, FULL, Locale.GERMAN));
        for (int i = 1; i < PrivateAccounts.LETTERS_A_DAY; i++) {
            accounts(stranger, () -> accounts.name(stranger, "c@privat.example", Locale.GERMAN));
        }
        refused(Refused.class, () -> accounts.name(stranger, "c@privat.example", Locale.GERMAN));
        clock.advance(Duration.ofDays(1));
        accounts(stranger, () -> accounts.name(stranger, "c@privat.example", Locale.GERMAN));
    }

    @Test
    void whoComesBackIsAnEmployeeAgainAndThePrivateAccountRests() {
        formerly();
        long version = members.find(bea).version();
        staffRegister.readmit(hr, place, bea, today().minusDays(3), version);

        assertThat(caller("private").roles()).as("rests").isEmpty();
        assertThat(arrive("private", address)).isEmpty();
        assertThat(arrive("work", work)).isEqualTo(LEARNER);
        assertThat(caller("work").member()).isEqualTo(bea);

        leave();
        assertThat(arrive("private", null)).as("counts again").containsExactly(Role.FORMER);
    }

    @Test
    void whoNamedNoAddressTakesAPrintedCodeAlong() {
        refused(Refused.class, () -> activations.printForLeaving(hr, place, bea));
        refused(AccessDenied.class, () -> activations.printForLeaving(employee(place, Role.MANAGER), place, bea));
        MunicipalityId elsewhere = town.admitted();
        refused(NotFound.class, () -> activations.printForLeaving(employee(elsewhere, Role.HR), elsewhere, bea));
        leave();
        String code = activations.printForLeaving(hr, place, bea).code();
        arrive("home", null);

        assertThat(activations.redeem(caller("home"), "B-2", code)).isEmpty();
        assertThat(activations.redeem(caller("home"), "B-1", code)).hasValue(Set.of(Role.FORMER));

        assertThat(caller("home").person()).isEqualTo(bea);
        assertThat(arrive("home", null)).containsExactly(Role.FORMER);
        confirmed(caller("home"), address);
        assertThat(accounts.of(caller("home"))).isEqualTo(new PrivateAccountView(address, null, true));
        assertThat(accounts.addresses(List.of(bea))).containsEntry(bea, address);
    }

    @Test
    void whoWithdrawsOrIsErasedGetsInNoMore() {
        formerly();
        Caller former = caller("private");
        refused(Refused.class, () -> accounts.withdraw(former, false));
        assertThat(identities.keysOf(bea)).as("of both accounts").contains(key("private"));
        accounts(former, () -> accounts.withdraw(former, true));
        assertThat(knows("private")).isFalse();
        assertThat(accounts.of(former)).isEqualTo(new PrivateAccountView(null, null, false));

        assertThat(arrive("private", address)).isEmpty();
        String code = activations.printForLeaving(hr, place, bea).code();
        assertThat(activations.redeem(caller("private"), "B-1", code)).isPresent();
        anonymisation.anonymise(OPERATOR, bea);
        assertThat(knows("private")).isFalse();
        assertThat(stored.findById(bea.value())).isEmpty();
    }

    @Test
    void erasingSomebodyLeavesThePrivateAccountToWhatElseItIs() {
        formerly();
        accounts(
                working,
                () -> accountsKnown
                        .findByIssuerAndSubject(issuer, "private")
                        .orElseThrow()
                        .grant("Bea", Set.of(Role.OPERATOR), null, null));

        anonymisation.anonymise(OPERATOR, bea);

        assertThat(stored.findById(bea.value())).isEmpty();
        assertThat(knows("private")).isTrue();
    }

    @Test
    void noCodeTakesAnAccessOverThatThePersonHas() {
        leave();
        String early = activations.printForLeaving(hr, place, bea).code();
        confirmed(working, address);
        arrive("hr", null);

        long before = messages();
        assertThat(activations.redeem(caller("hr"), "B-1", early)).isEmpty();
        assertThat(messages()).as("tells that somebody tried").isEqualTo(before + 1);
        String afterwards = activations.printForLeaving(hr, place, bea).code();
        assertThat(activations.redeem(caller("hr"), "B-1", afterwards)).isEmpty();
        assertThat(caller("hr").roles()).isEmpty();
        assertThat(arrive("private", address)).containsExactly(Role.FORMER);
        String late = activations.printForLeaving(hr, place, bea).code();
        assertThat(activations.redeem(caller("hr"), "B-1", late)).isEmpty();
        assertThat(caller("private").person()).isEqualTo(bea);
    }

    @Test
    void whoPrintsACodeDoesNotLearnWhetherThePersonHasAnAccess() {
        leave();
        MemberId cem = admissions.admit(hr, place, new MemberRow("C-1", "Cem", "Chef", null, null, null, null));
        staffRegister.leave(
                hr, place, cem, members.find(bea).leftOn(), members.find(cem).version());
        confirmed(working, address);
        arrive("private", address);

        ActivationCard hers = activations.printForLeaving(hr, place, bea);
        ActivationCard his = activations.printForLeaving(hr, place, cem);

        assertThat(hers.lastDay()).isEqualTo(his.lastDay());
        assertThat(hers.unit()).isEqualTo(his.unit());
        assertThat(hers.code()).hasSameSizeAs(his.code());
        for (MemberId person : List.of(bea, cem)) {
            assertThat(activations.hasAccount(hr, place, person)).isEqualTo(person.equals(bea) && linkedAtWork());
        }
    }

    private boolean linkedAtWork() {
        return !accountsKnown.findByMemberId(bea.value()).isEmpty();
    }

    @Test
    void whoEntersACodeLearnsNoAddressThatStillWaits() {
        accounts(working, () -> accounts.name(working, address, Locale.GERMAN));
        leave();
        String code = activations.printForLeaving(hr, place, bea).code();
        arrive("home", null);

        assertThat(activations.redeem(caller("home"), "B-1", code)).isPresent();

        assertThat(accounts.of(caller("home"))).isEqualTo(new PrivateAccountView(null, null, true));
    }

    @Test
    void aCodeToTakeAlongWaitsForTheLastDayAtWork() {
        staffRegister.leave(
                hr, place, bea, today().plusDays(2), members.find(bea).version());
        String code = activations.printForLeaving(hr, place, bea).code();
        arrive("home", null);

        for (int i = 0; i <= ActivationCode.MOST_FAILURES; i++) {
            refusedAs("not-yet", () -> activations.redeem(caller("home"), "B-1", code));
        }
        clock.advance(Duration.ofDays(3));

        assertThat(activations.redeem(caller("home"), "B-1", code)).hasValue(Set.of(Role.FORMER));
    }

    @Test
    void withdrawingDoesNotOpenTheWayForMoreLetters() {
        for (int i = 0; i < PrivateAccounts.LETTERS_A_DAY; i++) {
            accounts(working, () -> accounts.name(working, address, Locale.GERMAN));
            accounts(working, () -> accounts.withdraw(working, false));
        }

        refused(Refused.class, () -> accounts.name(working, address, Locale.GERMAN));
        transaction.executeWithoutResult(status -> accounts.forgetUnconfirmed());
        refused(Refused.class, () -> accounts.name(working, address, Locale.GERMAN));
        clock.advance(Duration.ofDays(1));
        transaction.executeWithoutResult(status -> accounts.forgetUnconfirmed());
        assertThat(stored.findById(bea.value())).isEmpty();
    }

    @Test
    void theEmployerLearnsNothingOfThePrivateAddress() {
        confirmed(working, address);

        assertThat(members.pageOf(hr, place, EVERYBODY, PageRequest.of(0, 20)))
                .allSatisfy(person -> assertThat(person.toString()).doesNotContain(address));
        for (Role role : List.of(Role.STAFF_COUNCIL, Role.DATA_PROTECTION)) {
            assertThat(audit.ofMunicipality(employee(place, role), place, "", PageRequest.of(0, 100)))
                    .noneMatch(entry -> entry.action().startsWith("private-account"));
        }
        assertThat(audit.entries(OPERATOR, Pageable.unpaged()))
                .noneMatch(entry -> String.valueOf(entry.detail()).contains(address));
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.LEARNER, Role.FORMER))) {
            refused(AccessDenied.class, () -> accounts.of(employee(place, role)));
            refused(AccessDenied.class, () -> accounts.name(employee(place, role), address, Locale.GERMAN));
            refused(AccessDenied.class, () -> accounts.withdraw(employee(place, role), true));
        }
    }

    private void formerly() {
        confirmed(working, address);
        leave();
        assertThat(arrive("private", address)).containsExactly(Role.FORMER);
    }

    private void confirmed(Caller self, String named) {
        accounts(self, () -> accounts.name(self, named, Locale.GERMAN));
        accounts(self, () -> accounts.confirm(self, letters.getLast()));
    }

    private void accounts(Caller self, Runnable verb) {
        assertThat(self.person()).isNotNull();
        transaction.executeWithoutResult(status -> verb.run());
    }

    private void refused(Class<? extends Throwable> by, ThrowingCallable verb) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    try {
                        verb.call();
                    } catch (RuntimeException refusal) {
                        throw refusal;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                }))
                .isInstanceOf(by);
    }

    private void refusedAs(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }

    private long messages() {
        return notifications.of(working, PageRequest.of(0, 50)).stream()
                .filter(message -> message.kind() == NotificationKind.ACCESS_CHANGED)
                .count();
    }

    private boolean knows(String subject) {
        return identities.callerOf(key(subject)).isPresent();
    }

    private void leave() {
        staffRegister.leave(
                hr, place, bea, today().minusDays(1), members.find(bea).version());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Set<Role> arrive(String subject, @Nullable String verified) {
        return signIns.arrive(new SignIn(key(subject), "Bea", subject.equals("work") ? LEARNER : Set.of(), verified));
    }

    private IdentityKey key(String subject) {
        return new IdentityKey(issuer, subject);
    }

    private Caller caller(String subject) {
        Optional<Caller> known = identities.callerOf(key(subject));
        return known.orElseThrow();
    }
}
