package org.kommunalcampus.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@CapabilityTest
class AccreditationTest {

    @Autowired
    private Applications applications;

    @Autowired
    private Accreditations accreditations;

    @Autowired
    private Providers providers;

    @Autowired
    private AccreditationCalendar calendar;

    @Autowired
    private Registration registration;

    @Autowired
    private MutableClock clock;

    @AfterEach
    void returnToNow() {
        clock.reset();
    }

    @Test
    void whoRegistersBecomesTheOwnerOfAnApplicantThatNobodySees() {
        Caller owner = registration.registered();

        AccreditationFile own = applications.own(owner);
        assertThat(own.provider().state()).isEqualTo(ProviderState.APPLICANT);
        assertThat(own.isEditable()).isTrue();
        assertThat(providers.accredited()).doesNotContainKey(owner.requireProvider());
    }

    @Test
    void aRegistrationNamesEveryFieldThatIsWrong() {
        var facts = new ProviderFacts(" ", "GmbH", null, "akademie", "Pia", "pia@", null);

        assertThatThrownBy(() -> applications.register(Registration.nobody(), facts))
                .isInstanceOf(Invalid.class)
                .extracting("errors", list(FieldError.class))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/name", "/registeredOffice", "/url", "/contactEmail");
    }

    @Test
    void onlyAnAccountOfNobodyRegisters() {
        Caller owner = registration.registered();

        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.register(owner, Registration.facts()));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.register(Caller.anonymous(), Registration.facts()));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.register(Callers.with(Role.REVIEWER), Registration.facts()));
    }

    @Test
    void anApplicationNeedsAValidDocumentAndTheWholeChecklist() {
        Caller owner = registration.registered();
        assertRefused("no-evidence", () -> applications.submit(owner, registration.version(owner)));

        Caller submitted = registration.applying(ApplicationState.SUBMITTED);
        assertRefused(
                "checklist-open",
                () -> accreditations.grant(
                        Callers.operator(),
                        submitted.requireProvider(),
                        registration.today().plusYears(3),
                        registration.version(submitted)));
        registration.grant(submitted, registration.today().plusYears(3));

        assertThat(providers.accredited()).containsKey(submitted.requireProvider());
        AccreditationFile file = accreditations.find(Callers.operator(), submitted.requireProvider());
        assertThat(file.history()).hasSize(CheckItem.values().length);
        assertThat(applications.own(submitted).history()).isEmpty();
        assertThat(file.notices()).extracting(Notice::kind).containsExactly(NoticeKind.ACCREDITED);
    }

    @Test
    void aTickThatIsTakenBackIsKeptWithWhoDidIt() {
        ProviderId provider = registration.applying(ApplicationState.SUBMITTED).requireProvider();

        accreditations.tick(Callers.operator(), provider, CheckItem.CONTACT, true, "angerufen");
        accreditations.tick(Callers.operator(), provider, CheckItem.CONTACT, false, null);

        AccreditationFile file = accreditations.find(Callers.operator(), provider);
        assertThat(file.history()).extracting(Check::done).containsExactly(true, false);
        assertThat(file.history()).extracting(Check::by).containsOnly("OPERATOR");
        assertThat(file.checks())
                .hasEntrySatisfying(
                        CheckItem.CONTACT, latest -> assertThat(latest.done()).isFalse());
    }

    @Test
    void anAccreditationLapsesAfterItsLastDayAndIsRemindedOfTwice() {
        Caller owner = registration.applying(ApplicationState.SUBMITTED);
        registration.grant(owner, registration.today().plusDays(100));
        ProviderId provider = owner.requireProvider();

        calendar.expireDue();
        assertThat(kinds(owner)).containsExactly(NoticeKind.ACCREDITED);
        clock.advance(Duration.ofDays(11));
        calendar.expireDue();
        calendar.expireDue();
        assertThat(kinds(owner)).containsExactly(NoticeKind.ENDS_SOON, NoticeKind.ACCREDITED);
        clock.advance(Duration.ofDays(60));
        calendar.expireDue();
        assertThat(kinds(owner)).hasSize(3);
        clock.advance(Duration.ofDays(30));
        calendar.expireDue();

        assertThat(providers.find(provider).state()).isEqualTo(ProviderState.LAPSED);
        assertThat(kinds(owner)).startsWith(NoticeKind.LAPSED).hasSize(4);
        applications.renew(owner);
        applications.submit(owner, registration.version(owner));
        registration.grant(owner, registration.today().plusYears(3));
        assertThat(providers.find(provider).state()).isEqualTo(ProviderState.ACCREDITED);
    }

    @Test
    void aSuspensionThatIsLiftedAfterTheLastDayHasLapsed() {
        Caller owner = registration.applying(ApplicationState.SUBMITTED);
        registration.grant(owner, registration.today().plusDays(10));
        providers.suspend(Callers.operator(), owner.requireProvider(), "Beschwerden");
        assertThat(applications.own(owner).suspendedFor()).isEqualTo("Beschwerden");

        clock.advance(Duration.ofDays(11));
        providers.lift(Callers.operator(), owner.requireProvider(), "geklärt");

        assertThat(providers.find(owner.requireProvider()).state()).isEqualTo(ProviderState.LAPSED);
    }

    /** Each step, by everybody, in every state: done by whom it belongs to where the table allows it, refused otherwise. */
    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void everyStepIsForThoseWhomItBelongsToAlone(ApplicationState state) {
        Map<ApplicationStep, Consumer<Attempt>> steps = new LinkedHashMap<>();
        steps.put(ApplicationStep.SUBMIT, at -> applications.submit(at.caller(), at.version()));
        steps.put(ApplicationStep.TAKE_BACK, at -> applications.takeBack(at.caller()));
        steps.put(
                ApplicationStep.RETURN,
                at -> accreditations.giveBack(at.caller(), at.provider(), "Bitte ergänzen", at.version()));
        steps.put(
                ApplicationStep.REFUSE, at -> accreditations.refuse(at.caller(), at.provider(), "Nein", at.version()));
        steps.put(
                ApplicationStep.GRANT,
                at -> accreditations.grant(
                        at.caller(), at.provider(), registration.today().plusYears(3), at.version()));
        List<String> wrong = new ArrayList<>();
        steps.forEach((step, attempt) -> {
            boolean byProvider = step == ApplicationStep.SUBMIT || step == ApplicationStep.TAKE_BACK;
            Caller owner = prepared(state);
            for (Caller stranger : List.of(
                    Callers.with(Role.LEARNER),
                    Callers.with(Role.HR),
                    Callers.with(Role.REVIEWER),
                    Caller.anonymous(),
                    byProvider ? Callers.operator() : owner)) {
                if (!denied(() ->
                        attempt.accept(new Attempt(stranger, owner.requireProvider(), registration.version(owner))))) {
                    wrong.add(stranger.roles() + " may " + step);
                }
            }
            Caller entitled = byProvider ? owner : Callers.operator();
            var at = new Attempt(entitled, owner.requireProvider(), registration.version(owner));
            if (state.after(step).isPresent()) {
                attempt.accept(at);
                assertThat(state(owner)).isEqualTo(state.after(step).orElseThrow());
            } else {
                assertThatThrownBy(() -> attempt.accept(at))
                        .as("%s %s", state, step)
                        .isInstanceOf(Refused.class);
                assertThat(state(owner)).isEqualTo(state);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Caller prepared(ApplicationState state) {
        Caller owner = registration.applying(state);
        if (state == ApplicationState.DRAFT) {
            applications.prove(owner, Registration.AZAV, "bescheid.pdf", content());
        }
        if (state == ApplicationState.SUBMITTED) {
            for (CheckItem item : CheckItem.values()) {
                accreditations.tick(Callers.operator(), owner.requireProvider(), item, true, null);
            }
        }
        return owner;
    }

    private record Attempt(Caller caller, ProviderId provider, long version) {}

    @Test
    void documentsAreForTheOwnOwnersAndTheOperatorAlone() {
        Caller owner = registration.registered();
        Caller other = registration.registered();
        String id = applications.prove(owner, Registration.AZAV, "bescheid.pdf", content());

        assertThat(applications.open(owner, id).file().name()).isEqualTo("bescheid.pdf");
        assertThat(accreditations
                        .open(Callers.operator(), owner.requireProvider(), id)
                        .file()
                        .name())
                .isEqualTo("bescheid.pdf");
        assertThatThrownBy(() -> applications.open(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.removeProof(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accreditations.open(owner, owner.requireProvider(), id))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> accreditations.open(Callers.operator(), other.requireProvider(), id))
                .isInstanceOf(NotFound.class);
        applications.removeProof(owner, id);
        assertThatThrownBy(() -> applications.open(owner, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsHandedInDoesNotChangeAndNobodyOverwritesUnseen() {
        Caller owner = registration.applying(ApplicationState.SUBMITTED);

        assertRefused(
                "application-state",
                () -> applications.state(owner, Registration.facts(), registration.version(owner)));
        assertRefused("application-state", () -> applications.prove(owner, Registration.AZAV, "noch.pdf", content()));
        assertThatThrownBy(() -> accreditations.refuse(Callers.operator(), owner.requireProvider(), "Nein", 99))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theQueueShowsWhatWaits() {
        Caller owner = registration.applying(ApplicationState.SUBMITTED);
        String name = String.valueOf(applications.own(owner).facts().name());

        assertThat(accreditations.queue(
                        Callers.operator(), EnumSet.of(ApplicationState.SUBMITTED), name, Pageable.ofSize(5)))
                .extracting(waiting -> waiting.provider().id())
                .containsExactly(owner.requireProvider());
        assertThat(accreditations.waiting(Callers.operator())).isPositive();
        assertThatThrownBy(() ->
                        accreditations.queue(owner, EnumSet.allOf(ApplicationState.class), "", Pageable.ofSize(5)))
                .isInstanceOf(AccessDenied.class);
    }

    private ApplicationState state(Caller owner) {
        return Objects.requireNonNull(applications.own(owner).application()).state();
    }

    private List<NoticeKind> kinds(Caller owner) {
        return applications.own(owner).notices().stream().map(Notice::kind).toList();
    }

    private static boolean denied(Runnable attempt) {
        try {
            attempt.run();
            return false;
        } catch (AccessDenied expected) {
            return true;
        } catch (Refused | Invalid | NotFound reached) {
            return false;
        }
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    private static InputStream content() {
        return new ByteArrayInputStream("%PDF-1.7 Bescheid".getBytes(StandardCharsets.US_ASCII));
    }
}
