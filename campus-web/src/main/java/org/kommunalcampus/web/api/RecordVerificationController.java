package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.CheckedDocument;
import org.kommunalcampus.record.ProvenLevel;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordVerification;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.record.VerifiedRecord;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.proof.RecordBadges;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of an achievement record by anybody who was shown one. */
@Tag(name = "Records")
@RestController
@RequestMapping("/api/v1/records")
@RequiredArgsConstructor
class RecordVerificationController {

    private final RecordVerification verification;
    private final References references;

    /**
     * What a record says, and whether it counts.
     *
     * @param holder name of the person
     * @param module its title
     * @param provider its name
     * @param minutes of work
     * @param validUntil the last day on which it counts with all renewals, {@code null} for good
     * @param points per cent of the points that could be reached, {@code null} unless it is a record of achievement
     * @param leastPoints per cent of the points that were needed for a record of achievement
     * @param credits ECTS credits earned, {@code null} for none
     * @param creditsAwardedBy {@code null} where nobody is named
     * @param recordedBy who established the completion
     * @param elsewhere whether a proof from elsewhere was recognised for the module, in which the person did not take part
     */
    record VerifiedRecordBody(
            String number,
            RecordState state,
            RecordKind kind,
            String holder,
            String module,
            String provider,
            int minutes,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            @Nullable Integer points,
            int leastPoints,
            @Nullable BigDecimal credits,
            @Nullable String creditsAwardedBy,
            List<ProvenLevelBody> levels,
            RecordedBy recordedBy,
            boolean elsewhere,
            List<RenewalBody> renewals,
            Instant issuedAt) {}

    /**
     * That the record counts longer.
     *
     * @param module title of the refresher
     * @param on the day on which it was completed
     * @param until the last day on which the record counts by it, {@code null} for good
     */
    record RenewalBody(
            String module, LocalDate on, @Nullable LocalDate until) {

        static List<RenewalBody> of(AchievementRecordView record) {
            return record.renewals().stream()
                    .map(renewal -> new RenewalBody(renewal.module(), renewal.on(), renewal.until()))
                    .toList();
        }
    }

    /** A competence with the level reached. */
    record ProvenLevelBody(Reference competence, int level) {}

    /**
     * What a file is.
     *
     * @param issuedAt when it was handed out first or signed, {@code null} for what is changed or unknown
     * @param record what it is about, {@code null} for a transcript and for what is unknown
     */
    record CheckedDocumentBody(
            CheckedDocument.Verdict verdict,
            @Nullable Instant issuedAt,
            @Nullable VerifiedRecordBody record) {}

    @Operation(summary = "What the achievement record with this number says, and whether it counts")
    @GetMapping("/{number}/verification")
    VerifiedRecordBody verify(@PathVariable String number, Locale locale) {
        return verification
                .byNumber(number)
                .map(found -> body(found, locale))
                .orElseThrow(() -> new NotFound("record", number));
    }

    @Operation(
            summary =
                    "Whether a file is an achievement record as it was handed out: a PDF, a credential (VC-JWT) or a picture (SVG, PNG) that carries one")
    @PostMapping(
            path = "/verification",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                RecordBadges.TOKEN,
                RecordBadges.PICTURE,
                RecordBadges.PIXELS,
                MediaType.TEXT_PLAIN_VALUE,
                UploadedFile.FORM
            })
    CheckedDocumentBody check(UploadedFile file, Locale locale) throws IOException {
        CheckedDocument checked = verification.byDocument(file.content());
        VerifiedRecord record = checked.record();
        return new CheckedDocumentBody(
                checked.verdict(), checked.issuedAt(), record == null ? null : body(record, locale));
    }

    private VerifiedRecordBody body(VerifiedRecord verified, Locale locale) {
        AchievementRecordView record = verified.record();
        References.Words words = references.competences(
                record.levels().stream().map(ProvenLevel::competence).toList(), locale);
        return new VerifiedRecordBody(
                record.number().value(),
                record.state(),
                record.kind(),
                verified.holder(),
                record.title(),
                record.providerName(),
                record.minutes(),
                record.completedOn(),
                record.countsUntil(),
                record.points(),
                record.leastPoints(),
                record.credits(),
                record.creditsAwardedBy(),
                record.levels().stream()
                        .map(level -> new ProvenLevelBody(
                                words.competence(level.competence()),
                                level.level().value()))
                        .toList(),
                record.recordedBy(),
                record.elsewhere(),
                RenewalBody.of(record),
                record.issuedAt());
    }
}
