package org.kommunalcampus.web.learner;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.ReissuedRecord;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words which numbers a record had before, and why each gave way to the next. */
@Component
@RequiredArgsConstructor
class NumberWords {

    private static final Set<String> WORDED =
            Set.of(ReissuedRecord.SUPERVISED, ReissuedRecord.NOT_SUPERVISED, ReissuedRecord.RENAMED);

    private final Phrases phrases;
    private final Wording wording;

    /** Each number that gave way to another one, the first one first. */
    List<String> earlier(List<ReissuedRecord> chain, Locale locale) {
        return chain.stream()
                .filter(link -> link.replacedBy() != null)
                .map(link -> phrases.say(
                        "learner.records.replaced",
                        locale,
                        link.number(),
                        wording.day(link.issuedAt(), locale),
                        wording.day(Objects.requireNonNull(link.replacedAt()), locale),
                        link.replacedBy(),
                        reason(link.reason(), locale)))
                .toList();
    }

    private String reason(@Nullable String reason, Locale locale) {
        return reason == null
                ? ""
                : WORDED.contains(reason) ? phrases.say("learner.records.replaced." + reason, locale) : reason;
    }
}
