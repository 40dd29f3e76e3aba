package org.kommunalcampus.web.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.recognition.RecognitionDecision;
import org.kommunalcampus.web.kit.FormField;

/**
 * What whoever checks a proof entered: each of its buttons reads what it needs.
 *
 * @param whole whether the module counts as completed
 * @param version that was seen
 */
record DeskForm(
        @Nullable Boolean whole,
        @Nullable List<String> competences,
        @Nullable List<String> levels,
        @FormField @Nullable LocalDate validUntil,
        @Nullable String remark,
        @Nullable String question,
        @Nullable String reason,
        @Nullable Long version) {

    private static final long NONE_SEEN = -1;

    static DeskForm empty() {
        return new DeskForm(null, null, null, null, null, null, null, null);
    }

    RecognitionDecision decision() {
        return new RecognitionDecision(
                Boolean.TRUE.equals(whole), ChosenLevels.of(competences, levels), validUntil, remark);
    }

    long seen() {
        return version == null ? NONE_SEEN : version;
    }
}
