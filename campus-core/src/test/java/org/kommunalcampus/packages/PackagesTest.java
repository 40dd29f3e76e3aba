package org.kommunalcampus.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class PackagesTest {

    private static final PageRequest ALL = PageRequest.of(0, 500);

    @Autowired
    private Packages packages;

    @Autowired
    private PackageChoices choices;

    @Autowired
    private PackageAssignments packageAssignments;

    @Autowired
    private WantedPackages wanted;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Modules modules;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private List<ModuleId> steps;

    @BeforeEach
    void aTownAndModulesOfTwoProviders() {
        town = campus.municipality();
        hr = campus.hr(town);
        steps = IntStream.range(0, 3)
                .mapToObj(i -> campus.module(Map.of(campus.competence(), 2)))
                .toList();
    }

    @Test
    void aPackageIsPublicOnceSomebodyElseOfTheBeiratHasCertifiedIt() {
        PackageId id = made();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> packages.find(id));

        certify(id);

        PackageView found = packages.find(id);
        assertThat(found.steps()).extracting(PackageStep::module).containsExactlyElementsOf(steps);
        assertThat(found.complete()).isTrue();
        assertThat(packages.with(steps.getFirst())).extracting(PackageView::id).contains(id);
        assertThat(packages.certified(ALL)).extracting(PackageView::id).contains(id);
    }

    @Test
    void theTotalAddsUpHoursAndKnownFeesAndSaysHowManyAreUnknown() {
        PackageView view = packages.inside(hr, made());
        assertThat(view.total().minutes())
                .isEqualTo(view.steps().stream().mapToInt(PackageStep::minutes).sum());
        assertThat(view.total().unknownPrices()).isEqualTo((int)
                view.steps().stream().filter(step -> step.price() == null).count());
        assertThat(view.total().fees().stream().map(fee -> fee.amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(view.steps().stream()
                        .filter(step -> step.price() != null)
                        .map(step -> step.price().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void nobodyCertifiesWhatTheyProposed() {
        Caller proposer = reviewer("one");
        PackageId id = packages.make(proposer, PackageOwner.BEIRAT, content());
        packages.propose(proposer, id, version(proposer, id));

        assertThatThrownBy(() -> packages.certify(proposer, id, nextYear(), version(proposer, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("four-eyes"));
        packages.certify(reviewer("two"), id, nextYear(), version(proposer, id));
        assertThat(packages.find(id).state()).isEqualTo(PackageState.CERTIFIED);
    }

    @Test
    void aReturnedPackageIsADraftAgainWithTheReason() {
        PackageId id = made();
        packages.propose(hr, id, version(hr, id));
        packages.giveBack(reviewer("one"), id, "Zu lang", version(hr, id));
        PackageView view = packages.inside(hr, id);
        assertThat(view.state()).isEqualTo(PackageState.DRAFT);
        assertThat(view.returnedWhy()).isEqualTo("Zu lang");
    }

    @Test
    void othersCannotReadOrTouchATownsPackage() {
        PackageId id = made();
        Caller elsewhere = campus.hr(campus.municipality());
        Caller learner = campus.learner(campus.member(town));
        for (Caller stranger : List.of(elsewhere, learner, reviewer("one"), campus.operator())) {
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> packages.inside(stranger, id));
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> packages.change(stranger, id, content(), 0));
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> packages.propose(stranger, id, 0));
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> packages.withdraw(stranger, id, 0));
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> packages.of(stranger, PackageOwner.of(town), ALL));
        }
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> packages.certify(hr, id, nextYear(), version(hr, id)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> packages.make(hr, PackageOwner.BEIRAT, content()));
    }

    @Test
    void aStaleChangeIsRefused() {
        PackageId id = made();
        packages.change(hr, id, content(), version(hr, id));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> packages.change(hr, id, content(), 0));
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> packages.make(hr, PackageOwner.of(town), new PackageContent(" ", "", steps)))
                .satisfies(invalid -> assertThat(invalid.getErrors()).hasSize(2));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> packages.make(
                        hr,
                        PackageOwner.of(town),
                        new PackageContent("Titel", "Ziel", Collections.nCopies(2, steps.getFirst()))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> packages.make(
                        hr, PackageOwner.of(town), new PackageContent("Titel", "Ziel", List.of(ModuleId.next()))));
    }

    @Test
    void aPackageOfOneModuleIsNotProposed() {
        PackageId id =
                packages.make(hr, PackageOwner.of(town), new PackageContent("Titel", "Ziel", steps.subList(0, 1)));
        assertThatThrownBy(() -> packages.propose(hr, id, version(hr, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("package-too-small"));
    }

    @Test
    void aPackageIsIncompleteOnceAModuleIsWithdrawn() {
        PackageId id = made();
        certify(id);
        modules.withdraw(Caller.system("test"), steps.get(1), "test");
        assertThat(packages.find(id).complete()).isFalse();
        MemberId person = campus.member(town);
        assertThatThrownBy(() -> choices.choose(campus.learner(person), person, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("package-incomplete"));
    }

    @Test
    void aCertificationExpires() {
        PackageId id = made();
        certify(id);
        MemberId person = campus.member(town);
        choices.choose(campus.learner(person), person, id);
        assertThat(wanted.of(List.of(person), Map.of())).containsKey(person);
        clock.advance(Duration.ofDays(400));
        try {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> packages.find(id));
            assertThat(wanted.of(List.of(person), Map.of())).isEmpty();
        } finally {
            clock.reset();
        }
    }

    @Test
    void aLearnerTakesAPackageAndLeavesIt() {
        PackageId id = made();
        certify(id);
        MemberId person = campus.member(town);
        Caller learner = campus.learner(person);
        choices.choose(learner, person, id);
        choices.choose(learner, person, id);
        assertThat(choices.of(learner, person)).extracting(PackageView::id).containsExactly(id);
        choices.leave(learner, person, id);
        assertThat(choices.of(learner, person)).isEmpty();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> choices.choose(campus.learner(campus.member(town)), person, id));
    }

    @Test
    void anAssignedPackageIsKnownToThePlanner() {
        PackageId id = made();
        certify(id);
        MemberId person = campus.member(town);
        var tasks = packageAssignments.assign(
                hr, town, id, AssignmentKind.MANDATORY, "Einarbeitung", DueDate.open(), Audience.of(person));
        assertThat(tasks).hasSize(3);
        assertThat(wanted.of(Set.of(person), assignments.standingOf(Set.of(person)))
                        .get(person))
                .singleElement()
                .satisfies(one -> assertThat(one.modules()).isEqualTo(steps));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> packageAssignments.assign(
                        campus.hr(campus.municipality()),
                        town,
                        id,
                        AssignmentKind.MANDATORY,
                        "Einarbeitung",
                        DueDate.open(),
                        Audience.of(person)));
    }

    private PackageId made() {
        return packages.make(hr, PackageOwner.of(town), content());
    }

    private PackageContent content() {
        return new PackageContent("Neu im Amt", "Sicher in den ersten Wochen", steps);
    }

    private void certify(PackageId id) {
        packages.propose(hr, id, version(hr, id));
        packages.certify(reviewer("one"), id, nextYear(), version(hr, id));
    }

    private long version(Caller caller, PackageId id) {
        return packages.inside(caller, id).version();
    }

    private LocalDate nextYear() {
        return LocalDate.now(clock).plusYears(1);
    }

    private static Caller reviewer(String name) {
        return new Caller(name, Set.of(Role.REVIEWER), new IdentityKey("test", name), null, null, null);
    }
}
