package org.kommunalcampus.web.hr;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.HeldJob;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.kit.MemberChanges;
import org.springframework.stereotype.Component;

/** Stores what HR enters about a member, whose manager and deputy it names by their personnel keys. Throws {@link Stale} where the person or the jobs changed meanwhile. */
@Component
@RequiredArgsConstructor
class Employments {

    private final Members members;
    private final MemberChanges changes;
    private final StaffProfiles profiles;

    void change(Caller caller, MemberId member, EmploymentForm form) {
        MunicipalityId town = caller.requireMunicipality();
        MemberView person = members.of(caller, town, member);
        JobAssignment held = profiles.heldBy(caller, town, List.of(member)).get(member);
        Stale.check(form.version(), EmploymentForm.version(person, held));
        changes.apply(
                caller,
                town,
                member,
                form.change(known(caller, town, form.managerKey(), "manager")),
                known(caller, town, form.deputyKey(), "deputy"),
                form.jobs(beyond(held)),
                person.version());
    }

    /** Further jobs for which the form has no room. */
    private static List<HeldJob> beyond(@Nullable JobAssignment held) {
        List<HeldJob> further = EmploymentForm.further(held);
        return further.subList(Math.min(EmploymentForm.MOST_FURTHER, further.size()), further.size());
    }

    private @Nullable MemberId known(Caller caller, MunicipalityId town, @Nullable String key, String field) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return members.byPersonnelKey(caller, town, key)
                .map(MemberView::id)
                .orElseThrow(() -> new Invalid("/" + field, "unknown-person", "Nobody has this personnel key."));
    }
}
