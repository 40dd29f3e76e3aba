package org.kommunalcampus.web.kit;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what HR keeps about a member, all of it or nothing. */
@Component
@RequiredArgsConstructor
public class MemberChanges {

    private final Members members;
    private final StaffRegister staffRegister;
    private final Profiles profiles;
    private final TransactionTemplate transaction;

    /** Throws what {@link StaffRegister#change} and {@link StaffRegister#appointDeputy} throw; nothing is stored then. */
    public void apply(
            Caller caller,
            MunicipalityId town,
            MemberId member,
            MemberChange change,
            @Nullable MemberId deputy,
            JobAssignment jobs,
            long version) {
        transaction.executeWithoutResult(status -> {
            MemberView before = members.of(caller, town, member);
            staffRegister.change(caller, town, member, change, version);
            if (!Objects.equals(deputy, before.deputy())) {
                staffRegister.appointDeputy(caller, town, member, deputy, version);
            }
            profiles.assignJobs(caller, member, jobs);
        });
    }
}
