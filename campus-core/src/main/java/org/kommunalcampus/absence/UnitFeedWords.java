package org.kommunalcampus.absence;

/**
 * The words of a unit's calendar, in one language; each but the first stands behind the name of a person.
 *
 * @param name of the calendar
 * @param asked for a session that somebody has to approve first
 */
public record UnitFeedWords(
        String name, String absent, String morning, String afternoon, String training, String asked) {

    String of(DayPart part) {
        return switch (part) {
            case WHOLE -> absent;
            case MORNING -> morning;
            case AFTERNOON -> afternoon;
        };
    }
}
