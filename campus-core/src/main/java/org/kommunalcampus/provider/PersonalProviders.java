package org.kommunalcampus.provider;

import static org.kommunalcampus.shared.PersonalFile.kept;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What a person may do for a provider, and what a person of the operator checked about providers. */
@Component
@ForeignTables(
        value = "member",
        because = "an invitation knows an address only, and nobody but the person's own entry says whose it is")
class PersonalProviders implements PersonalRecords {

    private static final String STAFF = """
            select p.name provider_name, s.duties, s.since joined_at from provider_staff s join provider p on p.id = s.provider_id
            where concat(s.issuer, '#', s.subject) in (:signIns) order by p.name""";

    private static final String INVITATIONS = """
            select p.name provider_name, i.email, i.duties, i.expires_at from provider_invitation i join provider p on p.id = i.provider_id
            where i.email = (select m.email from member m where m.id = :member) order by p.name""";

    private static final String CHECKS = """
            select p.name provider_name, c.item, c.done, c.note, c.at
            from provider_check c join provider_application a on a.id = c.application_id join provider p on p.id = a.provider_id
            where c.actor in (:signIns) order by c.at desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("provider-staff", STAFF, "provider_staff.subject"),
                withAccount("provider-invitations", INVITATIONS, "provider_invitation.email"),
                kept("provider-checks", RetentionBasis.ACCOUNTABILITY, CHECKS, "provider_check.actor"));
    }
}
