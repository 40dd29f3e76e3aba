package org.kommunalcampus.talk;

import java.util.List;
import java.util.Set;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.SampleCampus;

/** A new municipality with HR and people who are led. */
record TalkTown(MunicipalityId id, Caller hr, Members members) {

    static TalkTown with(SampleCampus campus, StaffRegister register, Members members, List<MemberRow> people) {
        MunicipalityId id = campus.municipality();
        Caller hr = campus.hr(id);
        register.importMembers(hr, id, people);
        return new TalkTown(id, hr, members);
    }

    MemberId key(String personnelKey) {
        return members.byPersonnelKey(hr, id, personnelKey).orElseThrow().id();
    }

    /** The person as one who leads others. */
    Caller manager(String personnelKey) {
        return new Caller("Lea", Set.of(Role.LEARNER, Role.MANAGER), hr.identity(), key(personnelKey), id, null);
    }
}
