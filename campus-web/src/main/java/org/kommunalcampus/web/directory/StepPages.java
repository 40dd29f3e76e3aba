package org.kommunalcampus.web.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryChange;
import org.kommunalcampus.provisioning.DirectoryLog;
import org.kommunalcampus.provisioning.DirectoryStepView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Words what a directory did. */
@Component
@RequiredArgsConstructor
class StepPages {

    private static final int PAGE_SIZE = 50;

    private final DirectoryLog log;
    private final Wording wording;
    private final MessageSource messages;

    /** Something that is not as before, in words. */
    record Change(String field, String before, String after) {}

    /**
     * A step.
     *
     * @param member the person's id, {@code null} where it is about nobody in the list
     * @param problem why it was refused, or what was left as it is
     */
    record Row(
            String when,
            String access,
            @Nullable String member,
            String subject,
            Badge act,
            boolean trial,
            List<Change> changes,
            @Nullable String problem) {}

    /** A page of the list. */
    record Listing(List<Row> rows, Paging paging, List<Option> modes, List<Option> acts) {}

    Listing list(Caller caller, StepQuery query, String address, Locale locale) {
        Page<DirectoryStepView> found = log.of(
                caller,
                caller.requireMunicipality(),
                query.filter(),
                PageNumber.of(Objects.requireNonNull(query.page())).ofSize(PAGE_SIZE));
        String link = UriComponentsBuilder.fromPath(address)
                .queryParam("q", "{q}")
                .queryParam("mode", "{mode}")
                .queryParam("act", "{act}")
                .encode()
                .buildAndExpand(query.q(), query.mode(), query.act())
                .toUriString();
        return new Listing(
                found.map(step -> row(step, locale)).getContent(),
                new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), link),
                List.of(
                        option("", "directory.mode.all", locale),
                        option(StepQuery.TRIAL, "directory.mode.trial", locale),
                        option(StepQuery.REAL, "directory.mode.real", locale)),
                acts(locale));
    }

    private List<Option> acts(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(option("", "directory.act.all", locale));
        options.add(option(StepQuery.PROBLEMS, "directory.act.problems", locale));
        Arrays.stream(DirectoryAct.values())
                .forEach(act -> options.add(option(act.name(), "directory.act." + act, locale)));
        return options;
    }

    private Row row(DirectoryStepView step, Locale locale) {
        return new Row(
                wording.moment(step.at(), locale),
                step.access(),
                step.member() == null ? null : step.member().toString(),
                step.subject().isBlank() ? wording.text("directory.nobody", locale) : step.subject(),
                new Badge(tone(step.act()), wording.text("directory.act." + step.act(), locale)),
                step.trial(),
                step.changes().stream().map(change -> change(change, locale)).toList(),
                problem(step, locale));
    }

    private Change change(DirectoryChange change, Locale locale) {
        return new Change(
                wording.text("directory.field." + change.field(), locale),
                value(change.field(), change.before(), locale),
                value(change.field(), change.after(), locale));
    }

    private String value(String field, String value, Locale locale) {
        if (field.equals("active")) {
            return wording.text("directory.active." + !value.isEmpty(), locale);
        }
        return value.isEmpty() ? "–" : value;
    }

    /** By its code where there are words for it; otherwise as the directory was told. */
    private @Nullable String problem(DirectoryStepView step, Locale locale) {
        return step.problem() == null
                ? null
                : messages.getMessage(
                        "directory.problem." + step.problem(),
                        null,
                        Objects.requireNonNullElse(step.detail(), step.problem()),
                        locale);
    }

    private Option option(String value, String key, Locale locale) {
        return new Option(value, wording.text(key, locale));
    }

    private static Tone tone(DirectoryAct act) {
        return switch (act) {
            case JOINED, RETURNED, UNIT_MADE -> Tone.SUCCESS;
            case LINKED, CHANGED -> Tone.INFO;
            case LEFT, UNIT_RELEASED -> Tone.WARNING;
            case NOTHING -> Tone.NEUTRAL;
            case REFUSED -> Tone.DANGER;
        };
    }
}
