package org.kommunalcampus.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffDirectory;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** The people of a municipality as its directory finds them: who works here, and who left while the directory goes on to list the person. */
@UseCase
@RequiredArgsConstructor
public class DirectoryPeople {

    /** So many people at most are looked through one by one. */
    static final int MOST = 10_000;

    private static final Sort BY_ID = Sort.by("id");

    private final DirectoryEntryRepository entries;
    private final PersonLinks links;
    private final StaffDirectory staff;
    private final Members members;

    /** The person; throws {@link NotFound} for somebody whom the municipality's directory may not see. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public DirectoryPerson find(Caller caller, MunicipalityId municipality, MemberId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return links.view(caller, municipality, List.of(members.of(caller, municipality, id))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("member", id));
    }

    /** A page of the people by id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Page<DirectoryPerson> page(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        List<MemberId> letGo = entries.findLetGo(municipality.value()).stream()
                .map(MemberId::new)
                .toList();
        var sorted = page.isPaged()
                ? PageRequest.of(page.getPageNumber(), page.getPageSize(), BY_ID)
                : Pageable.unpaged(BY_ID);
        Page<MemberView> found = staff.page(caller, municipality, letGo, sorted);
        return new PageImpl<>(links.view(caller, municipality, found.getContent()), sorted, found.getTotalElements());
    }

    /** Everybody; refused {@code too-many} where that are more than can be looked through. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<DirectoryPerson> all(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        Page<DirectoryPerson> found = page(caller, municipality, PageRequest.of(0, MOST));
        if (found.getTotalElements() > MOST) {
            throw new Refused("too-many", "more than " + MOST + " people cannot be looked through");
        }
        return found.getContent();
    }

    /** Those who may be meant by the key, more than one at most where the key is no clear one. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<DirectoryPerson> matching(Caller caller, MunicipalityId municipality, PersonKey key, String value) {
        caller.requireAffiliation(municipality, Role.HR);
        return links.view(
                caller,
                municipality,
                switch (key) {
                    case USER_NAME -> byName(caller, municipality, value);
                    case EXTERNAL_ID ->
                        entered(
                                entries.findByMunicipalityIdAndKindAndGoneFalseAndExternalId(
                                        municipality.value(), DirectoryEntryKind.PERSON, value),
                                caller,
                                municipality);
                    case EMAIL -> staff.withAddress(caller, municipality, value);
                    case PERSONNEL_KEY ->
                        members.byPersonnelKey(caller, municipality, value).stream()
                                .toList();
                });
    }

    /** Which facts the directory keeps about the person; empty for somebody of whom it says nothing. For HR, who then knows whose word counts. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Set<StatedFact> kept(Caller caller, MunicipalityId municipality, MemberId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return entries.findById(id.value())
                .filter(entry -> entry.getMunicipalityId().equals(municipality.value()) && !entry.isGone())
                .map(DirectoryEntry::kept)
                .orElse(Set.of());
    }

    /** By the name that the directory gave, or, where it gave none yet, by what stands in for it. */
    private List<MemberView> byName(Caller caller, MunicipalityId municipality, String value) {
        List<MemberView> found = new ArrayList<>(entered(
                entries.findByMunicipalityIdAndKindAndGoneFalseAndUserName(
                        municipality.value(), DirectoryEntryKind.PERSON, value),
                caller,
                municipality));
        if (found.isEmpty()) {
            found.addAll(staff.withAddress(caller, municipality, value));
            members.byPersonnelKey(caller, municipality, value)
                    .filter(person -> !found.contains(person))
                    .ifPresent(found::add);
            found.removeIf(
                    person -> links.of(person).map(DirectoryEntry::getUserName).isPresent());
        }
        return found;
    }

    private List<MemberView> entered(List<DirectoryEntry> found, Caller caller, MunicipalityId municipality) {
        List<MemberId> ids = found.stream()
                .map(DirectoryEntry::getSubjectId)
                .map((UUID id) -> new MemberId(id))
                .toList();
        return List.copyOf(members.among(caller, municipality, ids).values());
    }
}
