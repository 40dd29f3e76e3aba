package org.kommunalcampus.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.shared.UnitId;

/** Everything that HR can see of random municipalities, unit by unit, put together as somebody curious would. */
class GroupsTest {

    private static final long SEED = 47;
    private static final int MINIMUM = 7;

    private final CompetenceId competence = CompetenceId.next();

    @Test
    void drillingDownRevealsNoGroupBelowTheMinimum() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<UnitNode> roots = forest(random, 3);
            Tally<UnitId> tally = staffed(roots, random);
            look(Groups.ofUnits(roots, tally), tally);
        }
    }

    private void look(Groups here, Tally<UnitId> tally) {
        int whole = here.whole().getOrDefault(competence, GapCell.NOBODY).asked();
        boolean shown = here.shows(competence, MINIMUM);
        assertThat(!shown || whole == 0 || whole >= MINIMUM).isTrue();
        int hiddenSum = 0;
        for (int i = 0; i < here.parts().size(); i++) {
            int size =
                    here.parts().get(i).getOrDefault(competence, GapCell.NOBODY).asked();
            if (here.hidden(competence, MINIMUM).get(i)) {
                hiddenSum += size;
            } else {
                assertThat(size == 0 || size >= MINIMUM).as("seed %s", SEED).isTrue();
                assertThat(shown).as("nothing is shown below what is hidden").isTrue();
            }
        }
        assertThat(!shown || hiddenSum == 0 || hiddenSum >= MINIMUM)
                .as("seed %s: the rest of what is shown", SEED)
                .isTrue();
        for (UnitNode child : here.below()) {
            look(Groups.at(here, child.id(), tally, MINIMUM), tally);
        }
    }

    private static List<UnitNode> forest(Random random, int depth) {
        List<UnitNode> units = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0 && depth > 0; i--) {
            UnitId id = UnitId.next();
            units.add(new UnitNode(id, id.toString(), "Amt", forest(random, depth - 1)));
        }
        return units;
    }

    private Tally<UnitId> staffed(List<UnitNode> roots, Random random) {
        var tally = new Tally<UnitId>(new HashMap<>(), new HashMap<>());
        hire(Optional.empty(), tally, random);
        roots.forEach(root -> hireIn(root, tally, random));
        return tally;
    }

    private void hireIn(UnitNode unit, Tally<UnitId> tally, Random random) {
        hire(Optional.of(unit.id()), tally, random);
        unit.children().forEach(child -> hireIn(child, tally, random));
    }

    private void hire(Optional<UnitId> unit, Tally<UnitId> tally, Random random) {
        int people = random.nextInt(12);
        if (people > 0) {
            tally.add(unit, people, List.of(new Requirement(competence, new Level(3))));
        }
    }
}
