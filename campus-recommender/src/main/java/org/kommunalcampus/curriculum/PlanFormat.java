package org.kommunalcampus.curriculum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;
import org.kommunalcampus.curriculum.engine.plan.Totals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads plan documents. What a plan depends on is left out: people do not see it, and it is kept in a form of its own. */
@Component
class PlanFormat {

    private static final PlanDependencies LEFT_OUT = new PlanDependencies(List.of(), List.of());

    /** A plan of nothing, for learners whose first plan is still to be built. */
    static final Curriculum NONE = new Curriculum(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Totals(0, 0, 0, 0, 0),
            LEFT_OUT,
            List.of(),
            List.of(),
            List.of());

    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .addMixIn(ModuleId.class, IdAsText.class)
            .addMixIn(SessionId.class, IdAsText.class)
            .addMixIn(CompetenceId.class, IdAsText.class)
            .build();

    PlanDocument write(Curriculum plan) {
        return PlanDocument.of(json.writeValueAsString(visible(plan)));
    }

    Curriculum read(String document) {
        return json.readValue(document, Curriculum.class);
    }

    /** The plan without what it depends on. */
    static Curriculum visible(Curriculum plan) {
        return plan.dependingOn(LEFT_OUT);
    }

    /** Ids are written as their text. */
    private abstract static class IdAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdAsText(UUID value) {}

        @JsonValue
        abstract UUID value();
    }
}
