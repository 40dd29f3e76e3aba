package org.kommunalcampus.web.topics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.topics.CallText;
import org.kommunalcampus.topics.CallView;

/** What somebody typed into the form of a call. */
record CallForm(String competence, String level, String title, String description, String deadline, long version) {

    static CallForm of(CallView call) {
        return new CallForm(
                call.competence().toString(),
                String.valueOf(call.level()),
                call.title(),
                call.description(),
                call.deadline().toString(),
                call.version());
    }

    static CallForm read(Map<String, String> sent) {
        String version = sent.getOrDefault("version", "");
        return new CallForm(
                sent.getOrDefault("competence", ""),
                sent.getOrDefault("level", ""),
                sent.getOrDefault("title", ""),
                sent.getOrDefault("description", ""),
                sent.getOrDefault("deadline", ""),
                version.matches("\\d{1,18}") ? Long.parseLong(version) : -1);
    }

    CallText text() {
        return new CallText(
                CompetenceId.of(competence),
                level.matches("\\d") ? Integer.valueOf(level) : null,
                title,
                description,
                day(deadline));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
