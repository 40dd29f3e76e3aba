package org.kommunalcampus.approval;

import java.util.Set;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;

/** Asked before a booking is approved, in the transaction of the approval, whether enough people stay at work. The capability that knows who is away answers. */
public interface StaffingGuard {

    /** Waits until nobody else decides about people who have to stand in for each other; from then on others wait for this transaction. */
    void hold(MunicipalityId municipality, Set<MemberId> people);

    /** Whether too few people would be at work if the person went to the session; asked once its turn has come. */
    boolean fallsShort(MunicipalityId municipality, MemberId person, SessionId session);
}
