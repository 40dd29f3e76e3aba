package org.kommunalcampus.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Internal;
import org.kommunalcampus.organisation.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** The memory of who decided what. */
@UseCase
@RequiredArgsConstructor
public class Audit {

    private final AuditRepository entries;
    private final AuditMapping mapping;
    private final Clock clock;

    /**
     * Writes down that the caller did something, in the caller's transaction.
     *
     * @param action e.g. {@code framework.imported}, at most 80 characters
     * @param subjectKind the kind of thing it was done to, at most 40 characters
     * @param subjectId the id of that thing, at most 80 characters
     * @param detail more to know, without personal facts; cut after 1000 characters
     */
    @Internal("use cases that decide something")
    public void record(Caller caller, String action, String subjectKind, String subjectId, @Nullable String detail) {
        String actor = caller.identity() == null
                ? "system: " + caller.name()
                : caller.identity().toString();
        String shortened = detail == null || detail.length() <= 1000 ? detail : detail.substring(0, 1000);
        entries.save(new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS), actor, action, subjectKind, subjectId, shortened));
    }

    /** The entries, latest first unless the page says otherwise. */
    @Transactional(readOnly = true)
    public Page<AuditEntryView> entries(Caller caller, Pageable page) {
        caller.mustOperate();
        Sort sort = page.getSortOr(Sort.by(Sort.Direction.DESC, "at", "id"));
        var sorted = page.isPaged()
                ? PageRequest.of(page.getPageNumber(), page.getPageSize(), sort)
                : Pageable.unpaged(sort);
        return entries.findAll(sorted).map(mapping::view);
    }
}
