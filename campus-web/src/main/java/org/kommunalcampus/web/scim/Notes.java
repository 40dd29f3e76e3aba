package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.resources.User;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryOutcome;
import org.kommunalcampus.provisioning.DirectoryPerson;
import org.kommunalcampus.provisioning.NewStep;
import org.kommunalcampus.shared.MemberId;

/** What HR reads of a step. */
final class Notes {

    private Notes() {}

    static NewStep of(DirectoryOutcome<?> done, @Nullable MemberId member, String subject) {
        return new NewStep(
                done.act(),
                member,
                subject,
                done.changes(),
                done.hints().isEmpty() ? null : done.hints().getFirst(),
                null);
    }

    static String subject(DirectoryPerson person) {
        return person.person().fullName() + " (" + person.person().personnelKey() + ")";
    }

    static String subject(User user) {
        return PersonNodes.subject(PersonNodes.stated(user, null, true));
    }
}
