package org.kommunalcampus;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.absence.OwnAbsences;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.privacy.Erasures;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.study.Homeworks;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.TestAttempts;
import org.kommunalcampus.web.kit.OwnChange;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** The structure that {@code docs/architecture.md} promises. */
@AnalyzeClasses(packages = "org.kommunalcampus", importOptions = ProgramOnly.class)
class StructureTest {

    @Test
    void capabilitiesUseEachOtherOnlyAsTheyDeclare() {
        ApplicationModules.of(KommunalCampusApplication.class, new ProgramOnly())
                .verify();
    }

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirCapability = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule whatIsBelowTheEntrancesKnowsNoWeb = noClasses()
            .that()
            .resideOutsideOfPackages(entrances())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    /** Plans and policies are stored as documents, and an event names a map by the ids of members; nothing else below the entrances knows JSON. */
    @ArchTest
    static final ArchRule whatIsBelowTheEntrancesKnowsNoJson = noClasses()
            .that()
            .resideOutsideOfPackages(entrances())
            .and(DescribedPredicate.not(DescribedPredicate.describe(
                    "formats of stored documents",
                    type -> Set.of("PlanFormat", "StoredPolicies", "CurriculaChanged", "GuideNodes")
                            .contains(topLevelNameOf(type)))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    /** One name for one thing, so that no reader has to look at the imports. */
    @ArchTest
    static void noTwoTypesShareAName(JavaClasses program) {
        Map<String, List<String>> byName = program.stream()
                .filter(type -> type.getEnclosingClass().isEmpty()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getName().contains("$"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));

        assertThat(byName.values()).filteredOn(types -> types.size() > 1).isEmpty();
    }

    @ArchTest
    static final ArchRule theEngineIsPureJava = classes()
            .that()
            .resideInAPackage("org.kommunalcampus.curriculum.engine..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("org.jspecify.."))
                    .or(resideInAPackage("org.kommunalcampus.curriculum.engine.."))
                    .or(resideInAPackage("org.kommunalcampus.competence..").and(isValue()))
                    .or(resideInAPackage("org.kommunalcampus.catalogue..").and(isValue()))
                    .or(resideInAPackage("org.kommunalcampus.shared..").and(isValue()))
                    .or(DescribedPredicate.describe("arrays", type -> type.isArray())));

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.kommunalcampus.ClockConfiguration")
            .should()
            .callMethodWhere(DescribedPredicate.describe("now() without a clock", StructureTest::readsTheSystemClock));

    @ArchTest
    static final ArchRule useCasesCheckTheirCaller = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and()
            .arePublic()
            .should(takeTheCallerFirstOrSayWhyNot());

    /** The demo fills the platform and the sign-in finds out who calls; both come before there is a caller. */
    @ArchTest
    static final ArchRule entrancesCallOnlyVerbsThatCheckTheirCaller = noClasses()
            .that()
            .resideInAnyPackage(entrances())
            .and()
            .resideOutsideOfPackages(
                    "org.kommunalcampus", "org.kommunalcampus.web.demo..", "org.kommunalcampus.web.security..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "a verb for capabilities",
                    access -> access.getTarget()
                            .resolveMember()
                            .map(member -> member.isAnnotatedWith(CapabilityOnly.class))
                            .orElse(false)));

    /** Where requests and files from outside come in; whatever is not listed is below them. */
    private static String[] entrances() {
        return new String[] {
            "org.kommunalcampus",
            "org.kommunalcampus.web..",
            "org.kommunalcampus.http..",
            "org.kommunalcampus.exchange..",
            "org.kommunalcampus.providerapi.."
        };
    }

    private static String topLevelNameOf(JavaClass type) {
        return type.getEnclosingClass().map(StructureTest::topLevelNameOf).orElse(type.getSimpleName());
    }

    @ArchTest
    static final ArchRule noPageImportsAnotherPage = slices().matching("org.kommunalcampus.web.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            "org.kommunalcampus.web.kit..",
                            "org.kommunalcampus.web.layout..",
                            "org.kommunalcampus.web.shipped..",
                            "org.kommunalcampus.web.outage..",
                            "org.kommunalcampus.web.security..",
                            "org.kommunalcampus.web.description..",
                            "org.kommunalcampus.web.content..",
                            "org.kommunalcampus.web.proof..",
                            "org.kommunalcampus.web.api.."));

    @ArchTest
    static final ArchRule whatPagesShareKnowsNoPage =
            slices().matching("org.kommunalcampus.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noPageCatchesWhatIsRefused = noClasses()
            .that()
            .resideInAPackage("org.kommunalcampus.web..")
            .and()
            .resideOutsideOfPackages(
                    "org.kommunalcampus.web.kit..",
                    "org.kommunalcampus.web.api..",
                    "org.kommunalcampus.web.scim..",
                    "org.kommunalcampus.web.security..")
            .should(catchRefusals());

    /** What learners change themselves and their plan rests on, by use case. */
    private static final Map<Class<?>, Set<String>> OWN_CHANGES = Map.of(
            Profiles.class, Set.of("change", "answer", "rateSelf", "clearSelf", "aimAt", "dropGoal"),
            GoalAgreements.class, Set.of("answer"),
            Enrolments.class, Set.of("book", "begin", "cancel"),
            OwnAbsences.class, Set.of("enter", "change", "remove"),
            PackageChoices.class, Set.of("choose", "leave"),
            Erasures.class, Set.of("request"),
            Studies.class, Set.of("report"),
            TestAttempts.class, Set.of("submit"),
            Homeworks.class, Set.of("handIn"));

    @ArchTest
    static final ArchRule thePlanFollowsOwnChangesInTheSameRequest = classes()
            .that(DescribedPredicate.describe(
                    "make a change of the learner's own",
                    type -> type.getMethodCallsFromSelf().stream().anyMatch(StructureTest::isOwnChange)))
            .and()
            .resideInAPackage("org.kommunalcampus.web..")
            .and()
            .resideOutsideOfPackage("org.kommunalcampus.web.demo..")
            .should(ArchConditions.callMethodWhere(DescribedPredicate.describe(
                    "the plan follows",
                    call -> call.getName().equals("afterOwnChange")
                            || call.getTargetOwner().isEquivalentTo(OwnChange.class))));

    private static boolean isOwnChange(JavaCall<?> call) {
        return OWN_CHANGES.entrySet().stream()
                .anyMatch(verbs -> call.getTargetOwner().isEquivalentTo(verbs.getKey())
                        && verbs.getValue().contains(call.getName()));
    }

    private static ArchCondition<JavaClass> catchRefusals() {
        Set<Class<?>> refusals = Set.of(Stale.class, Refused.class, Invalid.class, NotFound.class, AccessDenied.class);
        return new ArchCondition<>("catch a refusal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(caught -> refusals.stream().anyMatch(caught::isEquivalentTo))
                        .forEach(caught -> events.add(SimpleConditionEvent.satisfied(
                                type, type.getName() + " catches " + caught.getSimpleName())));
            }
        };
    }

    private static boolean readsTheSystemClock(JavaCall<?> call) {
        boolean systemClock = call.getTargetOwner().isEquivalentTo(Clock.class)
                && call.getName().startsWith("system");
        boolean now = call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return systemClock || now;
    }

    private static DescribedPredicate<JavaClass> isValue() {
        return DescribedPredicate.describe("ids and values", type -> type.isRecord() || type.isEnum());
    }

    private static ArchCondition<JavaMethod> takeTheCallerFirstOrSayWhyNot() {
        return new ArchCondition<>("take the caller first, or be @Open or @CapabilityOnly") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takesCaller = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Caller.class);
                boolean open = method.isAnnotatedWith(Open.class);
                boolean internal =
                        method.isAnnotatedWith(CapabilityOnly.class); // may take the caller as the actor to note
                if (takesCaller ? open : !open && !internal) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
