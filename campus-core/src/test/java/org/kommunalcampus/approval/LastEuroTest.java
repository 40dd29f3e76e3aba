package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Many at once want the last euro of a budget. */
@CapabilityTest
class LastEuroTest {

    private static final int MANY = 20;
    private static final String DONE = "done";

    @Autowired
    private Approvals approvals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Test
    void oneOfTwentyApprovalsGetsTheLastEuro() throws Exception {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        BudgetId budget = open(hr, town, 0);
        ModuleId module = office.module(1);
        campus.members(town, MANY).forEach(member -> enrolments.book(campus.learner(member), member, module, null));
        List<ApprovalId> asked = approvals
                .of(hr, town, Wanted.OPEN, PageRequest.of(0, 50))
                .map(ApprovalView::id)
                .toList();
        assertThat(asked).hasSize(MANY);
        budgets.change(hr, town, budget, draft(1), 0);

        List<String> outcomes = AtOnce.run(asked.stream()
                .map(id -> AtOnce.attempt(() -> approvals.approve(hr, town, List.of(id)), DONE))
                .toList());

        assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn("budget-used-up"::equals).hasSize(MANY - 1);
        assertThat(budgets.find(hr, town, budget).free()).isZero();
    }

    @Test
    void twentyBookingsReserveWhatIsThereAndTheOthersAsk() throws Exception {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        BudgetId budget = open(hr, town, 5);
        ModuleId module = office.module(1);
        List<MemberId> people = campus.members(town, MANY);

        List<String> outcomes = AtOnce.run(people.stream()
                .map(member ->
                        AtOnce.attempt(() -> enrolments.book(campus.learner(member), member, module, null), DONE))
                .toList());

        assertThat(outcomes).containsOnly(DONE);
        assertThat(budgets.find(hr, town, budget).free()).isZero();
        assertThat(approvals.of(hr, town, Wanted.OPEN, PageRequest.of(0, 50))).hasSize(MANY - 5);
    }

    private BudgetId open(Caller hr, MunicipalityId town, int euros) {
        return budgets.open(hr, town, null, LocalDate.now(clock).getYear(), draft(euros));
    }

    private static BudgetDraft draft(int euros) {
        return new BudgetDraft(Money.euros(BigDecimal.valueOf(euros)), null);
    }
}
