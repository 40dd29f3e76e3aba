package org.kommunalcampus.mail;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** Mails to a person, and how the person wants them. */
@Component
@RequiredArgsConstructor
class PersonalMails implements PersonalRecords {

    private static final String PREFERENCE = """
            select timing mail_timing, quiet_from, quiet_until, language, dates dates_by_mail from mail_preference where member_id = :member""";

    private static final String PENDING = """
            select created_at written_at, due_at mail_due_at from mail_pending where member_id = :member order by created_at""";

    private static final String MAILS = """
            select title, state mail_state, outcome mail_outcome, created_at written_at, settled_at, plain content
            from mail where member_id = :member order by created_at desc""";

    private final PreferenceRepository preferences;
    private final PendingMessages pending;
    private final MailRepository mails;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("mail-preference", PREFERENCE, "mail_preference.member_id"),
                erased("mails-to-come", PENDING, "mail_pending.member_id"),
                erased("mails", MAILS, "mail.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        preferences.deleteById(person.value());
        pending.forget(person);
        mails.deleteByMember(person.value());
    }
}
