package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.MunicipalEntryView;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was decided in a municipality, for its staff council and its data-protection officer. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/audit")
@RequiredArgsConstructor
class MunicipalRecordApiController {

    private final Audit audit;

    /**
     * One fact about what was decided or looked at.
     *
     * @param action what was done
     * @param subjectKind the kind of thing it was done to
     * @param thing which evaluation it was done to, {@code null} for other kinds
     * @param by the id of the colleague who did it; always {@code null} for the staff council
     * @param person the id of the person it was done to; always {@code null} for the staff council
     * @param detail more to know; for the staff council only about things
     */
    record RecordEntryBody(
            Instant at,
            String action,
            String subjectKind,
            @Nullable String thing,
            @Nullable String by,
            @Nullable String person,
            @Nullable String detail) {

        static RecordEntryBody of(MunicipalEntryView entry) {
            return new RecordEntryBody(
                    entry.at(),
                    entry.action(),
                    entry.subjectKind(),
                    entry.thing(),
                    entry.by() == null ? null : entry.by().toString(),
                    entry.person() == null ? null : entry.person().toString(),
                    entry.detail());
        }
    }

    @Operation(
            summary = "What was decided, the latest first; that it was read is an entry of its own",
            description =
                    "The staff council reads what was decided and nothing that points to anybody; the data-protection officer also who decided it, about whom,"
                            + " and who looked at whose data.")
    @GetMapping
    PageBody<RecordEntryBody> list(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(defaultValue = "") String action,
            @Paged Pageable page) {
        return PageBody.of(audit.ofMunicipality(caller, municipality, action, page), RecordEntryBody::of);
    }
}
