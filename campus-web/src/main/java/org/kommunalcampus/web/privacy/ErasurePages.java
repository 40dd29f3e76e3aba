package org.kommunalcampus.web.privacy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.privacy.ErasureLine;
import org.kommunalcampus.privacy.ErasureState;
import org.kommunalcampus.privacy.ErasureView;
import org.kommunalcampus.privacy.Erasures;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what erasure means, and what became of earlier requests. */
@Component
@RequiredArgsConstructor
class ErasurePages {

    private final Erasures erasures;
    private final Wording wording;
    private final MessageSource messages;

    /**
     * One kind of record.
     *
     * @param note what to know about it, null for nothing
     * @param why the reason to keep it, null for what goes at once
     * @param until how long, null for what goes at once
     */
    record Line(
            String label,
            int entries,
            @Nullable String note,
            @Nullable String why,
            @Nullable String until) {}

    /** All that has the same rule. */
    record Group(String id, String title, String text, List<Line> lines) {}

    /** A request of the own. */
    record Request(
            String at, String state, String text, @Nullable String reason, List<Group> groups) {}

    /** All of the page, in the reader's language. */
    record Shown(List<Group> preview, List<Request> requests, boolean open) {}

    Shown of(Caller caller, Locale locale) {
        MemberId member = caller.requirePerson();
        List<ErasureView> own = erasures.of(caller, member);
        return new Shown(
                groups(erasures.preview(caller, member), "", locale),
                own.stream().map(request -> request(request, locale)).toList(),
                own.stream().anyMatch(request -> request.state() == ErasureState.REQUESTED));
    }

    private Request request(ErasureView request, Locale locale) {
        return new Request(
                wording.moment(request.erasedAt(), locale),
                wording.text("my-data.value.erasureState." + request.state(), locale),
                wording.text("my-data.erasure.state." + request.state(), locale),
                request.reason(),
                groups(request.lines(), ".past", locale));
    }

    private List<Group> groups(List<ErasureLine> lines, String tense, Locale locale) {
        return Arrays.stream(ErasureRule.values())
                .map(rule -> new Group(
                        rule.name(),
                        wording.text("my-data.erasure-rule." + rule + tense, locale),
                        wording.text("my-data.erasure-rule." + rule + ".text", locale),
                        lines.stream()
                                .filter(line -> line.rule() == rule)
                                .map(line -> line(line, locale))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private Line line(ErasureLine line, Locale locale) {
        RetentionBasis basis = line.basis();
        return new Line(
                wording.text("my-data.file." + line.file(), locale),
                line.entries(),
                messages.getMessage("my-data.file." + line.file() + ".note", null, null, locale),
                basis == null ? null : wording.text("my-data.basis." + basis, locale),
                basis == null ? null : until(basis, line.keptUntil(), locale));
    }

    private String until(RetentionBasis basis, @Nullable LocalDate day, Locale locale) {
        return day == null
                ? wording.text("my-data.until." + basis, locale)
                : wording.text("my-data.until.day", locale, wording.day(day, locale));
    }
}
