package org.kommunalcampus.provisioning;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.SearchPattern;
import org.springframework.stereotype.Component;

/** What the employer's directory says of a person, and what it did lately. */
@Component
@RequiredArgsConstructor
class PersonalProvisioning implements PersonalRecords {

    private static final String ENTRY = """
            select user_name, external_id, department, stated stated_facts, stated_at
            from directory_entry where subject_id = :member and kind = 'PERSON'""";

    private static final String STEPS = """
            select at happened_at, trial, act, changes, problem from directory_step where member_id = :member order by at desc""";

    private final DirectoryEntryRepository entries;
    private final DirectoryStepRepository steps;
    private final Members members;
    private final Clock clock;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("directory-entry", ENTRY, "directory_entry.subject_id"),
                erased("directory-steps", STEPS, "directory_step.member_id"));
    }

    /** What was noted before anybody knew who was meant goes with the rest. As long as the person works here the directory goes on to say who that is. */
    @Override
    public void erase(MemberId person) {
        MemberView known = members.find(person);
        String key = SearchPattern.containing("(" + known.personnelKey() + ")");
        String name = entries.findById(person.value())
                .map(DirectoryEntry::getUserName)
                .map(called -> SearchPattern.containing("(" + called + ")"))
                .orElse(key);
        steps.deleteByMember(person.value());
        steps.deleteByName(known.municipality().value(), key, name);
        if (known.hasLeft(LocalDate.now(clock))) {
            entries.findById(person.value()).ifPresent(entries::delete);
        }
    }
}
