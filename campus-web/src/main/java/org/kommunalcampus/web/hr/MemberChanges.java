package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Invalid;
import org.kommunalcampus.organisation.MemberId;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.MunicipalityId;
import org.kommunalcampus.profile.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what HR keeps about a member, all of it or nothing. */
@Component
@RequiredArgsConstructor
class MemberChanges {

    private final Members members;
    private final Profiles profiles;
    private final TransactionTemplate transaction;

    void apply(Caller caller, MemberId member, EmploymentForm form) {
        MunicipalityId town = caller.requireMunicipality();
        transaction.executeWithoutResult(status -> {
            MemberView before = members.of(caller, town, member);
            members.change(
                    caller, town, member, form.change(known(town, form.managerKey(), "manager")), form.version());
            MemberId deputy = known(town, form.deputyKey(), "deputy");
            if (!Objects.equals(deputy, before.deputy())) {
                members.appointDeputy(caller, town, member, deputy, form.version());
            }
            profiles.assignJobProfile(
                    caller, member, Ids.one(form.job(), JobProfileId::of).orElse(null));
        });
    }

    void leave(Caller caller, MemberId member, LocalDate lastDay, long version) {
        members.leave(caller, caller.requireMunicipality(), member, lastDay, version);
    }

    private @Nullable MemberId known(MunicipalityId town, @Nullable String key, String field) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return members.byPersonnelKey(town, key)
                .map(MemberView::id)
                .orElseThrow(() -> new Invalid("/" + field, "unknown-person", "Nobody has this personnel key."));
    }
}
