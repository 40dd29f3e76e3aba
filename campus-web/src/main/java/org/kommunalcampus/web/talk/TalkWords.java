package org.kommunalcampus.web.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.talk.MeasureKind;
import org.kommunalcampus.talk.PersonResult;
import org.kommunalcampus.talk.TalkDate;
import org.kommunalcampus.talk.TalkDue;
import org.kommunalcampus.talk.TalkMeasure;
import org.kommunalcampus.talk.TalkOutcome;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** What the pages of talks call things. */
@Component
@RequiredArgsConstructor
class TalkWords {

    private final Wording wording;
    private final NamesReader namesReader;
    private final CompetenceSearch competences;

    /** A measure in words. */
    record Measure(
            String kind,
            String step,
            @Nullable String due,
            @Nullable String goal) {}

    /** A date in words. */
    record When(
            String id,
            String moment,
            int minutes,
            @Nullable String place,
            @Nullable String link,
            boolean cancelled,
            boolean ahead,
            long version) {}

    /** An area with its competences. */
    record Area(String name, List<Option> competences) {}

    String say(String key, Locale locale, Object... arguments) {
        return wording.text("talk." + key, locale, arguments);
    }

    /** The day, or a dash for none. */
    String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "–" : wording.day(day, locale);
    }

    String moment(Instant moment, Locale locale) {
        return wording.moment(moment, locale);
    }

    When when(TalkDate date, Instant now, Locale locale) {
        return new When(
                date.id().toString(),
                moment(date.startsAt(), locale),
                date.minutes(),
                date.place(),
                date.link(),
                date.cancelled(),
                date.startsAt().isAfter(now),
                date.version());
    }

    List<Measure> measures(List<TalkMeasure> measures, Locale locale) {
        Names names = names(measures);
        return measures.stream()
                .map(measure -> new Measure(
                        say("kind." + measure.kind(), locale),
                        Objects.requireNonNullElse(measure.step(), ""),
                        measure.due() == null ? null : wording.day(measure.due(), locale),
                        measure.competence() == null || measure.level() == null
                                ? null
                                : say(
                                        "level",
                                        locale,
                                        names.competence(measure.competence(), locale),
                                        measure.level())))
                .toList();
    }

    private Names names(List<TalkMeasure> measures) {
        List<CompetenceId> named = measures.stream()
                .map(TalkMeasure::competence)
                .filter(Objects::nonNull)
                .toList();
        return names(named);
    }

    Names names(Collection<CompetenceId> named) {
        return namesReader.of(List.of(), named);
    }

    Badge outcome(PersonResult result, boolean cancelled, Locale locale) {
        if (cancelled) {
            return new Badge(Tone.NEUTRAL, say("cancelled", locale));
        }
        Tone tone = switch (result.outcome()) {
            case OPEN -> Tone.NEUTRAL;
            case PROPOSED -> Tone.INFO;
            case RETURNED -> Tone.WARNING;
            case CONFIRMED -> Tone.SUCCESS;
        };
        return new Badge(tone, say("outcome." + result.outcome(), locale));
    }

    /** Whether somebody is owed a talk. */
    Badge standing(TalkDue due, LocalDate today, Locale locale) {
        if (due.isOverdue(today)) {
            return new Badge(Tone.WARNING, say("standing.due", locale));
        }
        return due.lastHeld() == null
                ? new Badge(Tone.NEUTRAL, say("standing.none", locale))
                : new Badge(Tone.SUCCESS, say("standing.held", locale));
    }

    List<Option> kinds(Locale locale) {
        return Arrays.stream(MeasureKind.values())
                .map(kind -> new Option(kind.name(), say("kind." + kind, locale)))
                .toList();
    }

    List<Option> levels(Locale locale) {
        return IntStream.rangeClosed(Level.MIN, Level.MAX)
                .mapToObj(level -> new Option(String.valueOf(level), say("level.option", locale, level)))
                .toList();
    }

    List<Area> areas(Locale locale) {
        return competences.choices(locale).stream()
                .map(area -> new Area(
                        area.area(),
                        area.competences().stream()
                                .map(hit -> new Option(hit.id(), hit.name()))
                                .toList()))
                .toList();
    }

    /** Whether the person is asked to answer. */
    static boolean waits(PersonResult result) {
        return result.outcome() == TalkOutcome.PROPOSED;
    }
}
