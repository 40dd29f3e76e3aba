package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** What the operator and HR may decide in {@link RandomEvents}. */
@TestComponent
@RequiredArgsConstructor
class RandomRules {

    private final SampleCampus campus;
    private final Regions regions;
    private final Policies policies;
    private final Members members;
    private final Assignments assignments;
    private final RandomCatalogue catalogue;
    private final RandomPeople people;
    private final MutableClock clock;

    private final List<Made> made = new ArrayList<>();
    private Dice dice = new Dice(0);

    void begin(Dice dice) {
        this.dice = dice;
        made.clear();
    }

    /** One rule is switched off, or all apply again; weights, times and the limit of learning time change too. */
    String switchPolicy() {
        RegionId region = regions.ensure(PlanWorld.OPERATOR, "TEST", "Region of tests");
        Set<RuleName> off = dice.oneIn(3) ? Set.of() : Set.of(dice.pick(PolicySettings.switchableRules()));
        var values = new EnumMap<>(PolicySettings.standard().values());
        values.put(PolicySetting.WEIGHT_INTEREST, dice.below(200));
        values.put(PolicySetting.RENEWAL, dice.below(12));
        if (dice.oneIn(3)) {
            values.put(PolicySetting.BUDGET, 60 + dice.below(1_200));
        }
        var settings = new PolicySettings(values, off);
        long known = policies.current(PlanWorld.OPERATOR, region).version();
        policies.save(PlanWorld.OPERATOR, region, settings, null, known);
        return "switched off " + off + ", settings " + values;
    }

    String assign() {
        List<ModuleId> offered = catalogue.offered();
        if (offered.isEmpty()) {
            return "nothing to assign";
        }
        MemberId member = dice.pick(people.present());
        DueDate due =
                dice.oneIn(2) ? DueDate.open() : DueDate.on(LocalDate.now(clock).plusDays(2 + dice.below(60)));
        AssignmentKind kind = dice.pick(List.of(AssignmentKind.values()));
        Caller hr = campus.hr(members.find(member).municipality());
        var task = new Task(dice.pick(offered), kind, "test", due);
        try {
            made.add(new Made(
                    hr, assignments.assign(hr, members.find(member).municipality(), task, Audience.of(member))));
            return "assigned " + kind;
        } catch (NotFound expired) {
            return "the module has expired";
        }
    }

    String withdrawAssignment() {
        if (made.isEmpty()) {
            return "no assignment to withdraw";
        }
        Made last = made.removeLast();
        assignments.withdraw(last.hr(), last.id(), "test", 0);
        return "withdrew an assignment";
    }

    private record Made(Caller hr, AssignmentId id) {}
}
