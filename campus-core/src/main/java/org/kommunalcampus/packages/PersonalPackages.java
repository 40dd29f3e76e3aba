package org.kommunalcampus.packages;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.kept;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Packages in a person's curriculum, and packages that a person worked on. */
@Component
@RequiredArgsConstructor
class PersonalPackages implements PersonalRecords {

    private static final String CHOICES = """
            select p.title, c.chosen_at from package_choice c join module_package p on p.id = c.package_id
            where c.member_id = :member order by c.chosen_at desc""";

    private static final String WORK = """
            select title, proposed_at from module_package where edited_by in (:signIns) or proposed_by in (:signIns)
            order by title""";

    private final PackageFollowers followers;
    private final ApplicationEventPublisher events;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("chosen-packages", CHOICES, "package_choice.member_id"),
                kept(
                        "edited-packages",
                        RetentionBasis.ACCOUNTABILITY,
                        WORK,
                        "module_package.edited_by",
                        "module_package.proposed_by"));
    }

    @Override
    public void erase(MemberId person) {
        followers.forget(person);
        events.publishEvent(new PackagesChanged(Set.of(person)));
    }
}
