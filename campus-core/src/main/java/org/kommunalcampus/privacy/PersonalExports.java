package org.kommunalcampus.privacy;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Hands people all that the platform keeps about themselves; nobody gets anybody else's. */
@UseCase
@RequiredArgsConstructor
public class PersonalExports {

    private final PersonalReader reader;
    private final Identities identities;
    private final Clock clock;

    /** All about the caller, whoever has signed in. There is no way to ask for somebody else. */
    @Transactional(readOnly = true)
    public PersonalExport of(Caller caller) {
        caller.requireAnyRole(Role.values());
        MemberId member = caller.person();
        Set<IdentityKey> signIns = new HashSet<>(member == null ? Set.of() : identities.keysOf(member));
        if (caller.identity() != null) {
            signIns.add(caller.identity());
        }
        return new PersonalExport(clock.instant(), member, reader.read(member, signIns));
    }
}
