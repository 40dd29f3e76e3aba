package org.kommunalcampus.contact;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What providers wrote to a person, what the person answered, and whom the person stopped. */
@Component
@ForeignTables(
        value = "provider",
        because = "the person reads who wrote by name, in the one query for each kind of record")
@RequiredArgsConstructor
class PersonalContacts implements PersonalRecords {

    private static final String MESSAGES = """
            select p.name provider_name, m.competence_id competence, m.subject title, m.text content, m.sent_at, d.consent_id consent_number
            from contact_delivery d join contact_message m on m.id = d.message_id join provider p on p.id = m.provider_id
            where d.member_id = :member order by m.sent_at desc""";

    private static final String REPLIES = """
            select p.name provider_name, m.subject title, r.name shown_name, r.text content, r.replied_at answered_at
            from contact_reply r join contact_message m on m.id = r.message_id join provider p on p.id = m.provider_id
            where r.member_id = :member order by r.replied_at desc""";

    private static final String STOPS = """
            select p.name provider_name, s.stopped_at from contact_stop s join provider p on p.id = s.provider_id
            where s.member_id = :member order by s.stopped_at desc""";

    private final ContactDeliveryRepository deliveries;
    private final ContactStopRepository stops;
    private final ContactReplyRepository replies;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("provider-messages", MESSAGES, "contact_delivery.member_id"),
                erased("provider-answers", REPLIES, "contact_reply.member_id"),
                erased("stopped-providers", STOPS, "contact_stop.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        deliveries.deleteByPerson(person.value());
        stops.deleteByPerson(person.value());
        replies.deleteByPerson(person.value());
    }
}
