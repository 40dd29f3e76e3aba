package org.kommunalcampus.web.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalPolicies;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.approval.BudgetDraft;
import org.kommunalcampus.approval.Budgets;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** The demo's municipality has managers approve what costs something and keeps budgets for it, and somebody of the unit head's team asks for a module. */
@Component
@RequiredArgsConstructor
class DemoApprovals {

    private static final String CLERK = "MA-0064";
    private static final int DAYS = 14;

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final ApprovalPolicies policies;
    private final Enrolments enrolments;
    private final Budgets budgets;
    private final Clock clock;

    void load(Caller caller) {
        MemberView clerk = region.colleague(CLERK);
        MunicipalityId town = clerk.municipality();
        if (policies.of(caller, town).version() > 0) {
            return;
        }
        policies.change(caller, town, new ApprovalTerms(ApprovalKind.MANAGER, 0L, null, DAYS), 0);
        int year = LocalDate.now(clock).getYear();
        UnitId desk = Objects.requireNonNull(clerk.unit());
        for (int each = year; each <= year + 1; each++) {
            budgets.open(caller, town, null, each, draft(24_000, "11100"));
            budgets.open(caller, town, desk, each, draft(1_500, "12210"));
        }
        enrolments.book(caller, clerk.id(), module(), null);
    }

    private static BudgetDraft draft(int euros, String costCentre) {
        return new BudgetDraft(Money.euros(BigDecimal.valueOf(euros)), costCentre);
    }

    private ModuleId module() {
        return modules.byExternalId(providers.byCode("drei-ufer").orElseThrow().id(), "DU-15")
                .orElseThrow(() -> new IllegalStateException("no module DU-15"));
    }
}
