package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.RuleConditions;
import org.kommunalcampus.assignment.RuleDraft;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** What HR of the demo's municipality has assigned, so that its workplace and that of the unit head have something to show. */
@Component
@RequiredArgsConstructor
class DemoAssignments {

    private static final String HEAD = "D-0002";
    private static final String CLERK = "D-0001";

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final JobProfiles jobProfiles;
    private final Assignments assignments;
    private final AssignmentRules rules;
    private final GoalAgreements agreements;
    private final Clock clock;

    void load(Caller caller) {
        MemberView head = region.colleague(HEAD);
        MunicipalityId town = head.municipality();
        if (!rules.of(caller, town).isEmpty()) {
            return;
        }
        var job = jobProfiles.byCode("CITIZEN_OFFICE").orElseThrow().id();
        rules.create(
                caller,
                town,
                new RuleDraft(
                        "Datenschutz im Bürgerbüro, jährlich",
                        new Task(
                                module("falkenried", "AF-08"),
                                AssignmentKind.MANDATORY,
                                "Die Dienstanweisung Datenschutz verlangt eine jährliche Unterweisung.",
                                DueDate.afterEntry(120)),
                        new RuleConditions(Set.of(job), Set.of(), null, 12, 60)));
        assignments.assign(
                caller,
                town,
                new Task(
                        module("drei-ufer", "DU-33"),
                        AssignmentKind.RECOMMENDED,
                        "Alle sollen KI einmal selbst ausprobiert haben.",
                        DueDate.on(LocalDate.now(clock).plusMonths(6))),
                Audience.of(
                        head.id(),
                        region.colleague(CLERK).id(),
                        region.colleague("D-0003").id()));
        Caller asHead =
                new Caller(head.fullName(), caller.roles(), DemoAccount.LEITUNG.identity(), head.id(), town, null);
        agreements.propose(
                asHead,
                region.colleague(CLERK).id(),
                new WantedGoal(
                        GoalTarget.job(jobProfiles
                                .byCode("DIGITAL_GUIDE")
                                .orElseThrow()
                                .id()),
                        LocalDate.now(clock).plusMonths(18)));
    }

    private ModuleId module(String provider, String externalId) {
        return modules.byExternalId(providers.byCode(provider).orElseThrow().id(), externalId)
                .orElseThrow(() -> new IllegalStateException("no module " + externalId));
    }
}
