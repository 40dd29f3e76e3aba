package org.kommunalcampus.audit;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;

/** Which entries belong to the record of a municipality, and how much of one its readers get. */
final class MunicipalRecord {

    /** The kind of subject that is a person. */
    static final String PERSON = "member";

    private static final String TOWN = "municipality";
    private static final String EVALUATION = "evaluation";

    /** Kinds of subjects that are nobody, so that what is noted about them points to nobody either. */
    private static final Set<String> THINGS =
            Set.of(TOWN, "assignment", "assignment-rule", "group", "package", "budget", EVALUATION);

    private MunicipalRecord() {}

    /** Whose decision it is: that of the municipality that is decided about, or of the employer as whose HR or manager somebody decides about others. */
    static @Nullable MunicipalityId of(Caller caller, String subjectKind, String subjectId) {
        if (subjectKind.equals(TOWN)) {
            return MunicipalityId.of(subjectId);
        }
        boolean aboutOneself = caller.member() != null
                && subjectKind.equals(PERSON)
                && subjectId.equals(caller.member().toString());
        boolean decides = caller.is(Role.HR) || caller.is(Role.MANAGER);
        return decides && !aboutOneself ? caller.municipality() : null;
    }

    static MunicipalEntryView whole(AuditEntry entry) {
        return new MunicipalEntryView(
                entry.getAt(),
                entry.getAction(),
                entry.getSubjectKind(),
                thing(entry),
                member(entry.getActorMemberId()),
                entry.getSubjectKind().equals(PERSON) ? new MemberId(UUID.fromString(entry.getSubjectId())) : null,
                entry.getDetail());
    }

    static MunicipalEntryView withoutPeople(AuditEntry entry) {
        return new MunicipalEntryView(
                entry.getAt(),
                entry.getAction(),
                entry.getSubjectKind(),
                thing(entry),
                null,
                null,
                THINGS.contains(entry.getSubjectKind()) ? entry.getDetail() : null);
    }

    private static @Nullable String thing(AuditEntry entry) {
        return entry.getSubjectKind().equals(EVALUATION) ? entry.getSubjectId() : null;
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
