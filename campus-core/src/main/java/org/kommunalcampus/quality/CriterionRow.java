package org.kommunalcampus.quality;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kommunalcampus.shared.LocalizedText;

/** A criterion in the form in which it is stored; where English is missing, German stands in. */
@Embeddable
record CriterionRow(
        String code,
        @Embedded @EmbeddedColumnNaming("group_%s") LocalizedText heading,
        @Embedded @EmbeddedColumnNaming("name_%s") LocalizedText name,
        int weight,
        boolean knockOut,
        String fields,
        @Embedded @EmbeddedColumnNaming("grade1_%s") LocalizedText lowest,
        @Embedded @EmbeddedColumnNaming("grade3_%s") LocalizedText middle,
        @Embedded @EmbeddedColumnNaming("grade5_%s") LocalizedText highest) {

    private static final String SEPARATOR = ",";

    static CriterionRow of(Criterion criterion) {
        return new CriterionRow(
                criterion.code(),
                complete(criterion.group()),
                complete(criterion.name()),
                criterion.weight(),
                criterion.knockOut(),
                String.join(SEPARATOR, criterion.fields()),
                complete(criterion.grades().get(0)),
                complete(criterion.grades().get(1)),
                complete(criterion.grades().get(2)));
    }

    Criterion criterion() {
        return new Criterion(
                code,
                heading,
                name,
                weight,
                knockOut,
                List.of(lowest, middle, highest),
                List.of(fields.split(SEPARATOR, -1)));
    }

    private static LocalizedText complete(LocalizedText text) {
        return new LocalizedText(text.de(), Objects.requireNonNullElse(text.en(), text.de()));
    }
}
