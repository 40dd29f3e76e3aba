package org.kommunalcampus.web.kit;

import java.util.Map;
import java.util.Objects;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.survey.OpenSurvey;
import org.kommunalcampus.survey.SurveyKind;

/** How addresses of pages name kinds of surveys. */
public final class SurveyAddress {

    /** The page with all that somebody may answer. */
    public static final String ALL = "/umfragen";

    private static final Map<SurveyKind, String> NAMES = Map.of(
            SurveyKind.PREPARATION, "vorbereitung",
            SurveyKind.FOLLOW_UP, "abschluss",
            SurveyKind.TRANSFER, "anwendung",
            SurveyKind.LEARNERS, "lernende",
            SurveyKind.HR, "personal",
            SurveyKind.PROVIDERS, "anbieter");

    private SurveyAddress() {}

    /** The part of an address that stands for the kind. */
    public static String of(SurveyKind kind) {
        return Objects.requireNonNull(NAMES.get(kind));
    }

    /** The page of a survey. */
    public static String of(OpenSurvey survey) {
        return ALL + "/" + of(survey.kind()) + "/" + survey.subject();
    }

    /** The kind of that name; throws {@link NotFound} for a name that no kind has. */
    public static SurveyKind kind(String name) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new NotFound("survey", name));
    }
}
