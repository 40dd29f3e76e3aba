package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.PersonalFacts;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/**
 * What an employer can learn about people: every verb that is open to HR or managers and answers something stands in the catalogue of evaluations, or here with the
 * reason why it tells nothing about people; and whoever is shown facts about somebody else leaves a look that this person can read.
 */
@AnalyzeClasses(packages = "org.kommunalcampus", importOptions = ProgramOnly.class)
class EvaluationsTest {

    private static final String OWN_WORDS = "tells what HR itself has written";
    private static final String LED =
            "tells who leads people what both sides wrote down for the talk that the manager holds with them";
    private static final String THINGS = "tells about offers, packages or units and about nobody";
    private static final String ASKED = "tells what the caller is asked, and nothing of what anybody answered";
    private static final String DECISION = "answers with the id of what was decided";

    private static final Map<String, String> NOT_ABOUT_PEOPLE = notAboutPeople();

    private static final Set<String> OPENS_TO_EMPLOYERS = Set.of("mustSee", "mustOversee");

    @ArchTest
    static void everyEvaluationStandsInTheCatalogue(JavaClasses program) {
        Set<String> open = verbs(program)
                .filter(verb -> !verb.isAnnotatedWith(Evaluation.class))
                .filter(EvaluationsTest::answers)
                .filter(verb -> reaches(verb, EvaluationsTest::opensToEmployers, new HashSet<>()))
                .map(EvaluationsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).containsExactlyElementsOf(new TreeSet<>(NOT_ABOUT_PEOPLE.keySet()));
    }

    @ArchTest
    static void whoeverIsShownFactsAboutSomebodyElseLeavesALook(JavaClasses program) {
        Set<String> unseen = verbs(program)
                .filter(verb -> verb.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(PersonalFacts.class)))
                .filter(verb -> !reaches(verb, EvaluationsTest::notesOrIsOwn, new HashSet<>()))
                .map(EvaluationsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unseen)
                .as("verbs that show personal facts to somebody else without a look")
                .isEmpty();
    }

    private static Stream<JavaMethod> verbs(JavaClasses program) {
        return program.stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.isAnnotatedWith(CapabilityOnly.class))
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Caller.class)));
    }

    private static boolean answers(JavaMethod verb) {
        return !verb.getRawReturnType().isEquivalentTo(void.class);
    }

    private static boolean opensToEmployers(JavaCodeUnit unit) {
        boolean byRole = unit.getFieldAccesses().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Role.class)
                        && Set.of("HR", "MANAGER").contains(access.getName()));
        boolean byPerson = unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Members.class)
                                && OPENS_TO_EMPLOYERS.contains(call.getName())
                        || call.getName().equals("toStaffOf"));
        return byRole || byPerson;
    }

    private static boolean notesOrIsOwn(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Audit.class)
                                && call.getName().equals("looked")
                        || call.getTargetOwner().isEquivalentTo(Caller.class)
                                && Set.of("requireSelf", "requireMember", "requireOwn", "requirePerson")
                                        .contains(call.getName()));
    }

    /** Whether the verb, or another method of its class that it calls, does so. */
    private static boolean reaches(JavaCodeUnit unit, Predicate<JavaCodeUnit> what, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return false;
        }
        JavaClass owner = unit.getOwner();
        return what.test(unit)
                || unit.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().equals(owner))
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .anyMatch(called -> reaches(called, what, seen));
    }

    private static String name(JavaMethod verb) {
        return verb.getOwner().getSimpleName() + "." + verb.getName();
    }

    private static Map<String, String> notAboutPeople() {
        Map<String, String> reasons = new TreeMap<>();
        put(
                reasons,
                OWN_WORDS,
                "ApprovalPolicies.of",
                "AssignmentRules.of",
                "AssignmentRules.find",
                "StaffGroups.of",
                "StaffColumns.of",
                "ProofImports.of",
                "OfferWishes.topics",
                "OfferWishes.stops",
                "StaffRegister.importMembers",
                "Units.importUnits");
        put(
                reasons,
                THINGS,
                "DirectoryAccesses.of",
                "DirectoryAccesses.issue",
                "MailDomains.of",
                "MailDomains.elsewhere",
                "Welcome.isDismissed");
        put(reasons, THINGS, "DirectoryUnits.all", "DirectoryUnits.find", "DirectoryUnits.admit");
        put(reasons, THINGS, "DirectoryUnits.change", "DirectoryUnits.release");
        put(reasons, THINGS, "StaffDirectory.unitCodes", "StaffDirectory.unitNamed");
        put(reasons, DECISION, "DirectoryStaffing.admit", "DirectoryStaffing.change", "DirectoryStaffing.leave");
        put(reasons, DECISION, "DirectoryUnits.fill", "DirectoryUnits.move");
        put(reasons, THINGS, "Settlements.months", "Settlements.standing");
        put(reasons, THINGS, "InvoiceMasters.buyer");
        put(reasons, DECISION, "Invoices.cancel");
        put(reasons, THINGS, "Budgets.of", "Budgets.find", "Budgets.open");
        put(reasons, THINGS, "Packages.inside", "OfferInbox.list", "OfferInbox.find", "Units.tree");
        put(
                reasons,
                DECISION,
                "Packages.change",
                "Packages.propose",
                "Packages.revise",
                "PackageAssignments.assign",
                "GoalAgreements.propose",
                "EmployerAttestations.attest",
                "EmployerAttestations.attestAll",
                "EmployerAttestations.withdrawAll",
                "ProofImports.take",
                "ProofImports.undo",
                "AssignmentRules.create",
                "Admissions.admit",
                "Assignments.assign",
                "TaskDecisions.exempt",
                "TaskDecisions.withdraw",
                "TaskDecisions.reinstate",
                "TaskDecisions.postpone",
                "TaskDecisions.remind",
                "StaffGroups.create",
                "Completions.record");
        put(reasons, OWN_WORDS, "TalkPolicies.of");
        put(reasons, LED, "LedTalks.ofTeam", "LedTalks.find", "LedTalks.prepare", "LedTalks.calendar");
        put(reasons, ASKED, "Surveys.open", "Surveys.at", "Surveys.sheet");
        return reasons;
    }

    private static void put(Map<String, String> reasons, String reason, String... verbs) {
        for (String verb : verbs) {
            reasons.put(verb, reason);
        }
    }
}
