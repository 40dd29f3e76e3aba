package org.kommunalcampus.web.absence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsenceOrigin;
import org.kommunalcampus.absence.AbsencePeriod;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words absences, in a number of queries that does not depend on how many they are. */
@Component
@RequiredArgsConstructor
class AbsenceRows {

    private final Members members;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * An absence; all texts are in the reader's language.
     *
     * @param mine whether the person it is about has entered it
     */
    record Row(String id, String name, @Nullable String unit, String days, String origin, boolean mine, long version) {}

    /** For those who plan the days of others. */
    List<Row> led(Caller caller, List<AbsenceView> found, Locale locale) {
        Set<MemberId> ids = found.stream().map(AbsenceView::member).collect(Collectors.toSet());
        Map<MemberId, MemberView> people =
                ids.isEmpty() ? Map.of() : members.among(caller, caller.requireMunicipality(), ids);
        return found.stream()
                .map(absence -> row(absence, people.get(absence.member()), locale))
                .toList();
    }

    /** For the person. */
    List<Row> own(List<AbsenceView> found, Locale locale) {
        return found.stream().map(absence -> row(absence, null, locale)).toList();
    }

    /** The days of an absence. */
    String days(AbsencePeriod period, Locale locale) {
        String days = wording.days(period.from(), period.until(), locale);
        return period.part() == DayPart.WHOLE
                ? days
                : days + ", " + phrases.say("absence.part." + Phrases.key(period.part()), locale);
    }

    private Row row(AbsenceView absence, @Nullable MemberView person, Locale locale) {
        return new Row(
                absence.id().toString(),
                person == null ? "" : person.fullName(),
                person == null ? null : person.unitName(),
                days(absence.period(), locale),
                phrases.say("absence.origin." + Phrases.key(absence.origin()), locale),
                absence.origin() == AbsenceOrigin.PERSON,
                absence.version());
    }
}
