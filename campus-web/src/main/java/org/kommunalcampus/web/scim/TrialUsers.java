package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryChange;
import org.kommunalcampus.provisioning.DirectoryEntryKind;
import org.kommunalcampus.provisioning.DirectoryStaffing;
import org.kommunalcampus.provisioning.NewStep;
import org.kommunalcampus.provisioning.StatedFact;
import org.kommunalcampus.provisioning.StatedPerson;
import org.kommunalcampus.provisioning.TrialRecord;
import org.kommunalcampus.shared.MemberId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** The people whom a directory on trial believes to have made, so that what it goes on to do with them can be checked and shown, too. */
@Component
@RequiredArgsConstructor
class TrialUsers {

    private final Trials trials;
    private final DirectoryStaffing staffing;

    Optional<User> find(DirectoryCall call, MemberId id) {
        return trials.find(call, DirectoryEntryKind.PERSON, id.value(), User.class);
    }

    private List<User> all(DirectoryCall call) {
        return trials.all(call, DirectoryEntryKind.PERSON, User.class);
    }

    Page<User> page(DirectoryCall call, Pageable page) {
        return trials.page(call, DirectoryEntryKind.PERSON, page, User.class);
    }

    /** Those whom the filter may mean; a name and the directory's own id are found by an index. */
    List<User> candidates(DirectoryCall call, @Nullable PersonFilter key) {
        if (key == null) {
            return all(call);
        }
        return switch (key.key()) {
            case USER_NAME -> trials.named(call, DirectoryEntryKind.PERSON, key.value(), User.class);
            case EXTERNAL_ID -> trials.byExternalId(call, DirectoryEntryKind.PERSON, key.value(), User.class);
            case EMAIL, PERSONNEL_KEY -> all(call);
        };
    }

    void mustBeNew(DirectoryCall call, String userName) {
        trials.mustBeNew(call, DirectoryEntryKind.PERSON, userName);
    }

    /** Keeps the person as the directory would find the person afterwards. */
    void keep(DirectoryCall call, User answer, User said) {
        said.getEnterpriseUser()
                .flatMap(EnterpriseUser::getManager)
                .flatMap(Manager::getValue)
                .ifPresent(id -> answer.getEnterpriseUser()
                        .ifPresent(kept ->
                                kept.setManager(Manager.builder().value(id).build())));
        call.keep(made(answer));
    }

    /** A manager who was only tried cannot be set, and is no fault. */
    StatedPerson withoutTried(DirectoryCall call, StatedPerson stated) {
        MemberId manager = stated.manager();
        if (manager == null || !trials.isThere(call, DirectoryEntryKind.PERSON, manager.value())) {
            return stated;
        }
        Set<StatedFact> facts = EnumSet.copyOf(stated.stated());
        facts.remove(StatedFact.MANAGER);
        return new StatedPerson(
                stated.userName(),
                stated.externalId(),
                stated.personnelKey(),
                stated.givenName(),
                stated.familyName(),
                stated.email(),
                stated.department(),
                null,
                stated.status(),
                stated.active(),
                facts);
    }

    /** Checks what is said as if the person were new, and shows what is different from what was said before. */
    User update(DirectoryCall call, User before, User said) {
        StatedPerson stated = PersonNodes.stated(said, null, before.isActive().orElse(true));
        call.about(null, PersonNodes.subject(stated));
        var done = staffing.admit(call.caller(), call.town(), withoutTried(call, stated));
        User answer = PersonNodes.user(done.result());
        answer.setId(before.getId().orElseThrow());
        keep(call, answer, said);
        List<DirectoryChange> changes = changes(PersonNodes.stated(before, null, true), stated);
        boolean left = before.isActive().orElse(true) && !stated.active();
        boolean back = !before.isActive().orElse(true) && stated.active();
        DirectoryAct act = left ? DirectoryAct.LEFT : back ? DirectoryAct.RETURNED : DirectoryAct.CHANGED;
        call.note(new NewStep(
                changes.isEmpty() ? DirectoryAct.NOTHING : act,
                null,
                PersonNodes.subject(stated),
                changes,
                done.hints().isEmpty() ? null : done.hints().getFirst(),
                null));
        return answer;
    }

    void drop(DirectoryCall call, User tried) {
        String subject = Notes.subject(tried);
        call.about(null, subject);
        call.drop(made(tried));
        call.note(new NewStep(
                DirectoryAct.LEFT, null, subject, List.of(new DirectoryChange("active", "x", "")), null, null));
    }

    private static TrialRecord made(User user) {
        return new TrialRecord(
                UUID.fromString(user.getId().orElseThrow()),
                DirectoryEntryKind.PERSON,
                user.getUserName().orElse(""),
                user.getExternalId().orElse(null),
                user.toString());
    }

    private static List<DirectoryChange> changes(StatedPerson before, StatedPerson after) {
        List<DirectoryChange> changes = new ArrayList<>();
        compare(changes, "personnelKey", before.personnelKey(), after.personnelKey());
        compare(changes, "givenName", before.givenName(), after.givenName());
        compare(changes, "familyName", before.familyName(), after.familyName());
        compare(changes, "email", before.email(), after.email());
        compare(changes, "unit", before.department(), after.department());
        compare(changes, "active", before.active() ? "x" : "", after.active() ? "x" : "");
        return changes;
    }

    private static void compare(
            List<DirectoryChange> changes, String field, @Nullable String before, @Nullable String after) {
        String then = before == null ? "" : before;
        String now = after == null ? "" : after;
        if (!then.equals(now)) {
            changes.add(new DirectoryChange(field, then, now));
        }
    }
}
