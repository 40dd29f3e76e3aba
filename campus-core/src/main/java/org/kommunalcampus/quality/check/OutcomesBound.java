package org.kommunalcampus.quality.check;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.Outcome;
import org.springframework.stereotype.Component;

/** Each outcome is a sentence that names a competence of a framework and the level it leads to. */
@Component
class OutcomesBound implements DescriptionCheck {

    @Override
    public String criterion() {
        return "outcomes-bound";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        return IntStream.range(0, stated.outcomes().size()).boxed().flatMap(at -> {
            Outcome outcome = stated.outcomes().get(at);
            String pointer = "/outcomes/" + at;
            Stream.Builder<Finding> found = Stream.builder();
            if (outcome.text().isEmpty()) {
                found.add(finding(Severity.ERROR, pointer + "/text", "no-text", at + 1));
            }
            if (outcome.competence() == null) {
                found.add(finding(Severity.ERROR, pointer + "/competence", "no-competence", at + 1));
            } else if (!around.competences().contains(outcome.competence())) {
                found.add(finding(Severity.ERROR, pointer + "/competence", "unknown-competence", at + 1));
            }
            if (outcome.level() == null) {
                found.add(finding(Severity.ERROR, pointer + "/level", "no-level", at + 1));
            }
            return found.build();
        });
    }
}
