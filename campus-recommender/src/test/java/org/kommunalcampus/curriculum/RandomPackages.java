package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.packages.PackageContent;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** What may happen to packages in {@link RandomEvents}. */
@TestComponent
@RequiredArgsConstructor
class RandomPackages {

    private static final Caller REVIEWER =
            new Caller("Beirat", Set.of(Role.REVIEWER), new IdentityKey("test", "beirat"), null, null, null);

    private final Packages packages;
    private final PackageChoices choices;
    private final SampleCampus campus;
    private final RandomCatalogue catalogue;
    private final RandomPeople people;
    private final MutableClock clock;

    private final List<PackageId> made = new ArrayList<>();
    private Dice dice = new Dice(0);

    void begin(Dice dice) {
        this.dice = dice;
        made.clear();
    }

    /** A certification may end within days. */
    String combine() {
        List<ModuleId> offered = catalogue.offered();
        if (offered.size() < 2) {
            return "nothing to combine";
        }
        List<ModuleId> steps = IntStream.range(0, 2 + dice.below(3))
                .mapToObj(i -> dice.pick(offered))
                .distinct()
                .toList();
        var operator = campus.operator();
        try {
            PackageId id = packages.make(operator, PackageOwner.OPERATOR, new PackageContent("Paket", "Ziel", steps));
            packages.propose(operator, id, version(id));
            packages.certify(REVIEWER, id, LocalDate.now(clock).plusDays(1 + dice.below(30)), version(id));
            made.add(id);
            return "made a package";
        } catch (Invalid | Refused unsound) {
            return "made no package";
        }
    }

    String choose() {
        if (made.isEmpty()) {
            return "no package to choose";
        }
        MemberId member = dice.pick(people.present());
        try {
            choices.choose(campus.learner(member), member, dice.pick(made));
            return "chose a package";
        } catch (NotFound | Refused gone) {
            return "the package is gone";
        }
    }

    String leave() {
        if (made.isEmpty()) {
            return "no package to leave";
        }
        MemberId member = dice.pick(people.present());
        choices.leave(campus.learner(member), member, dice.pick(made));
        return "left a package";
    }

    String revise() {
        if (made.isEmpty()) {
            return "no package to revise";
        }
        PackageId id = dice.pick(made);
        made.remove(id);
        packages.revise(campus.operator(), id, version(id));
        return "revised a package";
    }

    private long version(PackageId id) {
        return packages.inside(campus.operator(), id).version();
    }
}
