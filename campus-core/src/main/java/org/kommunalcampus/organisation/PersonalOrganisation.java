package org.kommunalcampus.organisation;

import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What is known of people as employees and of their accounts. */
@Component
class PersonalOrganisation implements PersonalRecords {

    private static final String EMPLOYMENT = """
            select m.given_name, m.family_name, m.email, m.shared_mailbox, m.sign_in_email, m.activated_on, m.personnel_key, c.name employer, u.name unit_name, m.entry_date, m.employment_status, m.left_on, m.hr_since,
                m.manager_id manager_person, m.deputy_id deputy_person
            from member m join municipality c on c.id = m.municipality_id left join org_unit u on u.id = m.unit_id
            where m.id = :member""";

    private static final String ACTIVATION =
            "select state, made_at, last_day from activation_code where member_id = :member";

    private static final String PRIVATE =
            "select address, wanted, confirmed_at from private_account where member_id = :member and (address is not null or wanted is not null or identity_id is not null)";

    private static final String ACCOUNTS = """
            select i.issuer, i.subject, i.display_name, r.role from identity i left join identity_role r on r.identity_id = i.id
            where i.member_id = :member or concat(i.issuer, '#', i.subject) in (:signIns) order by i.issuer, i.subject, r.role""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount(
                        "private-account",
                        PRIVATE,
                        "private_account.member_id",
                        "private_account.identity_id",
                        "private_account.address"),
                withAccount("activation", ACTIVATION, "activation_code.member_id"),
                withAccount(
                        "employment",
                        EMPLOYMENT,
                        "member.id",
                        "member.email",
                        "member.sign_in_email",
                        "member.manager_id",
                        "member.deputy_id"),
                withAccount(
                        "accounts", ACCOUNTS, "identity.member_id", "identity.subject", "identity_role.identity_id"));
    }
}
