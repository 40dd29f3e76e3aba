package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@PlanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class StageCopiesTest {

    private final StageCopies copies;
    private final StageCopyRepository stored;
    private final Acceptances acceptances;
    private final Notifications notifications;
    private final PersonalCurriculum records;
    private final Members members;
    private final Audit audit;
    private final PlanWorld world;
    private final SampleCampus campus;
    private final JdbcClient jdbc;

    private MunicipalityId town;
    private MemberId member;
    private Caller self;
    private Caller manager;
    private Caller hr;
    private List<ModuleId> offered;

    @BeforeEach
    void aLearnerWhoAcceptedTwoModules() {
        List<CompetenceId> two = campus.competences(2);
        offered = two.stream().map(competence -> world.publish(competence, 3)).toList();
        member = world.learner(Map.of(two.get(0), 3, two.get(1), 3));
        self = campus.learner(member);
        town = members.self(self).municipality();
        hr = campus.hr(town);
        manager = leader(town);
        jdbc.sql("update member set manager_id = ? where id = ?")
                .params(manager.requireMember().toString(), member.toString())
                .update();
        acceptances.accept(self, member, null);
    }

    private Caller leader(MunicipalityId of) {
        MemberId person = campus.member(of);
        Caller learner = campus.learner(person);
        return new Caller(learner.name(), Set.of(Role.LEARNER, Role.MANAGER), learner.identity(), person, of, null);
    }

    private List<NotificationKind> messages(Caller caller) {
        return notifications.of(caller, PageRequest.of(0, 50)).stream()
                .filter(each -> each.arguments().contains(member.toString()))
                .map(NotificationView::kind)
                .toList();
    }

    @Test
    void theCopyHoldsWhatThePersonChoseAndNothingElse() {
        copies.send(self, member, List.of(offered.getFirst()), Set.of(ReleasedTo.MANAGER));

        assertThat(copies.forEmployer(manager, member))
                .hasValueSatisfying(copy -> assertThat(copy.lines())
                        .extracting(StageCopyView.Line::module)
                        .containsExactly(offered.getFirst()));
        assertThat(copies.forEmployer(hr, member)).isEmpty();
        assertThat(messages(manager)).containsExactly(NotificationKind.STAGE_COPY_SENT);
    }

    @Test
    void bothReadersAreToldWhenItComesAndWhenItIsTakenBack() {
        copies.send(self, member, offered, Set.of(ReleasedTo.MANAGER, ReleasedTo.HR));
        assertThat(copies.forEmployer(hr, member)).isPresent();
        assertThat(messages(hr)).contains(NotificationKind.STAGE_COPY_SENT);

        copies.withdraw(self, member);
        copies.withdraw(self, member);

        assertThat(copies.forEmployer(hr, member)).isEmpty();
        assertThat(copies.forEmployer(manager, member)).isEmpty();
        assertThat(messages(hr)).contains(NotificationKind.STAGE_COPY_WITHDRAWN);
        assertThat(messages(manager)).contains(NotificationKind.STAGE_COPY_WITHDRAWN);
    }

    @Test
    void whoNoLongerGetsACopyIsToldSo() {
        copies.send(self, member, offered, Set.of(ReleasedTo.MANAGER, ReleasedTo.HR));

        copies.send(self, member, offered, Set.of(ReleasedTo.MANAGER));

        assertThat(messages(hr)).contains(NotificationKind.STAGE_COPY_WITHDRAWN);
        assertThat(messages(manager)).doesNotContain(NotificationKind.STAGE_COPY_WITHDRAWN);
    }

    @Test
    void whatIsForTheManagerIsNotForSomebodyOfHrWhoLeadsOthers() {
        Caller head = leader(town);
        Caller both = new Caller(
                head.name(), Set.of(Role.HR, Role.MANAGER), head.identity(), head.requireMember(), town, null);

        copies.send(self, member, offered, Set.of(ReleasedTo.MANAGER));
        assertThat(copies.forEmployer(both, member)).isEmpty();

        copies.send(self, member, offered, Set.of(ReleasedTo.HR));
        assertThat(copies.forEmployer(both, member)).isPresent();
    }

    @Test
    void nothingOfAYearThatIsOverIsGiven() {
        jdbc.sql("update accepted_entry set stage_from = ? where member_id = ?")
                .params(LocalDate.of(2020, 1, 1), member.toString())
                .update();

        assertThat(copies.choices(self, member)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> copies.send(self, member, offered, Set.of(ReleasedTo.HR)))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("nothing-accepted"));
    }

    @Test
    void aLookIsWrittenDownAndNoneWhereNothingWasGiven() {
        copies.forEmployer(hr, member);
        assertThat(looks()).isZero();
        copies.send(self, member, offered, Set.of(ReleasedTo.HR));
        copies.forEmployer(hr, member);
        assertThat(looks()).isEqualTo(1);
    }

    private long looks() {
        return audit.looksAt(self, member, PageRequest.of(0, 50)).stream()
                .filter(look -> look.what().equals("stage-copy"))
                .count();
    }

    @Test
    void withTheAcceptanceTheCopyIsTakenBack() {
        copies.send(self, member, offered, Set.of(ReleasedTo.HR));
        acceptances.withdraw(self, member);
        assertThat(copies.of(self, member)).isEmpty();
        assertThat(messages(hr)).contains(NotificationKind.STAGE_COPY_WITHDRAWN);
    }

    @Test
    void onlyThePersonSendsAndOnlyThePersonsEmployerLooks() {
        copies.send(self, member, offered, Set.of(ReleasedTo.HR, ReleasedTo.MANAGER));
        Caller other = campus.learner(campus.member(town));
        MunicipalityId elsewhere = campus.municipality();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> copies.send(other, member, offered, Set.of(ReleasedTo.HR)));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> copies.withdraw(hr, member));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> copies.of(hr, member));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> copies.choices(hr, member));
        for (Caller stranger : List.of(other, campus.hr(elsewhere), leader(town), leader(elsewhere))) {
            assertThatThrownBy(() -> copies.forEmployer(stranger, member)).isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void whatIsNotAcceptedOrHasNoReaderIsRefusedAtTheField() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> copies.send(self, member, List.of(), Set.of()))
                .satisfies(invalid -> assertThat(invalid.getErrors()).hasSize(2));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> copies.send(self, member, List.of(ModuleId.next()), Set.of(ReleasedTo.HR)));
        jdbc.sql("update member set manager_id = null where id = ?")
                .param(member.toString())
                .update();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> copies.send(self, member, offered, Set.of(ReleasedTo.MANAGER)));
    }

    @Test
    void nothingIsGivenWhereNothingIsAgreedOrAccepted() {
        acceptances.withdraw(self, member);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> copies.send(self, member, offered, Set.of(ReleasedTo.HR)))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("nothing-accepted"));
        MemberId newcomer = campus.member(campus.newcomer(campus.region()));
        Caller person = campus.learner(newcomer);
        assertThat(copies.isAgreed(person, newcomer)).isFalse();
        assertThat(copies.isAgreed(self, member)).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> copies.send(person, newcomer, offered, Set.of(ReleasedTo.HR)))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("copies-not-agreed"));
    }

    @Test
    void whatTheEmployerAsksForIsKnownToItAndIsChosenAtFirst() {
        assertThat(copies.choices(self, member)).hasSize(2).allMatch(CopyChoice::known);
    }

    @Test
    void aCopyEndsWithItsStageAndWithThePersonsRecords() {
        copies.send(self, member, offered, Set.of(ReleasedTo.HR));
        jdbc.sql("update stage_copy set ends_on = ? where member_id = ?")
                .params(LocalDate.of(2020, 1, 1), member.toString())
                .update();
        assertThat(copies.forEmployer(hr, member)).isEmpty();
        assertThat(copies.forgetEnded()).isGreaterThanOrEqualTo(1);
        assertThat(stored.findById(member.value())).isEmpty();

        copies.send(self, member, offered, Set.of(ReleasedTo.HR));
        copies.forget(member);
        assertThat(stored.findById(member.value())).isEmpty();

        copies.send(self, member, offered, Set.of(ReleasedTo.HR));
        records.erase(member);
        assertThat(stored.findById(member.value())).isEmpty();
    }
}
