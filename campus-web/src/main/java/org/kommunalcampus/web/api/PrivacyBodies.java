package org.kommunalcampus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.privacy.ConsentAction;
import org.kommunalcampus.privacy.ConsentStep;
import org.kommunalcampus.privacy.ConsentView;
import org.kommunalcampus.privacy.ErasureLine;
import org.kommunalcampus.privacy.ErasureState;
import org.kommunalcampus.privacy.ErasureView;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Gives consents and erasure the form that the API shows. */
@Component
@RequiredArgsConstructor
class PrivacyBodies {

    private final References references;
    private final Wording wording;

    /**
     * A consent that counts.
     *
     * @param topic the competence it is about, {@code null} for purposes without topics
     * @param until the last day on which it counts
     */
    record ConsentBody(String id, Purpose purpose, @Nullable Reference topic, Instant givenAt, LocalDate until) {}

    /** What happened to a consent and when. */
    record ConsentStepBody(
            String consent,
            Purpose purpose,
            @Nullable Reference topic,
            ConsentAction action,
            Instant at,
            LocalDate until) {}

    /**
     * What erasure does to one kind of record, or did.
     *
     * @param name as in the export
     * @param label for people
     * @param basis why it stays, {@code null} for what goes at once
     * @param reason the same for people
     * @param keptUntil the day on which the basis ends, {@code null} while that is open
     */
    record ErasureLineBody(
            String name,
            String label,
            int entries,
            ErasureRule rule,
            @Nullable RetentionBasis basis,
            @Nullable String reason,
            @Nullable LocalDate keptUntil) {}

    /**
     * A request for erasure.
     *
     * @param reason why the account stays, {@code null} unless the operator refused
     */
    record ErasureRequestBody(
            String id,
            ErasureState state,
            Instant requestedAt,
            Instant erasedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            List<ErasureLineBody> outcome) {}

    /** What a request would do now, and earlier ones, the latest first. */
    record ErasureBody(List<ErasureLineBody> preview, List<ErasureRequestBody> requests) {}

    List<ConsentBody> consents(List<ConsentView> consents, Locale locale) {
        References.Words words = references.competences(
                consents.stream()
                        .map(ConsentView::topic)
                        .filter(Objects::nonNull)
                        .toList(),
                locale);
        return consents.stream()
                .map(consent -> new ConsentBody(
                        consent.id().toString(),
                        consent.purpose(),
                        words.competenceOrNull(consent.topic()),
                        consent.givenAt(),
                        consent.until()))
                .toList();
    }

    List<ConsentStepBody> steps(List<ConsentStep> steps, Locale locale) {
        References.Words words = references.competences(
                steps.stream()
                        .map(ConsentStep::topic)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                locale);
        return steps.stream()
                .map(step -> new ConsentStepBody(
                        step.consent().toString(),
                        step.purpose(),
                        words.competenceOrNull(step.topic()),
                        step.action(),
                        step.at(),
                        step.until()))
                .toList();
    }

    ErasureBody erasure(List<ErasureLine> preview, List<ErasureView> requests, Locale locale) {
        return new ErasureBody(
                lines(preview, locale),
                requests.stream().map(request -> request(request, locale)).toList());
    }

    ErasureRequestBody request(ErasureView request, Locale locale) {
        return new ErasureRequestBody(
                request.id().toString(),
                request.state(),
                request.requestedAt(),
                request.erasedAt(),
                request.decidedAt(),
                request.reason(),
                lines(request.lines(), locale));
    }

    private List<ErasureLineBody> lines(List<ErasureLine> lines, Locale locale) {
        return lines.stream()
                .map(line -> new ErasureLineBody(
                        line.file(),
                        wording.text("my-data.file." + line.file(), locale),
                        line.entries(),
                        line.rule(),
                        line.basis(),
                        line.basis() == null ? null : wording.text("my-data.basis." + line.basis(), locale),
                        line.keptUntil()))
                .toList();
    }
}
