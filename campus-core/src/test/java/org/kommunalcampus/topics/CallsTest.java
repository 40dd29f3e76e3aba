package org.kommunalcampus.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class CallsTest {

    private static final Caller BEIRAT = Callers.with(Role.REVIEWER);

    @Autowired
    private Calls calls;

    @Autowired
    private OpenCalls open;

    @Autowired
    private Modules modules;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private CompetenceId competence;
    private Caller provider;

    @BeforeEach
    void aTopicAndAProvider() {
        competence = campus.competence();
        provider = campus.provider(campus.provider());
    }

    @Test
    void aProviderAnswersAnOpenCallByADraftThatTeachesWhatIsAsked() {
        CallId call = opened();

        ModuleId module = open.answer(provider, call, "Neues Modul");

        assertThat(modules.inside(provider, module).teaches())
                .extracting(CompetenceLevel::competence)
                .containsExactly(competence);
        assertThat(calls.answers(BEIRAT, call)).singleElement().satisfies(answer -> {
            assertThat(answer.module().id()).isEqualTo(module);
            assertThat(answer.module().state()).isEqualTo(ModuleState.DRAFT);
        });
        assertThat(open.find(provider, call).answers()).isEqualTo(1);
    }

    @Test
    void aProviderSeesNoAnswersOfOthers() {
        CallId call = opened();
        open.answer(provider, call, "Neues Modul");
        Caller other = campus.provider(campus.provider());

        assertThat(open.answers(other, call)).isEmpty();
        assertThat(open.find(other, call).answers()).isZero();
        assertThat(open.list(other, PageRequest.of(0, 200)).getContent())
                .filteredOn(view -> view.id().equals(call))
                .allMatch(view -> view.answers() == 0);
    }

    @Test
    void providersSeeNoDraftsAndNothingThatWasWithdrawn() {
        CallId draft = calls.draft(BEIRAT, text());
        assertThatThrownBy(() -> open.find(provider, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.answer(provider, draft, "Modul")).isInstanceOf(NotFound.class);

        CallId withdrawn = opened();
        calls.withdraw(BEIRAT, withdrawn);
        assertThatThrownBy(() -> open.find(provider, withdrawn)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.answers(provider, withdrawn)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheBeiratCallsAndOnlyProvidersAnswer() {
        CallId call = opened();
        for (Role role : List.of(Role.LEARNER, Role.HR, Role.MANAGER, Role.PROVIDER, Role.OPERATOR)) {
            Caller other = Callers.with(role);
            assertDenied(() -> calls.list(other, null, PageRequest.of(0, 10)));
            assertDenied(() -> calls.find(other, call));
            assertDenied(() -> calls.answers(other, call));
            assertDenied(() -> calls.draft(other, text()));
            assertDenied(() -> calls.write(other, call, text(), 0));
            assertDenied(() -> calls.open(other, call));
            assertDenied(() -> calls.close(other, call));
            assertDenied(() -> calls.withdraw(other, call));
        }
        for (Role role : List.of(Role.LEARNER, Role.HR, Role.REVIEWER, Role.OPERATOR)) {
            Caller other = Callers.with(role);
            assertDenied(() -> open.list(other, PageRequest.of(0, 10)));
            assertDenied(() -> open.find(other, call));
            assertDenied(() -> open.answers(other, call));
            assertDenied(() -> open.answer(other, call, "Modul"));
        }
    }

    @Test
    void aCallMovesOnAndNeverBack() {
        CallId call = calls.draft(BEIRAT, text());
        assertRefused("call-close", () -> calls.close(BEIRAT, call));
        calls.open(BEIRAT, call);
        assertRefused("call-open", () -> calls.open(BEIRAT, call));
        assertRefused(
                "call-write",
                () -> calls.write(BEIRAT, call, text(), calls.find(BEIRAT, call).version()));
        calls.close(BEIRAT, call);
        assertRefused("call-open", () -> calls.open(BEIRAT, call));
        assertRefused("call-close", () -> calls.close(BEIRAT, call));
        assertRefused("call-withdraw", () -> calls.withdraw(BEIRAT, call));
        assertRefused("call-answer", () -> open.answer(provider, call, "Zu spät"));
    }

    @Test
    void afterTheDeadlineNoAnswerIsTakenAndTheCallIsClosed() {
        CallId call = opened();
        clock.advance(Duration.ofDays(11));

        assertRefused("call-answer", () -> open.answer(provider, call, "Zu spät"));
        assertThat(calls.openTopics()).doesNotContainKey(competence);
        calls.closeDue(Caller.system("test"));
        assertThat(calls.find(BEIRAT, call).state()).isEqualTo(CallState.CLOSED);
    }

    @Test
    void aDraftWhoseDeadlineHasPassedIsNotOpened() {
        CallId call = calls.draft(BEIRAT, text());
        clock.advance(Duration.ofDays(11));

        assertRefused("call-deadline", () -> calls.open(BEIRAT, call));
    }

    @Test
    void whatIsMissingIsNamed() {
        var nothing =
                new CallText(competence, null, " ", null, LocalDate.now(clock).minusDays(1));

        assertThatThrownBy(() -> calls.draft(BEIRAT, nothing))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder("/title", "/description", "/level", "/deadline"));
    }

    @Test
    void whoWritesOnAnOldVersionIsTold() {
        CallId call = calls.draft(BEIRAT, text());

        assertThatThrownBy(() -> calls.write(BEIRAT, call, text(), 7)).isInstanceOf(Stale.class);
    }

    private CallId opened() {
        CallId call = calls.draft(BEIRAT, text());
        calls.open(BEIRAT, call);
        return call;
    }

    private CallText text() {
        return new CallText(
                competence,
                4,
                "Gesucht",
                "Wer bietet das an?",
                LocalDate.now(clock).plusDays(10));
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDenied.class);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
