package org.kommunalcampus.notification;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** Messages to a person, and which kinds the person does not want. */
@Component
@RequiredArgsConstructor
class PersonalMessages implements PersonalRecords {

    private static final String MESSAGES =
            "select kind message_kind, created_at, read_at from notification where member_id = :member order by created_at desc";

    private static final String MUTED =
            "select kind message_kind from notification_muted where member_id = :member order by kind";

    private final NotificationRepository messages;
    private final MutedKindRepository muted;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("messages", MESSAGES, "notification.member_id"),
                erased("unwanted-messages", MUTED, "notification_muted.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        messages.deleteByMember(person.value());
        muted.deleteByMember(person.value());
    }
}
