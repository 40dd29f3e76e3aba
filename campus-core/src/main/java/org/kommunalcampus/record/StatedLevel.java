package org.kommunalcampus.record;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.profile.AttestedLevel;

/** A competence with the level that a record states. */
@Embeddable
record StatedLevel(UUID competenceId, int levelReached) {

    static StatedLevel of(ProvenLevel proven) {
        return new StatedLevel(proven.competence().value(), proven.level().value());
    }

    static StatedLevel of(AttestedLevel attested) {
        return new StatedLevel(attested.competence().value(), attested.level().value());
    }

    ProvenLevel proven() {
        return new ProvenLevel(new CompetenceId(competenceId), new Level(levelReached));
    }
}
