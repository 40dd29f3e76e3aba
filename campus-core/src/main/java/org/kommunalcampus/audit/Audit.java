package org.kommunalcampus.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** The memory of who decided what. */
@UseCase
@RequiredArgsConstructor
public class Audit {

    private static final int LONGEST_ACTION = 80;
    private static final String LOOKED = "person.looked-at";
    private static final String PEOPLE = "people";
    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "id");

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
    @CapabilityOnly("use cases that decide something")
    public void record(Caller caller, String action, String subjectKind, String subjectId, @Nullable String detail) {
        entries.save(entry(caller, action, subjectKind, subjectId, detail)
                .in(MunicipalRecord.of(caller, subjectKind, subjectId)));
    }

    /** As {@link #record}, for what somebody else decides for this municipality. */
    @CapabilityOnly("use cases in which the operator decides about an employer's people")
    public void recordFor(
            MunicipalityId municipality,
            Caller caller,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String detail) {
        entries.save(entry(caller, action, subjectKind, subjectId, detail).in(municipality));
    }

    /** As {@link #record}, for what somebody decides about the own affairs: no employer reads it, whatever roles the person has. */
    @CapabilityOnly("use cases in which people decide for themselves")
    public void recordOwn(Caller caller, String action, String subjectKind, String subjectId, @Nullable String detail) {
        entries.save(entry(caller, action, subjectKind, subjectId, detail));
    }

    /**
     * Writes down that the caller looks at what is known about these people, in one entry that each of them can read; looks at oneself are nobody's business.
     *
     * @param what names the page or file without personal facts, e.g. {@code member-page}; texts for people are found by it
     */
    @CapabilityOnly("use cases that show personal facts to the employer")
    public void looked(Caller caller, Collection<MemberId> people, String what) {
        Set<MemberId> others = people.stream()
                .filter(person -> !person.equals(caller.member()))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            boolean one = others.size() == 1;
            String subject = one ? others.iterator().next().toString() : String.valueOf(others.size());
            entries.save(entry(caller, LOOKED, one ? MunicipalRecord.PERSON : PEOPLE, subject, what)
                    .in(caller.municipality())
                    .of(others));
        }
    }

    /** Who looked at the caller's own data, the latest first. */
    @Transactional(readOnly = true)
    public Page<LookView> looksAt(Caller caller, MemberId person, Pageable page) {
        caller.requireSelf(person);
        var latest = PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST);
        return entries.findLooksAt(person.value(), latest)
                .map(look -> new LookView(
                        look.getAt(),
                        look.getActorMemberId() == null ? null : new MemberId(look.getActorMemberId()),
                        Objects.requireNonNullElse(look.getDetail(), "")));
    }

    private AuditEntry entry(
            Caller caller, String action, String subjectKind, String subjectId, @Nullable String detail) {
        String actor = caller.identity() == null
                ? "system: " + caller.name()
                : caller.identity().toString();
        String shortened = detail == null || detail.length() <= 1000 ? detail : detail.substring(0, 1000);
        return new AuditEntry(Times.now(clock), actor, caller.member(), action, subjectKind, subjectId, shortened);
    }

    /**
     * Those of the entries whose action begins so, the latest first, for the operator, who reads them on behalf of those entitled. That they were read is an entry
     * of its own.
     */
    public Page<AuditEntryView> search(Caller caller, String beginning, Pageable page) {
        caller.requireOperator();
        String action = shortened(beginning);
        record(caller, "audit.read", "audit", "entries", action.isEmpty() ? null : action);
        var latest = PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST);
        return entries.findByActionStartingWith(action, latest).map(mapping::view);
    }

    /**
     * What was decided in the municipality, the latest first. The staff council reads what was decided and when, and nothing that names or points to anybody; the
     * data-protection officer also who decided it, about whom, and who looked at whose data. That it was read is an entry of its own.
     *
     * @param beginning of the actions that are asked for, empty for all
     */
    public Page<MunicipalEntryView> ofMunicipality(
            Caller caller, MunicipalityId municipality, String beginning, Pageable page) {
        caller.requireAffiliation(municipality, Role.STAFF_COUNCIL, Role.DATA_PROTECTION);
        String action = shortened(beginning);
        record(caller, "audit.read", "municipality", municipality.toString(), action.isEmpty() ? null : action);
        var latest = PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST);
        return caller.is(Role.DATA_PROTECTION)
                ? entries.findByMunicipalityIdAndActionStartingWith(municipality.value(), action, latest)
                        .map(MunicipalRecord::whole)
                : entries.findByMunicipalityIdAndActionStartingWithAndActionNot(
                                municipality.value(), action, LOOKED, latest)
                        .map(MunicipalRecord::withoutPeople);
    }

    private static String shortened(String beginning) {
        return beginning.length() <= LONGEST_ACTION ? beginning : beginning.substring(0, LONGEST_ACTION);
    }

    /** The entries, latest first unless the page says otherwise. */
    @Transactional(readOnly = true)
    public Page<AuditEntryView> entries(Caller caller, Pageable page) {
        caller.requireOperator();
        Sort sort = page.getSortOr(LATEST_FIRST);
        var sorted = page.isPaged()
                ? PageRequest.of(page.getPageNumber(), page.getPageSize(), sort)
                : Pageable.unpaged(sort);
        return entries.findAll(sorted).map(mapping::view);
    }
}
