package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.record.ReissuedRecord;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.proof.RecordBadges;
import org.kommunalcampus.web.proof.RecordDocuments;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has completed, the latest first, with the achievement records about it. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/records")
@RequiredArgsConstructor
class MyRecordsController {

    private final Completions completions;
    private final AchievementRecords records;
    private final RecordDocuments documents;
    private final RecordBadges badges;
    private final LearningBodies bodies;

    /**
     * One of the numbers of a record.
     *
     * @param reason in words, or {@code SUPERVISED}, {@code NOT_SUPERVISED}, {@code RENAMED}
     */
    record RecordNumberBody(
            String number,
            Instant issuedAt,
            @Nullable String replaces,
            @Nullable String replacedBy,
            @Nullable Instant replacedAt,
            @Nullable String reason) {

        static RecordNumberBody of(ReissuedRecord link) {
            return new RecordNumberBody(
                    link.number().value(),
                    link.issuedAt(),
                    link.replaces() == null ? null : link.replaces().value(),
                    link.replacedBy() == null ? null : link.replacedBy().value(),
                    link.replacedAt(),
                    link.reason());
        }
    }

    /** The number of the record that took the place of another one. */
    record ReissuedBody(String number) {}

    @Operation(summary = "What the caller has completed")
    @GetMapping
    PageBody<LearningBodies.RecordBody> list(Caller caller, @Paged Pageable page, Locale locale) {
        MemberId self = caller.requirePerson();
        List<AchievementRecordView> issued = records.of(caller, self);
        return PageBody.slice(bodies.records(completions.of(caller, self), issued, locale), page, body -> body);
    }

    @Operation(summary = "One of your achievement records as a PDF (PDF/A-2a, PDF/UA-1)")
    @GetMapping(path = "/{number}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<Resource> document(Caller caller, @PathVariable String number, Locale locale) {
        return documents.single(caller, number, locale);
    }

    @Operation(summary = "What explains one of your achievement records, as a PDF of its own (PDF/A-2a, PDF/UA-1)")
    @GetMapping(path = "/{number}/supplement", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<Resource> supplement(Caller caller, @PathVariable String number, Locale locale) {
        return documents.supplement(caller, number, locale);
    }

    @Operation(summary = "All numbers that one of your achievement records had, the first one first")
    @GetMapping("/{number}/numbers")
    List<RecordNumberBody> numbers(Caller caller, @PathVariable String number) {
        return records.numbers(caller, read(number)).stream()
                .map(RecordNumberBody::of)
                .toList();
    }

    @Operation(summary = "Issue one of your achievement records anew with the name that you go by on papers now")
    @PostMapping("/{number}/reissue")
    ReissuedBody reissue(Caller caller, @PathVariable String number) {
        return new ReissuedBody(records.reissue(caller, read(number)).value());
    }

    @Operation(summary = "One of your achievement records as a signed credential (Open Badge 3.0, VC-JWT)")
    @GetMapping(path = "/{number}/credential", produces = RecordBadges.TOKEN)
    ResponseEntity<Resource> credential(Caller caller, @PathVariable String number, Locale locale) {
        return badges.token(caller, number, locale);
    }

    @Operation(summary = "The same credential within a picture (baked badge, SVG)")
    @GetMapping(path = "/{number}/credential/picture", produces = RecordBadges.PICTURE)
    ResponseEntity<Resource> picture(Caller caller, @PathVariable String number, Locale locale) {
        return badges.picture(caller, number, locale);
    }

    @Operation(summary = "The same credential within a picture (baked badge, PNG)")
    @GetMapping(path = "/{number}/credential/png", produces = RecordBadges.PIXELS)
    ResponseEntity<Resource> pixels(Caller caller, @PathVariable String number, Locale locale) {
        return badges.pixels(caller, number, locale);
    }

    private static RecordNumber read(String typed) {
        return RecordNumber.read(typed).orElseThrow(() -> new NotFound("record", typed));
    }

    @Operation(summary = "All of your achievement records in one PDF (PDF/A-2a, PDF/UA-1)")
    @GetMapping(path = "/transcript", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<Resource> transcript(Caller caller, Locale locale) {
        return documents.transcript(caller, locale);
    }
}
