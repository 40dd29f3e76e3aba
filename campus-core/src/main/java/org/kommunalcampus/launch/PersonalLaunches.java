package org.kommunalcampus.launch;

import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** Which tools a person has opened, under which names they know the person, and which of them are told the real one. */
@Component
@RequiredArgsConstructor
@ForeignTables(value = "external_tool", because = "people read what a tool is called, which only its provider says")
class PersonalLaunches implements PersonalRecords {

    private static final String NAMES = """
            select coalesce(t.approved_name, t.name) tool_name, p.subject tool_subject, p.made_at,
                case when p.named_since >= t.recipient_since then p.named_since end named_since
            from tool_pseudonym p join external_tool t on t.id = p.tool_id where p.member_id = :member order by p.made_at desc""";

    private static final String LAUNCHES = """
            select l.module_id module, coalesce(t.approved_name, t.name) tool_name, l.first_at, l.last_at
            from tool_launch l join external_tool t on t.id = l.tool_id where l.member_id = :member order by l.last_at desc""";

    private final ToolPseudonymRepository pseudonyms;
    private final Members members;
    private final Enrolments enrolments;
    private final Clock clock;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("tool-names", NAMES, "tool_pseudonym.member_id", "tool_pseudonym.subject"),
                withAccount(
                        "tool-launches",
                        LAUNCHES,
                        "tool_launch.member_id",
                        "tool_launch.enrolment_id",
                        "tool_ticket.enrolment_id"));
    }

    /**
     * Forgets under which names tools know the person, so that nobody here can tell any more who it was there. Whoever learns a module still has to be known in
     * its tools, unless the person has left; the launches belong to what was learned.
     */
    @Override
    public void erase(MemberId person) {
        boolean gone = members.find(person).hasLeft(LocalDate.now(clock))
                || enrolments.activeOf(List.of(person)).isEmpty();
        List<ToolPseudonym> known = pseudonyms.of(person.value());
        if (gone) {
            pseudonyms.deleteAll(known);
        } else {
            known.forEach(ToolPseudonym::withdrawName);
        }
    }
}
