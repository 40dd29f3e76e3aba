package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what HR keeps about a member, all of it or nothing. */
@Component
@RequiredArgsConstructor
public class MemberChanges {

    private final Members members;
    private final Profiles profiles;
    private final TransactionTemplate transaction;

    void apply(Caller caller, MemberId member, EmploymentForm form) {
        MunicipalityId town = caller.requireMunicipality();
        MemberChange change = form.change(known(caller, town, form.managerKey(), "manager"));
        MemberId deputy = known(caller, town, form.deputyKey(), "deputy");
        JobProfileId job = Ids.one(form.job(), JobProfileId::of).orElse(null);
        apply(caller, town, member, change, deputy, job, form.version());
    }

    /** Throws what {@link Members#change} and {@link Members#appointDeputy} throw; nothing is stored then. */
    public void apply(
            Caller caller,
            MunicipalityId town,
            MemberId member,
            MemberChange change,
            @Nullable MemberId deputy,
            @Nullable JobProfileId job,
            long version) {
        transaction.executeWithoutResult(status -> {
            MemberView before = members.of(caller, town, member);
            members.change(caller, town, member, change, version);
            if (!Objects.equals(deputy, before.deputy())) {
                members.appointDeputy(caller, town, member, deputy, version);
            }
            profiles.assignJobProfile(caller, member, job);
        });
    }

    void leave(Caller caller, MemberId member, LocalDate lastDay, long version) {
        members.leave(caller, caller.requireMunicipality(), member, lastDay, version);
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
