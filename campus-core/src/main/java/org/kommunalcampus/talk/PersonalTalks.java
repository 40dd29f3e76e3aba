package org.kommunalcampus.talk;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** A person's talks with what was agreed, what was noted for them, and talks that the person led. */
@Component
@RequiredArgsConstructor
class PersonalTalks implements PersonalRecords {

    private static final String TALKS = """
            select t.starts_at, t.place talk_place, t.cancelled talk_cancelled, p.outcome talk_outcome, p.held_on, p.no_need, p.remark, t.leader_id leader_person,
                p.proposed_by proposer_person, p.proposed_at, p.confirmed_at
            from talk_person p join talk t on t.id = p.talk_id where p.member_id = :member order by t.starts_at desc""";

    private static final String MEASURES = """
            select t.starts_at, m.kind measure_kind, m.step, m.due_on, m.competence_id competence, m.level_no level
            from talk_measure m join talk_person p on p.id = m.talk_person_id join talk t on t.id = p.talk_id
            where p.member_id = :member order by t.starts_at desc, m.position_no""";

    private static final String NOTES = """
            select t.starts_at, n.author_id author_person, n.content, n.shared note_shared, n.written_at
            from talk_note n join talk_person p on p.id = n.talk_person_id join talk t on t.id = p.talk_id
            where n.author_id = :member or p.member_id = :member and n.shared = true order by n.written_at desc""";

    private static final String LED = """
            select t.starts_at, t.place talk_place, t.cancelled talk_cancelled, p.member_id for_person, p.outcome talk_outcome
            from talk t join talk_person p on p.talk_id = t.id
            where t.leader_id = :member or p.proposed_by = :member order by t.starts_at desc""";

    private final NoteRepository notes;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("talks", TALKS, "talk_person.member_id"),
                withAccount("talk-measures", MEASURES, "talk_measure.talk_person_id"),
                erased("talk-notes", NOTES, "talk_note.author_id", "talk_note.talk_person_id"),
                withAccount("led-talks", LED, "talk.leader_id", "talk_person.proposed_by"));
    }

    @Override
    public void erase(MemberId person) {
        notes.deleteAbout(person.value());
    }
}
